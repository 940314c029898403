"""Words that ``core.parts`` tells from names: flat text, both languages together."""

from __future__ import annotations

_STARTERS = (
    "i i'm im i've just thanks thank hope we my your you the this what as great love congrats congratulations well so"
    " je j'ai j j'espere merci bravo felicitations nous votre vos ton tes vous tu le la les ce cette quel quelle en au"
    " madam sir madame monsieur it is that a an and et on only all one no yes oui non if when please"
)
NOT_A_NAME = frozenset(_STARTERS.split())
"""What follows a greeting or stands alone on a line without being a name, capitalised or not."""
ANYONE = frozenset(
    "team folks guys friend friends everybody everyone people neighbour neighbours neighbor colleague colleagues mate"
    " mates man sir again world equipe tous toutes tout monde ami amie amis voisin voisine collegue collegues encore"
    " voila desole desolee super quelle quel there".split()
)
"""Who is greeted by no name, or what may follow a greeting; in lower case these would read as names."""
ALSO_WORDS = frozenset(
    "will mark rose grace hope faith joy may june april august bill rob pat sue jack frank art dean grant chase"
    " hunter guy lance max nick ray rich ruby pearl amber daisy lily ivy iris violet olive dawn eve autumn summer"
    " wade skip penny robin jay page miles gene drew patience charity mercy clay cliff dale glen heath reed sandy"
    " stone star sunny harmony melody carol christian major earnest ernest norm herb jean pierre claire clair"
    " clement clemence prudence prudent constant constance juste parfait desire desiree aime aimee blanche fleur"
    " reine france avril prune capucine loup marine roman romane colombe celeste ange angel marin martin noel"
    " aurore victoire honore fortune benoit felicite modeste innocent placide aline ali song van son sun long min"
    " kim an lin han mai tan lee".split()
)
"""First names that are words too: in lower case they are names only where somebody is being spoken to."""

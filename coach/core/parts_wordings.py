"""Words that ``core.parts`` and ``core.cards`` go by: flat text, both languages together but for ``REQUEST``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coach.core.scene import Language

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
NEVER_A_NAME = frozenset(
    "really truly honestly seriously indeed exactly absolutely definitely totally always never again still twice once"
    " wow whoa gosh omg lol haha hah ha yeah yep nope nah ok okay sure sorry anyway true same amen hurray hooray cheers"
    " enjoy beautiful amazing brilliant lovely wonderful perfect awesome fantastic gorgeous incredible today tomorrow"
    " tonight yesterday now then here also maybe perhaps however hi hello hey bye"
    " vraiment franchement honnetement serieusement ouais ok chapeau encore toujours jamais souvent parfois voila bref"
    " enfin alors donc ah oh eh euh hein hop zut pardon desole desolee respect super genial magnifique superbe sublime"
    " formidable incroyable tres trop tellement aussi demain hier ici pourtant exactement absolument evidemment"
    " longtemps bonjour bonsoir salut clearly deeply simply quickly slowly suddenly sadly happily finally probably"
    " possibly certainly hopefully frankly literally hardly nearly sincerely seulement simplement rarement doucement"
    " clairement certainement probablement surement heureusement malheureusement justement carrement tristement"
    " profondement finalement autrement rapidement lentement".split()
)
"""Adverbs and interjections that stand alone on a line."""
ARTICLES = frozenset("the a an la le les l un une des".split())
SPEAKS = re.compile(
    r"\b(?:[jmtc]'|qu'|i(?:'m|'d|'ve|'ll)?\b(?!\.)|(?:me|my|mine|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|it"
    r"|its|they|them|their|this|that|these|those"
    r"|je|moi|mon|ma|mes|tu|te|toi|ton|ta|tes|il|elle|nous|notre|nos|vous|votre|vos|ils|elles|lui|leur|leurs|cela|ca|ce)"
    r"\b)"
)
"""Who speaks, and of whom: a sentence, however short."""
HAPPENS = re.compile(
    r"(?:is|are|was|were|been|am|has|have|had|does|did|can|could|will|would|should|might|must|got|went|came|made|told"
    r"|said|thought|knew|saw|took|gave|left|kept|wept|wish|hope|(?!retired|certified|chartered|registered|qualified)\w+ed"
    r"|est|sont|etait|etaient|ont|avait|avaient|fait|font|fut|vont|peut|faut|dit|suis|etes|sommes|voici"
    r"|\w+(?:aient|ait)|(?!chez)\w+ez)"
)
"""A word that says that something happens."""
ASKS = re.compile(
    r"\W*(?:who|whose|whom|what|when|where|why|how|which|qui|que|quoi|quand|ou|comment|pourquoi|combien|quels?|quelles?"
    r"|on)\b"
)
"""What a question or a sentence begins with and no line of a card."""
OFFICES = frozenset(
    "accountant actor actress adviser advisor agent analyst apprentice architect artist assistant associate"
    " attorney author bachelor baker barber blacksmith bookseller bricklayer broker builder butcher captain carer"
    " caretaker carpenter chair chairman chairwoman chaplain chef chemist chief chartered coach columnist conductor"
    " consultant cook coordinator copywriter councillor counsellor curator dean dentist deputy designer developer"
    " director doctor driver editor electrician engineer executive farmer firefighter fisherman founder cofounder"
    " gardener head historian illustrator instructor investigator janitor joiner journalist judge lawyer lead leader"
    " lecturer librarian mechanic manager mayor mentor midwife minister musician novelist nurse officer operator"
    " owner painter paramedic partner pastor pharmacist photographer physician physiotherapist pianist pilot planner"
    " plumber poet police porter potter president principal producer professor programmer psychologist publisher"
    " recruiter registrar reporter representative researcher scientist sculptor secretary sergeant shopkeeper singer"
    " specialist strategist student surgeon surveyor teacher technician therapist trainer translator treasurer"
    " trustee tutor vet vicar volunteer waiter warden weaver welder writer ceo cfo coo cto cmo hr vp phd bsc msc mba"
    " md"
    " acheteur acheteuse adjoint adjointe agriculteur agricultrice aide animateur animatrice apprenti apprentie"
    " architecte artisan artisane artiste assistante attache attachee auteur autrice auxiliaire avocat avocate"
    " bibliothecaire boucher bouchere boulanger boulangere cadre cadreur caissier caissiere capitaine charge chargee"
    " charpentier chauffeur chef cheffe chercheur chercheuse chirurgien chirurgienne coiffeur coiffeuse"
    " collaborateur collaboratrice commercial commerciale comptable concepteur conceptrice concierge conducteur"
    " conductrice conseiller conseillere consultante controleur coordinateur coordinatrice couturiere cuisinier"
    " cuisiniere delegue deleguee dessinateur dessinatrice developpeur developpeuse directeur directrice dirigeant"
    " dirigeante docteur doctorant doctorante ebeniste ecrivain ecrivaine editeur editrice educateur educatrice"
    " eleveur eleveuse employe employee enseignant enseignante entrepreneur entrepreneuse etudiant etudiante facteur"
    " factrice fleuriste fondateur fondatrice forgeron formateur formatrice gardien gardienne gerant gerante"
    " gestionnaire graveur graveuse historienne illustrateur illustratrice independant independante infirmier"
    " infirmiere informaticien informaticienne ingenieur ingenieure instituteur institutrice interprete jardinier"
    " jardiniere journaliste juriste libraire luthier macon maire maitre maitresse maraicher maraichere mecanicien"
    " mecanicienne medecin mediateur mediatrice menuisier musicien musicienne notaire orthophoniste ouvrier ouvriere"
    " paysan paysanne pdg peintre pharmacien pharmacienne photographe plombier poete potier potiere presidente"
    " principale professeur professeure prof proviseur psychologue realisateur realisatrice recruteur recruteuse"
    " redacteur redactrice relieur relieuse representant representante responsable restaurateur restauratrice"
    " retraite retraitee romancier romanciere scenariste sculpteur sculptrice secretaire soignant soignante soudeur"
    " stagiaire tailleur technicien technicienne tisserand tisserande tourneur traducteur traductrice tresorier"
    " tresoriere vendeur vendeuse verrier veterinaire vigneron vigneronne drh daf rh".split()
)
"""What somebody is or does, as it stands under a name."""
OF_A_CARD = frozenset(
    # what a number or an address is of
    "tel telephone phone mobile mob cell port portable fixe fax email e mail courriel web site website www direct ligne"
    " standard office bureau linkedin skype whatsapp t m p w f siret rcs n no"
    # streets
    " rue avenue av bd boulevard place chemin quai impasse allee allees route cours square passage faubourg street st"
    " road rd lane ave drive court close floor suite unit box po bp cedex bis ter etage bat batiment cs zone za zi"
    # what one is head of
    " sales marketing ventes vente regional regionale general generale technique finance human resources ressources"
    " humaines communication communications achats clients client projet projets project product produit produits"
    " development developpement business operations senior junior retired primary school ecole lycee college"
    # between them
    " le la l les de du des d van von der den el al ben mac and et y of in at for the a an au aux en sur chez pour with"
    " avec un une ou or s to".split()
)
"""What stands in lower case in a line of a card."""
STREETS = frozenset(
    "rue avenue av bd boulevard place chemin quai impasse allee allees route cours square passage faubourg street st"
    " road rd lane ave drive court close floor suite unit box bp cedex way terrace crescent gardens row".split()
)
"""With one of these a small number is that of a house."""
BY_A_PROGRAM = re.compile(
    r"\W*(?:sent (?:from|with|using|via)|get|envoye (?:de|depuis|a partir|avec)|obtene[zr]|telecharge[zr])\b"
    r"[\w' ]{0,20}\b(?:iphone|ipad|android|outlook|samsung|galaxy|mobile|phone|telephone|smartphone|blackberry|yahoo"
    r"|gmail|mail|huawei|xiaomi|portable)\b"
)
"""``Sent from my iPhone``."""
REQUEST: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?:can|could|would|will|may|might|shall) (?:you|i|we)\b|please\b|kindly\b|pls\b|let me know|let's\b"
        r"|let us (?:talk|meet|speak|telephone|call|connect)"
        r"|i(?:'d| would)(?: really)? (?:love|like|be (?:happy|glad|delighted|grateful|thrilled))\b"
        r"|(?:send|give|call|text|email|reply|book|click|sign|download|register|subscribe|follow|share|tell|join|contact"
        r"|visit|check out|grab|drop|schedule|refer|introduce|forward|confirm|advise|put me) (?:me|us|yes|your|my|our"
        r"|the|a|it|here|now|in)\b"
        r"|are you (?:open|available|free|interested|up for|around)|when (?:are you|would|can|could|is good)"
        r"|feel free|don't hesitate|do not hesitate|looking forward to (?:hear|your|talk|speak|connect|meet)"
        r"|do you have (?:\d+|a few|some|five|ten|fifteen|twenty|time)|i'm looking for|i am looking for|i need)"
    ),
    "fr": re.compile(
        r"\b(?:(?:pourriez|pouvez|voudriez|auriez|avez|seriez|etes|accepteriez|souhaitez|souhaiteriez|voulez)-vous\b"
        r"|(?:peux|pourrais|voudrais|aurais|serais|veux|as|es)-tu\b|(?:puis|pourrais)-je\b"
        r"|s'il (?:vous|te) plait|svp|stp"
        r"|merci de (?:me|nous|bien|vouloir|votre retour)|dites-moi|dis-moi|tenez-moi|contactez|appelez|ecrivez|envoyez"
        r"|repondez|cliquez|inscrivez|reservez|telechargez|faites-moi|fais-moi|n'hesite[zs]?\b|laissez-moi|prenons"
        r"|echangeons|parlons|rencontrons|organisons|planifions|convenons|donnez|transmettez|partagez|suivez"
        r"|je (?:vous|te) (?:propose|invite|demande|prie|saurais gre|contacte pour)|j'aimerais|je (?:souhaite|voudrais"
        r"|serais (?:ravie?|heureux|heureuse|curieux|curieuse))|je cherche|je recherche|dans l'attente"
        r"|au plaisir d|vous (?:serait-il|est-il) possible"
        r"|(?:est-ce que|si) (?:vous|tu) (?:pouvez|pourriez|peux|pourrais|etes|es|avez|as|auriez))"
    ),
}

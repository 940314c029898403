"""The names a message may hold without having read anything: the companies in it and who its sender is. Only spans."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import combining

from coach.core.text import Span

_LEGAL = "ltd|limited|inc|llc|plc|corp|gmbh|sas|sasu|sarl|bv|spa|pty|pvt|llp"
_LEGAL_END = re.compile(
    rf"\s(?:{_LEGAL})$|\s?&\s?(?:co|sons|partners|fils|cie|associates|associes)$|^(?:sarl|sasu?|eurl|ets|etablissements)\s"
)
_LEGAL_NEXT = re.compile(rf",\s+({_LEGAL})\b")
_TRADE = re.compile(
    r".+[ -](?:pressings|castings|forgings|fasteners|components|polymers|plastics|packaging|textiles|chemicals|pharma"
    r"|pharmaceuticals|freight|logistics|haulage|transports?|motors|airlines|airways|foods|solutions|systems|software"
    r"|technolog(?:y|ies)|labs|networks|telecom|mobile|digital|analytics|media|consult(?:ing|ants?|ancy)|conseils?"
    r"|partners|associates|advisors|advisory|accountants|recruitment|staffing|group|groupe|holdings?|industries"
    r"|enterprises?|entreprises?|manufacturing|engineering|construction|builders|properties|realty|services"
    r"|insurance|assurances?|mutual|mutuelle|versicherung|bank|banque|capital|ventures|studios?|agency|agence"
    r"|laboratoires?|publishing|editions|energies|supplies|trading|outfitters|retail|company|compagnie)$"
)
_CAMEL = re.compile(r"(?!ma?c|d[eiu]|l[ae]|van|o')", re.IGNORECASE)
_OF_COMPANIES = (
    r"compan(?:y|ies)|business(?:es)?|firms?|organi[sz]ations?|employers?|brands?|suppliers?|manufacturers?|agenc(?:y|ies)"
    r"|start-?ups?|clients|teams|entreprises?|societes?|boites?|marques?|pme|structures|equipes|organisations?"
)
_IN_A_COMPANY = re.compile(
    rf"\b(?:(?:{_OF_COMPANIES}) (?:like|such as|comme|telles? que?)"
    r"|(?:your|my|our|his|her|the|current|whole|entire) (?:role|position|job|career) (?:at|with)"
    r"|(?:your|my|our|his|her|the|whole|entire) (?:team|colleagues) at"
    r"|we at"
    r"|(?:ceo|cfo|cto|coo|co-?founder|founder) (?:of|at)|(?:pdg|fondateur|fondatrice|dirigeante?) (?:de|chez)"
    r") (?:the )?$"
)
_NUMBER = r"(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante)"
_YOURS = r"(?:votre|ton|mon|notre|son)"
# One eats and sleeps chez somebody as well: only a word of work makes a company of what follows.
_AT_WORK = re.compile(
    r"\b(?:(?:(?:(?:votre|ton|notre|mon) (?:\w+ )?|belle |bonne |nouvelle |recente )arrivee"
    r"|(?:nouveau|beau|prochain) (?:defi|poste|role|chapitre|challenge)|(?:votre|ton|mon|notre|un|du|au) poste"
    r"|(?:prise|prises) de (?:poste|fonctions?)|(?:vos|tes|mes|nouvelles) fonctions|nomination|recrutement|embauche"
    rf"|promotion|{_YOURS} (?:\w+ )?(?:travail|role|metier|emploi|parcours|carriere|mission|stage|alternance|experience"
    r"|aventure|anniversaire professionnel|depart)|(?:vos|tes|mes|nos|les) missions"
    r"|vous travaillez|tu travailles|je travaille|nous travaillons|je bosse|tu bosses|vous bossez"
    r"|(?:vous faites|tu fais|je fais|nous faisons) (?:un|du|le) (?:\w+ )?(?:travail|boulot|metier)"
    r"|(?:etes|es) en poste|directeur|directrice|responsable|chargee? (?:de|d')|charge d[e']|ingenieure?"
    r"|cheffe? de (?:projet|produit|service|secteur)|consultante?|commerciale?|drh|daf|rh|manager|recruteu(?:r|se))"
    r"(?: (?!(?:et|ou|mais|puis|quand|je|tu|il|elle|on|nous|vous|ils|elles|est|etait|qui|que) |[jlnstm]'|qu'|moi\b"
    r"|(?:a|ont|avait|avaient) (?:\w+ )?\w+(?:[eiu]|is|it)\b)[\w'&-]+){0,4}?"
    # What these name is at work only where nothing else happens before the name.
    rf"|(?:(?:{_YOURS} (?:\w+ )?|toute l')equipe|(?:vos|tes|mes|nos|les) (?:collegues|equipes)"
    r"|collaborat(?:eurs?|rices?)|salarie(?:e?s)?)"
    r"(?: (?:marketing|commerciale?s?|techniques?|produit|rh|projet|ventes?|support|finance|juridique|it|data))?"
    r"|que (?:vous faites|tu fais|nous faisons)"
    rf"|pour (?:ces|vos|tes) {_NUMBER} (?:(?:belles|bonnes|grandes) )?an(?:nee)?s"
    rf"|{_NUMBER} (?:belles|bonnes|grandes) annees"
    r"|(?:bravo|felicitations?|felicite[rz]?) pour (?:votre|ton|vos|tes|ces|les) (?:\w+ ){0,2}"
    r"(?:anniversaire|an(?:nee)?s)"
    r") (?:de )?chez $"
)
# What was done there once is a memory.
_WE_THERE = re.compile(
    r",? (?:nous|on) (?:y )?(?!(?!simplifions)\w+ions\b|\w+ait\b)(?:aid|accompagn|propos|develop|concev"
    r"|cre|recrut|recherch|cherch|offr|fabriqu|vend|permett|faisons|travaill|construi|simplifi|aime)"
)
_BEFORE = re.compile(
    r"\b(at|with|for|from|like|by|such as|chez|pour|avec|comme|par|on behalf of|l'equipe de|de la part de)(?: the)? $"
)
_LIKENED = frozenset({"like", "such as", "comme"})

_NAME_SAID = re.compile(r"\b(?:my name is|my name's|je m'appelle|mon nom est|je me nomme)\s+")
_IT_IS_ME = re.compile(r"\bmoi,? c'est\s+")
_I_AM = re.compile(r"\b(?:i'm|i am|je suis|this is|ici)\s+")
_FROM = re.compile(
    r"\s*,?\s+(?:(?:and )?i'm |(?:and )?i am )?(?:here )?(?:from|at|with|of|de|d'|chez|pour)(?: the| l'equipe de)? ?"
)
_I_WORK = re.compile(
    r"\b(?:(?:i work|i'm working|i am working|we work|je travaille|je bosse)"
    r"(?: (?:here|as an? [\w -]{1,30}))? ?(?:at|for|chez|pour)|i represent|je represente) (?:the )?"
)
_A_PEOPLE = re.compile(
    r"(?!(?:anais|thais|blaise|francoise?|ambroise|heloise|eloise|gervaise?)$)\w{2,}(?:ai|oi)se?"
    r"|\w+(?:wegian|onian|unian|udlian|isian|ondoner)|cornish|brummie|scouser"
    r"|(?:parisien|alsacien|breton)(?:ne)?|(?:normand|picard|savoyard)e?|basque|corse"
)
"""Who somebody is by where they are from: ``I'm Glaswegian from Partick`` names nobody."""

_NOT_NAMES = frozenset(
    "i we you he she it they the a an this that these those as at with for from like of by to in on our your my and but"
    " so if when is are do did dear hi hello je j' nous vous tu il elle le la les un une ce cette chez pour de du des"
    " avec comme par et mais en au aux notre votre mon ma mes m mr mrs ms mme mlle monsieur madame dr uncle aunt"
    " january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre"
    " decembre lundi mardi mercredi jeudi vendredi samedi dimanche christmas easter noel paques"
    " mondays tuesdays wednesdays thursdays fridays saturdays sundays lundis mardis mercredis jeudis vendredis samedis"
    " dimanches"
    " english french german dutch welsh scottish irish british american canadian australian indian nigerian kenyan"
    " ghanaian spanish italian portuguese polish turkish chinese japanese arabic hindi belge francais francaise suisse"
    " ai hr it ceo pdg uk us usa eu nhs".split()
)
_STILL = frozenset(
    "not also still here there never always already only now just out gone known inside under over encore aussi pas"
    " bien toujours deja dans sur sous grave inscrit ecrit la mud safe first last lost wrong right read spelt written"
    " taken forgotten common enough long short hard easy everything nothing".split()
)
"""What may follow ``my name is`` in lower case without being one."""
_SAID_OF_A_NAME = re.compile(r"\w+ed$")
_NAME_ENDS = re.compile(r"\s*(?:[,.!;\n]|$)|\s+(?:from|de|d'|and (?:i|i'm|my)|et (?:je|j'|moi|mon|ma)\b)\b")
"""What follows a name in lower case where the draft knows capitals."""
_FIRST_WORD = re.compile(r"\w+")
_SMALL = re.compile(r"([^\s'&-]+)[\s'&-]*")
_WORD = r"A[Aa]*(?:['’]A[Aa]*|-[Aa]+)*"
_RUN = re.compile(rf"(?<![Aa'’-]){_WORD}(?:(?: | ?& ?){_WORD})*|(?<=a['’]){_WORD}(?: {_WORD})*")


def senders(draft: str, plain: str) -> tuple[Span, ...]:
    """The names in the sender's introduction of themselves: their own, and that of what they come from or work for.

    Args:
        draft: the message.
        plain: ``core.text.flat`` of it.
    """
    runs = {run.start: run for run in _runs(draft, plain)}
    own: list[Span] = []
    once: list[Span] = []
    lower = not any(char.isupper() for char in re.sub(r"\bI\b", "", draft))
    for match in _NAME_SAID.finditer(plain):
        if name := runs.get(match.end()) or _next_word(plain, match.end(), sure=not lower):
            own.append(name)
            once += _belonging(plain, runs, name)
    own += [runs[match.end()] for match in _IT_IS_ME.finditer(plain) if match.end() in runs]
    for match in _I_AM.finditer(plain):
        name = runs.get(match.end())
        if name and not _A_PEOPLE.fullmatch(name.of(plain)) and (whence := _belonging(plain, runs, name)):
            own.append(name)
            once += whence
    own += [runs[match.end()] for match in _I_WORK.finditer(plain) if match.end() in runs]
    return _apart([*_everywhere(draft, plain, own), *once])


def organisations(draft: str, plain: str) -> tuple[Span, ...]:
    """The companies the message names in the turns people use for them, at every place of the same name.

    What could as well be a place, a person, a day or a thing of the post's story is left in.

    Args:
        draft: the message.
        plain: ``core.text.flat`` of it.
    """
    runs = _runs(draft, plain)
    turns: dict[str, set[str]] = {}
    for run in runs:
        if before := _BEFORE.search(plain, max(0, run.start - 40), run.start):
            turns.setdefault(run.of(plain), set()).add(before[1])
    # A letter that is merged from a list says the name twice: once of the reader, once of everyone like them.
    merged = {name for name, found in turns.items() if len(found) > 1 and found & _LIKENED}
    found = [run for run in runs if run.of(plain) in merged or _is_company(draft, plain, run)]
    forms = [(run, form.start()) for run in found if (form := _LEGAL_END.search(run.of(plain)))]
    bare = [Span(run.start, run.start + at) for run, at in forms if at]
    return _apart(_everywhere(draft, plain, [*found, *bare]))


def _is_company(draft: str, plain: str, run: Span) -> bool:
    name = run.of(plain)
    form = _LEGAL_NEXT.match(plain, run.end)
    if _LEGAL_END.search(name) or (form and draft[form.start(1)].isupper()):
        return True
    near = max(0, run.start - 60)
    if _IN_A_COMPANY.search(plain, near, run.start) or _AT_WORK.search(plain, near, run.start):
        return True
    if plain.endswith("chez ", near, run.start) and _WE_THERE.match(plain, run.end):
        return True
    return bool(_BEFORE.search(plain, near, run.start)) and bool(_TRADE.match(name) or _is_camel(run.of(draft)))


def _is_camel(name: str) -> bool:
    """``LoomLink``, and neither ``McKay`` nor ``PhD``."""
    humps = re.search(r"[a-z]{2}[A-Z][a-z]{2}", name)
    return humps is not None and _CAMEL.match(name) is not None


def _runs(draft: str, plain: str) -> list[Span]:
    """Capitalised words in a row, without the small words that only a sentence's start has capitalised."""
    shape = "".join("A" if c.isupper() else "a" if c.isalnum() or combining(c) else c for c in draft)
    found = []
    for match in _RUN.finditer(shape):
        start, end = match.span()
        while (word := _SMALL.match(plain, start, end)) and word[1] in _NOT_NAMES:
            start = word.end()
        if end - start > 1:
            found.append(Span(start, end))
    return found


def _belonging(plain: str, runs: dict[int, Span], name: Span) -> list[Span]:
    link = _FROM.match(plain, name.end)
    return [runs[link.end()]] if link and link.end() in runs else []


def _next_word(plain: str, at: int, sure: bool) -> Span | None:
    match = re.compile(r"[^\W\d_]{2,}").match(plain, at)
    if match is None or match[0] in _NOT_NAMES | _STILL:
        return None
    if sure and (_SAID_OF_A_NAME.match(match[0]) or not _NAME_ENDS.match(plain, match.end())):
        return None
    return Span(*match.span())


def _everywhere(draft: str, plain: str, names: Iterable[Span]) -> list[Span]:
    """Every place of these names; in one pass, for a list may name thousands."""
    cased: dict[str, bool] = {}
    by_first: dict[str, set[str]] = {}
    found: list[Span] = []
    for name in names:
        said = name.of(plain)
        cased[said] = draft[name.start].isupper() and cased.get(said, True)
        if first := _FIRST_WORD.match(said):
            by_first.setdefault(first[0], set()).add(said)
        else:  # capitals that are no letters: 🅐
            found.append(name)
    for word in _FIRST_WORD.finditer(plain) if cased else ():
        for said in by_first.get(word[0], ()):
            end = word.start() + len(said)
            if plain.startswith(said, word.start()) and not _FIRST_WORD.match(plain, end):
                found += [Span(word.start(), end)] if draft[word.start()].isupper() or not cased[said] else []
    return found


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, without those that overlap an earlier one; of two that start together the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)

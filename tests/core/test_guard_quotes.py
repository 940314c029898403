"""What a quotation may be: a whole piece of somebody's words, and never what somebody might say next."""

from __future__ import annotations

import random
import re
from itertools import combinations_with_replacement

import pytest

from coach.core.guard import Refusal, check, speech
from coach.core.guard.quotes import LONGEST_QUOTE, may_be_quoted
from coach.core.guard.whole import Cuts, whole
from coach.core.scene import Language
from coach.core.utterance import grammar

SCENES = {
    "en": (
        "Hi Claire, great post! We help small businesses move on. I am not selling anything, I don't want your money. "
        "I would gladly pass by if you are free. Would you have fifteen minutes on Tuesday?",
        "We closed on Saturday. My father lit that oven in 1993. Someone left a card on it: I cried too the day my "
        "father shut his shop. Please keep your flour for the spring. Another one said: I would gladly come on Sunday "
        "with coffee, and listen. Stay warm this winter\nBring bread",
    ),
    "fr": (
        "Bonjour Claire, super post ! Nous aidons les petites entreprises. Je ne vends rien, je ne veux pas de votre "
        "argent. Je pourrais passer si vous êtes libre. Auriez-vous quinze minutes mardi ?",
        "Nous avons fermé samedi. Mon père avait allumé ce four en 1993. Quelqu'un a laissé une carte : moi aussi j'ai "
        "pleuré le jour où mon père a fermé. Gardez votre farine pour le printemps. Un autre disait : je passerais "
        "volontiers dimanche avec du café. Reste au chaud cet hiver.",
    ),
}


def judged(text: str, lang: Language) -> Refusal | None:
    if lang == "fr":
        text = text.replace(" ?", "\u202f?").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    return check(text, *SCENES[lang], lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The draft never says “I cried too the day my father shut his shop”.", "en"),
        ("Why does the draft not say “I would gladly come on Sunday with coffee, and listen.”?", "en"),
        ("Why does the draft hide “I would gladly come on Sunday with coffee, and listen.”?", "en"),
        ("Why does the draft not answer “Please keep your flour for the spring.”?", "en"),
        ("The ending needs “Please keep your flour for the spring.” more than a call.", "en"),
        ("The ending wants “Please keep your flour for the spring.”.", "en"),
        ("The ending has no “Please keep your flour for the spring.”.", "en"),
        ("The ending asks for less than “Please keep your flour for the spring.”.", "en"),
        ("The ending answers the post with “Please keep your flour for the spring.”.", "en"),
        ("The ending, like the post, says “Please keep your flour for the spring.”.", "en"),
        ("The draft lacks “Please keep your flour for the spring.” of the post.", "en"),
        ("What in the draft is like “I cried too the day my father shut his shop.”?", "en"),
        ("The ending leaves the reader with “Stay warm this winter”.", "en"),
        ("The draft misses “the day my father shut his shop.”.", "en"),
        ("La fin ne dit pas « Gardez votre farine pour le printemps. ».", "fr"),
        ("La fin attend « Gardez votre farine pour le printemps. ».", "fr"),
        ("La fin répond au post par « Gardez votre farine pour le printemps. ».", "fr"),
        ("Le brouillon oublie « Gardez votre farine pour le printemps. » du post.", "fr"),
        ("Pourquoi le brouillon ne dit-il pas « je passerais volontiers dimanche avec du café. » ?", "fr"),
        ("L'ouverture est loin de « moi aussi j'ai pleuré le jour où mon père a fermé ».", "fr"),
        ("The ending leaves the reader with “Bring bread”.", "en"),
        ("Cette phrase laisse au lecteur « Reste au chaud cet hiver. ».", "fr"),
    ],
)
def test_nothing_is_put_forward_as_something_to_say(text: str, lang: Language) -> None:
    assert judged(text, lang) is not None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Which sentence of the draft answers “I cried too the day my father shut his shop.”?", "en"),
        ("The draft turns to business where the post says “I cried too the day my father shut his shop.”.", "en"),
        ("The ending sounds cold beside the post's “Please keep your flour for the spring.”.", "en"),
        ("What would you really like to know about “that oven”?", "en"),
        ("The draft names “that oven” and then asks for a call.", "en"),
        ("Quelle phrase du brouillon répond à « moi aussi j'ai pleuré le jour où mon père a fermé » ?", "fr"),
        ("Le brouillon parle affaires quand le post dit « Gardez votre farine pour le printemps. ».", "fr"),
        ("Qu'aimeriez-vous vraiment savoir de « ce four » ?", "fr"),
    ],
)
def test_what_the_post_says_may_be_named_as_that(text: str, lang: Language) -> None:
    assert judged(text, lang) is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The draft says “want your money.” to the reader.", "en"),
        ("The draft admits “selling anything,” and then asks.", "en"),
        ("Why does the draft say “want your money.” to the reader?", "en"),
        ("The draft says “gladly pass by” to the reader.", "en"),
        ("The draft promises “I would gladly pass by” to the reader.", "en"),
        ("Le brouillon avoue « vends rien, » et demande un appel.", "fr"),
        ("Le brouillon avoue « Je ne vends » et demande un appel.", "fr"),
        ("Le brouillon dit « veux pas de votre argent. » à la lectrice.", "fr"),
        ("Le brouillon dit à la lectrice « de votre argent. ».", "fr"),
        ("Le brouillon promet « passer » à la lectrice.", "fr"),
        ("Le brouillon promet « Je pourrais passer » à la lectrice.", "fr"),
    ],
)
def test_nobody_is_misquoted(text: str, lang: Language) -> None:
    assert judged(text, lang) is Refusal.QUOTATION


@pytest.mark.parametrize(
    ("quote", "source", "may"),
    [
        ("I don't want your money", SCENES["en"][0], True),
        ("don't want your money", SCENES["en"][0], True),
        ("fifteen minutes", SCENES["en"][0], True),
        ("have fifteen minutes", SCENES["en"][0], False),
        ("on Tuesday", SCENES["en"][0], True),
        ("small businesses", SCENES["en"][0], True),
        ("Je ne vends rien", SCENES["fr"][0], True),
        ("quinze minutes mardi", SCENES["fr"][0], True),
        ("petites entreprises", SCENES["fr"][0], True),
        ("what I will do", "I don't know yet what I will do.", True),
        ("it works", "I am not sure that it works.", False),
        ("it works", "I am not sure. Today it works.", True),
        ("it works", "it works. I am not sure that it works.", True),
        ("I sell", "I sell nothing here.", False),
        ("I know him", "I know him. Not well.", True),
        ("I agree", "I agree\nIf you ask, call.", True),
        ("vous avez le temps", "Dites-moi si vous avez le temps.", False),
        ("si touchant", "Votre post si touchant reste là.", True),
        ("reste là", "Votre post si touchant reste là.", True),
        ("ce que je ferai", "Je ne sais pas encore ce que je ferai.", True),
        ("je vends", "Oh, je vends rien du tout.", False),
        ("t want your money", SCENES["en"][0], False),
        ("I don", SCENES["en"][0], False),
        ("my father", "We closed my father's shop.", True),
        ("ai rien vendu", "Oh, je n'ai rien vendu.", False),
        ("pas glorieux", "Casque sur les oreilles, et ce n'est pas glorieux.", True),
        ("m'a bien servi", "Partir un soir sans rien dire à personne m'a bien servi.", True),
        ("wants your money", "Here no one wants your money.", False),
        ("m'a servi", "Partir sans rien dire m'a servi.", True),
        ("allumer la radio", "Elle est partie sans allumer la radio.", False),
        ("great", "great \U0001fae8 friend", True),
    ],
)
def test_a_piece_keeps_what_its_clause_turns_on(quote: str, source: str, may: bool) -> None:
    assert may_be_quoted(quote, source) is may


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_grammar_offers_what_may_be_quoted_and_nothing_else(lang: Language) -> None:
    draft, post = SCENES[lang]
    offered = quoted_in(grammar("observation", lang, draft, post))
    sources = (draft, post)
    assert len(offered) > 100
    assert all(any(may_be_quoted(quote, source) for source in sources) for quote in offered)
    assert all(len(quote.split()) <= LONGEST_QUOTE for quote in offered)
    assert {"want your money.", "selling anything,", "vends rien,", "veux pas de votre argent."}.isdisjoint(offered)
    told = {
        "en": {"great post!", "fifteen minutes", "I am not selling anything,"},
        "fr": {"Je ne vends rien,", "ce four"},
    }
    assert told[lang] <= offered


def test_a_sentence_longer_than_a_quotation_is_offered_in_pieces() -> None:
    long = " ".join(f"word{number}" for number in range(40)) + "."
    offered = quoted_in(grammar("observation", "en", long, None))
    assert max(len(quote.split()) for quote in offered) == LONGEST_QUOTE
    assert {"word0", "word39.", "word0 word1", "word38 word39."} <= offered
    assert len(offered) == sum(min(LONGEST_QUOTE, 40 - at) for at in range(40))


def test_a_character_that_no_remark_may_hold_is_not_offered() -> None:
    text = grammar("observation", "en", "Hello \U000e0041 shaking friend. The rest \u2003 stays.", None)
    assert "shaking" not in text
    assert "stays" in text


@pytest.mark.parametrize("text", [*SCENES["en"], *SCENES["fr"], "Appelez si demain vous passez, no one can. No one!"])
def test_what_may_be_cut_does_not_depend_on_what_was_looked_at_before(text: str) -> None:
    places = [match.span() for match in re.finditer(r"\S+", text)]
    pieces = [(first[0], last[1]) for first, last in combinations_with_replacement(places, 2)]
    alone = [whole(text, *piece) for piece in pieces]
    assert len(set(alone)) == 2
    for seed in range(3):
        cuts = Cuts(text)
        order = random.Random(seed).sample(range(len(pieces)), len(pieces))
        assert [cuts.whole(*pieces[at]) for at in order] == [alone[at] for at in order]


def test_a_character_beyond_the_first_plane_is_written_as_gbnf_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from coach.core import utterance

    assert utterance._literal("a\U0010ffff\u2003") == '"a\\U0010FFFF\\u2003"'


def quoted_in(text: str) -> set[str]:
    """Every quotation a grammar derives."""
    from tests.critic.gbnf import Grammar, Node

    rules = Grammar(text).rules

    def derived(node: Node) -> set[str]:
        if node.kind == "text":
            return {node.text}
        if node.kind == "name":
            return derived(rules[node.text])
        if node.kind == "any":
            return set().union(*map(derived, node.parts))
        if node.kind == "some":
            return {""} | derived(node.parts[0])
        found = {""}
        for part in node.parts:
            found = {head + tail for head in found for tail in derived(part)}
        return found

    opening, closing = speech("en" if "“" in text else "fr").marks
    return {quote.removeprefix(opening).removesuffix(closing) for quote in derived(rules["quote"])}

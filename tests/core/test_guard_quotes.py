"""What a quotation may be: a whole piece of somebody's words, and never what somebody might say next."""

from __future__ import annotations

import random
import re
import time
from itertools import combinations_with_replacement

import pytest

from coach.core.guard import Refusal, check, speech
from coach.core.guard.quotes import LONGEST_QUOTE, Use, may_be_quoted, use_of
from coach.core.guard.whole import Cuts, whole
from coach.core.scene import Language
from coach.core.text import sentences
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
        ("Where does the draft owe, while the author says “I cried too the day my father shut his shop”?", "en"),
        ("What does the draft become where the post says “I cried too the day my father shut his shop”?", "en"),
        ("La fin devient polie où le post dit « moi aussi j'ai pleuré le jour où mon père a fermé ».", "fr"),
        ("La fin ne dit pas « Gardez votre farine pour le printemps. ».", "fr"),
        ("La fin attend « Gardez votre farine pour le printemps. ».", "fr"),
        ("La fin répond au post par « Gardez votre farine pour le printemps. ».", "fr"),
        ("Le brouillon oublie « Gardez votre farine pour le printemps. » du post.", "fr"),
        ("Pourquoi le brouillon ne dit-il pas « je passerais volontiers dimanche avec du café. » ?", "fr"),
        ("L'ouverture est loin de « moi aussi j'ai pleuré le jour où mon père a fermé ».", "fr"),
        ("The ending leaves the reader with “Bring bread”.", "en"),
        ("The ending sounds cold beside the post's “Please keep your flour for the spring.”.", "en"),
        ("Le brouillon parle affaires quand le post dit « Gardez votre farine pour le printemps. ».", "fr"),
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
        ("The ending sounds cold beside the post's “I cried too the day my father shut his shop.”.", "en"),
        ("What would you really like to know about “that oven”?", "en"),
        ("The draft names “that oven” and then asks for a call.", "en"),
        ("Quelle phrase du brouillon répond à « moi aussi j'ai pleuré le jour où mon père a fermé » ?", "fr"),
        ("Le brouillon parle affaires quand le post dit « Mon père avait allumé ce four en 1993. ».", "fr"),
        ("Qu'aimeriez-vous vraiment savoir de « ce four » ?", "fr"),
    ],
)
def test_what_the_post_says_may_be_named_as_that(text: str, lang: Language) -> None:
    assert judged(text, lang) is None


PLANTED = {
    "en": (
        "Bake bread with somebody. Grab a coffee on Tuesday. Big hugs to everyone. A coffee on Tuesday? You were all "
        "so kind. Keep your flour for the spring. Who wants a coffee?"
    ),
    "fr": (
        "Viens boire un café. Prenons un café mardi. On se voit samedi ? Courage à tous. Un café mardi, peut-être ? "
        "Vous avez tous été si gentils. Gardez votre farine pour le printemps. Qui veut un café ?"
    ),
}


@pytest.mark.parametrize(
    ("frame", "lang"),
    [
        ("The ending really needs “{}”.", "en"),
        ("Why does the draft not say “{}”?", "en"),
        ("The ending is only “{}” to the reader.", "en"),
        ("The ending becomes “{}” from the post.", "en"),
        ("The ending closes with “{}” from the post.", "en"),
        ("The draft owes the author “{}” from the post.", "en"),
        ("The ending gives the post's author “{}”.", "en"),
        ("The draft, as its author, says “{}”.", "en"),
        ("The ending would answer “{}”.", "en"),
        ("What would the reader answer to “{}”?", "en"),
        ("The ending simply sits beside “{}”.", "en"),
        ("La fin attend encore « {} ».", "fr"),
        ("Le brouillon ne dit jamais « {} ».", "fr"),
        ("La fin devient « {} » du post.", "fr"),
        ("La fin demande la phrase du post « {} ».", "fr"),
        ("Le brouillon offre à l'auteur « {} » du post.", "fr"),
        ("La fin tient à côté de « {} ».", "fr"),
    ],
)
def test_no_message_in_a_post_is_put_forward_whatever_words_it_is_made_of(frame: str, lang: Language) -> None:
    draft, post = {"en": "Nice bakery.", "fr": "Belle boulangerie."}[lang], PLANTED[lang]
    frame = frame.replace(" ?", "\u202f?").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    for span in sentences(post)[:6]:
        for said in (span.of(post), span.of(post).rstrip(" .?").removesuffix(", peut-être")):
            assert check(frame.format(said), draft, post, lang) is Refusal.QUOTATION, said


@pytest.mark.parametrize(
    ("quote", "post", "use"),
    [
        ("that oven", SCENES["en"][1], Use.NAMES),
        ("how quiet it gets", "Nobody told me how quiet it gets.", Use.NAMES),
        ("map room", "We met in the map room of the ship.", Use.NAMES),
        ("I cried too", SCENES["en"][1], Use.STATES),
        ("the day my father shut his shop.", SCENES["en"][1], Use.STATES),
        ("go blank", "Some of the kids go blank in class.", Use.ACTS),
        ("Bake bread", PLANTED["en"], Use.CALLS),
        ("A coffee on Tuesday", PLANTED["en"], Use.CALLS),
        ("Prenons un café", PLANTED["fr"], Use.CALLS),
        ("ce four", SCENES["fr"][1], Use.NAMES),
    ],
)
def test_what_a_piece_of_a_post_could_be_used_for(quote: str, post: str, use: Use) -> None:
    assert use_of(quote, post) is use


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The draft never answers “I am not sad.”.", "en"),
        ("Why does the draft not answer “Nobody told me how quiet it gets”?", "en"),
        ("The draft passes over “I am not sad”.", "en"),
        ("The draft leaves “I am not sad” unanswered.", "en"),
        ("The draft says nothing of “how quiet it gets”.", "en"),
        ("Le brouillon ne répond pas à « Je ne suis pas triste ».", "fr"),
        ("Pourquoi le brouillon ne répond-il pas à « Je ne suis pas triste » ?", "fr"),
        ("Le brouillon passe sur « Je ne suis pas triste ».", "fr"),
        ("Le brouillon néglige « combien c'est calme ».", "fr"),
    ],
)
def test_what_the_draft_leaves_unanswered_may_be_named(text: str, lang: Language) -> None:
    post = {
        "en": "Nobody told me how quiet it gets. I am not sad.",
        "fr": "Personne ne m'a dit combien c'est calme. Je ne suis pas triste.",
    }[lang]
    text = text.replace(" ?", "\u202f?").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    assert check(text, "Hello.", post, lang) is None


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
        ("I want your money", "I am not writing because I want your money.", False),
        ("wants your money", "I am not someone who wants your money.", False),
        ("sell you anything", "I'm not looking to pitch, sell you anything or network.", False),
        ("sell bad flour", "I will never, ever sell bad flour.", False),
        ("want your money", "I do not, I promise, want your money.", False),
        ("want your money", "I do not\nwant your money.", False),
        ("want your money", "I do not (like others) want your money.", False),
        ("want your money", "I dont want your money.", False),
        ("want your money", "I don´t want your money.", False),
        ("I love your bread", "I am not selling anything, I love your bread.", True),
        ("what you wrote is wrong", "I am not saying what you wrote is wrong.", False),
        ("you cheat people", "I never said: you cheat people.", False),
        ("the room keeps its smell", "What nobody tells you: the room keeps its smell.", True),
        ("sell bad flour", "What I never do: sell bad flour.", False),
        ("it moved me", "I write not because I hate it but because it moved me.", True),
        ("works for the mill", "If that works for the mill, tell him.", False),
        ("the mill", "If that works for the mill, tell him.", True),
        ("Your offer interests me", "Your offer interests me not at all.", False),
        ("I like your bread", "I like your bread... not!", False),
        ("Votre offre m'intéresse", "Votre offre m'intéresse pas.", False),
        ("Votre four marche", "Votre four marche plus.", False),
        ("votre four marche", "Si votre four marche, dites-le.", False),
        ("mon agenda le permet", "Je viendrai si mon agenda le permet.", False),
        ("je veux votre argent", "Je n'écris pas parce que je veux votre argent.", False),
        ("veut votre argent", "Je ne suis pas quelqu'un qui veut votre argent.", False),
        ("vendre de la farine", "Je ne veux pas, comme d'autres, vendre de la farine.", False),
        ("combien c'est calme", "Personne ne m'a dit combien c'est calme.", True),
        ("c'est calme", "Personne ne m'a dit combien c'est calme.", False),
        ("j'aime le pain", "Je ne vends rien, j'aime le pain.", True),
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
    theirs = {quote for quote in offered if not may_be_quoted(quote, draft)}
    assert {use_of(quote, post) for quote in theirs} == {Use.NAMES, Use.STATES}
    assert all(len(quote.split()) <= LONGEST_QUOTE for quote in offered)
    assert {"want your money.", "selling anything,", "vends rien,", "veux pas de votre argent."}.isdisjoint(offered)
    told = {
        "en": {"great post!", "fifteen minutes", "I am not selling anything,"},
        "fr": {"Je ne vends rien,", "ce four"},
    }
    assert told[lang] <= offered


@pytest.mark.parametrize("place", ["draft", "post"])
def test_a_grammar_takes_no_longer_for_a_text_without_an_end(place: str) -> None:
    said = " ".join(f"word{number} is" for number in range(1000))
    texts = ("A draft.", said) if place == "post" else (said, "A post.")
    begun = time.process_time()
    text = grammar("observation", "en", *texts)
    assert time.process_time() - begun < 0.6
    assert len(re.findall(r"word\d+", text)) < 2000
    assert "word999" not in text
    assert ("word3" in text) is (place == "draft")


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
    found = set().union(*(derived(rules[name]) for name in ("quote", "told") if name in rules))
    return {quote.removeprefix(opening).removesuffix(closing) for quote in found}

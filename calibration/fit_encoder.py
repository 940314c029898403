"""Tune the starter encoder so that an answer lies near the post it answers; writes ``coach/data/answers.safetensors``.

    python calibration/fit_encoder.py            # ten minutes on two cores
    python calibration/fit_encoder.py --hands    # three quarters of an hour: three fits, each on other hands; what they
                                                 # find near in the hands left out goes into evidence.jsonl.xz
    … --later                                    # with 1,650 answers more; the shipped file has not learnt from them

Where the processor does not multiply sixteen-bit numbers itself, each fit takes half an hour and more.

What is learnt is a low-rank difference to the weights of the attention and feed-forward layers (Hu et al., LoRA, 2021),
under the in-batch softmax over cosines of van den Oord et al. (InfoNCE, 2018): of the posts of four hands, a draft must
find its own, and a post its draft. Beside the labelled drafts stand 1,580 answers without labels that repeat nothing of
their post (``answers/``), and 797 replies of a public chat (``chat/irc.csv``, none of them among those the swap test
ranks) keep it from learning what only these writers do. sentence-transformers' trainer would do the same with three
more packages to install, and knows no batch of a few hands' posts.
"""

from __future__ import annotations

import csv
import json
import lzma
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from address_model import EVIDENCE, ROOT, background, hand, labelled
from safetensors.torch import save_file
from torch.nn.functional import cross_entropy, linear, normalize
from transformers import AutoModel, AutoTokenizer

from coach.cli.wiring import references
from coach.core.evidence import Vectors, by_sense
from coach.core.gloss.shipped import glossary
from coach.core.text import sentences
from coach.models import starter

TARGET = ROOT / "coach" / "data" / "answers.safetensors"
CHAT = ROOT / "calibration" / "chat" / "irc.csv"
UNLABELLED = ROOT / "calibration" / "answers"
"""Pairs of a post and an answer by hands that wrote nothing else, one file a language."""
ANSWERS = {"singular": 1.0, "decent": 1.0, "seen_only": 0.6, "mixed": 0.5}
"""Classes that answer their post, by how often they are drawn."""
RANK = 16
STEPS = 240
RATE = 5e-4
SCALE = 20.0
"""What cosines are multiplied with; sentence-transformers' own default."""
POSTS, OBLIQUE, REPLIES = 24, 12, 16
"""Pairs of a step: labelled drafts, answers without labels, chat."""
LONGEST, LONGEST_REPLY, READ = 128, 64, 256
"""Tokens: of a draft or a post while it learns, of a chat reply, and of anything afterwards."""
ENGLISH = 0.6
"""Share of steps over English drafts."""
CHAT_WEIGHT = 0.5
TOGETHER = 24
"""Texts read at once: of about one length, so that little is padding."""
HALVES = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
"""Whether this processor multiplies sixteen-bit numbers itself: where it does not, they take five times as long."""
NO_DROPOUT = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}

Pair = tuple[str, str]


class LowRank(torch.nn.Module):
    """A linear layer and the difference that is learnt: ``x W + x A B``, with B zero at first."""

    def __init__(self, layer: torch.nn.Linear) -> None:
        super().__init__()
        self.layer = layer
        self.a = torch.nn.Parameter(torch.randn(RANK, layer.in_features) / layer.in_features**0.5)
        self.b = torch.nn.Parameter(torch.zeros(layer.out_features, RANK))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Shape (..., features out)."""
        return self.layer(x) + linear(linear(x, self.a), self.b)


class Tuned:
    """The starter encoder, with a difference that can be learnt."""

    def __init__(self) -> None:
        folder = str(starter.locate().encoder)
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModel.from_pretrained(folder, attn_implementation="eager", **NO_DROPOUT).requires_grad_(False)
        self.learnt: list[torch.nn.Parameter] = []

    def open(self) -> Tuned:
        """Put the difference beside every linear layer of the transformer."""
        for name, layer in list(self.model.named_modules()):
            if isinstance(layer, torch.nn.Linear) and name.startswith("encoder."):
                above, _, last = name.rpartition(".")
                setattr(self.model.get_submodule(above), last, LowRank(layer))
        self.learnt = [weight for weight in self.model.parameters() if weight.requires_grad]
        return self

    def rows(self, texts: Sequence[str], longest: int) -> torch.Tensor:
        """Unit rows, the mean over each text's tokens."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        some = (order[at : at + TOGETHER] for at in range(0, len(order), TOGETHER))
        found = torch.cat([self._read([texts[at] for at in group], longest) for group in some])
        return found[torch.argsort(torch.tensor(order))]

    def _read(self, texts: Sequence[str], longest: int) -> torch.Tensor:
        batch = self.tokenizer(list(texts), padding=True, truncation=True, max_length=longest, return_tensors="pt")
        mask = batch["attention_mask"][:, :, None]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.model.training and HALVES):
            hidden = self.model(**batch).last_hidden_state
        return normalize((hidden.float() * mask).sum(1) / mask.sum(1), dim=-1)

    @torch.no_grad()
    def encode(self, texts: Sequence[str]) -> dict[str, np.ndarray]:
        """The row of each text, as the product reads it."""
        self.model.eval()
        some = list(dict.fromkeys(texts))
        return dict(zip(some, self.rows(some, READ).double().numpy(), strict=True))

    def difference(self) -> dict[str, torch.Tensor]:
        """What was learnt, by the layer's name, in half precision."""
        return {
            name: weight.detach().half().contiguous()
            for name, weight in self.model.named_parameters()
            if weight.requires_grad
        }


def fit(rows: Sequence[dict], chat: Sequence[tuple[str, list[str]]], later: bool, seed: int = 0) -> Tuned:
    """The encoder tuned on these drafts and replies."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    tuned = Tuned().open()
    tuned.model.train()
    step = torch.optim.AdamW(tuned.learnt, lr=RATE, weight_decay=0.01)
    by_lang = {lang: answers(rows, lang) for lang in ("en", "fr")}
    others = {lang: unlabelled(lang, later) for lang in ("en", "fr")}
    for at in range(STEPS):
        step.param_groups[0]["lr"] = RATE * min(1.0, 10 * (at + 1) / STEPS) * max(0.02, 1 - at / STEPS)
        lang = "en" if rng.random() < ENGLISH else "fr"
        pairs = drawn(by_lang[lang], rng) + drawn_oblique(others[lang], rng)
        found = tuned.rows([text for pair in zip(*pairs, strict=True) for text in pair], LONGEST)
        likeness = SCALE * found[: len(pairs)] @ found[len(pairs) :].T
        loss = (agreement(likeness) + agreement(likeness.T)) / 2
        replies = rng.sample(chat, REPLIES)
        texts = [*(reply for reply, _ in replies), *(posts[0] for _, posts in replies)]
        found = tuned.rows([*texts, *(rng.choice(posts[1:]) for _, posts in replies)], LONGEST_REPLY)
        loss = loss + CHAT_WEIGHT * agreement(SCALE * found[:REPLIES] @ found[REPLIES:].T)
        step.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tuned.learnt, 1.0)
        step.step()
        if (at + 1) % 60 == 0:
            print(f"  step {at + 1} of {STEPS}, loss {float(loss.detach()):.2f}", flush=True)
    return tuned


def agreement(likeness: torch.Tensor) -> torch.Tensor:
    """How surprising it is, in nats, that each row belongs to the column of its own number."""
    return cross_entropy(likeness, torch.arange(len(likeness)))


def answers(rows: Sequence[dict], lang: str) -> dict[str, dict[str, list[dict]]]:
    """Drafts that answer their post, by hand and post."""
    found: dict[str, dict[str, list[dict]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row["lang"] == lang and row["class"] in ANSWERS:
            found[hand(row)][row["post_id"]].append(row)
    return found


def drawn(hands: Mapping[str, Mapping[str, list[dict]]], rng: random.Random) -> list[Pair]:
    """A draft and its post for each of some posts of two literary and two plain hands."""
    literary, plain = ([name for name in hands if (name[0] == "l") is is_literary] for is_literary in (True, False))
    chosen = rng.sample(literary, min(2, len(literary))) + rng.sample(plain, min(2, len(plain)))
    drafts = [found for name in chosen for found in hands[name].values()]
    rows = [
        rng.choices(found, [ANSWERS[row["class"]] for row in found])[0]
        for found in rng.sample(drafts, min(POSTS, len(drafts)))
    ]
    return [(cut(row["draft"], rng), cut(row["post"], rng)) for row in rows]


def unlabelled(lang: str, later: bool) -> list[list[Pair]]:
    """Answers and their posts that carry no label, by hand; those written last only where they are asked for."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for path in sorted(UNLABELLED.glob(f"*{lang}.jsonl" if later else f"{lang}.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = heard(json.loads(line))
            found[row["hand"]].append((row["draft"], row["post"]))
    return list(found.values())


def drawn_oblique(hands: Sequence[Sequence[Pair]], rng: random.Random) -> list[Pair]:
    """Some answers of two hands, each with its post."""
    pairs = [pair for some in rng.sample(hands, 2) for pair in some]
    return [(cut(draft, rng), cut(post, rng)) for draft, post in rng.sample(pairs, OBLIQUE)]


def cut(text: str, rng: random.Random) -> str:
    """The whole text, or half of the time a run of half its sentences or more."""
    spans = sentences(text)
    if len(spans) < 3 or rng.random() < 0.5:
        return text
    count = rng.randint(max(1, len(spans) // 2), len(spans))
    first = rng.randint(0, len(spans) - count)
    return text[spans[first].start : spans[first + count - 1].end]


def heard(row: dict) -> dict:
    """A row as the encoder gets it: French put into English word by word."""
    english = glossary().english
    return {**row, "post": english(row["post"]), "draft": english(row["draft"])}


def chat() -> list[tuple[str, list[str]]]:
    """Replies with the post they answer first, then others."""
    with CHAT.open(encoding="utf-8", newline="") as file:
        return [(reply, posts) for reply, *posts in list(csv.reader(file))[1:]]


def folds(rows: Sequence[dict]) -> Iterator[set[str]]:
    """Hands left out together: a quarter of each kind, then the two halves of the rest."""
    hands = sorted({hand(row) for row in rows}, key=lambda name: (name[:2], name))
    first = hands[::4]
    rest = [name for name in hands if name not in first]
    yield from (set(first), set(rest[::2]), set(rest[1::2]))


def ranked(rows: Sequence[dict], vectors: Mapping[str, np.ndarray]) -> str:
    """By hand and language: how often a singular draft lies nearer its own post than another of the hand's posts."""
    told = []
    for key in sorted({(hand(row), row["lang"]) for row in rows}):
        own = [row for row in rows if (hand(row), row["lang"]) == key]
        posts = {row["post_id"]: vectors[row["post"]] for row in own}
        wins = [
            float(vectors[row["draft"]] @ posts[row["post_id"]] > vectors[row["draft"]] @ other)
            for row in own
            if row["class"] == "singular"
            for name, other in posts.items()
            if name != row["post_id"]
        ]
        told.append(f"{key[0]}-{key[1]} {np.mean(wins):.3f}")
    return "  ".join(told)


class Senses:
    """What an encoder finds near in some drafts; each text's pieces are read once.

    Args:
        encoder: which never saw them.
        rows: the drafts.
        posts: every post by its name: a wrong post may be another hand's.
    """

    def __init__(self, encoder: Tuned, rows: Sequence[dict], posts: Mapping[str, str]) -> None:
        self._rows = {row["id"]: row for row in rows}
        self._posts = posts
        texts = {row["draft"] for row in rows} | {text for some in references().values() for text in some}
        self._pieces = {text: pieces(text) for text in (*texts, *posts.values())}
        self._found = encoder.encode([piece for some in self._pieces.values() for piece in some])

    def vectors(self, text: str) -> Vectors:
        """As a reading has them."""
        rows = [self._found[piece] for piece in self._pieces[text]]
        return Vectors(rows[0], np.array(rows[1:]).reshape(len(rows) - 1, len(rows[0])))

    def measure(self, item: dict) -> tuple[str, list[float]] | None:
        """Put it into a draft's evidence, in place.

        Returns:
            Under somebody else's post, for an answering draft: its language, and for each sentence of that post how
            near the nearest of the draft lies.
        """
        row = self._rows.get(item["id"])
        if row is None:
            return None
        mine, post = self.vectors(row["draft"]), self.vectors(self._posts[item["under"]])
        near = by_sense(mine, post, [self.vectors(text) for text in background(row).references])
        item["features"] |= {key: round(float(value), 4) for key, value in near.items()}
        if item["under"] == row["post_id"] or row["class"] not in ("singular", "decent"):
            return None
        return row["lang"], (mine.sentences @ post.sentences.T).max(axis=0).tolist()


def pieces(text: str) -> list[str]:
    """A text and its sentences, as the encoder gets them."""
    return [glossary().english(piece) for piece in (text, *(span.of(text) for span in sentences(text)))]


def by_hands(rows: Sequence[dict], later: bool) -> None:
    """What hands left out give, and their evidence measured anew by an encoder that never saw them."""
    packed = Path(f"{EVIDENCE}.xz")
    with lzma.open(packed, "rt") as lines:
        items = [json.loads(line) for line in lines]
    posts = {row["post_id"]: row["post"] for row in rows}
    strange: dict[str, list[float]] = defaultdict(list)
    bare, replies = Tuned(), chat()
    for out in folds(rows):
        left = [row for row in rows if hand(row) in out]
        shown = [heard(row) for row in left]
        texts = [row[side] for row in shown for side in ("draft", "post")]
        print(f"as it came  {ranked(shown, bare.encode(texts))}", flush=True)
        tuned = fit([heard(row) for row in rows if hand(row) not in out], replies, later)
        print(f"tuned       {ranked(shown, tuned.encode(texts))}", flush=True)
        senses = Senses(tuned, left, posts)
        for lang, near in filter(None, map(senses.measure, items)):
            strange[lang] += near
    for lang, near in strange.items():
        print(f"{lang}: 99 in 100 sentences of a strange post below {np.quantile(near, 0.99):.2f} ({len(near)})")
    with lzma.open(packed, "wt", preset=9) as lines:
        lines.writelines(json.dumps(item) + "\n" for item in items)


def main(arguments: Sequence[str]) -> int:
    """Fit on everything, or by hands."""
    rows, later = [row for lang in ("en", "fr") for row in labelled(lang)], "--later" in arguments
    if "--hands" in arguments:
        by_hands(rows, later)
    else:
        save_file(fit([heard(row) for row in rows], chat(), later).difference(), TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

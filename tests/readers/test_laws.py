"""Laws that hold for any text: nothing crashes, nothing is lost, every place is true."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import readers
from publish.model import (
    Block,
    Code,
    CodeListing,
    Equation,
    Image,
    Malformed,
    Maths,
    Source,
    Text,
    walk,
)
from publish.model.fold import Node
from publish.model.json import dump, load
from publish.model.text import runs
from publish.readers.reading import Heading, Piece
from publish.readers.seed.decoding import decode
from publish.readers.seed.form import Form
from publish.readers.seed.forms import forms
from publish.readers.seed.washing import wash

SHARED = Path(__file__).parents[3] / "shared"
MARKS = (
    "春天 来了 ， 。 “ ” # ## - • > ** * _ ` [ ](a) ![ ^[ [^1] [^1]: $ {学|xué} | 一、 1. （一） "
    "第一回 作者 特别声明： <b> &amp; ::: note !!! \\ \ufffc \u200b \x07 word https://a.b/c : —— "
    "林夏"
)
SPACES = (" ", "\n", "\n\n", "\t", "```\n", "---\n", "\u3000\u3000", "    ")
WORDS = st.sampled_from([*MARKS.split(), *SPACES])
TEXTS = st.lists(WORDS, max_size=40).map("".join)


def below(piece: Piece) -> list[Node]:
    tops = piece.title if isinstance(piece, Heading) else (piece,)
    return [node for top in tops if isinstance(top, Block | Text) for node in walk(top)]


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded(data: bytes) -> None:
    """Whatever bytes come, decoding ends in text and findings."""
    assert "\r" not in decode(data, "a").text


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
@given(text=TEXTS)
def test_every_place_is_true(form: Form, text: str) -> None:
    """A text that came over character by character is what stands at its place."""
    draft = wash(Source("a", text)).draft
    for piece in form.read(draft).pieces:
        for node in below(piece):
            if isinstance(node, Text):
                check(node, text)


def check(node: Text, source: str) -> None:
    at = 0
    for run in runs(node):
        words, at = node.content[at : at + run.length], at + run.length
        if run.verbatim:
            for ours, theirs in zip(words, source[run.start : run.end], strict=True):
                assert ours == theirs or (ours.isspace() and theirs.isspace())


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
@given(text=st.lists(st.sampled_from("春天来了，。\n 词句word"), max_size=60).map("".join))
def test_no_word_is_lost(form: Form, text: str) -> None:
    """Every character that is no mark and no space is in the model, in its order."""
    draft = wash(Source("a", text)).draft
    reading = form.read(draft)
    found = [node for piece in reading.pieces for node in below(piece)]
    leaves = [node for node in found if isinstance(node, Text | CodeListing)]
    leaves.sort(key=lambda node: node.span.start)
    assert bare("".join(map(words, leaves))) == bare(text)


def bare(text: str) -> str:
    return "".join(text.split())


def words(node: Node) -> str:
    match node:
        case Text() | Code() | CodeListing():
            return node.content
        case Maths() | Equation() | Malformed():
            return node.source
        case Image():
            return node.alt
        case _:
            return ""


@pytest.mark.parametrize("name", ["docker_practice", "rust_book_tw", "d2l_tw"])
def test_no_han_character_of_real_books_is_lost(name: str) -> None:
    """Each Han character of real Markdown chapters is in the model as often as in the seed."""
    root = SHARED / "corpora" / name
    seeds = sorted(root.rglob("*.md"))[:40:4]
    if not seeds:
        pytest.skip("the trial texts are not here")
    for seed in seeds:
        manuscript = readers.read(seed)
        model = "".join(words(node) for node in walk(manuscript.document))
        source = manuscript.sources[seed.name].text
        for letter in set(source):
            if "\u4e00" <= letter <= "\u9fff":
                assert model.count(letter) >= source.count(letter) - 8, (seed.name, letter)


def test_a_manuscript_survives_json() -> None:
    """What was read goes to JSON and back unchanged."""
    document = readers.read(Path(__file__).parent / "seeds" / "all.md").document
    assert load(dump(document)) == document

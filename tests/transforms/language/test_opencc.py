"""The door to OpenCC: what goes through it comes out as the library has it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.edition import Script
from publish.transforms.language.opencc import Path, convert
from publish.transforms.script import contexts
from publish.transforms.script.respell import respelled_line
from publish.transforms.script.terms import terms_for

PATHS: tuple[Path, ...] = (
    "s2tw",
    "s2hk",
    "s2t",
    "t2s",
    "tw2s",
    "hk2s",
    "tw2t",
    "hk2t",
    "t2tw",
    "t2hk",
)


def beside() -> Iterator[str]:
    """Yield the characters of our table with those beside them."""
    table = File(contexts.__file__).with_name("contexts.txt").read_text(encoding="utf-8")
    for row in table.splitlines():
        if not row.startswith("#"):
            character, _, _, _, behind, ahead, _ = row.split("\t")
            yield from (one + character for one in re.sub("[A-Za-z|0]", "", behind))
            yield from (character + one for one in re.sub("[A-Za-z|0]", "", ahead))


PAIRS = tuple(beside())
"""Some ten thousand pairs of characters that stand beside one another in prose."""
LINES = st.lists(st.sampled_from(PAIRS) | st.sampled_from("，。 a1着裏"), max_size=9).map("".join)


@cache
def converter(path: Path) -> opencc.OpenCC:
    """Return the library's own."""
    return opencc.OpenCC(path, include_tofu_risk_dictionaries=False)


def library(text: str, path: Path) -> str:
    """Return what the library makes of a text by itself."""
    return str(converter(path).convert(text))


@pytest.mark.parametrize("path", PATHS)
def test_a_configuration_is_the_librarys(path: Path) -> None:
    """In one step or two, one by one and joined as they come."""
    text = "\n".join(PAIRS) + "".join(PAIRS) + "".join(reversed(PAIRS))
    if path not in {"s2tw", "s2hk", "s2t"}:
        text = library(text, "s2tw")
    assert len(PAIRS) > 10_000
    assert convert(text, path) == library(text, path)


@given(LINES, st.sampled_from(["s2tw", "s2hk", "t2s"]))
def test_what_no_term_speaks_of_is_the_librarys(line: str, path: Path) -> None:
    """A line on its route, without terms and second looks."""
    none = terms_for(Script.SIMPLIFIED, {})
    pieces = respelled_line(line, (path,), none)
    assert "".join(piece.content for piece in pieces) == library(line, path)


def test_only_what_no_font_draws_is_left_out() -> None:
    """Characters become others in the first plane, as in the library by itself, or stay."""
    han = "\n".join(map(chr, range(0x3400, 0xA000)))
    pairs = zip(han, convert(han, "t2s"), opencc.OpenCC("t2s").convert(han), strict=True)
    assert all(ours == theirs or theirs > "\uffff" for _, ours, theirs in pairs)

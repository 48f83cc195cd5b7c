"""Provenance: each character of the model leads to its place, its edits undone, in any form."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import press
from publish.model import Edit, Span, Text, walk
from publish.model.text import runs
from publish.press.reading import Reading
from publish.transforms.replay import mended, original, true_to

SHARED = Path("../shared")
TRIALS = [
    *(folder for folder in (Path("seeds"), SHARED / "seeds") if folder.is_dir()),
    *sorted(folder for folder in Path("tests/golden").iterdir() if folder.is_dir()),
    *sorted((SHARED / "corpora").glob("classics/*.txt"))[:1],
    *sorted((SHARED / "corpora").glob("rust_book_tw/**/ch0[12]*.md"))[:2],
]
PIECES = st.sampled_from(
    [
        *'春天来了，。,.:()“"… 　\n',
        *("&amp;", "&nbsp;", "&#38;", "&hellip;", "&lt;", "AI", "\\*", "...", "--", "\n\n", "１２"),
    ]
)


def inside(edits: list[Edit], start: int, end: int) -> list[Edit]:
    """Return the edits of a stretch, as edits of that stretch alone."""
    found = edits[bisect_left(edits, start, key=lambda edit: edit.span.start) :]
    return [
        replace(edit, span=Span(edit.span.seed, edit.span.start - start, edit.span.end - start))
        for edit in found
        if edit.span.start < end and edit.span.end <= end
    ]


def bare(text: str) -> str:
    return "".join(text.split())


def strays(reading: Reading) -> list[tuple[str, str]]:
    """Return what in the model is neither what its place says nor what edits made of that."""
    by_seed: dict[str, list[Edit]] = defaultdict(list)
    for edit in sorted(reading.edits, key=lambda edit: (edit.span.start, edit.span.end)):
        by_seed[edit.span.seed].append(edit)
    found = []
    nodes = (node for part in reading.document.sections for node in walk(part))
    for node in (node for node in nodes if isinstance(node, Text)):
        source, at = reading.sources[node.span.seed].text, 0
        for run in runs(node):
            words, at = node.content[at : at + run.length], at + run.length
            written = source[run.start : run.end]
            if bare(words) == bare(written):
                continue
            if bare(mended(written, inside(by_seed[node.span.seed], run.start, run.end))) != bare(
                words
            ):
                found.append((words, written))
    return found


def replays(reading: Reading) -> bool:
    """Tell whether the log of every seed is true and leads back to it."""
    by_seed: dict[str, list[Edit]] = defaultdict(list)
    for edit in reading.edits:
        by_seed[edit.span.seed].append(edit)
    texts = ((reading.sources[name].text, edits) for name, edits in by_seed.items())
    return all(
        true_to(text, edits) and original(mended(text, edits), edits) == text
        for text, edits in texts
    )


@pytest.mark.parametrize("folder", TRIALS, ids=lambda folder: folder.stem)
def test_every_character_leads_to_its_place(folder: Path) -> None:
    """What stands in the model is what its place says, or what the log made of that."""
    assert strays(press.read(folder)) == []


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@given(pieces=st.lists(PIECES, max_size=50))
def test_any_text_leads_to_its_places(
    name: str, pieces: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """In plain text, Markdown and a page: true places, a true log, and the way back."""
    text = "".join(pieces)
    around = {"a.txt": "题目\n\n{}\n\n末段。\n", "a.md": "# 题目\n\n{}\n\n末段。\n"}
    page = "<html><body><article><h1>题目</h1><p>{}</p><p>末段。</p></article></body></html>"
    folder = tmp_path_factory.mktemp("seed")
    (folder / name).write_text(around.get(name, page).format(text), encoding="utf-8")
    reading = press.read(folder)
    assert strays(reading) == []
    assert replays(reading)

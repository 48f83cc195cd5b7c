"""Provenance: each character of the model leads to its place, its edits undone, in any form."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import press
from publish.model import Edit, Metadata, Span, Text, walk
from publish.model.text import runs
from publish.press.reading import Reading
from publish.transforms.replay import mended, original, true_to
from tests.readers.packages import line, package

SHARED = Path("../shared")
TRIALS = [
    *(folder for folder in (Path("seeds"), SHARED / "seeds") if folder.is_dir()),
    *sorted(folder for folder in Path("tests/golden").iterdir() if folder.is_dir()),
    *sorted(folder for folder in (SHARED / "corpora").glob("*") if folder.is_dir()),
]
WORKS = (".bib", ".json", ".ris")
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
    """Return what in the model is neither what its place says nor what edits made of that.

    Works that came in fields are worded by us, and so is the title of a book of several
    texts; a text without any title is called as its file is, which comes from no place.
    """
    by_seed: dict[str, list[Edit]] = defaultdict(list)
    for edit in sorted(reading.edits, key=lambda edit: (edit.span.start, edit.span.end)):
        by_seed[edit.span.seed].append(edit)
    found = []
    document = replace(reading.document, metadata=Metadata(()))
    for node in (node for node in walk(document) if isinstance(node, Text)):
        if node.span.seed.endswith(WORKS) or _is_called_as_its_file(node):
            continue
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


def _is_called_as_its_file(node: Text) -> bool:
    return node.span.start == node.span.end == 0 and node.content in node.span.seed


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
    reading = press.read(folder)
    assert strays(reading) == []
    assert replays(reading)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.docx"])
@given(pieces=st.lists(PIECES, max_size=50))
def test_any_text_leads_to_its_places(
    name: str, pieces: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """In every form there are true places, a true log, and the way back."""
    path = tmp_path_factory.mktemp("seed") / name
    path.write_bytes(written(path.suffix, "".join(pieces)))
    reading = press.read(path.parent)
    assert strays(reading) == []
    assert replays(reading)


def written(suffix: str, text: str) -> bytes:
    """Return a manuscript of a form that says this."""
    match suffix:
        case ".docx":
            lines = ("题目", *map(escape, text.split("\n")), "末段。")
            return package("".join(map(line, lines)))
        case ".html":
            body = f"<h1>题目</h1><p>{text}</p><p>末段。</p>"
            return f"<html><body><article>{body}</article></body></html>".encode()
        case _:
            return f"{'# ' * (suffix == '.md')}题目\n\n{text}\n\n末段。\n".encode()

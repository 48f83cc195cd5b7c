"""The log of edits leads from every seed to its mended text, and back to the letter."""

from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import press, readers
from publish.model import Edit, Span, Text, walk
from publish.transforms import clean
from publish.transforms.replay import mended, original, true_to

FOLDERS = [
    *(folder for folder in (Path("seeds"), Path("../shared/seeds")) if folder.is_dir()),
    *sorted(folder for folder in Path("tests/golden").iterdir() if folder.is_dir()),
]
ROUGH = '他说的人工智能行业abAI12１Ａ,，.。;:?!()（）"“”‘’—…–． \t\u3000\u00a0\ufffc\u200b\n\n\n-%'


def by_seed(edits: tuple[Edit, ...]) -> dict[str, list[Edit]]:
    found = defaultdict(list)
    for edit in edits:
        found[edit.span.seed].append(edit)
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_seed_comes_back(folder: Path) -> None:
    """What was made of a seed, its edits undone, is the seed to the letter."""
    reading = press.read(folder)
    for name, edits in by_seed(reading.edits).items():
        text = reading.sources[name].text
        assert original(mended(text, edits), edits) == text


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_log_is_true(folder: Path) -> None:
    """What an edit says stood somewhere is what stands there, or what others left of it."""
    reading = press.read(folder)
    for name, edits in by_seed(reading.edits).items():
        assert true_to(reading.sources[name].text, edits)


@given(text=st.text(st.sampled_from(ROUGH), max_size=120))
def test_any_text_comes_back(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a plain text holds, its log is true, leads back, and makes what is read."""
    path = tmp_path_factory.mktemp("seed") / "a.txt"
    path.write_text(text, encoding="utf-8")
    manuscript = readers.read(path)
    revised = clean(manuscript.document)
    seed = manuscript.sources["a.txt"].text
    edits = [*manuscript.edits, *revised.edits]
    assert true_to(seed, edits)
    after = mended(seed, edits)
    assert original(after, edits) == seed
    bare = "".join(after.split())
    nodes = (node for part in revised.document.sections for node in walk(part))
    words = [node.content for node in nodes if isinstance(node, Text) and node.span.end]
    assert all("".join(word.split()) in bare for word in words)


def test_an_edit_within_another() -> None:
    """A mark taken out of what then became something else is put back inside it."""
    text = "好.\u200b..了"
    edits = [
        Edit("zero-width", Span("a", 2, 3), "\u200b", ""),
        Edit("ellipsis", Span("a", 1, 5), "...", "……"),
    ]
    assert mended(text, edits) == "好……了"
    assert original("好……了", edits) == text
    assert true_to(text, edits)


def test_of_edits_that_cross_the_first_holds() -> None:
    """What reaches out of an edit into what stands behind it cannot be done after it."""
    edits = [Edit("one", Span("a", 1, 3), "bc", "X"), Edit("other", Span("a", 2, 5), "cde", "Y")]
    assert mended("abcdef", edits) == "aXdef"
    assert original("aXdef", edits) == "abcdef"

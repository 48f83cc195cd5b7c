"""Laws of the transforms: nothing twice, nothing lost, everything undone."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from publish.edition import Script
from publish.model import Code, CodeListing, Document, Edit, Equation, Maths, walk
from publish.transforms import (
    clean,
    compose,
    conversion,
    for_audience,
    gather_glossary,
    gather_references,
    link_citations,
    number,
    order_glossary,
)
from publish.transforms.cleaning.patch import Patch, apply
from publish.transforms.cleaning.patch import compose as one_after_the_other
from tests.model.documents import documents
from tests.transforms.making import paper, said

ROUGH = (
    "他说的人工智能在行业里abAGI12１ＡＢ,，.。;:?!()（）\"“”‘’'「」《》-—…–． "
    "\t\u3000\u00a0\ufffc\u200b%@/]&=+"
)
rough = st.text(st.sampled_from(ROUGH), max_size=40)
MARKED = rough | st.tuples(rough, st.sampled_from(("*{}*", "`{}`", "^{}^")), rough).map(
    lambda parts: parts[0] + parts[1].format(parts[2].replace("*", "")) + parts[0]
)


@given(st.lists(MARKED, min_size=1, max_size=3))
@example(['他说 "好" --AI', "“他“的”人”"])
def test_cleaning_twice_changes_nothing_more(lines: list[str]) -> None:
    """A cleaned document is clean."""
    once = clean(paper(*lines))
    again = clean(once.document)
    assert again.edits == ()
    assert again.document == once.document


@given(rough)
def test_edits_replay(line: str) -> None:
    """The edits, put into the seed, make the cleaned text; taken back, the seed."""
    revised = clean(paper(line))
    edits = sorted(revised.edits, key=lambda edit: edit.span)
    assert all(line[e.span.start : e.span.end] == e.before for e in edits)
    cleaned = _replayed(line, edits)
    assert cleaned == said(revised.document)
    assert _undone(cleaned, edits) == line


def _replayed(line: str, edits: list[Edit]) -> str:
    patches = [Patch(e.span.start, e.span.end, e.after, e.rule) for e in edits]
    return apply(line, patches)


def _undone(cleaned: str, edits: list[Edit]) -> str:
    shift, back = 0, []
    for e in edits:
        start = e.span.start + shift
        back.append(Patch(start, start + len(e.after), e.before, e.rule))
        shift += len(e.after) - len(e.before)
    return apply(cleaned, back)


@st.composite
def patches(draw: st.DrawFn, length: int) -> list[Patch]:
    """Draw patches in order and apart."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=6, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [Patch(a, b, draw(st.text("xyz", max_size=3)), "rule") for a, b in pairs]


@given(st.data(), st.text("abcdef", max_size=12))
def test_patches_compose(data: st.DataObject, line: str) -> None:
    """Two series of patches become one that does the same."""
    first = data.draw(patches(len(line)))
    between = apply(line, first)
    second = data.draw(patches(len(between)))
    series = one_after_the_other(first, second, between)
    assert apply(line, series) == apply(between, second)
    assert all(a.end <= b.start for a, b in pairwise(series))


@given(documents())
def test_no_transform_fails_and_code_stays(document: Document) -> None:
    """Whatever the document, every transform answers, and exact characters stay exact."""
    everything = compose(
        clean,
        gather_references,
        gather_glossary,
        link_citations,
        number,
        conversion(Script.TAIWAN, {"内卷": "內卷"}).document,
        order_glossary(Script.TAIWAN),
    )
    done = everything(document).document
    assert _exact(done) == _exact(document)
    for_audience("general")(done)


def _exact(document: Document) -> list[str]:
    kinds = (Code, CodeListing, Maths, Equation)
    kept = (node for node in walk(document) if isinstance(node, kinds))
    return sorted(n.content if isinstance(n, Code | CodeListing) else n.source for n in kept)


@given(documents(), st.sampled_from(Script))
def test_conversion_keeps_every_place(document: Document, script: Script) -> None:
    """Conversion changes characters, not where they came from."""
    done = conversion(script, {}).document(document).document
    assert [n.span for n in walk(document) if hasattr(n, "span")] == [
        n.span for n in walk(done) if hasattr(n, "span")
    ]

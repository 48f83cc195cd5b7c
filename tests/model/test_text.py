"""Texts keep their provenance while they are cut, joined and mended."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from publish.model import Span, Text
from publish.model.text import cut, join, respelled, runs, span_of, verbatim
from tests.model.documents import texts
from tests.model.lines import SEED, words
from tests.model.splicing import splice


def origins(text: Text) -> list[Span]:
    """Return where each character came from."""
    return [span_of(text, at, at + 1) for at in range(len(text.content))]


@given(words, st.data())
def test_a_cut_of_verbatim_text_is_its_span(content: str, data: st.DataObject) -> None:
    """What a cut says is what stands at its span in the seed."""
    text = verbatim(SEED, 0, content)
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    part = cut(text, start, end)
    assert part.content == content[part.span.start : part.span.end] == content[start:end]


@given(texts())
def test_runs_cover_the_text(drawn: tuple[Text, str]) -> None:
    """The runs of a text account for all of it, and lie within the seed."""
    text, seed = drawn
    at = 0
    for run in runs(text):
        assert 0 <= run.start <= run.end <= len(seed)
        at += run.length
    assert at == len(text.content)


@given(texts())
def test_runs_stay_in_order(drawn: tuple[Text, str]) -> None:
    """No run of a text begins before the one in front of it, and none leaves the span."""
    text, _ = drawn
    spelled = runs(text)
    assert all(a.start <= b.start for a, b in pairwise(spelled))
    assert all(text.span.start <= run.start <= run.end <= text.span.end for run in spelled)


@given(texts(), st.data())
def test_cut_and_joined_is_the_whole(drawn: tuple[Text, str], data: st.DataObject) -> None:
    """A text cut in two and joined again says the same, from no other places."""
    text, _ = drawn
    at = data.draw(st.integers(0, len(text.content)))
    parts = cut(text, 0, at), cut(text, at, len(text.content))
    whole = join(parts)
    assert whole.content == text.content
    # A mended run that is cut may be told more closely than it was, never elsewhere.
    pairs = zip(origins(whole), origins(text), strict=True)
    assert all(old.start <= new.start <= new.end <= old.end for new, old in pairs)


@given(words, st.data())
def test_verbatim_cut_and_joined_is_equal(content: str, data: st.DataObject) -> None:
    """A verbatim text cut in two and joined again is the very same text."""
    text = verbatim(SEED, 7, content)
    at = data.draw(st.integers(0, len(content)))
    assert join((cut(text, 0, at), cut(text, at, len(content)))) == text


@given(words, words | st.just(""), st.data())
def test_a_splice_leaves_the_rest_where_it_was(content: str, new: str, data: st.DataObject) -> None:
    """Characters beside a splice keep their places; the new ones have those of the old."""
    text = verbatim(SEED, 3, content)
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    mended = splice(text, start, end, new)
    before, after = origins(text), origins(mended)
    assert mended.content == content[:start] + new + content[end:]
    assert after[:start] == before[:start]
    assert after[start + len(new) :] == before[end:]
    assert mended.span == text.span


@given(words, st.data())
def test_a_splice_comes_from_what_it_replaced(content: str, data: st.DataObject) -> None:
    """The new characters together come from exactly the old ones."""
    text = verbatim(SEED, 0, content)
    start = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(start + 1, len(content)))
    mended = splice(text, start, end, "……")
    assert span_of(mended, start, start + 2) == span_of(text, start, end)


def test_a_respelling_keeps_its_places_one_for_one_or_as_a_whole() -> None:
    """As many characters stand where each stood; more or fewer stand for all of them."""
    text = join((verbatim(SEED, 3, "头"), verbatim(SEED, 9, "发")))
    assert origins(respelled(text, "頭髮")) == origins(text)
    assert origins(respelled(text, "頭髮兒")) == [text.span] * 3

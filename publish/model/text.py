"""Texts that keep their provenance while they are cut, joined and mended."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise

from publish.model.inline import Run, Text
from publish.model.provenance import Span


def verbatim(seed: str, start: int, content: str) -> Text:
    """Return characters exactly as they stand in a seed."""
    return Text(content, span=Span(seed, start, start + len(content)))


def runs(text: Text) -> tuple[Run, ...]:
    """Return where each stretch of a text came from, spelled out."""
    whole = Run(len(text.content), text.span.start, text.span.end)
    return text.runs or (whole,)


class Origins:
    """What stands behind the characters of one text, laid out once for many questions."""

    def __init__(self, text: Text) -> None:
        """Count where each run begins and ends; costs as much as there are runs."""
        self._text = text
        self._runs = runs(text)
        self._ends = list(accumulate(run.length for run in self._runs))
        self._starts = [0, *self._ends[:-1]]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the seed behind characters ``start`` to ``end``."""
        at = self._from(start)
        return Span(self._text.span.seed, at, at if start == end else self._to(end))

    def cut(self, start: int, end: int) -> Text:
        """Return characters ``start`` to ``end`` as a text of their own."""
        content = self._text.content[start:end]
        return _text(content, self.span(start, end), self.runs(start, end))

    def runs(self, start: int, end: int) -> tuple[Run, ...]:
        """Return where characters ``start`` to ``end`` came from, run by run."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        parts = zip(self._runs[first:last], self._starts[first:last], strict=True)
        return tuple(_part(run, max(start - at, 0), min(end - at, run.length)) for run, at in parts)

    def _from(self, offset: int) -> int:
        index = bisect_right(self._ends, offset)
        if index == len(self._runs):
            return self._text.span.end
        run = self._runs[index]
        return run.start + (offset - self._starts[index] if run.verbatim else 0)

    def _to(self, offset: int) -> int:
        index = bisect_left(self._starts, offset) - 1
        if index < 0:
            return self._text.span.start
        run, reached = self._runs[index], offset - self._starts[index]
        return run.end if reached >= run.length or not run.verbatim else run.start + reached


def span_of(text: Text, start: int, end: int) -> Span:
    """Return the span in the seed behind characters ``start`` to ``end`` of a text."""
    return Origins(text).span(start, end)


def cut(text: Text, start: int, end: int) -> Text:
    """Return characters ``start`` to ``end`` of a text as a text of their own."""
    return Origins(text).cut(start, end)


def join(texts: Iterable[Text]) -> Text:
    """Run texts of one seed together, in order; there must be at least one."""
    parts = tuple(texts)
    content = "".join(part.content for part in parts)
    span = parts[0].span.to(parts[-1].span)
    return _text(content, span, tuple(run for part in parts for run in runs(part)))


def respelled(text: Text, content: str) -> Text:
    """Give a text other characters, one for one if as many, else as a whole."""
    if len(content) == len(text.content):
        return Text(content, text.runs, span=text.span)
    return Text(content, span=text.span)


def _part(run: Run, start: int, end: int) -> Run:
    if run.verbatim:
        return Run(end - start, run.start + start, run.start + end)
    return Run(end - start, run.start, run.end)


def _text(content: str, span: Span, parts: tuple[Run, ...]) -> Text:
    merged = _merged(tuple(run for run in parts if run.length or run.start != run.end))
    whole = (Run(len(content), span.start, span.end),)
    return Text(content, () if merged in {whole, ()} else merged, span=span)


def _merged(parts: tuple[Run, ...]) -> tuple[Run, ...]:
    """Join neighbours that are verbatim and adjoin, so that equal texts compare so."""
    if not any(_adjoin(a, b) for a, b in pairwise(parts)):
        return parts
    done: list[Run] = []
    for run in parts:
        if done and _adjoin(done[-1], run):
            last = done.pop()
            done.append(Run(last.length + run.length, last.start, run.end))
        else:
            done.append(run)
    return tuple(done)


def _adjoin(a: Run, b: Run) -> bool:
    return a.verbatim and b.verbatim and a.end == b.start

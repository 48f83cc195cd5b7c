"""Texts that keep their provenance while they are cut, joined and mended."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from publish.model.inline import Run, Text
from publish.model.provenance import Span


def verbatim(seed: str, start: int, content: str) -> Text:
    """Return characters exactly as they stand in a seed."""
    return Text(content, span=Span(seed, start, start + len(content)))


def runs(text: Text) -> tuple[Run, ...]:
    """Return where each stretch of a text came from, spelled out."""
    whole = Run(len(text.content), text.span.start, text.span.end)
    return text.runs or (whole,)


def span_of(text: Text, start: int, end: int) -> Span:
    """Return the span in the seed behind characters ``start`` to ``end`` of a text."""
    if start == end:
        at = _source(text, start)
        return Span(text.span.seed, at, at)
    return Span(text.span.seed, _source(text, start), _source_end(text, end))


def cut(text: Text, start: int, end: int) -> Text:
    """Return characters ``start`` to ``end`` of a text as a text of their own."""
    return _text(text.content[start:end], span_of(text, start, end), _cut(text, start, end))


def splice(text: Text, start: int, end: int, new: str) -> Text:
    """Put new characters in place of others; they come from where the old ones did."""
    origin = span_of(text, start, end)
    parts = (
        *_cut(text, 0, start),
        Run(len(new), origin.start, origin.end),
        *_cut(text, end, len(text.content)),
    )
    content = text.content[:start] + new + text.content[end:]
    return _text(content, text.span, parts)


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


def _cut(text: Text, start: int, end: int) -> tuple[Run, ...]:
    return tuple(
        _part(run, max(start - at, 0), min(end - at, run.length))
        for at, run in _placed(text)
        if at < end and at + run.length > start
    )


def _part(run: Run, start: int, end: int) -> Run:
    if run.verbatim:
        return Run(end - start, run.start + start, run.start + end)
    return Run(end - start, run.start, run.end)


def _placed(text: Text) -> Iterator[tuple[int, Run]]:
    at = 0
    for run in runs(text):
        yield at, run
        at += run.length


def _source(text: Text, offset: int) -> int:
    for at, run in _placed(text):
        if offset < at + run.length:
            return run.start + (offset - at if run.verbatim else 0)
    return text.span.end


def _source_end(text: Text, offset: int) -> int:
    end = text.span.start
    for at, run in _placed(text):
        if at >= offset:
            break
        reached = offset - at
        whole = reached >= run.length or not run.verbatim
        end = run.end if whole else run.start + reached
    return end


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

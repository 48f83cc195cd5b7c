"""Findings as a person reads them: errors first, many of one code folded."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from publish.cli.console import Ink, Stream, columns
from publish.cli.excerpt import excerpt
from publish.cli.whereabouts import Sources, where
from publish.model import Finding, Severity, Span
from publish.words import wording
from publish.words.interface import Interface

SHOWN = {Severity.ERROR: 10, Severity.WARNING: 3, Severity.NOTE: 1}
"""How many of one code are shown before the rest are folded."""

_INKS = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING, Severity.NOTE: Ink.NOTE}
_GUTTER = 8


def show(
    findings: Sequence[Finding], sources: Sources, words: Interface, out: Stream, *, every: bool
) -> None:
    """Print findings with their source lines and hints, and how many there are."""
    for severity, kind in _grouped(findings):
        limit = len(kind) if every else SHOWN[severity]
        for finding in kind[:limit]:
            for line in _told(finding, sources, words, out):
                out.line(line)
        if len(kind) > limit:
            folded = words.folded.format(len(kind) - limit, kind[0].code)
            out.line(out.ink(f"  … {folded}", Ink.QUIET))
            out.line()
    if findings:
        out.line(out.ink(count(findings, words), Ink.STRONG))


def count(findings: Sequence[Finding], words: Interface) -> str:
    """Say how many errors, warnings and notes there are."""
    numbers = [(kind, sum(one.severity is kind for one in findings)) for kind in Severity]
    return words.between.join(words.counted[kind].of(number) for kind, number in numbers if number)


def _grouped(findings: Sequence[Finding]) -> Iterator[tuple[Severity, list[Finding]]]:
    """Yield the findings of each code, errors first, codes as they first occur."""
    kinds: dict[tuple[Severity, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        kinds[finding.severity, finding.code].append(finding)
    for severity in Severity:
        yield from ((severity, kind) for (of, _), kind in kinds.items() if of is severity)


def _in_text(span: Span, sources: Sources) -> bool:
    """Whether a span points into a seed that is known, and not at the file as a whole."""
    return span.seed in sources and span.end > 0


def _told(finding: Finding, sources: Sources, words: Interface, out: Stream) -> Iterator[str]:
    said, ink = wording(finding, words.language), _INKS[finding.severity]
    place = str(where(finding, sources))
    kind = f"{words.severities[finding.severity]}[{finding.code}]"
    head = f"{out.ink(place, Ink.STRONG)}: " if place else ""
    yield f"{head}{out.ink(kind, ink)}: {said.message}"
    if finding.span is not None and _in_text(finding.span, sources):
        room = min(columns(), 100) - _GUTTER
        line, carets = excerpt(sources[finding.span.seed], finding.span, room)
        if line:
            yield f"    {line}"
            yield f"    {out.ink(carets, ink)}"
    if said.hint:
        yield f"  {words.hint.format(said.hint)}"
    yield ""

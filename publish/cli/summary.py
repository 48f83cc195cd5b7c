"""What was made, what was mended, and what to do next."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from publish.cli.console import Ink, Stream, columns, padded, width
from publish.model import Finding, Severity
from publish.press import Output, Report
from publish.words.interface import Interface

RULES = 6
"""How many rules are counted by name; the others are counted together."""

MEGA = 1_000_000


def show(
    report: Report, folder: Path, others: Sequence[str], words: Interface, out: Stream
) -> None:
    """Print the outcome of a build."""
    for line in _made(report, words, out):
        out.line(line)
    if report.edits:
        out.line()
        for line in _mended(report, folder, words, out):
            out.line(line)
    out.line()
    out.line(_next(report, words))
    if others and report.outputs:
        out.line(out.ink(words.others.format(",".join(others)), Ink.QUIET))


def _made(report: Report, words: Interface, out: Stream) -> Iterator[str]:
    if not report.outputs:
        yield words.made_nothing
        return
    yield words.made.format(f"{sum(report.seconds.values()):.1f}")
    rows = [_row(output, words) for output in report.outputs]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for path, units, size in rows:
        figures = f"{_right(units, widths[1])}  {_right(size, widths[2])}"
        yield f"  {out.ink(path, Ink.GOOD)}{padded('', widths[0] - width(path))}  {figures}"


def _row(output: Output, words: Interface) -> tuple[str, str, str]:
    return str(output.path), words.units[output.format].of(output.units), _size(output.path)


def _right(text: str, to: int) -> str:
    return " " * (to - width(text)) + text


def _size(path: Path) -> str:
    size = path.stat().st_size if path.exists() else 0
    return f"{size / MEGA:.1f} MB" if size >= MEGA else f"{max(size // 1000, 1)} kB"


def _mended(report: Report, folder: Path, words: Interface, out: Stream) -> Iterator[str]:
    yield words.mended.of(len(report.edits))
    for line in wrapped(counted(report.edits_by_rule(), words), words.between, columns() - 2):
        yield f"  {line}"
    command = f"publish inspect {folder} --edits"
    yield out.ink(f"  {words.see_edits.format(command)}", Ink.QUIET)


def counted(rules: Mapping[str, int], words: Interface) -> list[str]:
    """Say how often each rule was applied, the frequent ones by name."""
    named = [f"{rule} {number:,}" for rule, number in list(rules.items())[:RULES]]
    rest = sum(list(rules.values())[RULES:])
    return [*named, words.more_rules.of(rest)] if rest else named


def wrapped(parts: Sequence[str], between: str, room: int) -> Iterator[str]:
    """Lay out a list in lines of at most so many columns, parted between its members."""
    line = ""
    for part in parts:
        longer = f"{line}{between}{part}" if line else part
        if line and width(longer) > room:
            yield f"{line}{between}".rstrip()
            longer = part
        line = longer
    if line:
        yield line


def _next(report: Report, words: Interface) -> str:
    if _any(report.findings, Severity.ERROR):
        return words.next_errors
    if not report.outputs:
        return words.next_nothing
    if _any(report.findings, Severity.WARNING):
        return words.next_warnings
    return words.next_open.format(report.outputs[0].path)


def _any(findings: Sequence[Finding], severity: Severity) -> bool:
    return any(finding.severity is severity for finding in findings)

"""What Markdown holds beside its text, counted: tags, comments and commands of other programs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Repeated(Finding):
    """Something that comes again and again in a seed: told once, where it is first."""

    name: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class TagsDropped(Repeated):
    """Tags of HTML that say nothing a book can show; the words within them stand."""

    code = "tags-dropped"
    severity = Severity.NOTE


@dataclass(frozen=True, slots=True)
class TagsShown(Repeated):
    """Tags that HTML does not know; they stand in the text as letters."""

    code = "tags-shown"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class RemarksLeftOut(Repeated):
    """Comments that their author wrote for no reader; ``name`` is how the first begins."""

    code = "remarks-left-out"
    severity = Severity.NOTE


@dataclass(frozen=True, slots=True)
class TitlesLeftOut(Repeated):
    """Titles of links and of pictures within lines, which only a pointer shows."""

    code = "titles-left-out"
    severity = Severity.NOTE


@dataclass(frozen=True, slots=True)
class CommandsShown(Repeated):
    """Commands to a maker of sites that nobody here obeys; they stand as they were written."""

    code = "commands-shown"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class CommandsDropped(Repeated):
    """Commands to a maker of sites that say nothing in a book; what they hold stands."""

    code = "commands-dropped"
    severity = Severity.NOTE


def folded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, those that repeat themselves once, with their count."""
    told: dict[object, int] = {}
    done: list[Finding] = []
    for one in findings:
        if not isinstance(one, Repeated):
            done.append(one)
            continue
        key = type(one), "" if isinstance(one, RemarksLeftOut | TitlesLeftOut) else one.name
        at = told.setdefault(key, len(done))
        if at == len(done):
            done.append(one)
        else:
            first = done[at]
            assert isinstance(first, Repeated)  # noqa: S101  only such were told
            done[at] = replace(first, count=first.count + one.count)
    yield from done

"""Which reference files stand beside a manuscript, and the works in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from publish.model import Finding, Reference, Source, Span
from publish.model.value import dataclass
from publish.readers.folder.files import load, natural
from publish.readers.references import bibtex, csl, endnote, ris
from publish.readers.references.findings import MissingReferences, RepeatedReference
from publish.readers.references.work import Read
from publish.readers.seed.decoding import decode
from publish.readers.settings.toml import nearest_of

_FORMS: tuple[tuple[tuple[str, ...], Callable[[Source], Read]], ...] = (
    ((".bib",), bibtex.read),
    ((".csl.json", "references.json", ".json"), csl.read),
    ((".ris",), ris.read),
    ((".enw", ".net"), endnote.read),
)
_FOUND = (".bib", ".csl.json", ".ris", ".enw", ".net")
_BY_NAME = "references.json"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The works of all reference files, in order, their sources, and what is wrong."""

    works: tuple[Reference, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def shelf(root: Path, named: Sequence[str], named_at: Span) -> Shelf:
    """Read the reference files that are named, or all that the folder holds.

    ``named_at`` is where they are named, for a name that leads nowhere.
    """
    there = _there(root)
    sources: dict[str, Source] = {}
    works: dict[str, Reference] = {}
    findings: list[Finding] = []
    for name in dict.fromkeys(named or there):
        form = _form(name)
        if form is None or not (root / name).is_file():
            findings.append(MissingReferences(name, nearest_of(name, there), span=named_at))
            continue
        data = load(root, name)
        if isinstance(data, Finding):
            findings.append(data)
            continue
        decoded = decode(data, name)
        sources[name] = Source(name, decoded.text)
        done = form(sources[name])
        findings += [*decoded.findings, *done.findings]
        findings += _kept(done.works, works, sources[name])
    return Shelf(tuple(works.values()), sources, tuple(findings))


def _there(root: Path) -> tuple[str, ...]:
    try:
        names = [entry.name for entry in root.iterdir() if not entry.name.startswith(".")]
    except OSError:
        return ()
    ours = (one for one in names if one.lower().endswith(_FOUND) or one.lower() == _BY_NAME)
    return tuple(sorted(ours, key=natural))


def _form(name: str) -> Callable[[Source], Read] | None:
    small = name.lower()
    return next((read for suffixes, read in _FORMS if small.endswith(suffixes)), None)


def _kept(
    found: Sequence[Reference], works: dict[str, Reference], source: Source
) -> Iterator[Finding]:
    for work in found:
        if work.key in works:
            line = source.place(work.span.start).line
            at = Span(source.name, work.span.start, work.span.start + 1)
            yield RepeatedReference(source.name, line, work.key, span=at)
        else:
            works[work.key] = work

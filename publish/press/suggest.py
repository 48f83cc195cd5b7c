"""Suggest: what the findings ask, written where a person can answer it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path

from publish import decisions
from publish.decisions import CITING, EDIT, NAME, Decision, Ledger, Proposed, UnreadableDecisions
from publish.model import Document, Edit, Finding, Proposal, Source, Span
from publish.model.value import dataclass
from publish.press.editions import asked_by_editions
from publish.press.reading import Reading, read
from publish.press.write import put
from publish.transforms.references.naming import shown
from publish.words import wording
from publish.words.interface import Interface

_AROUND = 24
_FEW = 60
_TRIES = 5
"""So often a file that somebody saves while we read is read again."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What stands in ``decisions.toml`` now.

    ``awaiting`` counts by kind the entries that ask for an answer, ``added`` and
    ``dropped`` those that are new and that went; ``findings`` are about the decisions.
    """

    path: Path
    entries: tuple[Decision, ...]
    sources: Mapping[str, Source]
    findings: tuple[Finding, ...]
    awaiting: Mapping[str, int] = field(default_factory=dict)
    added: int = 0
    dropped: int = 0


def suggest(folder: Path, words: Interface, *, edits: bool = False) -> Suggested:
    """Write every proposal of a folder into its ``decisions.toml``, and every edit if asked.

    Where that file cannot be read it is left alone, and a finding says why. What somebody
    saves in it meanwhile is read before anything is written.
    """
    made = (_suggested(read(folder), words, edits=edits) for _ in range(_TRIES))
    changing = UnreadableDecisions("changing", span=Span(NAME, 0, 0))
    return next(filter(None, made), Suggested(folder / NAME, (), {}, (changing,)))


def _suggested(reading: Reading, words: Interface, *, edits: bool) -> Suggested | None:
    """Write what a reading asks, unless the answers are no longer those that it read."""
    path = reading.manuscript.root / NAME
    ledger = _ledger(reading)
    if not isinstance(ledger, Ledger):
        return Suggested(path, (), reading.sources, (ledger,))
    if not reading.document.sections:
        return Suggested(path, (), reading.sources, reading.findings)
    asked = tuple(_Asking(reading, words).everything(edits=edits))
    settled = reading.manuscript.settled
    legend = (*_kinds(asked, words), *_keys_to_give(asked, reading.document, words))
    text = decisions.revised(ledger, settled, asked, words.decisions_opening, legend)
    if (
        ledger.source != reading.sources.get(NAME, decisions.EMPTY.source)
        or _ledger(reading) != ledger
    ):
        return None
    failure = (
        put(path, text.replace("\n", ledger.ending).encode()) if asked or ledger.parts else None
    )
    entries = decisions.parse(Source(NAME, text)).entries
    return Suggested(
        path,
        entries,
        reading.sources,
        (*_about_decisions(reading), *((failure,) if failure else ())),
        Counter(one.kind for one in asked if not one.done and one.remarks[1:]),
        (_keys(entries) - _keys(ledger.entries)).total(),
        (_keys(ledger.entries) - _keys(entries)).total(),
    )


def _ledger(reading: Reading) -> Ledger | UnreadableDecisions:
    return decisions.load(reading.manuscript.root) or decisions.EMPTY


def _kinds(asked: tuple[Proposed, ...], words: Interface) -> Iterator[str]:
    """Yield what each kind of question asks."""
    kinds = {one.kind for one in asked}
    for kind, question in words.decision_kinds.items():
        if kind in kinds:
            yield f"{kind}  {question}"


def _keys_to_give(
    asked: tuple[Proposed, ...], document: Document, words: Interface
) -> Iterator[str]:
    """Yield the keys of the references, where a question asks for one and they are few."""
    wanted = any(one.kind in CITING for one in asked)
    if not wanted or len(document.references) > _FEW:
        return
    yield words.reference_keys
    for key, entry in shown(document.references).items():
        yield f"  {key}  {entry}"


def _keys(entries: tuple[Decision, ...]) -> Counter[tuple[str, str, str, bool | None]]:
    return Counter((one.kind, one.text, one.becomes, one.accept) for one in entries)


def _about_decisions(reading: Reading) -> Iterator[Finding]:
    for finding in reading.findings:
        if finding.span is not None and finding.span.seed == NAME:
            yield finding


class _Asking:
    """Makes entries of what a reading asks, and of what was answered where it stands now."""

    def __init__(self, reading: Reading, words: Interface) -> None:
        self._reading = reading
        self._sources = reading.sources
        self._words = words

    def everything(self, *, edits: bool) -> Iterator[Proposed]:
        yield from self._answered()
        editions = asked_by_editions(self._reading)
        for finding in (*self._reading.findings, *editions.findings):
            told = finding.proposal()
            if told and finding.span and finding.span.seed in self._sources:
                yield self._question(told, finding, finding.span)
        if edits:
            yield from map(self._edit, (*self._reading.edits, *editions.edits))

    def _answered(self) -> Iterator[Proposed]:
        for (kind, place, rule), told in self._reading.manuscript.settled.places.items():
            if told.accept is not None:
                yield self._proposed(kind, place, rule=rule)

    def _question(self, told: Proposal, finding: Finding, span: Span) -> Proposed:
        said = wording(finding, self._words.language)
        sure = self._words.certainty.format(round(told.certainty * 100))
        evidence = f"{said.message}（{sure}）" if not told.done else said.message
        span = self._line(span) if told.kind in decisions.LINES else span
        return self._proposed(told.kind, span, told.becomes, remarks=(evidence,), done=told.done)

    def _edit(self, edit: Edit) -> Proposed:
        evidence = f"{edit.rule}: {edit.before!r} → {edit.after!r}"
        return self._proposed(EDIT, edit.span, rule=edit.rule, remarks=(evidence,), done=True)

    def _proposed(
        self,
        kind: str,
        span: Span,
        becomes: str = "",
        *,
        rule: str = "",
        remarks: tuple[str, ...] = (),
        done: bool = False,
    ) -> Proposed:
        text = self._sources[span.seed].text
        neighbours = decisions.near(text, span.start, span.end)
        quoted = text[span.start : span.end]
        told = (self._place(span), *remarks)
        return Proposed(kind, span, quoted, neighbours, becomes, rule, told, done)

    def _place(self, span: Span) -> str:
        source = self._sources[span.seed]
        before = source.text[max(span.start - _AROUND, 0) : span.start].rpartition("\n")[2]
        after = source.text[span.end : span.end + _AROUND].partition("\n")[0]
        quoted = source.text[span.start : span.end]
        quoted = quoted if len(quoted) <= 2 * _AROUND else f"{quoted[: 2 * _AROUND]}…"
        return f"{source.place(span.start)}  {before}【{quoted}】{after}"

    def _line(self, span: Span) -> Span:
        """Widen a span to its lines, without the blanks around them; in a page, tags end lines."""
        text = self._sources[span.seed].text
        if decisions.fills_its_line(text, span.start, span.end):
            return span
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        line = text[start : len(text) if end < 0 else end]
        start += len(line) - len(line.lstrip())
        return Span(span.seed, start, start + len(line.strip()))

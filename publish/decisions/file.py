"""``decisions.toml`` as text: read entry by entry, rewritten without a word of its author's lost.

Each entry is read on its own, so that a slip in one costs no other. Comments that begin
with ``#:`` are ours and told anew; all others stay. An entry is answered by its
``accept``, which stands commented out until then.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from publish.decisions.decision import KEYED, Decision, Decisions, Matter
from publish.decisions.easing import eased
from publish.decisions.findings import MalformedDecision
from publish.model import Finding, Source, Span
from publish.model.regex import regex
from publish.model.value import dataclass

NAME = "decisions.toml"
_HEADER = regex(
    r"^[ \t\u3000]*(?:\[\[|［［|【【|\[(?=[^\[\]\n]+\]?[ \t]*(?:#.*)?$))[^\n]*$", re.MULTILINE
)
_OPENING = regex(r"(?:^[ \t]*#.*\n)+\Z", re.MULTILINE)
_KIND = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_REMARK = regex(r"[ \t]*#:")
_OURS = regex(r"[ \t]*#(?::|[ \t]*accept[ \t]*=)")
_NEAR = regex(r"""^[ \t]*near[ \t]*=[ \t]*(?:"[^"\n]*"|'[^'\n]*')""", re.MULTILINE)
_AT = regex(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TEXTS = ("near", "becomes", "rule")
_KEYS = frozenset({"text", "accept", *_TEXTS})


@dataclass(frozen=True, slots=True)
class Proposed:
    """A question as an entry: what it is about, what stands around it, what a person is told.

    ``done`` where the thing was done already, and an answer could only undo it.
    """

    kind: str
    span: Span
    text: str
    near: str
    becomes: str = ""
    rule: str = ""
    remarks: tuple[str, ...] = ()
    done: bool = False

    @property
    def matter(self) -> Matter:
        """What an answer to it would be about."""
        return self.kind, self.span, self.rule


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the file: an entry with the comments above it, or what is none."""

    text: str
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ``decisions.toml``, read; ``ending`` is how its lines end, and will again."""

    source: Source
    parts: tuple[_Part, ...] = ()
    findings: tuple[Finding, ...] = ()
    ending: str = "\n"

    @property
    def entries(self) -> tuple[Decision, ...]:
        """Every entry that could be understood, in order."""
        return tuple(part.decision for part in self.parts if part.decision)


EMPTY = Ledger(Source(NAME, ""))


def parse(source: Source) -> Ledger:
    """Read the entries; each that cannot be understood is found at its place, and kept."""
    parts: list[_Part] = []
    findings: list[Finding] = []
    start = 0
    for text in _cut(source.text):
        read = _entry(source.name, text, start)
        if isinstance(read, Decision) and read.accept and not read.becomes and read.kind in KEYED:
            findings.append(_slip("no-becomes", read.span))
            read = replace(read, accept=None)
        findings += [read] if isinstance(read, Finding) else []
        parts.append(_Part(text, read if isinstance(read, Decision) else None))
        start += len(text)
    return Ledger(source, tuple(parts), tuple(findings))


def _cut(text: str) -> Iterator[str]:
    """Cut a file before each entry, the comments right above it included."""
    at = 0
    for header in _HEADER.finditer(text):
        above = _OPENING.search(text, at, header.start())
        start = above.start() if above else header.start()
        if start > at:
            yield text[at:start]
        at = start
    if at < len(text):
        yield text[at:]


def _entry(name: str, text: str, start: int) -> Decision | Finding | None:
    header = _HEADER.search(text)
    at = start + (header.start() if header else 0)
    span = Span(name, at, start + len(text.rstrip()))
    try:
        tables = tomllib.loads(eased(text))
        return _decision(tables, span) if header else None
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line, column = (int(found[1]), int(found[2])) if found and found[1] else _last(text)
        at = start + sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1
        part = _AT.sub("", str(error)).lower()
        return MalformedDecision("not-toml", part, span=Span(name, at, at + 1))
    except RecursionError as error:
        return MalformedDecision("not-toml", str(error).lower(), span=span)


def _last(text: str) -> tuple[int, int]:
    """Return the line and the column of the last character."""
    lines = text.rstrip().split("\n")
    return len(lines), len(lines[-1])


def _slip(reason: str, span: Span, part: str = "") -> Finding:
    return MalformedDecision(reason, part, span=span)


def _decision(tables: Mapping[str, object], span: Span) -> Decision | Finding:
    """Make a decision of an entry, or say why it cannot be one."""
    kind, held = next(iter(tables.items()))
    entry = held[0] if isinstance(held, list) else held
    if not isinstance(entry, dict) or not _KIND.fullmatch(kind):
        return _slip("no-kind", span)
    if unknown := sorted(set(entry) - _KEYS):
        return _slip("unread-key", span, unknown[0])
    text, accept = entry.get("text"), entry.get("accept")
    if not isinstance(text, str) or not text:
        return _slip("no-text", span)
    if not (accept is None or isinstance(accept, bool)):
        return _slip("no-answer", span)
    said = {key: entry.get(key, "") for key in _TEXTS}
    if wrong := [key for key, value in said.items() if not isinstance(value, str)]:
        return _slip("no-string", span, wrong[0])
    return Decision(kind, text, accept=accept, span=span, **said)


def revised(
    ledger: Ledger,
    settled: Decisions,
    proposals: Sequence[Proposed],
    opening: str,
    legend: Sequence[str] = (),
) -> str:
    """Return the file anew: answers kept, questions that are asked no more dropped, new ones added.

    ``opening`` are the comments that begin a new file, ``legend`` remarks of ours below
    them. ``proposals`` hold what is asked now, and what was answered at its present place:
    of such an entry only our remarks and its neighbours are told anew.
    """
    asked = {one.matter: one for one in proposals}
    known: dict[Span, Proposed] = {}
    for at, told in settled.places.items():
        if at in asked:
            known.setdefault(told.span, asked[at])
    parts = ledger.parts or (_Part(opening),)
    if _HEADER.search(parts[0].text):
        parts = (_Part(""), *parts)
    kept = [_kept(part, known) for part in parts]
    kept[0] = _opened(kept[0], legend)
    fresh = [one for one in _single(proposals) if not _settled(one, settled)]
    for kind in dict.fromkeys(one.kind for one in fresh):
        _insert(kept, parts, kind, [_written(one) for one in fresh if one.kind == kind])
    return re.sub(r"\n{3,}", "\n\n", "".join(kept)).strip("\n") + "\n"


def _settled(question: Proposed, settled: Decisions) -> bool:
    """Tell whether the file has this question, or an answer for whatever rule asks it."""
    known = settled.places.get((question.kind, question.span, ""))
    return question.matter in settled.places or (known is not None and known.accept is not None)


def refusals(ledger: Ledger) -> str:
    """Return the entries that refuse something, as they stand: what a mended copy still needs."""
    parts = (part.text for part in ledger.parts if part.decision and part.decision.accept is False)
    return "".join(f"{text.strip(chr(10))}\n\n" for text in parts).rstrip("\n") + "\n"


def _opened(text: str, legend: Sequence[str]) -> str:
    """Return what begins the file with our remarks at its end as they are now."""
    lines = [line for line in text.rstrip("\n").split("\n") if not _REMARK.match(line)]
    told = (*lines, *(f"#: {remark}" for remark in legend))
    return "\n".join((*told, "", "")) if any(told) else ""


def _single(proposals: Iterable[Proposed]) -> Iterator[Proposed]:
    """Yield of proposals that nothing tells apart the first."""
    seen = set()
    for one in proposals:
        key = one.kind, one.text, one.near, one.rule
        if key not in seen:
            seen.add(key)
            yield one


def _insert(kept: list[str], parts: Sequence[_Part], kind: str, written: list[str]) -> None:
    """Put entries after the last of their kind, or at the end."""
    last = max(
        (at for at, part in enumerate(parts) if part.decision and part.decision.kind == kind),
        default=len(kept) - 1,
    )
    kept[last] = "\n\n".join((kept[last].rstrip("\n"), *written)).lstrip("\n") + "\n\n"


def _kept(part: _Part, known: Mapping[Span, Proposed]) -> str:
    told = part.decision
    if told is None:
        return part.text
    question = known.get(told.span)
    if question:
        return _told_anew(part.text, question)
    return part.text if told.accept is not None else _own_comments(part.text)


def _own_comments(text: str) -> str:
    """Return what an author wrote beside an entry that goes."""
    lines = [line for line in text.split("\n") if line.lstrip().startswith("#")]
    own = [line for line in lines if not _OURS.match(line)]
    return "\n".join((*own, "")) if own else ""


def _told_anew(text: str, question: Proposed) -> str:
    """Return an entry with our remarks and its neighbours as they are now."""
    text = _NEAR.sub(f'near = "{question.near}"', text, count=1)
    lines = text.split("\n")
    ours = [line for line in lines if _REMARK.match(line)]
    others = [line for line in lines if not _REMARK.match(line)]
    now = (*_remarks(question), *ours[len(question.remarks) :])
    header = next(at for at, line in enumerate(others) if _HEADER.match(line))
    return "\n".join((*others[: header + 1], *now, *others[header + 1 :]))


def _remarks(question: Proposed) -> Iterator[str]:
    for remark in question.remarks:
        yield "#: " + " ".join(remark.split())


def _blanks(kind: str) -> frozenset[str]:
    """Return what a person has to fill in, where nothing could be proposed."""
    return frozenset({"becomes"}) if kind in KEYED else frozenset()


def _written(question: Proposed) -> str:
    said = {
        "text": question.text,
        "near": question.near,
        "becomes": question.becomes,
        "rule": question.rule,
    }
    kept = {key: value for key, value in said.items() if value or key in _blanks(question.kind)}
    lines = [f"{key} = {_quoted(value)}" for key, value in kept.items()]
    unset = "# accept = false" if question.done else "# accept = true"
    return "\n".join((f"[[{question.kind}]]", *_remarks(question), *lines, unset))


def _quoted(words: str) -> str:
    """Return words as a basic string of TOML, whose escapes are those of JSON."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")

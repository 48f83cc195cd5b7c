"""Notes that were typed: ①, 注1, * and [1] in the text, and what they say below it.

A note is known by its pair: what is said below opens with a sign that stands once in the text
above. Where one of a group has no such sign, none of the group is touched; below a title of
notes one in five may lack it, and stays there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from publish.model import (
    Edit,
    Inline,
    Inlines,
    Note,
    Paragraph,
    Span,
    Text,
)
from publish.model.fold import Rewriter
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.text import cut, span_of
from publish.model.value import dataclass
from publish.readers.itemising import TITLE, Entry, gathered, is_title, laid, words
from publish.readers.plain import marks
from publish.readers.reading import Byline, Heading, Piece

RULE = "typed-note"
_FEW = 5
"""Among so many notes under a title, one may be called by nothing."""
_OFTEN = 9
"""What is called more often is no note: it would stand there each time."""
_CIRCLED = "①-⑳㉑-㉟"
_SAID = regex(
    rf"(?:(?P<circle>[{_CIRCLED}])"
    r"|[（(【\[［〔]?[注註][ 　]?(?P<word>\d{1,3})[)）】\]］〕]?[:：.、．]?"
    r"|[\[［〔【](?P<bracket>\d{1,3})[\]］〕】])[ 　\t]*(?=\S)"
    r"|(?P<star>[*＊†]{1,3})(?:[ 　\t]+(?=\S)|(?=[^*＊†\s][^*＊†]*$))"
)
_CALL = regex(
    rf"(?P<circle>[{_CIRCLED}])"
    r"|[（(【\[［〔][ 　]?[注註][ 　]?(?P<word>\d{1,3})[ 　]?[)）】\]］〕]"
    r"|[\[［〔【](?P<bracket>\d{1,3})[\]］〕】]"
    rf"|(?<=[{HAN}”」』》])(?P<star>[*＊†]{{1,3}})(?=[，。；、！？：”」』]|$)"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Notes said below a stretch of text: its first line, and theirs; ``titled`` over them."""

    above: int
    lines: range
    titled: bool


def groups(texts: Sequence[str]) -> tuple[Group, ...]:
    """Return the groups of notes among lines, each called above its group.

    [1] points at works more often than at a note: it is one under a title of notes only.
    """
    return tuple(_groups(texts))


def _groups(texts: Sequence[str]) -> Iterator[Group]:
    above = at = 0
    calls = _Calls(texts)
    while at < len(texts):
        if marks.REFERENCES.fullmatch(texts[at].strip()):
            at = _passed(texts, at)
        end = at
        while end < len(texts) and _counts(texts, at, end):
            end += 1
        titled = at > 0 and bool(TITLE.fullmatch(texts[at - 1]))
        signs = list(map(_sign, texts[at:end]))
        able = titled or all(kind != "bracket" for kind, _ in signs)
        if signs and able and _called(calls.between(above, at - titled), signs, titled=titled):
            yield Group(above, range(at, end), titled)
            above = end
        at = max(end, at + 1)


def _passed(texts: Sequence[str], at: int) -> int:
    """Return where a list of works, which has signs of its own, gives way to notes, if ever."""
    first = texts[at + 1] if at + 1 < len(texts) else ""
    own = "list" if first.startswith("\n") else _sign(first)[0]
    ends = (n for n in range(at + 1, len(texts)) if _is_noted(texts[n], own))
    return next(ends, len(texts))


def _is_noted(text: str, own: str) -> bool:
    """Tell whether notes begin here: their title, or signs of another kind than the list's."""
    kind = _sign(text)[0]
    return bool(TITLE.fullmatch(text)) or bool(own and kind and kind != own)


def _counts(texts: Sequence[str], first: int, at: int) -> bool:
    """Tell whether a line opens with a note's sign, and counts on from the line above."""
    kind, value = _sign(texts[at])
    last = _sign(texts[at - 1]) if at > first else (kind, 0)
    return value > 0 and kind == last[0] and value > last[1]


def _sign(text: str) -> tuple[str, int]:
    """Return the kind and the value of the sign that opens a line, if it is a note's."""
    match = _SAID.match(text)
    return _read(match) if match else ("", 0)


def _read(match: re.Match[str]) -> tuple[str, int]:
    kind = match.lastgroup or ""
    written = match[kind]
    if kind == "star":
        return kind, len(written)
    return kind, int(written) if written.isdecimal() else ord(written)


class _Calls:
    """Counts the signs that stand within lines, each line once however often it is asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._counted = range(0)
        self._found: Counter[tuple[str, int]] = Counter()

    def between(self, start: int, stop: int) -> Mapping[tuple[str, int], int]:
        """Return the counts from a line to another, neither above those asked for before."""
        if start != self._counted.start:
            self._counted, self._found = range(start, start), Counter()
        for text in self._texts[self._counted.stop : stop]:
            found = (match for match in _CALL.finditer(text) if match.start())
            self._found.update(map(_read, found))
        self._counted = range(start, max(stop, start))
        return self._found


def _called(
    calls: Mapping[tuple[str, int], int], said: Sequence[tuple[str, int]], *, titled: bool
) -> bool:
    """Tell whether each note has one call; under a title it may have a few, or few have none."""
    times = [calls.get(sign, 0) for sign in said]
    if titled:
        return times.count(0) * _FEW <= len(said) and max(times) <= _OFTEN
    return times == [1] * len(said)


@dataclass(frozen=True, slots=True)
class Noted:
    """Pieces with notes where they are called, and what was changed for it."""

    pieces: tuple[Piece, ...]
    edits: tuple[Edit, ...]


def noted(pieces: Sequence[Piece], *, titled: bool = False) -> Noted:
    """Move notes to where they are called, and drop a title with nothing left below it.

    ``titled`` where only what stands under a title of notes may be any.
    """
    if titled and not any(map(is_title, pieces)):
        return Noted(tuple(pieces), ())
    each = list(laid(pieces))
    mover = _Mover()
    kept: list[Piece | Entry] = []
    done = 0
    for group in groups([words(piece) for piece in each]):
        if titled and not group.titled:
            continue
        said = each[group.lines.start : group.lines.stop]
        title = group.lines.start - group.titled
        kept += mover.called(each[done:title], said)
        left = [one for one in said if _sign(words(one)) not in mover.used]
        if left or not _lost(each, group):
            kept += each[title : group.lines.start]
        else:
            mover.drop(each[title : group.lines.start])
        kept += left
        done = group.lines.stop
    return Noted(tuple(gathered([*kept, *each[done:]])), tuple(mover.edits))


def _lost(pieces: Sequence[Piece | Entry], group: Group) -> bool:
    """Tell whether a group's title has nothing but the group below it."""
    after = pieces[group.lines.stop] if group.lines.stop < len(pieces) else None
    return group.titled and (after is None or isinstance(after, Heading))


class _Mover:
    """Makes notes of paragraphs, where their signs stand."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.used: set[tuple[str, int]] = set()
        self._waiting: dict[tuple[str, int], Paragraph | Entry] = {}
        self._made = 0
        self._rewriter = Rewriter(inlines=self._inlines)

    def drop(self, titles: Sequence[Piece | Entry]) -> None:
        """Log a title that has nothing left to say."""
        for piece in titles:
            if not isinstance(piece, Entry):
                self.edits.append(Edit("notes-title", piece.span, words(piece), ""))

    def called(
        self, pieces: Sequence[Piece | Entry], said: Sequence[Piece | Entry]
    ) -> Iterator[Piece | Entry]:
        """Yield pieces with the notes in their places."""
        notes = [piece for piece in said if isinstance(piece, Paragraph | Entry)]
        self._waiting = {_sign(words(note)): note for note in notes}
        self.used = set()
        for piece in pieces:
            match piece:
                case Heading():
                    yield replace(piece, title=self._inlines(piece.title))
                case Byline() | Entry():
                    yield piece
                case _:
                    yield from self._rewriter.blocks((piece,))

    def _inlines(self, run: Inlines) -> Inlines:
        if not any(isinstance(node, Text) and _CALL.search(node.content) for node in run):
            return run
        return tuple(chain.from_iterable(self._parted(n, node) for n, node in enumerate(run)))

    def _parted(self, place: int, node: Inline) -> Iterator[Inline]:
        if not isinstance(node, Text):
            yield node
            return
        done = 0
        for match in _CALL.finditer(node.content):
            note = self._waiting.get(_read(match)) if place or match.start() else None
            if note is None:
                continue
            if match.start() > done:
                yield cut(node, done, match.start())
            yield self._note(note, span_of(node, *match.span()), match.group())
            done = match.end()
        if done < len(node.content):
            yield cut(node, done, len(node.content)) if done else node

    def _note(self, said: Paragraph | Entry, span: Span, sign: str) -> Note:
        self.edits.append(Edit(RULE, span, sign, ""))
        self._made += 1
        content = said.said if isinstance(said, Entry) else self._bare(said)
        self.used.add(_sign(words(said)))
        return Note(f"typed-{self._made}", (content,), span=span)

    def _bare(self, said: Paragraph) -> Paragraph:
        """Return a note without the sign it opens with, which is logged once."""
        first, *others = said.content
        assert isinstance(first, Text)  # noqa: S101  its words open with a sign
        match = _SAID.match(first.content)
        length = match.end() if match else 0
        if _sign(words(said)) not in self.used:
            opening = first.content[:length]
            self.edits.append(Edit(RULE, span_of(first, 0, length), opening, ""))
        return replace(said, content=(cut(first, length, len(first.content)), *others))

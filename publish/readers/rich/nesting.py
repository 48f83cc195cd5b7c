"""Atoms nested into inlines: emphasis, links, raised figures."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from itertools import chain, groupby

from publish.model import (
    CrossReference,
    Deletion,
    Edit,
    Emphasis,
    Finding,
    Inline,
    Inlines,
    Link,
    Span,
    Strong,
    Text,
    plain_text,
)
from publish.model.text import join
from publish.model.value import dataclass
from publish.readers.addresses import linked
from publish.readers.findings import LineTooDeep
from publish.readers.rich.atoms import Atom, Close, Open, Wrap
from publish.readers.rich.raising import lowered, raised
from publish.readers.rich.spacing import spaced
from publish.readers.seed.draft import Draft, Part


def inlines(
    draft: Draft, atoms: Iterable[Atom], edits: list[Edit], findings: list[Finding]
) -> Inlines:
    """Nest the atoms of one line, spaced as a line should be."""
    nest = _Nest(draft, edits)
    made = nest.nested(spaced(atoms))
    limit = draft.limits.inline_nesting
    findings += (LineTooDeep(limit, span=span) for span in nest.beyond[:1])
    return made


@dataclass(slots=True)
class _Nest:
    draft: Draft
    edits: list[Edit]
    done: list[Inline] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    stack: list[tuple[Open, list[Inline]]] = field(default_factory=list)
    beyond: list[Span] = field(default_factory=list)

    def nested(self, atoms: Iterable[Atom]) -> Inlines:
        for atom in atoms:
            if isinstance(atom, tuple):
                self.parts.append(atom)
                continue
            self._flush()
            match atom:
                case Open():
                    self.stack.append((atom, self.done))
                    self.done = []
                case Close(end):
                    self._close(end)
                case _:
                    self.done.append(atom)
        self._flush()
        while self.stack:
            self._close(self.stack[-1][0].at)
        return tuple(_merged(self.done))

    def _flush(self) -> None:
        if self.parts:
            text = self.draft.text_of(self.parts)
            within = any(opening.wrap is Wrap.LINK for opening, _ in self.stack)
            self.done += (text,) if within else linked(text)
            self.parts = []

    def _close(self, end: int) -> None:
        content = tuple(_merged(self.done))
        if not self.stack:
            return
        opening, self.done = self.stack.pop()
        deep = len(self.stack) >= self.draft.limits.inline_nesting
        if deep:
            self.beyond.append(self.draft.span(opening.at, max(end, opening.at)))
        flat = deep or not content
        self.done += content if flat else self._wrapped(opening, content, end)

    def _wrapped(self, opening: Open, content: Inlines, end: int) -> Inlines:
        span = self.draft.span(opening.at, max(end, opening.at))
        match opening.wrap:
            case Wrap.EMPHASIS:
                return (Emphasis(content, span=span),)
            case Wrap.STRONG:
                return (Strong(content, span=span),)
            case Wrap.DELETION:
                return (Deletion(content, span=span),)
            case Wrap.LINK:
                return (Link(content, opening.target, span=span),)
            case Wrap.CROSS:
                return (CrossReference(opening.target, content, span=span),)
            case Wrap.RAISED:
                return raised(content, self.edits)
            case Wrap.LOWERED:
                return lowered(content, self.edits)


def _merged(content: Iterable[Inline]) -> Iterator[Inline]:
    """Make one of neighbours that look alike."""
    for _, group in groupby(content, type):
        match tuple(group):
            case (Strong() | Emphasis() | Deletion() as first, *rest) if rest:
                run = chain(first.content, *(_within(each) for each in rest))
                yield replace(first, content=tuple(_run(run)), span=first.span.to(rest[-1].span))
            case alone:
                yield from alone


def _within(node: Inline) -> Inlines:
    return node.content if isinstance(node, Strong | Emphasis | Deletion) else ()


def _run(content: Iterable[Inline]) -> Iterator[Inline]:
    """Yield inlines with texts that meet made one."""
    for _, group in groupby(content, type):
        nodes = tuple(group)
        texts = tuple(node for node in nodes if isinstance(node, Text))
        yield from (join(texts),) if texts else nodes


def unweighted(content: Inlines) -> Inlines:
    """Return a line without the weight that all of it has, as a heading needs none."""
    while len(content) == 1 and isinstance(content[0], Strong | Emphasis):
        content = content[0].content
    if all(isinstance(each, Strong) or not plain_text((each,)).strip() for each in content):
        return tuple(
            inner
            for each in content
            for inner in (each.content if isinstance(each, Strong) else (each,))
        )
    return content

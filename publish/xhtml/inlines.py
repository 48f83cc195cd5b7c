"""Write inlines as XHTML."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import assert_never

from publish.edition import PageStart, TermLinks
from publish.model import (
    Blocks,
    Citation,
    Code,
    CrossReference,
    Deletion,
    Emphasis,
    Equation,
    Figure,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    ProperName,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
    WorkTitle,
    plain_text,
)
from publish.model.han import HAN
from publish.model.regex import regex
from publish.xhtml.addresses import outward
from publish.xhtml.anchors import entry_id, reference_id
from publish.xhtml.medium import Medium, Uses
from publish.xhtml.shared import Shared

# Chinese stresses with dots or another face; Latin alone slants, as it always has.
_PAIR = 2
_APART = '）</span><span class="citation by-name" data-generated="">（'
_YEAR = regex(r"\d{4}[a-z]?$")
_HAN = regex(f"[{HAN}]")
_ADDRESS = regex(r"(?:https?://|www\.)\S+$")


class InlineWriter(ABC):
    """Writes what runs along a line, and keeps count of the characters it wrote.

    The count is that of the current block's own text, without notes and without what
    the press adds (which carries ``data-generated``), so that a page start told by
    the paginator falls on the same character here.
    """

    def __init__(self, shared: Shared, medium: Medium, uses: Uses, chapter: str) -> None:
        """Begin a chapter, whose id is ``chapter``."""
        self.shared = shared
        self.medium = medium
        self.uses = uses
        self.chapter = chapter
        self._written = 0
        self._starts: tuple[PageStart, ...] = ()
        self._held: list[str] | None = None

    @abstractmethod
    def blocks(self, nodes: Blocks) -> str:
        """Write blocks, as notes need them."""

    def inlines(self, nodes: Inlines) -> str:
        """Write inlines with nothing between them; marks by name share their parentheses."""
        return "".join(map(self.inline, nodes)).replace(_APART, "；")

    def inline(self, node: Inline) -> str:
        """Write one inline."""
        match node:
            case Text(content=content):
                return self._text(content)
            case Code(content=content):
                return f"<code>{self._text(content)}</code>"
            case LineBreak():
                return "<br/>"
            case Maths(source=source):
                return self.medium.maths(source, display=False)
            case Image(address=address, alt=alt):
                return self._image(node.span.seed, address, alt)
            case Note():
                return self._note(node)
            case Emphasis() | Strong() | Deletion() | ProperName() | WorkTitle() | Link() | Ruby():
                return self._wrapped(node)
            case Mention() | Citation() | CrossReference():
                return self._pointer(node)
            case _:
                assert_never(node)

    def _wrapped(
        self, node: Emphasis | Strong | Deletion | ProperName | WorkTitle | Link | Ruby
    ) -> str:
        match node:
            case Emphasis(content=content):
                kind = "" if _HAN.search(plain_text(content)) else ' class="latin"'
                return f"<em{kind}>{self.inlines(content)}</em>"
            case Strong(content=content):
                return f"<strong>{self.inlines(content)}</strong>"
            case Deletion(content=content):
                return f"<del>{self.inlines(content)}</del>"
            case ProperName(content=content):
                return f'<span class="proper-name">{self.inlines(content)}</span>'
            case WorkTitle(content=content):
                return f'<cite class="work-title">{self.inlines(content)}</cite>'
            case Ruby(base=base, reading=reading):
                return self.medium.ruby(self.inlines(base), escape(reading))
            case Link(content=content, target=target):
                return self._link(content, target)
            case _:
                assert_never(node)

    def _pointer(self, node: Mention | Citation | CrossReference) -> str:
        match node:
            case Mention(content=content, entry=entry):
                return self._mention(content, entry)
            case Citation():
                return self._citation(node)
            case CrossReference():
                return self._cross_reference(node)
            case _:
                assert_never(node)

    def _text(self, content: str) -> str:
        start, self._written = self._written, self._written + len(content)
        pieces, done = [], 0
        for page in self._starts:
            at = page.offset - start
            if 0 <= at < len(content):
                before = escape(content[done:at], quote=False)
                pieces += [before, self.medium.page_break(page.label)]
                done = at
        return "".join((*pieces, escape(content[done:], quote=False)))

    def _linked(self, content: Inlines, tag: str, otherwise: str = "") -> str:
        """Write a link around words, or others where there are none; calls wait for its end.

        No link may stand within another (HTML, 4.5.1).
        """
        self._held = []
        words = self.inlines(content) or otherwise
        held, self._held = self._held, None
        return f"<a {tag}>{words}</a>{''.join(held)}"

    def _after_link(self, call: str) -> str:
        if self._held is None:
            return call
        self._held.append(call)
        return ""

    def _link(self, content: Inlines, target: str) -> str:
        address = outward(target)
        if address is None or self._held is not None:
            return self.inlines(content)
        kind = 'class="address" ' if _ADDRESS.match(plain_text(content)) else ""
        return self._linked(content, f'{kind}href="{escape(address)}"')

    def _image(self, seed: str, address: str, alt: str) -> str:
        source = self.medium.picture(seed, address)
        if source is None:
            return f'<span class="missing">{escape(alt or address)}</span>'
        return f'<img class="inline" src="{escape(source)}" alt="{escape(alt)}"/>'

    def _note(self, node: Note) -> str:
        kept = self._written, self._starts, self._held
        self._starts, self._held = (), None
        body = self.blocks(node.content)
        self._written, self._starts, self._held = kept
        return self._after_link(self.medium.note(node, body, self.chapter))

    def _mention(self, content: Inlines, entry: str) -> str:
        if entry not in self.shared.entries or self._held is not None:
            return self.inlines(content)
        first = (self.chapter, entry) not in self.uses.linked
        self.uses.linked.add((self.chapter, entry))
        links = self.shared.term_links
        if not first and links is not TermLinks.ALL and not self.shared.index:
            return self.inlines(content)
        here = self._use(self.uses.mentions, entry, "m")
        if links is TermLinks.NONE or (links is TermLinks.FIRST and not first):
            return f'<span id="{here}">{self.inlines(content)}</span>'
        href = escape(self.medium.href(entry_id(entry)))
        kind = 'class="term" epub:type="glossref" role="doc-glossref"'
        return self._linked(content, f'{kind} id="{here}" href="{href}"')

    def _citation(self, node: Citation) -> str:
        known = [key for key in dict.fromkeys(node.references) if key in self.shared.numbers]
        if len(known) == 1 and self._held is None and self._dates(node, known[0]):
            return self._linked(node.content, self._aim(known[0]))
        words = self.inlines(node.content)
        if not known and (words or self.shared.unlisted.issuperset(node.references)):
            return words
        if not known:
            return f'<span class="unresolved">[{escape("; ".join(node.references))}]</span>'
        named = any(key in self.shared.marks for key in known)
        calls = [self._call(key) for key in known] if named else list(self._numbered(known))
        return words + self._after_link(_bracketed(calls, escape(node.locator), named=named))

    def _numbered(self, keys: Sequence[str]) -> Iterator[str]:
        """Write numbers in order, three and more that follow each other as one range: [1, 3-5]."""
        for run in _runs({self.shared.numbers[key]: key for key in keys}):
            first, *between = run
            if len(run) <= _PAIR:
                yield from map(self._call, run)
                continue
            *passed, last = between
            aims = (self._use(self.uses.citations, key, "q") for key in passed)
            marks = "".join(f'<span id="{here}"></span>' for here in aims)
            yield f"{self._call(first)}-{marks}{self._call(last)}"

    def _dates(self, node: Citation, key: str) -> bool:
        """Whether the author's own words hold the year that a mark by name and year ends in."""
        year = _YEAR.search(self.shared.marks.get(key, ""))
        return year is not None and year[0] in plain_text(node.content)

    def _call(self, key: str) -> str:
        shown = self.shared.marks.get(key)
        said = escape(shown) if shown else self.shared.numbers[key]
        return f"<a {self._aim(key)}>{said}</a>"

    def _aim(self, key: str) -> str:
        here = self._use(self.uses.citations, key, "q")
        href = escape(self.medium.href(reference_id(key)))
        return f'epub:type="biblioref" role="doc-biblioref" id="{here}" href="{href}"'

    def _use(self, uses: dict[str, list[str]], key: str, letter: str) -> str:
        known = uses.setdefault(key, [])
        self.uses.counts[letter] += 1
        known.append(f"{self.chapter}-{letter}{self.uses.counts[letter]}")
        return known[-1]

    def _cross_reference(self, node: CrossReference) -> str:
        target = self.shared.anchors.find(node.target)
        if target is None:
            words = self.inlines(node.content)
            return words or f'<span class="unresolved">{escape(node.target)}</span>'
        said = "" if node.content else escape(self.name(target.node))
        shown = f'<span data-generated="">{said}</span>' if said else ""
        if self._held is not None:
            return self.inlines(node.content) or shown
        href = escape(self.medium.href(target.id))
        return self._linked(node.content, f'class="cross" href="{href}"', shown)

    def name(self, node: Section | Figure | Table | Equation) -> str:
        """Say what the text calls a numbered thing: 图 2-1, or a section's title."""
        labels, number = self.shared.labels, "-".join(map(str, node.number))
        match node:
            case Figure():
                return labels.figure.format(number)
            case Table():
                return labels.table.format(number)
            case Equation():
                return labels.equation.format(number)
            case Section():
                return plain_text(node.title)
            case _:
                assert_never(node)


def _runs(keys: Mapping[int, str]) -> Iterator[list[str]]:
    """Yield keys of numbers that follow each other, in order."""
    run: list[str] = []
    for number in sorted(keys):
        if run and number - 1 not in keys:
            yield run
            run = []
        run.append(keys[number])
    if run:
        yield run


def _bracketed(calls: list[str], locator: str, *, named: bool) -> str:
    """Put marks in brackets: raised numbers, or names and years in the line."""
    if named:
        said = "；".join(calls) + (f"：{locator}" if locator else "")
        return f'<span class="citation by-name" data-generated="">（{said}）</span>'
    tail = f", {locator}" if locator else ""
    return f'<span class="citation" data-generated="">[{", ".join(calls)}{tail}]</span>'

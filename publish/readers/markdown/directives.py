"""Directives of MyST and Sphinx: a fence whose info is a name in braces."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from markdown_it.token import Token

from publish.model import (
    AsideKind,
    Blocks,
    CodeListing,
    Equation,
    Figure,
    Finding,
    Inlines,
    Malformed,
    Paragraph,
    Quotation,
    Span,
    Strong,
    Table,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.markdown.asides import kind_named, titled
from publish.readers.markdown.findings import CommandsDropped, CommandsShown
from publish.readers.markdown.notes import Keys
from publish.readers.markdown.strand import Lines, Strand
from publish.readers.rich.words import set_of

_INFO = regex(r"\{([\w:-]+)\}[ \t]*(.*)")
# What d2lbook writes without braces.
_BARE = {"toc": "{toctree}", "eval_rst": "{eval-rst}"}
_OPTION = regex(r"[ \t]*:([\w-]+):[ \t]*(.*)")
_CODE = set_of("code code-block code-cell sourcecode prompt ipython")
_QUOTES = set_of("epigraph pull-quote highlights blockquote quote")
_PLAIN = set_of("div container grid grid-item card tab-set tab-item compound rst-class only")
_DROPPED = set_of("toctree contents tableofcontents index bibliography raw role default-role meta")
_SHOWN = set_of(
    "eval-rst include literalinclude mermaid graphviz plot list-table csv-table glossary"
)
_ASIDES = set_of(
    "admonition sidebar margin topic dropdown theorem lemma proof definition remark corollary "
    "proposition exercise solution versionadded versionchanged deprecated prf:theorem prf:proof "
    "prf:definition prf:lemma prf:example prf:remark"
)


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: its name, what stands beside it, its options, its words and their first line."""

    name: str
    argument: str
    options: Mapping[str, str]
    body: str
    first: int

    @classmethod
    def of(cls, token: Token) -> "Directive | None":
        """Return what a fence says, if it is a directive whose name is known."""
        info = token.info.strip()
        match = _INFO.fullmatch(_BARE.get(info, info))
        known = match and (
            match[1] in _CODE | _QUOTES | _PLAIN | _DROPPED | _SHOWN | _ASIDES
            or match[1] in {"figure", "image", "math", "table"}
            or kind_named(match[1])
        )
        if not match or not known:
            return None
        lines = token.content.split("\n")
        count = next((n for n, line in enumerate(lines) if not _OPTION.fullmatch(line)), 0)
        options = {m[1]: m[2].strip() for m in map(_OPTION.fullmatch, lines[:count]) if m}
        first = (token.map or [0, 1])[0] + 1 + count
        return cls(match[1], match[2].strip(), options, "\n".join(lines[count:]), first)

    @property
    def key(self) -> str:
        """The name others point to it by, or nothing."""
        return self.options.get("name") or self.options.get("label") or ""


@dataclass(frozen=True, slots=True)
class DirectiveReader:
    """Reads directives; ``within`` reads words as blocks, given the line they begin on."""

    lines: Lines
    within: Callable[[str, int], Blocks]
    inlines: Callable[[Strand], Inlines]
    span: Callable[[Token], Span]
    keys: Keys
    findings: list[Finding]

    def read(self, said: Directive, token: Token) -> Blocks:
        """Return what a directive shows."""
        span, name = self.span(token), said.name
        if name in _CODE:
            listing = CodeListing(said.argument.split(" ")[0], said.body.strip("\n"), span=span)
            return (*self._captioned(said, token), listing)
        if name == "math":
            source = said.body.strip() or said.argument
            return (Equation(said.key or self.keys.new("equation"), source, span=span),)
        if name in {"figure", "image"}:
            return self._figure(said, span)
        if name in _DROPPED:
            self.findings.append(CommandsDropped(name, span=span))
            return ()
        if name in _SHOWN:
            self.findings.append(CommandsShown(name, span=span))
            source = f"{{{name}}} {said.argument}\n{said.body}".strip()
            return (Malformed(source, CommandsShown.code, span=span),)
        return self._framing(said, token, span)

    def _framing(self, said: Directive, token: Token, span: Span) -> Blocks:
        """Return what a directive that frames other blocks makes of them."""
        content, title = self.within(said.body, said.first), self._title(said, token)
        if said.name in _QUOTES:
            return (Quotation(content, span=span),)
        if said.name == "table":
            return tuple(self._table(content, said, title))
        if said.name in _PLAIN:
            heading = (Paragraph((Strong(title, span=span),), span=span),) if title else ()
            return (*heading, *content)
        kind = next(
            filter(None, map(kind_named, (said.name, *said.options.get("class", "").split()))), None
        )
        return (titled(kind or AsideKind.NOTE, title, content, span),)

    def _title(self, said: Directive, token: Token) -> Inlines:
        place = self.lines.find(said.argument, token.map or [0, 1]) if said.argument else None
        return self.inlines(place) if place else ()

    def _captioned(self, said: Directive, token: Token) -> Iterator[Paragraph]:
        caption = said.options.get("caption", "")
        place = self.lines.find(caption, token.map or [0, 1]) if caption else None
        if place:
            words, span = self.inlines(place), place.span(0, len(caption))
            yield Paragraph((Strong(words, span=span),), span=span)

    def _figure(self, said: Directive, span: Span) -> Blocks:
        content = self.within(said.body, said.first)
        first = content[0] if content else None
        caption = first.content if isinstance(first, Paragraph) else ()
        key = said.key or self.keys.new("figure")
        figure = Figure(key, said.argument, said.options.get("alt", ""), caption, span=span)
        return (figure, *(content[1:] if caption else content))

    def _table(self, content: Sequence[object], said: Directive, title: Inlines) -> Iterator[Table]:
        for one in content:
            if isinstance(one, Table):
                yield replace(one, caption=title or one.caption, key=said.key or one.key)

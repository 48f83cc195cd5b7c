"""Inline tokens to inlines, each with its exact place."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Protocol

from markdown_it.token import Token

from publish.model import (
    Blocks,
    Citation,
    Code,
    CrossReference,
    Deletion,
    Edit,
    Emphasis,
    Finding,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Note,
    Paragraph,
    Ruby,
    Span,
    Strong,
    Text,
)
from publish.model.regex import regex
from publish.readers.addresses import linked
from publish.readers.findings import LineTooDeep, UnknownNote
from publish.readers.markdown.dialects import unsized
from publish.readers.markdown.findings import TitlesLeftOut
from publish.readers.markdown.foreign import FOREIGN, WRAPPED, leaf, wrapped
from publish.readers.markdown.leaves import PICTURE, attribute
from publish.readers.markdown.rules import CROSS
from publish.readers.markdown.spans import spanned
from publish.readers.markdown.strand import Strand
from publish.readers.markdown.tags import is_known, name_of, pair, tagged, told
from publish.readers.seed.draft import Part
from publish.readers.seed.wide import columns, joins_without_space

_EDGES = "]})`$^[{!"
_SHOWN = 40
_MARKS = "*_~`[]"
_BREAK = regex(r"<br\s*/?>", re.IGNORECASE)


class Notes(Protocol):
    """Who knows what the notes say."""

    def called(self, label: str, at: Span) -> Note | None:
        """Return the note of this label, called here, or nothing where nobody wrote it."""

    def aside(self, content: Blocks, at: Span) -> Note:
        """Return a note written where it is called."""


class InlineReader:
    """Reads the tokens of one strand."""

    def __init__(
        self, strand: Strand, notes: Notes, findings: list[Finding], edits: list[Edit]
    ) -> None:
        """Begin with nothing gathered."""
        self._strand = strand
        self._notes = notes
        self._findings = findings
        self._edits = edits
        self._parts: list[Part] = []
        self._done: list[Inline] = []
        self._stack: list[tuple[list[Inline], Token]] = []
        self._links = 0

    def read(self, tokens: Sequence[Token]) -> Inlines:
        """Turn all tokens into inlines."""
        pair(tokens)
        for token in tokens:
            match token.nesting:
                case 1:
                    self._flush()
                    self._stack.append((self._done, token))
                    self._links += token.type == "link_open"
                    if len(self._stack) <= self._strand.draft.limits.inline_nesting:
                        self._done = []
                case -1:
                    self._close(token)
                case _:
                    self._single(token)
        while self._stack:
            self._close(self._stack[-1][1])
        self._flush()
        return tuple(self._done)

    def _single(self, token: Token) -> None:
        at = token.meta.get("at", 0)
        match token.type:
            case "text":
                self._gather(token.content, at, at + len(token.content))
            case "text_special":
                self._gather(token.content, at, at + len(token.markup))
            case "softbreak":
                self._soft(at)
            case _:
                made = self._leaf(token, self._span(at, token.meta.get("end", at)))
                if made is not None:
                    self._flush()
                    self._done += made

    def _leaf(self, token: Token, span: Span) -> Inlines | None:
        match token.type:
            case "hardbreak":
                return (LineBreak(span=span),)
            case "code_inline":
                return (Code(token.content, span=span),)
            case "maths":
                return (Maths(_formula(token.content), span=span),)
            case "image":
                alt = unsized(_words(token.children or ()))
                return (Image(str(token.attrs.get("src", "")), alt, span=span),)
            case "citation":
                return tuple(self._citation(token, span))
            case "note_call":
                return self._note(token, span)
            case "ruby":
                return self._ruby(token)
            case kind if kind in FOREIGN:
                return leaf(token, span, self._words_at, self._findings)
            case "html_inline":
                return self._html(token, span)
            case _:
                return ()

    def _close(self, token: Token) -> None:
        self._flush()
        if not self._stack:
            return
        outer, opening = self._stack.pop()
        self._links -= opening.type == "link_open"
        start = opening.meta.get("at", 0)
        end = token.meta.get("end", start)
        if outer is self._done:
            self._tell_depth(self._span(start, max(start, end)))
            return
        content, self._done = tuple(self._done), outer
        match opening.type:
            case "em_open":
                end = token.meta["at"] + 1
                self._done.append(Emphasis(content, span=self._span(start, end)))
            case "strong_open":
                self._done.append(Strong(content, span=self._span(start - 1, token.meta["at"] + 2)))
            case "s_open":
                self._done.append(Deletion(content, span=self._span(start, token.meta["at"] + 2)))
            case "link_open":
                start -= opening.info != "auto"
                self._done.append(self._link(opening, content, self._span(start, end)))
            case "inline_note_open":
                span = self._span(start, end)
                self._done.append(self._notes.aside((Paragraph(content, span=span),), span))
            case "tag_open":
                span = self._span(start, end)
                self._done += tagged(opening, content, span, (self._findings, self._edits))
            case kind if kind in WRAPPED:
                log = self._findings, self._edits
                self._done += wrapped(opening, token, content, self._span(start, end), log)
            case "span_open":
                braces = self._strand.content[token.meta["at"] + 1 : end]
                self._done += spanned(content, braces, self._span(start, end))
            case _:
                self._done += content

    def _tell_depth(self, span: Span) -> None:
        """Tell of what is too deep once; its words stand where they would without it."""
        limit = self._strand.draft.limits.inline_nesting
        if len(self._stack) == limit:
            self._findings.append(LineTooDeep(limit, span=span))

    def _link(self, opening: Token, content: Inlines, span: Span) -> Inline:
        target = str(opening.attrs.get("href", ""))
        if opening.info == "auto":
            bare = opening.meta["at"] + 1
            words = target.removeprefix("mailto:")
            content = (self._text(words, bare, bare + len(words)),)
        if target.startswith("#") and len(target) > 1:
            return CrossReference(target[1:], content, span=span)
        if target.startswith("@") and len(target) > 1:
            keys = tuple(filter(None, target[1:].split(";")))
            return Citation(keys, content, str(opening.attrs.get("title", "")), span=span)
        self._untitled(opening, span)
        return Link(content, target, span=span)

    def _untitled(self, token: Token, span: Span) -> None:
        """Tell of a title that no book shows."""
        if title := str(token.attrs.get("title", "")).strip():
            self._findings.append(TitlesLeftOut(title[:_SHOWN], span=span))

    def _citation(self, token: Token, span: Span) -> Iterator[Inline]:
        said, inner = token.meta["said"], token.meta["inner"]
        for call in token.meta["calls"]:
            if call.end > call.start:
                yield self._words_at(said[call.start : call.end], inner + call.start)
            if token.meta.get("pointing") or all(key.startswith(CROSS) for key in call.keys):
                yield from (CrossReference(key, span=span) for key in call.keys)
            else:
                at, key = token.meta.get("spoken"), f"@{call.keys[0]}"
                content = () if at is None else (self._text(key, at, at + len(key)),)
                yield Citation(call.keys, content, call.locator, span=span)

    def _note(self, token: Token, span: Span) -> Inlines | None:
        note = self._notes.called(token.content, span)
        if note is None:
            self._findings.append(UnknownNote(token.content, span=span))
            at = token.meta["at"]
            self._gather(f"[^{token.content}]", at, at + len(token.content) + 3)
            return None
        return (note,)

    def _ruby(self, token: Token) -> Inlines:
        found = (
            (self._text(base, at, at + len(base)), said) for at, base, said in token.meta["pairs"]
        )
        return tuple(Ruby((text,), said.strip(), span=text.span) for text, said in found)

    def _html(self, token: Token, span: Span) -> Inlines | None:
        """Show a tag as its letters, or drop it where only a look is lost."""
        if _BREAK.fullmatch(token.content):
            return (LineBreak(span=span),)
        picture = PICTURE.fullmatch(token.content)
        if picture:
            address = attribute(token.content, "src")
            alt = " ".join(attribute(token.content, "alt").split())
            return (Image(address, alt, span=span),)
        self._findings += told(token.content, span)
        name = name_of(token.content)
        if not is_known(name) and not token.content.startswith("<!--"):
            at = token.meta["at"]
            self._gather(token.content, at, at + len(token.content))
        return None

    def _gather(self, content: str, start: int, end: int) -> None:
        if not content:
            return
        if len(content) == end - start:
            self._parts += self._strand.stretches(start, end)
        else:
            at = self._strand.at(start)
            self._parts.append((content, at, at + end - start))

    def _soft(self, at: int) -> None:
        content = self._strand.content
        before = content[max(at - 12, 0) : at].rstrip(_MARKS + " ")[-1:] or "x"
        after = content[at : at + 40].lstrip(_MARKS + " \t\n\u3000")[:1] or "x"
        unsure = content[at - 1] in _EDGES or content[at + 1 :].lstrip()[:1] in tuple(_EDGES)
        if not joins_without_space(before, after) and not (unsure and self._chinese):
            place = self._strand.at(at)
            self._parts.append((" ", place, place + 1))

    @cached_property
    def _chinese(self) -> bool:
        content = self._strand.content
        return (columns(content) - len(content)) * 4 > len(content)

    def _flush(self) -> None:
        if self._parts:
            text = self._strand.draft.text_of(self._parts)
            self._done += (text,) if self._links else linked(text)
            self._parts = []

    def _text(self, content: str, start: int, end: int) -> Text:
        at = self._strand.at(start)
        return self._strand.draft.text_of(((content, at, at + end - start),))

    def _words_at(self, content: str, start: int) -> Text:
        return self._text(content, start, start + len(content))

    def _span(self, start: int, end: int) -> Span:
        return self._strand.span(start, end)


def _formula(source: str) -> str:
    """Return a formula without blanks round it, or the backticks GitHub and GitLab allow."""
    bare = source.strip()
    ticked = len(bare) > len("``") and bare[0] == bare[-1] == "`"
    return bare.strip("`").strip() if ticked else bare


def _words(tokens: Sequence[Token]) -> str:
    return "".join(
        token.content
        if token.type in {"text", "text_special", "code_inline", "maths"}
        else _words(token.children or ())
        if token.type == "image"
        else " "
        if token.type in {"softbreak", "hardbreak"}
        else ""
        for token in tokens
    )

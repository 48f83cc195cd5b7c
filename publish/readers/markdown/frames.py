"""What other programs frame or mark on lines of their own: HTML, commands, directives, tabs."""

import re

from markdown_it.token import Token

from publish.model import (
    AsideKind,
    Block,
    Blocks,
    BulletList,
    Definition,
    DefinitionList,
    Equation,
    Figure,
    Link,
    Malformed,
    OrderedList,
    Paragraph,
    Strong,
    Text,
)
from publish.model.regex import regex
from publish.readers.markdown.asides import kind_named, titled
from publish.readers.markdown.blocks import BlockReader
from publish.readers.markdown.commands import Command
from publish.readers.markdown.directives import Directive, DirectiveReader
from publish.readers.markdown.findings import CommandsDropped, CommandsShown, RemarksLeftOut
from publish.readers.markdown.folds import CLOSE, OPEN, Frame
from publish.readers.markdown.leaves import ANCHOR
from publish.readers.markdown.listed import Listed, listed
from publish.readers.markdown.markup import Markup, markup, masked
from publish.readers.markdown.tags import told
from publish.readers.reading import Byline, Heading, Piece

_TARGET = regex(r"\(([\w:.-]+)\)=")
_ANCHORS = regex(rf"(?:{ANCHOR.pattern}\s*)+")
_CONTENTS = regex(r"\[\[?_?toc_?\]\]?|@\[toc\](?:\([^()\n]*\))?|\{\{ ?toc ?\}\}", re.IGNORECASE)
_HINT = regex(r"([?!])>[ \t]+")
_TRAILING = regex(r"(?:^|\n)\{:[^{}\n]*\}[ \t]*$")
_TEX = regex(
    r"\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|flalign)\*?)\}.*\\end\{\1\}",
    re.DOTALL,
)
_MODULES = regex(
    r"(?:(?:import\s[^\n]*[\"'{]|export\s+(?:const|let|default|function|\{))[^\n]*(?:\n|\Z))+"
)
_LISTED_CONTENTS = regex(r"[^\n]*\n\{:[ \t]*toc\b[^{}\n]*\}")
_COMPONENT = regex(r"^</?[A-Z]\w*[ />]", re.MULTILINE)
_BREAKS = regex(r"\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle)")
_REMARKS = regex(r"%[ \t][^\n]*(?:\n%[ \t][^\n]*)*")
_SHOWING = frozenset({"figure", "img", "image"})
_LEADING = frozenset({"embed", "link", "video", "youtube", "bilibili", "vimeo", "gist"})
_SHOWN = 40
_BRIEF = 4000
_WEIGHT, _DEEPEST = 8, 28
"""How much a directive counts against the depth to which directives are read."""


class FrameReader(BlockReader):
    """Reads blocks, those among them that other programs have marks for."""

    _inside = 0

    def _block(self) -> Blocks:
        """Read what comes next; a list that asks for the contents is none."""
        opening = self._tokens[self._at]
        if not opening.type.endswith("list_open"):
            return super()._block()
        inner = self._tokens[self._at + 1 : self._at + 4]
        if inner[-1].type != "inline" or not _LISTED_CONTENTS.fullmatch(inner[-1].content):
            return super()._block()
        self.findings.append(CommandsDropped("{:toc}", span=self._span(opening)))
        while self._tokens[self._at].level > opening.level or self._tokens[self._at].nesting == 1:
            self._at += 1
        self._at += 1
        return ()

    def _leaf(self, token: Token) -> Blocks:
        match token.type:
            case "html_block":
                read = self._markup(token)
                shown = tuple(map(_in_line, read.pieces))
                return shown if read.pieces or read.gone else self._tags(token)
            case "command":
                return self._command(token, token.meta["command"])
            case "remark":
                words = " ".join(token.content.split())[:_SHOWN]
                self.findings.append(RemarksLeftOut(words, span=self._span(token)))
                return ()
            case "tab_open":
                return self._tabs(token)
            case kind if kind == OPEN:
                return self._framed(token, token.meta["frame"])
            case "fence" if directive := self._directive(token):
                return directive
            case _:
                return super()._leaf(token)

    def _tags(self, token: Token) -> Blocks:
        if "cut" in token.meta and re.fullmatch(r"\s*<[^<>]*>\s*", token.content):
            self.findings += told(token.content.strip(), self._span(token))
            return ()
        return super()._leaf(token)

    def _markup(self, token: Token) -> Markup:
        """Read a token of HTML as a page is read, with what stands before its lines masked."""
        place = masked(self._draft, self._lines, token)
        read = markup(place.draft, place.start, place.end)
        self.findings += read.findings
        self.edits += read.edits
        return read

    def _directive(self, token: Token) -> Blocks:
        said = Directive.of(token) if token.level + _WEIGHT * self._inside < _DEEPEST else None
        if said is None:
            return ()
        self._inside += 1
        read = self._directives().read(said, token)
        self._inside -= 1
        return read

    def _directives(self) -> DirectiveReader:
        return DirectiveReader(
            self._lines,
            lambda text, first: self._within(self._cut(text, first)),
            self.inlines,
            self._span,
            self._keys,
            self.findings,
        )

    def _framed(self, opening: Token, frame: Frame) -> Blocks:
        """Read a passage between tags or commands as the aside, the tab or the words it is."""
        if frame.tab:
            return self._tabs(opening)
        content, span = self._until(CLOSE), self._span(opening)
        kind = kind_named(frame.kind) or AsideKind.NOTE
        if frame.kind == "quote" and not content:
            return ()
        place = self._lines.find(frame.title, opening.map or [0, 1]) if frame.title else None
        title = self.inlines(place) if place else ()
        return (titled(kind, title, content, span),) if content or title else ()

    def _tabs(self, opening: Token) -> Blocks:
        """Read tabs that stand beside one another as a list of what each shows."""
        items: list[Definition] = []
        closing = "tab_close" if opening.type == "tab_open" else CLOSE
        token = opening
        while True:
            title = token.info or (token.meta["frame"].title if "frame" in token.meta else "")
            place = self._lines.find(title, token.map or [0, 1])
            span = self._span(token)
            term = self.inlines(place) if place else (Text(title, span=span),) if title else ()
            items.append(Definition(term, self._until(closing), span=span))
            if not self._is_tab(opening.type):
                return (DefinitionList(tuple(items), span=self._span(opening)),)
            token = self._take()

    def _is_tab(self, kind: str) -> bool:
        after = self._tokens[self._at : self._at + 1]
        if not after or after[0].type != kind:
            return False
        return kind == "tab_open" or after[0].meta["frame"].tab

    def _command(self, token: Token, command: Command) -> Blocks:
        """Read a command that shows something; another is kept as it stands, and told."""
        span, values = self._span(token), command.values
        address = values.get("src") or values.get("url") or command.first
        if command.name in _SHOWING and address:
            words = values.get("title") or values.get("caption") or values.get("alt") or ""
            place = self._lines.find(words, token.map or [0, 1]) if words else None
            caption = self.inlines(place) if place else ()
            alt = values.get("alt") or words
            return (Figure(self._keys.new("figure"), address, alt, caption, span=span),)
        if command.name in _LEADING and re.match(r"https?://", address):
            place = self._lines.find(address, token.map or [0, 1])
            words_ = place.span(0, len(address)) if place else span
            link = Link((Text(address, span=words_),), address, span=words_)
            return (Paragraph((link,), span=span),)
        if command.closing or not (values or command.bare):
            self.findings.append(CommandsDropped(command.name, span=span))
            return ()
        self.findings.append(CommandsShown(command.name, span=span))
        return (Malformed(command.source, CommandsShown.code, span=span),)

    def _paragraph(self, opening: Token) -> Blocks:
        inline = self._tokens[self._at]
        words = inline.content
        if words[:1] in "(<[@{\\?!%ie" and (special := self._special(opening, words)) is not None:
            self._at += 2
            return special
        if "\n{:" in words and (trailing := _TRAILING.search(words)):
            inline.content = words[: trailing.start()]
        found = listed(inline.content) if "\n" in inline.content else None
        return self._listed(opening, found) if found else super()._paragraph(opening)

    def _listed(self, opening: Token, found: Listed) -> Blocks:
        """Read a paragraph that is a list, and what leads up to it."""
        strand, span = self._strand(self._take()), self._span(opening)
        self._at += 1
        lead = self._words.paragraph(strand.part(0, found.lead), span) if found.lead else ()
        items = tuple(
            self._words.paragraph(strand.part(one.start, one.end), strand.span(one.start, one.end))
            for one in found.items
        )
        first = found.items[0]
        if first.value or first.kind == "#":
            return (*lead, OrderedList(items, True, first.value or 1, span=span))  # noqa: FBT003
        return (*lead, BulletList(items, True, span=span))  # noqa: FBT003

    def _has_components(self) -> bool:
        """Tell whether the draft is a page of MDX, where modules are named beside the text."""
        draft = self._draft
        return draft.name.endswith(".mdx") or _COMPONENT.search(draft.text) is not None

    def _special(self, opening: Token, words: str) -> Blocks | None:
        """Return what a paragraph is that is no text, or nothing where it is text."""
        span = self._span(opening)
        if target := _TARGET.fullmatch(words) or _ANCHORS.fullmatch(words):
            self._ahead = target[1]
            return ()
        if _CONTENTS.fullmatch(words) or _TRAILING.fullmatch(words) or _BREAKS.fullmatch(words):
            self.findings.append(CommandsDropped(words[:_SHOWN], span=span))
            return ()
        if _REMARKS.fullmatch(words):
            self.findings.append(RemarksLeftOut(words[2:_SHOWN], span=span))
            return ()
        if words.startswith("{/*") and words.endswith("*/}"):
            self.findings.append(RemarksLeftOut(words[3:-3].strip()[:_SHOWN], span=span))
            return ()
        if _TEX.fullmatch(words):
            return (Equation(self._keys.new("equation"), words, span=span),)
        if len(words) < _BRIEF and _MODULES.fullmatch(words) and self._has_components():
            name = words.split(maxsplit=1)[0]
            self.findings.append(CommandsDropped(name, span=span))
            return ()
        if hint := _HINT.match(words):
            strand = self._strand(self._tokens[self._at]).part(hint.end(), len(words))
            kind = AsideKind.TIP if hint[1] == "?" else AsideKind.IMPORTANT
            return (titled(kind, (), self._words.paragraph(strand, span), span),)
        return None


def _in_line(piece: Piece) -> Block:
    """Return a piece as a block: a heading within something else is a line of weight."""
    match piece:
        case Heading():
            return Paragraph((Strong(piece.title, span=piece.span),), span=piece.span)
        case Byline():
            words = tuple(one for line in piece.lines for one in line)
            return Paragraph(words, span=piece.span)
        case _:
            return piece

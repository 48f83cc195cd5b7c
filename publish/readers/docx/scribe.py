"""The scribe: walks the parts of a DOCX and writes down its text and its story."""

from dataclasses import replace
from typing import TYPE_CHECKING

from publish.model.regex import regex
from publish.readers.docx.context import Context, Field
from publish.readers.docx.findings import (
    CommentDropped,
    DeletionDropped,
    HiddenDropped,
    ObjectDropped,
)
from publish.readers.docx.formulas import tex
from publish.readers.docx.grids import grid
from publish.readers.docx.names import below, child, chosen, is_boxed, local, value
from publish.readers.docx.story import (
    Break,
    Call,
    Drawing,
    Formula,
    Lines,
    Reading,
    Story,
    Words,
)
from publish.readers.docx.styles import Look, look_of, paragraphed
from publish.readers.docx.symbols import symbol

if TYPE_CHECKING:
    from lxml import etree

_THROUGH = frozenset(
    ["ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "Choice"]
)
_RUBY = regex(r"\\s\\up\s*\d+\(([^()]*)\)\s*[,，]\s*([^()]*)\)")
_RINGED = regex(r"\\o\\?a?c?\(([^(),，]*)[,，]([^(),，]*)\)")


class Scribe:
    """Writes one part after the other into the same text."""

    def __init__(self, context: Context) -> None:
        """Begin with an empty paragraph list."""
        self._context = context
        self._line = Lines(0)
        self._after: list[Story] = []
        self._gone: list[str] = []
        self._by = ""
        self._unseen: list[str] = []

    def story(self, element: "etree._Element") -> Story:
        """Return the paragraphs and tables right below an element."""
        found: Story = []
        for each in element:
            match local(each):
                case "p":
                    found += self._paragraph(each)
                case "tbl":
                    found.append(grid(self._context, each, self.story))
                case "sdt":
                    found += self._held(each)
                case "AlternateContent":
                    found += self.story(chosen(each))
                case "altChunk":
                    self._context.report(ObjectDropped("altChunk", span=self._context.here))
                case name if name in _THROUGH:
                    self._context.inserted += name == "ins"
                    found += self.story(each)
                case _:
                    pass
        return found

    def _held(self, element: "etree._Element") -> Story:
        """Return what a content control holds; of a table of contents, lines that say so."""
        content = child(element, "sdtContent")
        made = self.story(content) if content is not None else []
        gallery = value(child(element, "sdtPr", "docPartObj", "docPartGallery"))
        if "contents" in gallery.lower():
            for each in made:
                if isinstance(each, Lines):
                    each.style = self._context.contents
        return made

    def _paragraph(self, element: "etree._Element") -> Story:
        outer = self._line, self._after
        context = self._context
        properties = child(element, "pPr")
        style_id = value(child(properties, "pStyle")) or context.styles.usual
        style = paragraphed(properties, context.styles.style(style_id))
        self._line, self._after = Lines(context.length, style=style), []
        self._numbered(style.list_id, style.depth)
        self._runs(element, "")
        self._line.end = context.length
        context.write("\n")
        self._tell()
        made: Story = [self._line]
        for story in self._after:
            made += story
        self._line, self._after = outer
        return made

    def _numbered(self, list_id: str, depth: int) -> None:
        lists = self._context.numbering
        level = lists.level(list_id, depth) if list_id else None
        if level is None:
            return
        count = 0 if level.bullet else lists.count(list_id, depth)
        label = lists.label(list_id, depth)
        if not label:
            self._line.count = count
        elif not self._line.style.level:
            self._line.items.append(Words(*self._context.write(f"{label}\u3000")))

    def _tell(self) -> None:
        """Report what the paragraph lost."""
        context, line = self._context, self._line
        span = context.span(line.start, line.end)
        if self._gone:
            context.report(DeletionDropped("".join(self._gone)[:200], self._by, span=span))
        if self._unseen:
            context.report(HiddenDropped("".join(self._unseen)[:200], span=span))
        self._gone, self._unseen, self._by = [], [], ""

    def _runs(self, element: "etree._Element", link: str) -> None:
        for each in element:
            match local(each):
                case "r":
                    self._run(each, link or self._context.field_link)
                case "hyperlink":
                    self._runs(each, self._context.link(each) or link)
                case "del" | "moveFrom":
                    self._deleted(each)
                case "fldSimple":
                    self._context.fields.append(Field(value(each, "instr"), shown=True))
                    self._runs(each, link or self._context.field_link)
                    self._context.fields.pop()
                case "oMathPara" | "oMath":
                    self._formula(each)
                case "ruby":
                    self._ruby(each)
                case "bookmarkStart":
                    self._line.bookmarks.append(value(each, "name"))
                case "sdt":
                    content = child(each, "sdtContent")
                    self._runs(content, link) if content is not None else None
                case "AlternateContent":
                    self._runs(chosen(each), link)
                case name if name in _THROUGH:
                    self._context.inserted += name == "ins"
                    self._runs(each, link)
                case _:
                    pass

    def _deleted(self, element: "etree._Element") -> None:
        self._gone += (each.text or "" for each in below(element, "delText", "t"))
        self._by = self._by or value(element, "author")

    def _run(self, element: "etree._Element", link: str) -> None:
        properties = child(element, "rPr")
        styled = self._context.styles.style(value(child(properties, "rStyle"))).look
        look = look_of(properties).over(styled).over(self._line.style.look)
        look = look.over(self._context.styles.look)
        for each in element:
            self._piece(each, look, link)

    def _piece(self, each: "etree._Element", look: Look, link: str) -> None:
        context = self._context
        match local(each):
            case "t":
                self._words(each.text or "", look, link)
            case "tab" | "ptab":
                self._words("\t", look, link)
            case "br" if value(each, "type") in {"", "textWrapping"}:
                self._break()
            case "cr":
                self._break()
            case "noBreakHyphen":
                self._words("-", look, link)
            case "sym":
                self._words(symbol(context, each), look, link)
            case "fldChar":
                self._field(value(each, "fldCharType"))
            case "instrText" if context.fields:
                context.fields[-1].instruction += each.text or ""
            case "footnoteReference" | "endnoteReference" as name:
                key = f"{name[0]}{value(each, 'id')}"
                self._line.items.append(Call(context.length, key))
                context.called.setdefault(key)
            case "commentReference":
                self._comment(value(each, "id"))
            case "drawing" | "pict" | "object" as name:
                self._drawing(each, name)
            case "ruby":
                self._ruby(each)
            case "AlternateContent":
                for inner in chosen(each):
                    self._piece(inner, look, link)
            case "delText":
                self._gone.append(each.text or "")
            case _:
                pass

    def _words(self, text: str, look: Look, link: str) -> None:
        if not text or not self._context.field_shows:
            return
        if look.hidden:
            self._unseen.append(text)
            return
        start, end = self._context.write(text.replace("\n", " "))
        self._line.items.append(Words(start, end, replace(look, hidden=None), link))

    def _break(self) -> None:
        at, _ = self._context.write("\n")
        self._line.items.append(Break(at))

    def _field(self, kind: str) -> None:
        fields = self._context.fields
        if kind == "begin":
            fields.append(Field())
        elif kind == "separate" and fields:
            fields[-1].shown = True
        elif kind == "end" and fields:
            done = fields.pop()
            if not done.shown or done.instruction.strip().upper().startswith("EQ"):
                self._instructed(done.instruction)

    def _instructed(self, instruction: str) -> None:
        """Write what a field shows that has no result of its own: old readings, ringed signs."""
        if not instruction.strip().upper().startswith("EQ"):
            return
        found = _RUBY.search(instruction)
        if found:
            start, end = self._context.write(found[2])
            self._line.items.append(Reading(start, end, found[1].strip()))
            return
        ringed = _RINGED.search(instruction)
        words = f"{ringed[1]}{ringed[2]}" if ringed else instruction.strip()[2:].strip()
        self._words(words, Look(), "")

    def _ruby(self, element: "etree._Element") -> None:
        below_it = child(element, "rubyBase")
        base = _text(element if below_it is None else below_it)
        reading = child(element, "rt")
        said = _text(reading) if reading is not None else ""
        if base:
            start, end = self._context.write(base)
            self._line.items.append(Reading(start, end, said.strip()))

    def _formula(self, element: "etree._Element") -> None:
        display = local(element) == "oMathPara"
        source = tex(element).strip()
        words = _text(element).replace("\n", " ")
        if source:
            start, end = self._context.write(words or "\u25a1")
            self._line.items.append(Formula(start, end, source, display))

    def _comment(self, key: str) -> None:
        author, text = self._context.comments.pop(key, ("", ""))
        if text:
            self._context.report(CommentDropped(text[:200], author, span=self._context.here))

    def _drawing(self, element: "etree._Element", kind: str) -> None:
        context = self._context
        about = next(below(element, "docPr"), None)
        alt = (
            value(about, "descr")
            or value(about, "title")
            or value(next(below(element, "imagedata"), None), "title")
        )
        for each in below(element, "blip", "imagedata"):
            if is_boxed(each, element):
                continue
            address = context.picture(
                value(each, "embed") or value(each, "id") or value(each, "link")
            )
            if address:
                self._line.items.append(Drawing(context.length, address, " ".join(alt.split())))
        boxes = [each for each in below(element, "txbxContent") if not is_boxed(each, element)]
        self._after += [self.story(each) for each in boxes]
        foreign = next((local(each) for each in below(element, "chart", "relIds", "OLEObject")), "")
        if foreign or (kind == "object" and not foreign):
            told = {"relIds": "SmartArt", "": "object"}.get(foreign, foreign)
            context.report(ObjectDropped(told, span=context.here))


def _text(element: "etree._Element") -> str:
    return "".join(each.text or "" for each in below(element, "t"))

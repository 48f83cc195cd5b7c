"""Styles of a DOCX: what a paragraph is and how its words look, named in any language."""

import re
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.docx.names import below, child, is_on, local, number, value

if TYPE_CHECKING:
    from lxml import etree

_HEADING = regex(r"(?:heading|标题|標題|überschrift|titre)\s*(\d)", re.IGNORECASE)
_MONO = regex(
    r"consolas|courier|menlo|monaco|mono|lucida console|source code|fira code", re.IGNORECASE
)
_DEPTH = 20


class Role(Enum):
    """What a paragraph is, where it is not running text."""

    TITLE = auto()
    SUBTITLE = auto()
    QUOTE = auto()
    CODE = auto()
    CAPTION = auto()
    CONTENTS = auto()
    AUTHOR = auto()


_ROLES = {
    Role.TITLE: ("title", "标题", "標題", "文档标题", "论文题目"),
    Role.SUBTITLE: ("subtitle", "副标题", "副標題"),
    Role.QUOTE: (
        "quote",
        "intense quote",
        "block text",
        "引用",
        "明显引用",
        "鮮明引文",
        "引文",
        "明显引用1",
    ),
    Role.CODE: (
        "html preformatted",
        "html 预设格式",
        "code",
        "source code",
        "代码",
        "源代码",
        "程式碼",
        "plain text",
        "纯文本",
        "macro",
    ),
    Role.CAPTION: ("caption", "题注", "標號", "图注", "表注", "image caption", "table caption"),
    Role.CONTENTS: ("toc heading", "table of figures", "图表目录", "目录标题", "index heading"),
    Role.AUTHOR: ("author", "作者", "date", "日期", "author date"),
}
_BY_NAME = {name: role for role, names in _ROLES.items() for name in names}
_CONTENTS = regex(r"(?:toc|目录|目錄|index|索引)\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; nothing where nothing is said."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    dotted: bool | None = None
    hidden: bool | None = None
    shift: str = ""
    mono: bool | None = None
    size: int = 0
    """Half points."""

    def over(self, other: "Look") -> "Look":
        """Return this look where it says something, else the other's."""
        return Look(
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.struck if self.struck is None else self.struck,
            other.dotted if self.dotted is None else self.dotted,
            other.hidden if self.hidden is None else self.hidden,
            self.shift or other.shift,
            other.mono if self.mono is None else self.mono,
            self.size or other.size,
        )


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of a paragraph: its role, its level as a heading, its list, its look."""

    role: Role | None = None
    level: int = 0
    list_id: str = ""
    depth: int = 0
    centred: bool = False
    look: Look = PLAIN


NORMAL = Style()


class Styles:
    """The styles of one document by id."""

    def __init__(self, root: "etree._Element | None") -> None:
        """Read the styles part, if there is one."""
        self._raw = (
            {value(each, "styleId"): each for each in below(root, "style")}
            if root is not None
            else {}
        )
        self._known: dict[str, Style] = {}
        default = child(root, "docDefaults", "rPrDefault", "rPr")
        self.look = look_of(default)
        usual = (
            each
            for each in self._raw.values()
            if value(each, "type") == "paragraph" and value(each, "default") in {"1", "true", "on"}
        )
        self.usual = value(next(usual, None), "styleId")

    def style(self, style_id: str) -> Style:
        """Return what a style says, with what it is based on."""
        if style_id not in self._known:
            self._known[style_id] = self._made(style_id, 0)
        return self._known[style_id]

    def _made(self, style_id: str, depth: int) -> Style:
        raw = self._raw.get(style_id)
        if raw is None or depth > _DEPTH:
            return NORMAL
        name = value(child(raw, "name")) or style_id
        below_it = value(child(raw, "basedOn"))
        base = self._made(below_it, depth + 1) if below_it and below_it != style_id else NORMAL
        paragraph = child(raw, "pPr")
        heading = _HEADING.match(name) or (
            _HEADING.match(style_id) if not _BY_NAME.get(name.lower()) else None
        )
        contents = Role.CONTENTS if _CONTENTS.match(name) else None
        role = contents or _BY_NAME.get(name.lower().strip())
        own = Style(
            role or (base.role if not heading else None),
            number(heading[1]) if heading else base.level if not role else 0,
            look=look_of(child(raw, "rPr")).over(base.look),
        )
        return paragraphed(
            paragraph, replace(own, list_id=base.list_id, depth=base.depth, centred=base.centred)
        )


def paragraphed(properties: "etree._Element | None", style: Style) -> Style:
    """Return a style with what the properties of a paragraph say themselves."""
    if properties is None:
        return style
    outline = child(properties, "outlineLvl")
    level = style.level
    if outline is not None:
        said = number(value(outline), 9)
        level = said + 1 if said < 9 else 0  # noqa: PLR2004  nine is body text (17.3.1.20)
    numbered = child(properties, "numPr")
    list_id, depth = style.list_id, style.depth
    if numbered is not None:
        said_id = child(numbered, "numId")
        list_id = value(said_id) if said_id is not None else list_id
        deeper = child(numbered, "ilvl")
        depth = min(max(number(value(deeper)), 0), 8) if deeper is not None else depth
    aligned = value(child(properties, "jc"))
    centred = aligned == "center" if aligned else style.centred
    return replace(
        style, level=level, list_id="" if list_id == "0" else list_id, depth=depth, centred=centred
    )


def look_of(properties: "etree._Element | None") -> Look:
    """Return what the properties of a run say of its look."""
    if properties is None:
        return PLAIN
    found = {local(each): each for each in properties}

    def on(*names: str) -> bool | None:
        said = [is_on(found[name]) for name in names if name in found]
        return any(said) if said else None

    shift = value(found.get("vertAlign"))
    fonts = found.get("rFonts")
    return Look(
        bold=on("b"),
        italic=on("i"),
        struck=on("strike", "dstrike"),
        dotted=value(found["em"]) != "none" if "em" in found else None,
        hidden=on("vanish"),
        shift=shift,
        mono=bool(_MONO.search(value(fonts, "ascii")))
        if fonts is not None and value(fonts, "ascii")
        else None,
        size=number(value(found.get("sz"))),
    )

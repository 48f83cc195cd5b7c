"""The page's stylesheet: tokens as CSS variables and page rules, then fixed rules."""

from collections.abc import Iterator
from importlib.resources import files
from math import ceil

from publish.edition import Edition, Face, Marks, Paragraphs, Stress, Style
from publish.fonts import LATIN, families
from publish.model import Inlines, Note, Ruby, Section, plain_text, walk
from publish.xhtml import chapter_id, keyed_id
from publish.xhtml.css import quoted

MILLIMETRE = 72 / 25.4
MARKS = 6
"""The millimetres beyond the bleed in which a printer's marks are drawn."""
HEAD = 0.72
"""The size of running heads, as a multiple of the body."""
PIXEL = 72 / 96

RULED = "ruled:margin"
"""The address of the drawing of rules that some styles have in the margin."""

ANSWERS = "ruled:answers"
"""The address of the drawing of rules below a question."""

ANSWER_LINES = 3


_RUNNING = ':is(section.chapter, section[class^="level"], blockquote, aside.aside) > '
APART = (
    f"{_RUNNING}p {{ text-indent: 0; }}\n"
    f"{_RUNNING}p:not(.aside-title) + p:not(.attribution) {{ margin-top: var(--line); }}\n"
    f"{_RUNNING}:is(ul, ol, dl) {{ margin: var(--line) 0; }}"
)
"""Paragraphs that a line stands between, instead of two empty squares before them."""


def stylesheet(edition: Edition) -> str:
    """Return the whole stylesheet of an edition."""
    style = edition.style
    fixed = files("publish.emitters.pdf").joinpath("page.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            _pages(style),
            *_printed(style),
            _variables(edition),
            fixed,
            *_heads(edition),
            *_plates(edition),
            *_choices(style),
            style.page_css,
        )
    )


def _pages(style: Style) -> str:
    """Place the text block: what head and inner margins leave goes to the other two."""
    page = style.page
    height = page.height * MILLIMETRE
    head, inner = page.head * MILLIMETRE, page.inner * MILLIMETRE
    outer = _outer(style)
    foot = height - head - page.text_height
    return (
        f"@page {{ size: {page.width}mm {page.height}mm; }}\n"
        f"@page :right {{ margin: {head:.3f}pt {outer:.3f}pt {foot:.3f}pt {inner:.3f}pt; }}\n"
        f"@page :left {{ margin: {head:.3f}pt {inner:.3f}pt {foot:.3f}pt {outer:.3f}pt; }}"
    )


def _printed(style: Style) -> Iterator[str]:
    """Say what lies beyond the trim: the cover bleeds, and marks stand clear of it."""
    bleed, marks = style.print.bleed, style.print.marks
    slug = bleed + (MARKS if marks is Marks.CROP else 0)
    if slug:
        yield f"@page {{ bleed: {slug}mm; marks: {marks.value}; }}"
    if bleed:
        reach = f"left: -{bleed}mm; top: -{bleed}mm; width: {style.page.width + 2 * bleed}mm; "
        reach += f"height: {style.page.height + 2 * bleed}mm; position: absolute;"
        yield "section.cover { position: relative; }"
        yield f"body section.cover img {{ {reach} }}"


def _variables(edition: Edition) -> str:
    style = edition.style
    page, colours, scale = style.page, style.colours, style.scale
    lengths = {
        "size": f"{page.size}pt",
        "line": f"{page.leading}pt",
        "note-size": f"{page.size - 1.7:.2f}pt",
        "note-line": f"{page.leading * 0.8:.2f}pt",
        "head-size": f"{page.size * HEAD:.2f}pt",
        "folio-size": f"{page.size * 0.81:.2f}pt",
        "chapter-size": f"{page.size * scale.chapter:.2f}pt",
        "section-size": f"{page.size * scale.section:.2f}pt",
        "subsection-size": f"{page.size * scale.subsection:.2f}pt",
        "measure": f"{page.text_width:.3f}pt",
        "depth": f"{page.text_height:.3f}pt",
        "page-width": f"{page.width}mm",
        "page-height": f"{page.height}mm",
    }
    hues = {
        "ink": colours.ink,
        "accent": colours.accent,
        "quiet": colours.quiet,
        "tint": colours.tint,
    }
    faces = {
        "text": style.faces.text,
        "heading": style.faces.heading,
        "quotation": style.faces.quotation,
        "caption": style.faces.caption,
        "song": Face.SONG,
        "hei": Face.HEI,
        "kai": Face.KAI,
    }
    fonts = {name: _family(face.value, edition) for name, face in faces.items()}
    fonts["mono"] = _family("mono", edition)
    fonts["italic"] = f"{quoted(LATIN)}, {fonts['song']}"
    rules = "".join(f"--{name}: {said}; " for name, said in (lengths | hues | fonts).items())
    return f":root {{ {rules}}}"


def _heads(edition: Edition) -> Iterator[str]:
    """Set the running heads' strings where a chapter opens, whose page shows neither."""
    said = _head(edition.document.metadata.title, edition.style)
    opens = ".opening h1, h1.back-title, h1.plain"
    yield f"{opens} {{ string-set: book {said}, chapter content(); }}"
    for position, chapter in enumerate(edition.document.sections, start=1):
        anchor = chapter_id(position)
        head = _head(chapter.title, edition.style)
        words = quoted(plain_text(chapter.title))
        if _noted(chapter) or head != words:
            strings = f"string-set: book {said}, chapter {head}"
            yield f"#{anchor}-title {{ {strings}; bookmark-label: {words}; }}"
        for section in filter(_noted, _below(chapter)):
            words = quoted(plain_text(section.title))
            yield f"#{keyed_id(anchor, section.key)} {{ bookmark-label: {words}; }}"


def _head(title: Inlines, style: Style) -> str:
    """Return as much of a title as a running head has room for, as a CSS string."""
    words = plain_text(title)
    room = style.page.text_width / (style.page.size * HEAD)
    if _long(words) <= room:
        return quoted(words)
    near = words[: 2 * ceil(room)]
    fits = max(end for end in range(len(near)) if _long(near[:end]) <= room - 1)
    return quoted(f"{words[:fits].rstrip()}…")


def _long(words: str) -> float:
    """Return about how long words are, in em."""
    return sum(0.6 if letter < "\u2e80" else 1.0 for letter in words)


def _below(chapter: Section) -> Iterator[Section]:
    return (node for node in walk(chapter) if isinstance(node, Section) and node is not chapter)


def _noted(section: Section) -> bool:
    """Tell whether a title holds what outline and running head must not repeat."""
    return any(isinstance(node, Note | Ruby) for word in section.title for node in walk(word))


def _plates(edition: Edition) -> Iterator[str]:
    """Size each picture to the measure, and round the room it takes up to whole lines."""
    page = edition.style.page
    for name, picture in sorted({p.name: p for p in edition.gallery.pictures.values()}.items()):
        width, height = picture.width * PIXEL, picture.height * PIXEL
        tallest = page.leading * (page.lines * 3 // 5)
        scale = min(1.0, page.text_width / width, tallest / height)
        room = ceil(height * scale / page.leading) * page.leading
        yield (
            f"figure img[src={quoted(f'picture:{name}')}] {{ width: {width * scale:.2f}pt; "
            f"height: {height * scale:.2f}pt; margin-bottom: {room - height * scale:.2f}pt; }}"
        )


def _family(role: str, edition: Edition) -> str:
    return ", ".join(quoted(name) for name in families(role, edition.script.value))


def _choices(style: Style) -> tuple[str, ...]:
    """Say what only some styles do."""
    recto = "section.chapter { break-before: right; }" if style.page.chapter_on_recto else ""
    match style.faces.emphasis:
        case Stress.DOTS:
            stress = "em:not(.latin) { --yg-beside: dots; font-family: inherit; }"
        case Stress.KAI:
            stress = "em:not(.latin) { font-family: var(--kai); }"
        case Stress.WEIGHT:
            stress = "em:not(.latin) { font-family: inherit; font-weight: bold; }"
    ruled = _ruled(style) if style.parts.margin_notes else ""
    apart = APART if style.text.paragraphs is Paragraphs.SPACE else ""
    return recto, stress, ruled, apart, f"html {{ --yg-marks: {_habit(style)}; }}"


def _habit(style: Style) -> str:
    """Say how lines are composed, in the words the paginator knows."""
    text = style.text
    hanging, grid = "hanging" * text.hanging, "grid" * text.grid
    return " ".join(filter(None, (text.marks.value, hanging, grid)))


def _ruled(style: Style) -> str:
    """Rule the outer margin of chapters on the lines of the text, to be written on."""
    shown = (
        f'content: ""; width: {_outer(style) - 54:.2f}pt; height: {style.page.text_height:.2f}pt; '
        f'background: url("{RULED}") no-repeat; margin: 0 18pt 0 24pt;'
    )
    sides = (("right", "@right-middle"), ("left", "@left-middle"))
    return "\n".join(
        f"@page {name}:{side} {{ {corner} {{ {shown} }} }}"
        for name in ("first", "chapter")
        for side, corner in sides
    )


def ruled(style: Style) -> str:
    """Draw the rules of a margin to write in, as SVG."""
    return _rules(style, _outer(style) - 54, style.page.lines)


def answers(style: Style) -> str:
    """Draw the rules below a question to write its answer on, as SVG."""
    return _rules(style, style.page.text_width - 2 * style.page.size, ANSWER_LINES)


def _rules(style: Style, width: float, lines: int) -> str:
    page, height = style.page, lines * style.page.leading
    rules = "".join(
        f"M0 {place * page.leading - 0.3:.2f}H{width:.2f}" for place in range(1, lines + 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}pt" height="{height:.2f}pt" '
        f'viewBox="0 0 {width:.2f} {height:.2f}">'
        f'<path d="{rules}" stroke="{style.colours.quiet}" stroke-width=".25" opacity=".45"/></svg>'
    )


def _outer(style: Style) -> float:
    """Return how wide the outer margin is, in points."""
    page = style.page
    return (page.width - page.inner) * MILLIMETRE - page.text_width

"""The e-book's stylesheet: fixed rules, what a style chooses, the author's own rules last."""

from importlib.resources import files
from typing import Final, assert_never

from publish.edition import Face, Paragraphs, Scale, Script, Stress, Style, contrast

# The reader's own Kai, where the machine has one; nothing is embedded.
_KAI: Final = {
    Script.SIMPLIFIED: '"Kaiti SC", STKaiti, KaiTi, "LXGW WenKai", serif',
    Script.TAIWAN: '"Kaiti TC", BiauKai, DFKai-SB, "LXGW WenKai TC", "LXGW WenKai", serif',
    Script.HONG_KONG: '"Kaiti TC", BiauKai, DFKai-SB, "LXGW WenKai TC", "LXGW WenKai", serif',
}
# WCAG 2.2, 1.4.11: 3:1 for what is not text, on white paper and on a black screen alike.
_ENOUGH: Final = 3.0
_BY_DAY_AND_NIGHT: Final = ("#ffffff", "#000000")
_LARGEST: Final = 1.8


APART: Final = (
    "section > p, blockquote > p, aside.aside > p { text-indent: 0; }\n"
    "section > p + p:not(.attribution), blockquote > p + p:not(.attribution), "
    "aside.aside > p:not(.aside-title) + p { margin-top: 1em; }"
)
"""Paragraphs that a line stands between, instead of two empty squares before them."""


def stylesheet(style: Style, script: Script) -> str:
    """Return the whole stylesheet of an edition."""
    fixed = files("publish.emitters.epub").joinpath("screen.css").read_text(encoding="utf-8")
    hanging = style.text.hanging and script is Script.SIMPLIFIED
    chosen = (
        *(("html { hanging-punctuation: allow-end; }",) if hanging else ()),
        *((APART,) if style.text.paragraphs is Paragraphs.SPACE else ()),
        # A screen that has a face for each language would draw a gloss unlike the names beside it.
        f'span[lang|="en"] {{ -webkit-locale: "{script.value}"; }}',
        *_headings(style.scale),
        *_faces(style, script),
        *_accent(style.colours.accent),
    )
    own = (style.screen_css,) if style.screen_css.strip() else ()
    return "\n".join((fixed, *chosen, *own)).rstrip() + "\n"


def _headings(scale: Scale) -> tuple[str, ...]:
    sizes = (("h1", scale.chapter), ("h2", scale.section), ("h3", scale.subsection))
    return tuple(f"{tag} {{ font-size: {min(size, _LARGEST):.3g}em; }}" for tag, size in sizes)


def _faces(style: Style, script: Script) -> tuple[str, ...]:
    kai = _KAI[script]
    quoted = f"blockquote, .verse, .byline {{ font-family: {kai}; }}"
    return (
        *((quoted,) if style.faces.quotation is Face.KAI else ()),
        _emphasis(style.faces.emphasis, kai),
    )


def _emphasis(stress: Stress, kai: str) -> str:
    """Dots stand below the line in horizontal Chinese (clreq 3.1.8)."""
    match stress:
        case Stress.DOTS:
            rules = (("text-emphasis", "filled dot"), ("text-emphasis-position", "under right"))
            said = " ".join(
                f"{prefix}{name}: {value};"
                for name, value in rules
                for prefix in ("-epub-", "-webkit-", "")
            )
            return f"em:not(.latin) {{ {said} }}"
        case Stress.KAI:
            return f"em:not(.latin) {{ font-family: {kai}; }}"
        case Stress.WEIGHT:
            return "em:not(.latin) { font-weight: bold; }"
        case _:
            assert_never(stress)


def _accent(colour: str) -> tuple[str, ...]:
    """Colour the rules, never the words, and only where they show by day and by night."""
    if min(contrast(colour, ground) for ground in _BY_DAY_AND_NIGHT) < _ENOUGH:
        return ()
    return (f"aside.aside, section.questions, pre {{ border-color: {colour}; }}",)

"""The engine's functions we stand before or lean on are those we were written against."""

import hashlib
import inspect
from pathlib import Path

import pydyf
import weasyprint
from weasyprint import draw, layout
from weasyprint.css import StyleFor
from weasyprint.css.targets import TargetCollector
from weasyprint.draw import text as draw_text
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import background, block, inline, leader, page, percent, preferred
from weasyprint.pdf import fonts as pdf_fonts
from weasyprint.pdf import stream, tags
from weasyprint.text import line_break

from tests.conftest import Golden

REPLACED = (
    boxes.Box.is_in_normal_flow,
    boxes.Box.establishes_formatting_context,
    boxes.ParentBox.page_values,
    block.collapse_margin,
    block.columns_layout,
    layout.LayoutContext.layout_footnote,
    inline.iter_line_boxes,
    page.make_page,
    page.make_margin_boxes,
    page.margin_box_content_layout,
    page.set_page_type_computed_styles,
    percent.resolve_percentages,
    background.layout_box_backgrounds,
    preferred.inline_max_content_width,
    line_break.split_first_line,
    layout.layout_fixed_boxes,
    draw_text.draw_text,
    tags.add_tags,
    stream.Stream,
    pdf_fonts.Font,
    TargetCollector.cache_target_page_counters,
    pydyf.PDF.page_references.fget,
)
CALLED = (
    preferred.inline_line_widths,
    inline._adjust_line_height,
    inline.line_box_verticality,
    inline.atomic_box,
    leader.handle_leader,
    percent.resolve_one_percentage,
    line_break.strut,
    line_break.Layout,
    block._linebox_layout,
    boxes.Box.copy,
    boxes.ParentBox.copy_with_children,
    boxes.ParentBox.remove_decoration,
    boxes.ParentBox._reset_spacing,
    build.update_counters,
    build.content_to_boxes,
    build.create_anonymous_boxes,
    weasyprint.HTML.__init__,
    draw_text.draw_text_decoration,
    StyleFor._page_type_match,
    StyleFor.set_computed_styles,
    StyleFor.__init__,
    StyleFor.get_cascaded_styles,
    StyleFor.get_computed_styles,
)
CALLING = (
    boxes.TextBox.process_whitespace,
    block._linebox_layout,
    draw.draw_inline_level,
    draw.draw_block_level,
    page.remake_page,
    page.make_all_pages,
    layout.layout_document,
    weasyprint.pdf.generate_pdf,
    pdf_fonts.build_fonts_dictionary,
    weasyprint.document.Document.write_pdf,
    pydyf.PDF.write,
    pydyf.Stream.data.fget,
    pydyf.Object,
)


def _print(function: object) -> str:
    source = inspect.getsource(function)  # type: ignore[arg-type]  # functions and classes
    name = f"{function.__module__}.{function.__qualname__}"  # type: ignore[attr-defined]  # and both are named
    return f"{name} {hashlib.sha256(source.encode()).hexdigest()[:16]}\n"


def test_upstream_has_not_moved(golden: Golden) -> None:
    """Every function at a seam reads as it did when the seam was sewn."""
    versions = f"weasyprint {weasyprint.__version__}\npydyf {pydyf.__version__}\n"
    parts = (("replaced", REPLACED), ("called", CALLED), ("calling", CALLING))
    prints = (f"\n{name}\n" + "".join(map(_print, functions)) for name, functions in parts)
    golden(Path(__file__).with_name("seams.txt"), versions + "".join(prints))

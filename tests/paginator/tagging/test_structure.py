"""The structure tree and what a file must hold for readers of every kind."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from tests.paginator.making import made

LOOK = """
.fn { float: footnote; font-size: 8pt } ::footnote-call { font-size: .7em; vertical-align: super }
@page { @top-left { content: "书眉" } } thead { font-weight: bold } td, th { padding: 0 1em }
"""


def described(body: str) -> str:
    """Return the structure tree of a document, one element a line, indented."""
    with pikepdf.open(BytesIO(made(body, LOOK).data)) as pdf:
        return "\n".join(_lines(pdf.Root.StructTreeRoot.K[0], 0))


def _lines(element: pikepdf.Object, depth: int) -> Iterator[str]:
    attributes: Any = element.get("/A", {})
    told = [
        str(attributes[key])[1:] for key in ("/ListNumbering", "/Scope") if key in attributes
    ] + [str(element[key]) for key in ("/Lang", "/Alt", "/ID") if key in element]
    kids: Any = element.get("/K", [])
    marks = sum(isinstance(kid, int) or "/MCID" in kid for kid in kids)
    links = sum(not isinstance(kid, int) and "/Obj" in kid for kid in kids)
    notes = [*told, f"{marks} marks" if marks else "", f"{links} places" if links else ""]
    yield "  " * depth + " ".join([str(element.S)[1:], *filter(None, notes)])
    for kid in kids:
        if not isinstance(kid, int) and "/S" in kid:
            yield from _lines(kid, depth + 1)


def test_a_paragraph_is_one_element_on_all_its_pages() -> None:
    """A paragraph that runs over pages is one P with marks on each."""
    assert described(f"<p>{'文字，' * 600}</p>") == "Document zh-Hans\n  P 3 marks"


def test_lists_have_numbering_labels_and_bodies() -> None:
    """Lists tell how they are numbered; items hold a label and a body; lists nest."""
    assert described("<ol><li>一<ul><li>二</li></ul></li></ol>").splitlines()[1:] == [
        "  L Decimal",
        "    LI",
        "      Lbl 1 marks",
        "      LBody 1 marks",
        "        L Circle",
        "          LI",
        "            Lbl 1 marks",
        "            LBody 1 marks",
    ]


def test_a_note_follows_its_call_and_has_an_identifier() -> None:
    """A call is a Reference and its note a Note with an ID, right behind it."""
    assert described('<p>文<span class="fn">注</span>字</p>').splitlines()[1:] == [
        "  P 2 marks",
        "    Reference 1 marks",
        "    Note note-00001 1 marks",
        "      Lbl 1 marks",
    ]


def test_table_heads_have_a_scope_and_are_said_once() -> None:
    """TH carries its scope; the head repeated on the next page is an artifact."""
    rows = "".join("<tr><th scope='row'>行</th><td>文</td></tr>" for _ in range(50))
    tree = described(
        f"<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    assert tree.count("Table") == 1
    assert tree.count("TH Column 1 marks") == 2
    assert tree.count("TH Row 1 marks") == 50


def test_a_link_knows_its_places() -> None:
    """A link broken over lines is one Link with a place for each of its parts."""
    tree = described(f'<p>{"字" * 20}<a href="#x">{"链" * 20}</a></p><p id="x">终</p>')
    assert "    Link 2 marks 2 places" in tree


def test_languages_are_told_where_they_change() -> None:
    """A passage in another language says so."""
    tree = described('<p>文<span lang="en">word</span></p><p lang="en">A word</p>')
    assert tree.splitlines()[1:] == ["  P 1 marks", "    Span en 1 marks", "  P en 1 marks"]


def test_pictures_speak_or_are_decoration() -> None:
    """An image with an alternative is a Figure; one without is an artifact."""
    tree = described('<p>甲<img src="dot.svg" alt="点">乙<img src="dot.svg" alt=""></p>')
    assert tree.count("Figure") == 1
    assert "Figure 点 1 marks" in tree


def test_everything_drawn_is_content_or_artifact() -> None:
    """Running heads, folios, rules and dots are artifacts and nothing is unmarked."""
    data = made(
        '<p style="border: 1pt solid; --yg-beside: dots">文<u>字</u></p><ul><li>项</li></ul>', LOOK
    ).data
    with pikepdf.open(BytesIO(data)) as pdf:
        depth = unmarked = artifacts = 0
        for step in pikepdf.parse_content_stream(pdf.pages[0]):
            match str(step.operator):
                case "BMC" | "BDC":
                    depth += 1
                    artifacts += str(step.operands[0]) == "/Artifact"
                case "EMC":
                    depth -= 1
                case "TJ" | "Tj" | "f" | "S" | "Do":
                    unmarked += not depth
                case _:
                    pass
    assert (depth, unmarked) == (0, 0)
    assert artifacts >= 3


def test_the_catalog_says_what_the_file_is() -> None:
    """PDF/UA-1 is declared, with title, language, marking and the tree's indices."""
    with pikepdf.open(BytesIO(made("<p>文</p>").data)) as pdf:
        root = pdf.Root
        assert bytes(root.Metadata.read_bytes()).count(b"pdfuaid") >= 1
        assert root.ViewerPreferences.DisplayDocTitle
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "zh-Hans"
        assert root.StructTreeRoot.ParentTree.Nums[0] == 0


def test_leaders_lead_and_are_not_said() -> None:
    """A line of contents is composed, its dots reach the figure and are artifacts."""
    look = "a::after { content: leader('·') target-counter(attr(href), page) }"
    done = made('<p><a href="#x">第一章，“题目”</a></p><p id="x">文</p>', look)
    assert dict(done.fallen_back) == {}
    with pypdfium2.PdfDocument(done.data) as pdf:
        assert pdf[0].get_textpage().get_text_range().count("·") > 20
    with pikepdf.open(BytesIO(done.data)) as pdf:
        assert "    Link 2 marks 1 places" in "\n".join(_lines(pdf.Root.StructTreeRoot.K[0], 0))

"""DOCX packages built in the manner of Word, part by part, for tests."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_R}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = "".join(
    f'<w:style w:type="paragraph" {default}w:styleId="{key}">'
    f'<w:name w:val="{name}"/>{more}</w:style>'
    for key, name, default, more in (
        ("a", "Normal", 'w:default="1" ', '<w:rPr><w:sz w:val="21"/></w:rPr>'),
        ("1", "heading 1", "", '<w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr>'),
        ("2", "heading 2", "", '<w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("a3", "Title", "", '<w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr>'),
        ("a4", "Quote", "", '<w:basedOn w:val="a"/>'),
        ("a5", "caption", "", '<w:basedOn w:val="a"/>'),
        ("11", "toc 1", "", '<w:basedOn w:val="a"/>'),
        ("a6", "List Paragraph", "", '<w:basedOn w:val="a"/>'),
        ("HTML", "HTML Preformatted", "", '<w:basedOn w:val="a"/>'),
    )
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%2."/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
)


def run(text: str, looks: str = "") -> str:
    """Return a run of words with properties."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def line(content: str, style: str = "", more: str = "") -> str:
    """Return a paragraph; plain words are made one run."""
    runs = content if content.startswith("<") or not content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{runs}</w:p>"


def item(content: str, list_id: int, depth: int = 0) -> str:
    """Return a paragraph that is an item of a list."""
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return line(content, "a6", numbered)


def table(*rows: str, look: str = "") -> str:
    """Return a table of rows."""
    return f"<w:tbl><w:tblPr>{look}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str, more: str = "") -> str:
    """Return a row; a plain cell is made of one paragraph."""
    made = (c if c.startswith("<w:tc") else f"<w:tc>{line(c)}</w:tc>" for c in cells)
    return f"<w:tr>{more}{''.join(made)}</w:tr>"


def picture(key: str, alt: str) -> str:
    """Return a run that draws a related picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{alt}"/><a:graphic>'
        f'<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{key}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def relation(key: str, kind: str, target: str, *, outside: bool = False) -> str:
    """Return one relation."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"{mode}/>'


def package(
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    relations: str = "",
    core: str = "",
) -> bytes:
    """Return a package around a body; ``parts`` are what stands in notes, comments, media."""
    named = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    roots = {"footnotes", "endnotes", "comments", "styles", "numbering"}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _DECLARED + "<Types/>",
        "_rels/.rels": _related(
            relation("r1", "officeDocument", "word/document.xml")
            + relation("r2", "core-properties", "docProps/core.xml")
        ),
        "word/document.xml": _root("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": _related(
            relations + "".join(relation(f"p-{n}", n, f"{n}.xml") for n in named if n in roots)
        ),
        "docProps/core.xml": _DECLARED
        + '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">'
        + core
        + "</cp:coreProperties>",
    }
    for name, content in named.items():
        known = name in roots and isinstance(content, str)
        files[f"word/{name}.xml" if known else f"word/{name}"] = (
            _root(name, str(content)) if known else content
        )
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return files as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _root(name: str, content: str) -> str:
    return f"{_DECLARED}<w:{name} {_SPACES}>{content}</w:{name}>"


def _related(content: str) -> str:
    return f'{_DECLARED}<Relationships xmlns="{_PACKAGE}">{content}</Relationships>'

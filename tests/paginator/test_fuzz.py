"""Random documents: whatever we compose says and links what the stock engine would."""

import html
import random
import re
from collections import Counter
from io import BytesIO
from urllib.parse import quote

import pikepdf
import pypdfium2
import pytest
import weasyprint

from publish.paginator import paginate
from publish.paginator.foreign import Box, Context, Given, SkipStack
from publish.paginator.seat import Seat
from tests.paginator.making import DOT, sheets

LOOK = """
code { font: 9pt/1 monospace; background: #eee; padding: 0 .3em } strong { font-weight: bold }
a { color: #06c; text-decoration: underline } em { --yg-beside: dots; background: #ffe }
.fn { float: footnote; font-size: 8pt; line-height: 12pt }
::footnote-call { font-size: .65em; vertical-align: super; line-height: 0 }
.box { display: inline-block; text-indent: 0 } img { height: 8pt } .one { white-space: nowrap }
h2 { text-align: center; text-indent: 0 } td { border: .2pt solid; padding: 0 .3em }
"""
WORDS = [
    *("OpenAI", "GPT-4", "2025", "3.5%", "e.g.", "[1]", "$100", "(abc)", "5", "kg", "①"),
    *("——", "……", "·", "“引”", "「』", "（）", "’s", "don’t", "internationalization"),
    *("https://example.org/a/very/long/path?q=1&b=2", "UniversalBasicIncome"),
]
PICTURE = "data:image/svg+xml," + quote(DOT.decode())
HAN = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水"


def words(dice: random.Random, length: int) -> str:
    """Return some text with marks, words and spaces strewn in."""
    parts = [dice.choice(HAN + "，。、；：") for _ in range(length)]
    for _ in range(dice.randrange(4)):
        parts.insert(dice.randrange(len(parts) + 1), dice.choice(WORDS) + dice.choice(["", " "]))
    return html.escape("".join(parts))


def inlines(dice: random.Random, depth: int = 0) -> str:
    """Return text with markup nested in it."""
    made = []
    for _ in range(dice.randrange(1, 5)):
        text = words(dice, dice.randrange(1, 60))
        kind = dice.randrange(13) if depth < 3 else 0
        match kind:
            case 4:
                text = f"<strong>{inlines(dice, depth + 1)}</strong>"
            case 5:
                text = f'<a href="https://e.org/{dice.randrange(9)}">{inlines(dice, depth + 1)}</a>'
            case 6:
                text = f"<code>{html.escape(dice.choice(WORDS))}</code>"
            case 7 if not depth:
                text = f'<span class="fn">{text}</span>'
            case 8:
                text = f'<a id="x{dice.randrange(10**9)}"></a>'
            case 9:
                text = f"<em>{inlines(dice, depth + 1)}</em> "
            case 10:
                text = f'<span class="box">{words(dice, 3)}</span>'
            case 11:
                text = '<br><img src="dot.svg" alt="点">'
            case 12:
                text = f'<span class="one">{words(dice, 5)}</span>'
            case _:
                pass
        made.append(text)
    return "".join(made)


def document(seed: int) -> str:
    """Return the body of a random document."""
    dice = random.Random(seed)  # noqa: S311  the same documents on every machine
    shapes = (
        "<p>{}</p>",
        "<p>{}</p>",
        "<p>{}</p>",
        "<ul><li>{}</li></ul>",
        "<h2>{}</h2>",
        "<table><tr><td>一</td><td>{}</td></tr></table>",
    )
    return "".join(dice.choice(shapes).format(inlines(dice)) for _ in range(dice.randrange(3, 12)))


def said(data: bytes) -> Counter[str]:
    """Return the characters a file says, spaces and hyphens of line ends apart."""
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    return Counter(re.sub(r"[\s\ufffe\u00ad\u0002‐-]+", "", "".join(pages)))


def linked(data: bytes) -> set[str]:
    """Return where a file's links lead."""
    with pikepdf.open(BytesIO(data)) as pdf:
        annotations = [mark for page in pdf.pages for mark in page.get("/Annots", [])]
        return {str(mark.A.URI) for mark in annotations if "/A" in mark}


@pytest.mark.parametrize("seed", range(12))
def test_nothing_is_lost_in_composing(seed: int) -> None:
    """A random document has the characters and link targets the stock engine gives it."""
    given = sheets(document(seed), LOOK)
    ours = paginate(given).data
    stock = weasyprint.HTML(string=given.markup.replace("dot.svg", PICTURE)).write_pdf(
        stylesheets=[weasyprint.CSS(string=given.stylesheet)]
    )
    folios = Counter("0123456789")
    ink, stock_ink = said(ours), said(stock)
    for figure in folios:
        del ink[figure], stock_ink[figure]
    assert ink == stock_ink
    assert linked(ours) == linked(stock)


@pytest.mark.parametrize("seed", range(3))
def test_the_engine_can_go_on_where_we_stopped(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paragraphs begun by us and continued on the next page by stock lose nothing."""
    given = sheets(document(seed) * 3, LOOK + "p { orphans: 1; widows: 1 } @page { height: 90mm }")
    ours = said(paginate(given).data)
    compose = Seat.paragraph

    def only_first(seat: Seat, context: Context, line: Box, skip: SkipStack, *rest: Given) -> Given:
        return compose(seat, context, line, skip, *rest) if skip is None else None

    monkeypatch.setattr(Seat, "paragraph", only_first)
    theirs = said(paginate(given).data)
    for figure in "0123456789":
        del ours[figure], theirs[figure]
    assert ours == theirs

"""Editions made on the spot: a plain one, and one with everything odd in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from publish.edition import (
    Colours,
    Digest,
    Edition,
    Face,
    Faces,
    NotePlace,
    PageMap,
    PageStart,
    PageStyle,
    Parts,
    Scale,
    Script,
    SlideStyle,
    Stress,
    Style,
)
from publish.model import (
    Alignment,
    Aside,
    AsideKind,
    Block,
    Blocks,
    BulletList,
    Citation,
    Code,
    CodeListing,
    CrossReference,
    Definition,
    DefinitionList,
    Deletion,
    Document,
    Emphasis,
    Entry,
    Equation,
    Figure,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Malformed,
    Maths,
    Mention,
    Metadata,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    Reference,
    Ruby,
    Section,
    Span,
    Strong,
    Table,
    Text,
    ThematicBreak,
    Verse,
)
from publish.resources import Gallery, Picture

HERE = Span("a.md", 0, 1)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63686868000003040181ecb3e8d90000000049454e44ae426082"
)
PICTURE = Picture("picture-1.png", PIXEL, "image/png", 1, 1)


def style(*, glossary: bool = True, references: bool = True) -> Style:
    """Return a style of ordinary tokens."""
    return Style(
        name="general",
        title="通用",
        script=Script.SIMPLIFIED,
        page=PageStyle(
            148, 210, 26, 25, 10.5, 17.5, 26, 18, NotePlace.FOOT, chapter_on_recto=False
        ),
        faces=Faces(Face.SONG, Face.HEI, Face.KAI, Face.HEI, Stress.DOTS),
        colours=Colours("#1a1a1a", "#fdfcf8", "#8c3b2a", "#666666", "#f2efe8"),
        scale=Scale(1.8, 1.3, 1.1),
        slide=SlideStyle(960, 540, 34, 24, 1.4, 5, 36),
        parts=Parts(questions=False, glossary=glossary, references=references, margin_notes=False),
    )


def edition(document: Document, pages: PageMap | None = None) -> Edition:
    """Return a general edition of a document."""
    return Edition(
        document=document,
        digest=Digest(),
        audience="general",
        script=Script.SIMPLIFIED,
        style=style(),
        gallery=Gallery({("a.md", "a.png"): PICTURE}),
        modified=datetime(2026, 3, 1, 8, 0, tzinfo=UTC),
        pages=pages,
    )


def t(words: str) -> Inlines:
    """Return words as inlines."""
    return (Text(words, span=HERE),)


def p(*inlines: Inline | str) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(line(*inlines), span=HERE)


def line(*inlines: Inline | str) -> Inlines:
    """Return inlines, words among them."""
    return tuple(Text(i, span=HERE) if isinstance(i, str) else i for i in inlines)


def note(*blocks: Block) -> Note:
    """Return a note."""
    return Note("n", blocks or (p("注文。"),), span=HERE)


def mention(words: str = "术语", entry: str = "term") -> Mention:
    """Return the use of a term."""
    return Mention(t(words), entry, span=HERE)


def cite(*keys: str, words: str = "", locator: str = "") -> Citation:
    """Return a citation."""
    return Citation(keys, t(words) if words else (), locator, span=HERE)


def section(key: str, title: Inlines, *body: Block, below: tuple[Section, ...] = ()) -> Section:
    """Return a section."""
    return Section(key, title, body, below, span=HERE)


def about(title: str = "试印一册") -> Metadata:
    """Return the particulars of a book."""
    return Metadata(t(title), t("副题"), (t("某甲"), t("某乙")), publisher=t("某社"), date="2026")


def plain() -> Document:
    """Return two short chapters with an apparatus."""
    one = section("one", t("其一"), p("说到", mention(), "，", cite("w"), "。"), p("第二段。"))
    two = section("two", t("其二"), p("再说", mention("词"), note(), "。", cite("w", words="某书")))
    return Document(
        about(),
        (replace(one, number=(1,)), replace(two, number=(2,))),
        glossary=(Entry("term", t("术语"), (t("term"),), (p("解释。"),), ("术语",), span=HERE),),
        references=(Reference("w", t("某甲：《某书》，2020。"), span=HERE),),
        notices=(p("转载请注明。"),),
    )


def _table(*rows: tuple[str, ...]) -> Table:
    head, *body = (tuple(t(cell) for cell in row) for row in rows)
    sides = (Alignment.START, Alignment.END)
    return Table("t", t("一表"), sides, (head,), tuple(body), (1, 1), span=HERE)


def _odd_blocks() -> Blocks:
    deep: Block = p("最深处")
    for _ in range(6):
        deep = BulletList(((p("层"), deep),), tight=True, span=HERE)
    listing = "if a < b && c > d: print(\"<p id='c01'>\")  # \t]]>"
    linked = Link(
        line("外", mention(), cite("w"), note()), "https://example.org/?a=1&b=2", span=HERE
    )
    return (
        p("控制\x07字符\ufffe与", Code("a<b&&c", span=HERE), LineBreak(span=HERE), "换行", linked),
        p(
            Strong(line("重", Emphasis(t("点"), span=HERE)), span=HERE),
            Deletion(t("删"), span=HERE),
        ),
        p(Ruby(t("汉"), "hàn", span=HERE), Image("a.png", "小图", span=HERE)),
        p(Image("no.png", "", span=HERE), Link(t("坏链"), "javascript:alert(1)", span=HERE)),
        p(Maths("E=mc^2", span=HERE), Maths("\\nope{x}", span=HERE), Maths("a & b", span=HERE)),
        p(CrossReference("t", span=HERE), CrossReference("gone", span=HERE)),
        p(cite("w", "none"), cite("none"), cite("w", locator="3")),
        Equation("e", "\\frac{a}{b}=\\text{比}", (1,), span=HERE),
        deep,
        OrderedList(((p("三"),), (p("四"), p("又"))), tight=False, start=3, span=HERE),
        OrderedList((), tight=True, start=1, span=HERE),
        DefinitionList((Definition(t("词"), (p("义"),), span=HERE),), span=HERE),
        Quotation((p("引"), Quotation((p("再引"),), span=HERE)), t("某丙"), span=HERE),
        Verse((t("床前"), t("明月")), t("李白"), span=HERE),
        CodeListing("py", listing, span=HERE),
        _table(("名", "数"), ("甲<乙", "1"), ("丙&丁", "2")),
        Table("", (), (Alignment.CENTRE,), (), (), span=HERE),
        Figure("f", "a.png", "一图", t("图题"), (1, 1), span=HERE),
        Figure("f", "no.png", "", (), span=HERE),
        Aside(
            AsideKind.QUESTION,
            (),
            (p("想"), BulletList(((p("点"),),), tight=True, span=HERE)),
            span=HERE,
        ),
        ThematicBreak(span=HERE),
        Malformed("<坏> & ]]>", "x", span=HERE),
    )


ADDRESSES = (
    "http://example.org/a b",
    "https://example.org/图?问=答#[1]",
    "https://例子.example/%zz%20%",
    "http://[::1",
    "http:///nowhere",
    "https://a b.example/",
    "mailto:a@example.org",
    "ftp://example.org",
    "http://u:p@example.org:80/{x}|^`\\",
)


def _address(target: str) -> Link:
    return Link(t("址"), target, span=HERE)


def odd() -> Document:
    """Return a book with everything in it that could trip a reading system."""
    titled = line("题", note(p("题注", note())), "<目>", Ruby(t("音"), "yīn", span=HERE))
    lower = section("dup", t(""), p("无题的一节"), below=(section("dup", t("同名"), p("又")),))
    deep = section("深", t("深"), p("深"))
    for level in range(7):
        deep = section(f"深{level}", t("深"), p("深"), below=(deep,))
    chapters = (
        Section("a", titled, _odd_blocks(), (lower, deep), (t("某甲"), t("某大学")), span=HERE),
        section("b", ()),
        section("a", t("同键的一章"), p("只有", mention(), "。")),
    )
    entry = Entry("term", t("术语"), (), (p("见", mention("彼", "other"), note()),), (), span=HERE)
    other = Entry(
        "other", t("彼<此>"), (t("that & this"),), (p("见", mention(), cite("w")),), (), span=HERE
    )
    unused = Entry("键 二", t("无人用"), (), (), (), span=HERE)
    works = (
        Reference("w", line("某：", *map(_address, ADDRESSES)), span=HERE),
        Reference("甲乙", t("二"), under=(t("一、研究"),), span=HERE),
        Reference("三", t("三"), under=(t("一、研究"), t("（一）期刊")), span=HERE),
        Reference("四", t("四"), under=(t("二、新闻"),), span=HERE),
    )
    notices = (p("说明", cite("w"), mention(), note()),)
    told = replace(
        about("<试> & 印"), description=t("述 & 评"), identifier="urn:isbn:9787000000000"
    )
    return Document(told, chapters, (entry, other, unused), works, notices)


def covered() -> Document:
    """Return a book that names a cover picture."""
    return replace(plain(), metadata=replace(about(), cover="c.png"))


def no_chapters() -> Document:
    """Return a book with a title only."""
    return Document(Metadata(t("空")), ())


def one_chapter() -> Document:
    """Return a book of one chapter without apparatus."""
    below = (section("s", t("一节"), p("文")), section("u", t("二节"), p("文")))
    return Document(Metadata(t("一章")), (section("c", t("一章"), p("文。"), below=below),))


def latin() -> Document:
    """Return a book without a Chinese character."""
    chapter = section(
        "c", t("One & Only"), p("Some plain words, with ", Code("code", span=HERE), ".")
    )
    return Document(Metadata(t("Plain Words"), authors=(t("A. N. Other"),)), (chapter,))


def printed() -> PageMap:
    """Return where the pages of the odd book would begin."""
    starts = (
        PageStart("c01", 0, "1"),
        PageStart("c01-b3", 2, "2"),
        PageStart("c01-k-t", 0, "3"),
        PageStart("c01-k-t", 9, "4"),
        PageStart("c01-k-f", 0, "5"),
        PageStart("c02", 0, "6"),
        PageStart("c03-b1", 99, "7"),
        PageStart("glossary", 0, "8"),
        PageStart("g-other", 0, "9"),
        PageStart("r-w", 1, "10"),
        PageStart("colophon", 0, "xi"),
    )
    return PageMap(starts, {})


BOOKS: dict[str, Callable[[], Edition]] = {
    "plain": lambda: edition(plain()),
    "odd": lambda: edition(odd()),
    "odd in print": lambda: edition(odd(), printed()),
    "no chapters": lambda: edition(no_chapters()),
    "one chapter": lambda: edition(one_chapter()),
    "latin": lambda: edition(latin()),
    "taiwan": lambda: replace(edition(plain()), script=Script.TAIWAN),
    "without apparatus": lambda: replace(
        edition(plain()), style=style(glossary=False, references=False)
    ),
}

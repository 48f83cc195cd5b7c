"""Conversion into a script: whole lines, terms first, quotation marks with it."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.edition import (
    Amount,
    ChapterDigest,
    Claim,
    Digest,
    Point,
    Question,
    Quote,
    Script,
)
from publish.model import (
    CodeListing,
    Document,
    Entry,
    Figure,
    Inlines,
    Reference,
    Span,
    plain_text,
    walk,
)
from publish.model.text import verbatim
from publish.transforms import conversion
from publish.transforms.language.opencc import convert
from publish.transforms.script import Written, written
from publish.transforms.script.quotes import requoted
from publish.transforms.script.respell import Piece, dealt
from tests.transforms.making import SEED, book, chapter, line, paper, paragraph, said

HERE = Span(SEED, 0, 9)


def turned(text: str, script: Script, **terms: str) -> str:
    """Return one line of Simplified in another script."""
    return said(conversion(script, terms).document(paper(text)).document)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("内卷与反内卷", "內卷與反內卷"),
        ("头*发*很长", "頭髮很長"),
        ("更复杂的系统", "更複雜的系統"),
        ("提供制度保障", "提供制度保障"),
        ("展示了如何做", "展示了如何做"),
        ("那只说明一件事", "那只說明一件事"),
        ("还是只剩下一种", "還是只剩下一種"),
        ("就得天天干净", "就得天天乾淨"),
        ("后来的历书", "後來的曆書"),
        ("一只猫", "一隻貓"),
        ("在组织里，有人", "在組織裡，有人"),
        ("走了三公里。", "走了三公里。"),
        ("三平方公里面积，这里面", "三平方公里面積，這裡面"),
        ("一并发给他，并发连接", "一併發給他，並發連接"),
        ("登录制度与录制影片", "登錄制度與錄製影片"),
        ("这样的关系所以重要", "這樣的關係所以重要"),
        ("之子于归，属于归类", "之子于歸，屬於歸類"),
        ("走了五十余里，不到数里。", "走了五十餘里，不到數里。"),
        ("在变数里，每次只影响一层", "在變數裡，每次只影響一層"),
        ("公有云、日志和只读", "公有雲、日誌和只讀"),
        ("皇后之后", "皇后之後"),
        ("他说：“你说‘好’。”", "他說：「你說『好』。」"),
        ("几天后，拜天后", "幾天後，拜天后"),
    ],
)
def test_simplified_becomes_traditional(simplified: str, traditional: str) -> None:
    """Words are found across markup, and terms win over the dictionary."""
    assert turned(simplified, Script.TAIWAN) == traditional


@pytest.mark.parametrize("script", ["zh-Hant-TW", "zh-Hant-HK"])
def test_no_character_of_hong_kong_is_left_in_simplified(script: str) -> None:
    """Writers there have 著 and 着, 衞 and 衛 side by side, whatever a book is said to be."""
    document = paper("食衞局説羣眾看著著名的戶户，衹是麻痺，坐在枱邊着急", script=script)
    done = conversion(Script.SIMPLIFIED, {}).document(document)
    assert said(done.document) == "食卫局说群众看着著名的户户，只是麻痹，坐在台边着急"


def test_hong_kong_has_its_own_forms() -> None:
    """裏 and 着 are Hong Kong's."""
    assert turned("在这里看着", Script.HONG_KONG) == "在這裏看着"


def test_own_terms_win() -> None:
    """A book's own terms come before the shipped ones, and are turned round."""
    assert turned("内卷", Script.TAIWAN, 内卷="內捲") == "內捲"
    document = paper("這是內卷的說法，後來才有", script="zh-Hant-TW")
    own = conversion(Script.SIMPLIFIED, {"内捲": "內卷"})
    assert said(own.document(document).document) == "这是内捲的说法，后来才有"


def test_unusable_terms_are_not_looked_for() -> None:
    """A single character, or a term without a spelling."""
    revised = conversion(Script.TAIWAN, {"卷": "捲", "试题": "", "": "空"}).document(paper("试卷"))
    assert said(revised.document) == "試卷"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("这是一个简体的句子", Written.SIMPLIFIED),
        ("這是一個繁體的句子，後來才有，並且在這裡", Written.TAIWAN),
        ("這是一個繁體的句子，後來才有，並且在這裏看着", Written.HONG_KONG),
        ("竹昇麵彈牙，所以靚麵唔使加色素，佢哋係咁講嘅", Written.HONG_KONG),
        ("幾天后，他發來一則新聞，并聲明屬于這里", Written.CHARACTERWISE),
    ],
)
def test_the_script_of_a_text_is_told(text: str, found: Written) -> None:
    """Script, region, and whether a machine spelled it character by character."""
    assert written(text) is found


def test_each_chapter_has_a_script_of_its_own() -> None:
    """A Simplified chapter beside a Traditional one: both come out right."""
    one = chapter(paragraph("这里有一个简体的句子"), key="one")
    two = chapter(paragraph("這裡有一個繁體的句子，後來並且"), key="two")
    done = conversion(Script.TAIWAN, {}).document(book(one, two)).document
    assert said(done) == "這裡有一個簡體的句子\n這裡有一個繁體的句子，後來並且"


def test_bad_traditional_is_repaired_and_logged() -> None:
    """后 becomes 後 again, and the edits say where."""
    revised = conversion(Script.TAIWAN, {}).document(paper("幾天后，他并不屬于“這里”的關系"))
    assert said(revised.document) == "幾天後，他並不屬於「這裡」的關係"
    edits = [edit for edit in revised.edits if edit.span.seed == SEED]
    assert [(edit.before, edit.after) for edit in edits] == [
        ("后", "後"),
        ("并", "並"),
        ("于", "於"),
        ("里", "裡"),
        ("系", "係"),
    ]
    assert edits[0].span == Span(SEED, 2, 3)


def test_sound_text_in_its_own_script_stays() -> None:
    """Simplified for a Simplified edition is not touched, corner quotes included."""
    document = paper("他说「好」，后来里面")
    assert said(conversion(Script.SIMPLIFIED, {}).document(document).document) == said(document)


def test_traditional_becomes_simplified_with_its_quotes() -> None:
    """「」 become “”, and 『』 within them ‘’."""
    document = paper("他說：「她說『著名』的話，看著後來。」")
    done = conversion(Script.SIMPLIFIED, {}).document(document).document
    assert said(done) == "他说：“她说‘著名’的话，看着后来。”"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("don’t说“好”", "don’t说「好」"),
        ("他说“Stay hungry, stay foolish.”", "他说“Stay hungry, stay foolish.”"),
        ("所谓“AI”时代", "所谓「AI」时代"),
        ("“一段没有结束", "「一段没有结束"),
        ("看“The ‘Great’ Book of Things”吧", "看“The ‘Great’ Book of Things”吧"),
        ("“rock ’n’ roll‘没完”了", "「rock ’n’ roll『没完」了"),
        ("“甲‘乙“丙”丁’戊”", "「甲『乙「丙」丁』戊」"),
    ],
)
def test_quotation_marks_nest(before: str, after: str) -> None:
    """Levels alternate; apostrophes and English passages stay."""
    assert requoted(before, corner=True) == after


@given(st.text(st.sampled_from("“”‘’「」『』他说a. ’"), max_size=16))
def test_requoting_twice_changes_nothing_more(text: str) -> None:
    """Marks of the right kind are already right."""
    once = requoted(text, corner=True)
    assert requoted(once, corner=True) == once
    assert len(once) == len(text)


def test_exact_characters_stay() -> None:
    """Code is not converted, in a line or on its own."""
    listing = CodeListing("", "软件", span=HERE)
    done = conversion(Script.TAIWAN, {}).document(book(chapter(paragraph("代码`软件`"), listing)))
    assert said(done.document).strip() == "代碼软件"
    assert done.document.sections[0].body[1] == listing


def test_japanese_stays() -> None:
    """A word with kana in it is no Chinese."""
    assert turned("国学：日本学びの会", Script.TAIWAN) == "國學：日本学びの会"


def _reference() -> Reference:
    return Reference("r", line("书"), ("张三",), "书名", "期刊", "2020", (line("国内"),), span=HERE)


def test_labels_entries_and_references_are_converted() -> None:
    """Whatever a reader sees changes script: forms, authors, what a picture says."""
    figure = Figure("f", "a.png", "图画", line("图说"), span=HERE)
    entry = Entry("e", line("术语"), (line("说法"),), (paragraph("意义"),), ("术语",), span=HERE)
    document = Document(
        book().metadata, (chapter(figure),), (entry,), (_reference(),), (paragraph("声明"),)
    )
    done = conversion(Script.TAIWAN, {}).document(document).document
    assert done.metadata.script == "zh-Hant-TW"
    assert done.glossary[0].forms == ("術語",)
    assert (done.references[0].authors, done.references[0].title) == (("張三",), "書名")
    assert plain_text(done.references[0].under[0]) == "國內"
    assert [n.alt for n in walk(done) if isinstance(n, Figure)] == ["圖畫"]


def test_an_entry_goes_by_its_headword_in_an_edition() -> None:
    """A term in Traditional, in a Simplified book, is one word with its headword."""
    entry = Entry("e", line("成長型思維"), (), (), ("成長型思維",), span=HERE)
    made = replace(paper("这一章说的是现在的时间"), glossary=(entry,))
    (done,) = conversion(Script.SIMPLIFIED, {}).document(made).document.glossary
    assert (plain_text(done.headword), done.forms) == ("成长型思维", ("成长型思维",))


def _run(text: str) -> Inlines:
    return (verbatim(SEED, 0, text),)


def test_a_digest_is_converted_whole() -> None:
    """Every run of every shape of a digest changes script."""
    run = _run("书")
    point = Point(run, run, span=HERE)
    amount = Amount("书", run, run, run, run, run, span=HERE)
    one = ChapterDigest(
        "chapter",
        run,
        (1,),
        run,
        (Claim(run, (point,), span=HERE),),
        (amount,),
        (Quote(run, run, span=HERE),),
        (Question(run, run, span=HERE),),
        span=HERE,
    )
    done = conversion(Script.TAIWAN, {}, paper("这是书")).digest(Digest((one,)))
    assert "书" not in repr(done)
    assert {f.name for f in fields(Amount)} == {f.name for f in fields(done.chapters[0].amounts[0])}


def test_a_word_is_converted() -> None:
    """A file name or a label can be converted alone."""
    assert conversion(Script.TAIWAN, {}).text("软件书") == "軟件書"


def test_pieces_of_another_length_are_dealt_out() -> None:
    """Where a term is longer than what it stands for, the rest keeps its place."""
    pieces = (Piece(2, "ab"), Piece(1, "XYZ", fixed=True), Piece(2, "cd"))
    assert dealt(pieces, [(0, 2), (2, 3), (3, 5)], "ab?cd") == ["ab", "XYZ", "cd"]
    assert "".join(dealt((Piece(3, "abxc"),), [(0, 2), (2, 3)], "abc")) == "abxc"


@given(st.text(max_size=30))
def test_any_text_is_converted(text: str) -> None:
    """No character is too strange."""
    said_so = conversion(Script.TAIWAN, {"甲乙": "丙"}).text(text)
    assert isinstance(said_so, str)


def test_plain_lines_are_as_opencc_has_them() -> None:
    """Where no term of ours speaks, OpenCC's own word stands."""
    text = "鼠标里面的硅二极管坏了，导致光标分辨率降低。"
    assert turned(text, Script.TAIWAN) == convert(text, "s2tw")


BODY = {
    "zh-Hant-TW": "這是一段很長的臺灣文字，說明書裡寫著許多東西。",
    "zh-Hans": "这是一段很长的大陆文字，说明书里写着许多东西。",
}


@pytest.mark.parametrize(
    ("script", "line", "becomes"),
    [
        ("zh-Hant-TW", "牌子寫著「禁止吸烟，违者罚款」。", "牌子寫著「禁止吸菸，違者罰款」。"),
        ("zh-Hant-TW", "簡體的「发」字，和《红楼梦》。", "簡體的「发」字，和《红楼梦》。"),
        ("zh-Hans", "牌子写着“請勿停車，違者拖吊”。", "牌子写着“请勿停车，违者拖吊”。"),
        ("zh-Hans", "繁体的“體”字，和《紅樓夢》。", "繁体的“體”字，和《紅樓夢》。"),
    ],
)
def test_a_quotation_of_another_script_follows_the_edition(
    script: str, line: str, becomes: str
) -> None:
    """A whole sentence does; a character that a line is about, or a short title, stays."""
    target = next(one for one in Script if one.value == script)
    written_so = paper(*[BODY[script]] * 3, line, script=script)
    done = conversion(target, {}).document(written_so)
    assert said(done.document).split("\n")[-1] == becomes

"""Words of a region: changed where a style wants it, told, and refused one by one."""

import pytest

from publish.decisions import EDIT, Decision, Decisions
from publish.edition import Script
from publish.model import Document, Edit, Span
from publish.transforms import Revised, conversion
from tests.transforms.making import SEED, paper, said


def local(
    document: Document, script: Script, settled: Decisions | None = None, **terms: str
) -> Revised:
    """Return a document in the words of a region."""
    return conversion(script, terms, None, settled or Decisions(), local=True).document(document)


@pytest.mark.parametrize(
    ("line", "taiwan", "hong_kong"),
    [
        ("软件和信息网络", "軟體和資訊網路", "軟件和資訊網絡"),
        ("打印机在打印", "印表機在列印", "打印機在列印"),
        ("叫出租车", "叫計程車", "叫的士"),
        ("参数据此调整", "參數據此調整", "參數據此調整"),
        ("《软件工程》和`软件`", "《軟件工程》和软件", "《軟件工程》和软件"),
        ("软件（台湾称软体）", "軟件（臺灣稱軟體）", "軟件（台灣稱軟體）"),
        ("服务器（server）", "伺服器（server）", "伺服器（server）"),
    ],
)
def test_words_change(line: str, taiwan: str, hong_kong: str) -> None:
    """Whole words, in text alone; titles, code and what explains both words stay."""
    assert said(local(paper(line), Script.TAIWAN).document) == taiwan
    assert said(local(paper(line), Script.HONG_KONG).document) == hong_kong


def test_words_stay_unless_asked() -> None:
    """A conversion of characters leaves an author's words."""
    assert said(conversion(Script.TAIWAN, {}).document(paper("软件")).document) == "軟件"


def test_every_change_is_an_edit() -> None:
    """A person reads what changed, and where."""
    edits = local(paper("这个软件很好"), Script.TAIWAN).edits
    assert edits == (Edit("vocabulary", Span(SEED, 2, 4), "软件", "軟體"),)


def test_a_change_can_be_refused() -> None:
    """An edit refused in decisions.toml is not made; the others are."""
    place = Span(SEED, 0, 2)
    no = Decision(EDIT, "软件", accept=False, rule="vocabulary", span=Span("d", 0, 1))
    settled = Decisions({no.matter(place): no})
    assert said(local(paper("软件与网络"), Script.TAIWAN, settled).document) == "軟件與網路"


def test_own_terms_come_first() -> None:
    """What an author settled is changed by no table."""
    done = local(paper("互联网软件"), Script.TAIWAN, 互联网="互聯網")
    assert said(done.document) == "互聯網軟體"


def test_words_lead_back() -> None:
    """Taiwan's words become the mainland's, and Hong Kong's Taiwan's."""
    document = paper("這個軟體在網路上，後來並且", script="zh-Hant-TW")
    assert said(local(document, Script.SIMPLIFIED).document) == "这个软件在网络上，后来并且"
    assert said(local(document, Script.HONG_KONG).document).startswith("這個軟件在網絡上")

"""Doubts: where words cut otherwise are spelled otherwise, and what a person said of them."""

import pytest

from publish.decisions import Decision, Decisions
from publish.edition import Script
from publish.model import Span
from publish.transforms import conversion
from publish.transforms.language.opencc import convert
from publish.transforms.script.findings import DoubtfulSpelling
from tests.transforms.making import SEED, paper, said

KIND = "taiwan-spelling"


def doubts(*lines: str, settled: Decisions | None = None) -> list[DoubtfulSpelling]:
    """Return what a conversion to Taiwan's characters asks."""
    done = conversion(Script.TAIWAN, {}, settled=settled or Decisions()).document(paper(*lines))
    return [one for one in done.findings if isinstance(one, DoubtfulSpelling)]


def answered(text: str, becomes: str, *, accept: bool) -> Decisions:
    """Return one answer."""
    place = Span(SEED, 0, len(text))
    told = Decision(KIND, text, accept=accept, becomes=becomes, span=Span("decisions.toml", 0, 1))
    return Decisions({told.matter(place): told})


@pytest.mark.parametrize(
    ("line", "text", "other"),
    [
        ("林世杰走了", "林世杰", "林世杰"),
        ("等他回复", "回复", "回復"),
        ("他说干了", "说干了", "說乾了"),
    ],
)
def test_what_custom_decides_is_asked(line: str, text: str, other: str) -> None:
    """A name, a word that is two, a character whose neighbours do not tell."""
    assert [(one.text, one.other) for one in doubts(line)] == [(text, other)]


@pytest.mark.parametrize(
    ("line", "text", "other"),
    [
        ("某国历届政府", "国历届", "國曆屆"),
        ("看那只铁门", "那只铁", "那只鐵"),
    ],
)
def test_what_neighbours_do_not_settle_is_asked(line: str, text: str, other: str) -> None:
    """What is read across words may still be right, and neighbours may tell too little."""
    assert [(one.text, one.other) for one in doubts(line)] == [(text, other)]


def test_sound_lines_ask_nothing() -> None:
    """What both spell alike, and what a term settled, is in no doubt."""
    assert doubts("头发干净，面条很长", "更复杂的系统里面有几只猫") == []


def test_one_answer_settles_all_like_places() -> None:
    """The same words are one question, and one answer, wherever they stand."""
    lines = ("林世杰走了", "后来林世杰来了")
    (found,) = doubts(*lines)
    assert (found.places, found.span) == (2, Span(SEED, 0, 3))
    yes = answered("林世杰", "林世杰", accept=True)
    done = conversion(Script.TAIWAN, {}, settled=yes).document(paper(*lines))
    assert said(done.document) == "林世杰走了\n後來林世杰來了"
    assert not done.findings


def test_a_house_is_asked_once_for_its_spelling() -> None:
    """了解 and 瞭解 are both good, and a book has one of them; 了|解决 is neither."""
    (found,) = doubts("我了解你，你了解我，为了解决问题", "她也了解")
    assert (found.text, found.spelled, found.other, found.places) == ("了解", "瞭解", "了解", 3)
    yes = answered("了解", "了解", accept=True)
    done = conversion(Script.TAIWAN, {}, settled=yes).document(paper("我了解你"))
    assert said(done.document) == "我了解你"


def test_a_refusal_keeps_what_stands() -> None:
    """Refused, a proposal is not made again, and the line is as it was."""
    no = answered("林世杰", "林世杰", accept=False)
    done = conversion(Script.TAIWAN, {}, settled=no).document(paper("林世杰走了"))
    assert said(done.document) == "林世傑走了"
    assert not done.findings


def test_what_was_refused_is_not_asked_with_another_neighbour() -> None:
    """那只铁 refused, 那只 is not asked about where something else follows."""
    no = answered("那只铁", "那只鐵", accept=False)
    assert doubts("看那只铁门", "那只怪")
    assert doubts("看那只铁门", "那只怪", settled=no) == []


def test_one_word_answers_for_a_house() -> None:
    """臺灣 and 臺北 are one question, and 台灣 has 台北 with it; 發佈 is another."""
    lines = ("台湾在海上，台北在台湾", "发布的，公布的")
    assert [one.text for one in doubts(*lines)] == ["台湾", "发布"]
    yes = answered("台湾", "台灣", accept=True)
    done = conversion(Script.TAIWAN, {}, settled=yes).document(paper(*lines))
    assert said(done.document) == "台灣在海上，台北在台灣\n發佈的，公佈的"
    assert [one.text for one in doubts(*lines, settled=yes)] == ["发布"]


def test_a_word_of_the_house_is_one_question() -> None:
    """並行 or 併行 is asked once, and not again for what stands before it."""
    assert [one.text for one in doubts("能并行的程式，以并行的方式", "再并行一次")] == ["并行"]


def test_words_are_asked_about_whatever_is_beside_them() -> None:
    """One question settles all places of a word that is spelled one way."""
    (found,) = doubts("看那只铁门", "那只怪")
    assert (found.text, found.places) == ("那只", 2)


def test_a_doubt_proposes_for_its_region() -> None:
    """Taiwan and Hong Kong are answered apart."""
    done = conversion(Script.HONG_KONG, {}).document(paper("林世杰走了"))
    proposals = [one.proposal() for one in done.findings]
    assert [(told.kind, told.becomes) for told in proposals if told] == [
        ("hong-kong-spelling", "林世杰")
    ]


def test_text_of_a_person_is_not_doubted() -> None:
    """Traditional for Traditional, and any text for Simplified, asks nothing."""
    native = paper("林世杰的回復，乾脆簽了", script="zh-Hant-TW")
    for target in Script:
        assert not conversion(target, {}).document(native).findings


def test_a_choice_that_nothing_speaks_for_does_not_stand() -> None:
    """Neighbours against the longest match: theirs stands, and it is asked."""
    line = "她喜欢自制优格"
    assert convert(line, "s2tw").endswith("自制優格")
    done = conversion(Script.TAIWAN, {}).document(paper(line))
    assert said(done.document) == "她喜歡自製優格"
    (found,) = done.findings
    assert isinstance(found, DoubtfulSpelling)
    assert (found.spelled, found.other) == ("自製優", "自制優")


def test_what_neighbours_settle_is_mended_and_not_asked() -> None:
    """合制 is never what it is read as where 作 follows: nobody need be asked."""
    line = "两校联合制作"
    assert convert(line, "s2tw").endswith("合制作")
    done = conversion(Script.TAIWAN, {}).document(paper(line))
    assert said(done.document) == "兩校聯合製作"
    assert not done.findings


def test_a_proposal_says_how_likely_it_is() -> None:
    """As good as not where a house has its own hand, less where neighbours speak against it."""
    told = [one.proposal() for one in doubts("他了解那只铁门", "她喜欢自制优格")]
    sure = [one.certainty for one in told]
    assert sure[0] == 0.5
    assert all(0.04 < one < 0.4 for one in sure[1:])


def test_no_more_is_asked_than_a_person_answers() -> None:
    """Sixty questions for a short text, and those of which least is known."""
    names = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
    lines = [f"{one}{two}杰走了" for one in names for two in "世文志伟俊英明国永"]
    assert len(doubts(*lines)) == 60

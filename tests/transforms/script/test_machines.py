"""Machine-spelled Traditional: told, mended, and told from what people write."""

import pytest

from publish.edition import Script
from publish.model import Section
from publish.transforms import conversion
from publish.transforms.script import Written, written
from tests.transforms.making import book, chapter, paper, paragraph, said

SOUND = (
    "皇后走進後宮，頭髮很長。她發現裡面有一碗麵條，便面對大家說：這裡離城十公里，"
    "並不乾淨，幹部們為了復習複雜的功課，鬥爭了三升斗米的時間，關係到系統的聯繫。"
)


@pytest.mark.parametrize(
    "bad",
    [
        "皇后走進后宮，頭發很長。她發現里面有一碗面條，并不干淨，干部們為了復雜的斗爭，屬于關系。",
        "皇後走進後宮，頭發很長。她發現裡面有一碗面條，並不幹淨，這裡離城十公裡，幹部和復雜的關系。",
    ],
)
def test_machines_are_told_and_mended(bad: str) -> None:
    """Too few characters changed, or too many: both come right."""
    assert written(bad) is Written.CHARACTERWISE
    done = said(conversion(Script.TAIWAN, {}).document(paper(bad)).document)
    for right in ("皇后", "後宮", "頭髮", "裡面", "麵條", "乾淨", "幹部", "複雜", "關係"):
        assert right in done


def test_sound_text_is_never_mended() -> None:
    """A writer who has 后 and 後, 面 and 麵 is no machine, whatever a dictionary thinks."""
    assert written(SOUND) is Written.TAIWAN
    revised = conversion(Script.TAIWAN, {}).document(paper(SOUND))
    assert (said(revised.document), revised.edits) == (SOUND, ())


def test_variants_are_an_authors_own() -> None:
    """A mended text keeps 台灣 and 群, which are wrong nowhere."""
    bad = "台灣的后宮里，人群并不干淨，屬于復雜的關系，頭發很長"
    done = said(conversion(Script.TAIWAN, {}).document(paper(bad)).document)
    assert done == "台灣的後宮裡，人群並不乾淨，屬於複雜的關係，頭髮很長"


def test_no_variant_outlives_simplification() -> None:
    """What an author may keep in Traditional is one character in Simplified."""
    bad = "特別說明：櫃臺上放著一臺收款機，后宮里人群并不干淨，屬于復雜的關系"
    done = said(conversion(Script.SIMPLIFIED, {}).document(paper(bad)).document)
    assert done == "特别说明：柜台上放着一台收款机，后宫里人群并不干净，属于复杂的关系"


def test_a_seed_is_spelled_by_one_machine() -> None:
    """A short chapter that tells nothing is spelled as the rest of its seed is."""
    first = chapter(paragraph("他并不屬于這里，頭發很長，里面很干淨，后來又復雜"), key="one")
    second = chapter(paragraph("她說這碗面條很好"), key="two")
    done = said(conversion(Script.TAIWAN, {}).document(book(first, second)).document)
    assert done.endswith("她說這碗麵條很好")


def _quoting(around: str, quoted: str) -> Section:
    return chapter(paragraph(around), paragraph(quoted, len(around) + 1))


def test_a_line_wholly_of_another_script_is_converted() -> None:
    """A Traditional quotation in a Simplified chapter, and the reverse."""
    mixed = book(_quoting("这一章说的是现在的时间，还有别的", "這一段話總應當轉換過來"))
    done = conversion(Script.SIMPLIFIED, {}).document(mixed).document
    assert said(done).endswith("这一段话总应当转换过来")
    mixed = book(_quoting("這一章說的是現在的時間，還有別的", "这一段话总应当转换过来"))
    done = conversion(Script.TAIWAN, {}).document(mixed).document
    assert said(done).endswith("這一段話總應當轉換過來")


def test_characters_shown_as_examples_stay() -> None:
    """A Simplified text may name Traditional characters."""
    document = paper("“后”的繁体写作“後”，“里”写作“裡”")
    assert said(conversion(Script.SIMPLIFIED, {}).document(document).document) == (
        "“后”的繁体写作“後”，“里”写作“裡”"
    )


def test_a_book_of_hong_kong_is_so_whatever_it_prints() -> None:
    """說 and 著 are printed in Hong Kong too; where nothing is said, they are Taiwan's."""
    text = "他說著話，群眾在床上聽，衛星線路為之一斷。"
    assert written(text, Written.HONG_KONG) is Written.HONG_KONG
    assert written(text) is Written.TAIWAN

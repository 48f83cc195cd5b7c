"""The order of a glossary that a style asks for, whatever the script's own is."""

import pytest

from publish.edition import Script, TermOrder
from publish.model import plain_text
from publish.transforms import gather_glossary, initial, order_glossary
from tests.transforms.making import paper


@pytest.mark.parametrize(
    ("script", "order", "words", "listed"),
    [
        (Script.TAIWAN, TermOrder.PINYIN, "全民 腦腐", [("N", "腦腐"), ("Q", "全民")]),
        (Script.TAIWAN, TermOrder.STROKES, "腦腐 全民", [("6畫", "全民"), ("13畫", "腦腐")]),
        (Script.SIMPLIFIED, TermOrder.STROKES, "脑腐 全民", [("6画", "全民"), ("10画", "脑腐")]),
        (Script.SIMPLIFIED, TermOrder.PINYIN, "全民 脑腐", [("N", "脑腐"), ("Q", "全民")]),
    ],
)
def test_a_style_may_order_by_either(
    script: Script, order: TermOrder, words: str, listed: list[tuple[str, str]]
) -> None:
    """By pinyin or by strokes in every script, and the groups are named as it writes them."""
    quoted = (f"「{word}」（the {word.encode().hex()}）" for word in words.split())
    gathered = gather_glossary(paper(*quoted, script=script.value)).document
    done = order_glossary(script, order)(gathered).document
    assert [(initial(e, script, order), plain_text(e.headword)) for e in done.glossary] == listed

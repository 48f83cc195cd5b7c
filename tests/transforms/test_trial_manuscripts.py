"""The two trial manuscripts: what their glossary holds, and which works they cite.

Skipped where they are not. Only headwords and keys stand here, none of their sentences.
"""

from pathlib import Path

import pytest

from publish import press
from publish.model import Citation, plain_text, walk
from publish.transforms.references.dated import simplified

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
HEADWORDS = {
    "AI",
    "ChatGPT",
    "美国国家经济研究局",
    "美国居民时间使用调查",
    "AI暴露度指数",
    "AGI",
    "AI智能体",
    "AI共生",
    "脑腐",
    "成长型思维",
    "KPI",
    "OKR",
    "Gmail",
    "PPT",
    "技能创前程",
    "全民基本收入",
}
PROPOSED = ["pwc", "oecd", "bone", "marguerit", "pwc", "oecd", "ganuthula", "oecd"]
"""The work that each lost mark of the essay stood for, as an editor reads it."""

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the trial texts are not here")


def test_the_glossary_holds_what_is_explained_and_nothing_else() -> None:
    """Sixteen terms, spaces restored, abbreviations beside their expansions."""
    found = {
        simplified(plain_text(entry.headword)).replace(" ", ""): {
            plain_text(gloss) for gloss in entry.glosses
        }
        for entry in press.read(SEEDS).document.glossary
    }
    assert found.keys() == HEADWORDS
    assert found["全民基本收入"] == {"Universal Basic Income", "UBI"}
    assert found["OKR"] == {"Objectives and Key Results"}


def test_what_is_cited_without_asking_is_right() -> None:
    """Organisations that report, and a title: each is the work that the words name."""
    nodes = [node for node in walk(press.read(SEEDS).document) if isinstance(node, Citation)]
    said = {(plain_text(node.content).strip()[:4], node.references) for node in nodes}
    assert nodes
    assert {(words in {"PwC", "《The"}, key) for words, (key,) in said} == {
        (True, "ref-pwc"),
        (False, "ref-oecd"),
    }


def test_every_true_link_is_proposed_first() -> None:
    """Each lost mark is asked about with the work that it stood for at the head."""
    asked = [
        told.becomes.removeprefix("ref-")
        for finding in press.read(SEEDS).findings
        if (told := finding.proposal()) and told.kind == "lost-citation"
    ]
    assert asked == PROPOSED

"""A real book with a library of works: every citation and every entry."""

import re
from collections import Counter
from pathlib import Path

import pytest

from publish.model import Citation, plain_text, walk
from publish.press.reading import read

D2L = Path(__file__).parents[3] / "shared" / "corpora" / "d2l_tw"
CITED = re.compile(r":cite:`([^`]+)`")


@pytest.mark.skipif(not D2L.exists(), reason="the trial text is not there")
def test_every_citation_and_every_entry_of_a_book() -> None:
    """As often as the text cites a key; each work cited is listed, worded, and free of TeX."""
    texts = (path.read_text("utf-8") for path in sorted(D2L.rglob("*.md")))
    said = Counter(
        key.strip()
        for text in texts
        for found in CITED.finditer(text)
        for key in found[1].split(",")
    )
    document = read(D2L).document
    nodes = (node for part in document.sections for node in walk(part))
    cited = Counter(key for node in nodes if isinstance(node, Citation) for key in node.references)
    assert cited == said
    entries = {work.key: plain_text(work.content) for work in document.references}
    assert set(entries) == set(said)
    assert [words for words in entries.values() if re.search(r"[{}\\]|\s{2}", words)] == []
    assert all(work.title in entries[work.key] for work in document.references)

"""Markdown made to hurt: it ends, no call runs too deep, and nothing of it is lost."""

from pathlib import Path

import pytest

from publish import readers
from publish.model import Block, Source, Text, all_text, walk
from publish.readers.markdown.reader import read
from publish.readers.reading import Heading
from publish.readers.seed.draft import Draft

SIZE = 4000
BOMBS = {
    "quotations": "> " * SIZE + "底",
    "items": "- " * SIZE + "底",
    "brackets": "[" * SIZE + "底" + "]" * SIZE,
    "pictures": "![" * SIZE + "底" + "](b)" * SIZE,
    "emphases": "*a " * SIZE + "底" + " a*" * SIZE,
    "stress": "**a **a " * SIZE + "底",
    "marks": "_`" * SIZE + "底",
    "ticks": " ".join("`" * at for at in range(1, 90)) + "底",
    "tags": "<b>" * SIZE + "底" + "</b>" * SIZE,
    "frames": "<div>" * SIZE + "底",
    "folds": "<details>\n\n" * SIZE + "底\n\n" + "</details>\n\n" * SIZE,
    "containers": ":::note\n" * SIZE + "底",
    "hints": "{% hint %}\n" * SIZE + "底",
    "directives": "".join("`" * at + "{note}\n" for at in range(90, 3, -1)) + "底",
    "notes": "[^0]底\n\n" + "".join(f"[^{at}]: 乙[^{at + 1}]\n\n" for at in range(SIZE)),
    "links": "".join(f"[{at}]: /u\n" for at in range(SIZE)) + "\n[1]底",
    "columns": "|" + "底|" * 1000 + "\n|" + "-|" * 1000,
    "lines": "甲\n" * SIZE + "底",
    "names": "[[a" * SIZE + "底",
    "aliases": "---\na: &a [x]\n" + "b: [*a,*a]\n" * SIZE + "---\n底",
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read(name: str) -> None:
    """Each is read to its end, and its last word is there."""
    text = BOMBS[name] + "\n"
    reading = read(Draft(Source("s.md", text), text))
    blocks = tuple(piece for piece in reading.pieces if isinstance(piece, Block))
    titles = [piece.title for piece in reading.pieces if isinstance(piece, Heading)]
    assert "底" in all_text(blocks) + repr(blocks) + repr(titles)


def test_what_is_too_deep_is_told() -> None:
    """Quotations without end give a finding that says how deep they were followed."""
    text = BOMBS["quotations"]
    found = read(Draft(Source("s.md", text), text)).findings
    assert [(one.code, one.arguments()) for one in found] == [
        ("too-deep", {"limit": 40, "key": "block-nesting"})
    ]


def test_words_nested_too_deep_stand_where_they_stood() -> None:
    """Emphases beyond the limit are none; what they held is kept in its order, and told once."""
    deep = "".join(f"*{at} " for at in range(60)) + "底" + "".join(f" {at}*" for at in range(60))
    reading = read(Draft(Source("s.md", deep), deep))
    (paragraph,) = (piece for piece in reading.pieces if isinstance(piece, Block))
    assert all_text((paragraph,)).split() == deep.replace("*", "").split()
    assert [one.code for one in reading.findings] == ["line-too-deep"]


def test_a_number_nobody_counts_to_numbers_nothing(tmp_path: Path) -> None:
    """Figures without end in a heading, a list of works or settings cost only themselves."""
    endless = "1" * 5000
    (tmp_path / "1.txt").write_text(f"题目\n\n第{endless}章 甲\n\n底。\n", encoding="utf-8")
    works = (
        f'[{{"id": "a", "title": "{endless}", "volume": {endless}}}, {{"id": "b", "title": "乙"}}]'
    )
    (tmp_path / "references.json").write_text(works, encoding="utf-8")
    (tmp_path / "book.toml").write_text(f"volume = {endless}", encoding="utf-8")
    (tmp_path / "glossary.toml").write_text(f"volume = {endless}", encoding="utf-8")
    manuscript = readers.read(tmp_path)
    assert "底。" in {node.content for node in walk(manuscript.document) if isinstance(node, Text)}
    assert [work.key for work in manuscript.document.references] == ["b"]
    told = [one.code for one in manuscript.findings if one.code.startswith(("bad", "malformed"))]
    assert told == ["bad-toml", "malformed-reference", "bad-toml"]

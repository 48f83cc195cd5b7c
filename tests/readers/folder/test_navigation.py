"""Books whose navigation is kept by the maker of a site."""

from pathlib import Path

from publish import readers
from publish.model import Section, plain_text


def outline(sections: tuple[Section, ...]) -> list[object]:
    """Return titles, with those below each."""
    return [
        (plain_text(one.title), outline(one.sections)) if one.sections else plain_text(one.title)
        for one in sections
    ]


def put(folder: Path, files: dict[str, str]) -> readers.Manuscript:
    """Write a folder and read it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return readers.read(folder)


def test_mkdocs_orders_and_nests(tmp_path: Path) -> None:
    """``nav`` names parts and chapters; links that lead elsewhere are none of them."""
    nav = (
        "site_name: 养蜂手册\ntheme:\n  name: x\nnav:\n  - 开篇: index.md\n  - 上编:\n"
        "      - b.md\n      - '第二章': c.md\n  - 论坛: https://example.org\nextra: 1\n"
    )
    chapters = {
        "docs/index.md": "# 序\n",
        "docs/c.md": "没有标题的一章。\n",
        "docs/b.md": "# 蜂箱\n",
    }
    manuscript = put(tmp_path, {"mkdocs.yml": nav, "docs/z.md": "# 不在\n", **chapters})
    assert outline(manuscript.document.sections) == ["序", ("上编", ["蜂箱", "第二章"])]
    assert plain_text(manuscript.document.metadata.title) == "养蜂手册"


def test_a_table_of_contents_in_yaml_orders_and_nests(tmp_path: Path) -> None:
    """``_toc.yml`` names files without their suffix, in parts and below one another."""
    toc = (
        "format: jb-book\nroot: intro\nparts:\n  - caption: 上编\n    chapters:\n"
        "    - file: a\n      sections:\n      - file: b\n        title: 小节\n"
    )
    files = {"intro.md": "# 序\n", "a.md": "# 甲\n", "b.md": "正文。\n"}
    manuscript = put(tmp_path, {"_toc.yml": toc, **files})
    assert outline(manuscript.document.sections) == ["序", ("上编", [("甲", ["小节"])])]


def test_a_missing_file_is_found(tmp_path: Path) -> None:
    """A chapter that the navigation names and the folder lacks is a finding."""
    manuscript = put(tmp_path, {"mkdocs.yml": "nav:\n  - a.md\n  - b.md\n", "docs/a.md": "# 甲\n"})
    assert "missing-seed" in [finding.code for finding in manuscript.findings]


def test_mdbook_says_who_wrote_it(tmp_path: Path) -> None:
    """The table that mdBook keeps gives the title and the authors, and asks for nothing else."""
    book = (
        '[book]\ntitle = "养蜂手册"\nauthors = ["林蜂"]\nlanguage = "zh-TW"\nsrc = "src"\n'
        "[output.html]\n"
    )
    files = {"book.toml": book, "src/SUMMARY.md": "# 目錄\n\n- [甲](a.md)\n", "src/a.md": "# 甲\n"}
    manuscript = put(tmp_path, files)
    said = manuscript.document.metadata
    assert (plain_text(said.title), [plain_text(one) for one in said.authors]) == (
        "养蜂手册",
        ["林蜂"],
    )
    assert "unknown-key" not in [finding.code for finding in manuscript.findings]


def test_a_list_of_terms_beside_a_tree_is_read(tmp_path: Path) -> None:
    """No page names it, for it is no chapter; other pages that none names stay out."""
    files = {
        "index.md": "# 书\n\n```toc\na\n```\n",
        "a.md": "# 甲\n\n话。\n",
        "TERMINOLOGY.md": "# 术语\n\n词元，token\n",
        "README.md": "# 读我\n",
    }
    assert outline(put(tmp_path, files).document.sections) == ["甲", "术语"]

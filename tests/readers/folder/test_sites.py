"""Folders that makers of sites left: which pages are chapters, and in which order."""

from pathlib import Path

import pytest

from publish.readers import read
from tests.readers.compact import outlined_files

PAGE = "# {0}\n\n话。\n"


def pages(*names: str) -> dict[str, str]:
    """Return a page for each name, called after its file."""
    return {name: PAGE.format(Path(name).stem) for name in names}


SITES = {
    "docsify": (
        {
            "_sidebar.md": "* [首](/)\n* 上编\n  * [甲](a.md)\n  * [乙](/s/b)\n* [外](https://a.b)\n",
            "README.md": PAGE.format("首"),
            **pages("a.md", "s/b.md"),
        },
        ["# 首", "# 上编", "## a", "## b"],
    ),
    "vuepress": (
        {
            "docs/.vuepress/config.js": "",
            **pages("docs/README.md", "docs/g/README.md", "docs/g/b.md"),
        },
        ["# README", "# README", "## b"],
    ),
    "jupyter": (
        {
            "_toc.yml": "root: i\nparts:\n- caption: 上\n  chapters:\n  - file: a\n    sections:\n"
            "    - file: b\n- caption: 下\n  chapters:\n  - file: c\n",
            "_config.yml": "title: 册\nauthor: 某\n",
            **pages("i.md", "a.md", "b.md", "c.md"),
        },
        ["title: 册", "author: 某", "# i", "# 上", "## a", "### b", "# 下", "## c"],
    ),
    "jupyter of old": (
        {
            "_toc.yml": "- file: i\n- part: 上\n- file: a\n- part: 下\n- file: b\n",
            **pages("i.md", "a.md", "b.md"),
        },
        ["# i", "# 上", "## a", "# 下", "## b"],
    ),
    "trees": (
        {
            "index.md": "书\n==\n\n```toc\n:maxdepth: 1\n\na/index\nc\n```\n",
            "a/index.md": "# a\n\n话。\n\n```{toctree}\n:caption: 编\nb\n../index\n```\n",
            **pages("a/b.md", "c.md"),
        },
        ["title: 书", "# a", "## 编", "### b", "# c"],
    ),
    "mkdocs without a list": (
        {"mkdocs.yml": "site_name: 书\n", **pages("docs/index.md", "docs/b.md", "docs/s/c.md")},
        ["title: 书", "# index", "# b", "# c"],
    ),
    "quarto": (
        {
            "_quarto.yml": "book:\n  title: 书\n  chapters:\n    - index.qmd\n    - part: 上\n"
            "      chapters:\n        - a.qmd\n",
            **pages("index.qmd", "a.qmd"),
        },
        ["# index", "# 上", "## a"],
    ),
    "folders alone": (pages("1-甲/1.md", "1-甲/2.md", "2-乙/1.md"), ["# 1", "# 2", "# 1"]),
}


@pytest.mark.parametrize("name", SITES)
def test_a_site_is_a_book(name: str, tmp_path: Path) -> None:
    """Each maker's own list of pages orders and nests them; where there is none, the folders."""
    files, wanted = SITES[name]
    told = outlined_files(tmp_path / "b", files).split("\n")
    titled = wanted[0].startswith("title")
    shown = [one for one in told if one[:1] == "#" or (titled and ": " in one[:8])]
    assert shown == wanted


def test_lists_without_end_end(tmp_path: Path) -> None:
    """Lists nested without end, and pages that name each other, are read as far as they go."""
    deep = "".join(f"{'  ' * at}* [甲](a.md)\n" for at in range(600))
    (tmp_path / "SUMMARY.md").write_text(deep + "* [书](SUMMARY.md)\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# 甲\n\n话。\n", encoding="utf-8")
    assert "话。" in repr(read(tmp_path).document)


def test_links_by_name_find_their_chapter(tmp_path: Path) -> None:
    """A name, a title, a part and a hash of an exported note lead to the chapter they mean."""
    files = {
        "1.md": "# 甲\n\n[[乙]]、[[2 b#节|词]]、[[丙]]、[[code]]、[三](3%20"
        + "0123456789abcdef" * 2
        + ".md)。\n",
        "2 b.md": "# 乙\n\n## 节\n\n话。\n",
        f"3 {'0123456789abcdef' * 2}.md": "# 三\n\n话。\n",
    }
    told = outlined_files(tmp_path / "b", files)
    led = "CrossReference 乙(乙)、CrossReference 节(词)、丙、[[code]]、CrossReference 三(三)。"
    assert f"Paragraph({led})" in told


def test_addresses_of_a_built_site_lead_to_chapters(tmp_path: Path) -> None:
    """A page's address once it is built, without suffix, or by reference, is its chapter's."""
    files = {
        "1.md": "# 甲\n\n[乙][b]、[丙](c)、[丁](./d/#节)。\n\n[b]: b.html#节\n",
        "b.md": "# 乙\n\n## 节\n\n话。\n",
        "c.md": "# 丙\n\n话。\n",
        "d/README.md": "# 丁\n\n## 节\n\n话。\n",
        "SUMMARY.md": "* [甲](1.md)\n* [乙](b.md)\n* [丙](c.md)\n* [丁](d/)\n",
    }
    told = outlined_files(tmp_path / "b", files)
    led = "CrossReference 节(乙)、CrossReference 丙(丙)、CrossReference 节-2(丁)。"
    assert f"Paragraph({led})" in told

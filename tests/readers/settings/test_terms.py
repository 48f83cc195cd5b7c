"""glossary.toml and terms.toml: taken as they stand, and doubted where they must be."""

from pathlib import Path

import pytest

from publish.model import plain_text
from publish.readers.settings.findings import BadToml
from publish.readers.settings.terms import vocabulary


def test_an_entry_says_all_that_an_entry_can(tmp_path: Path) -> None:
    """Headword, forms, glosses, definition and reading, each at its place in the file."""
    text = (
        '[[term]]\nheadword = "长尾"\nforms = ["长尾效应"]\nglosses = ["long tail"]\n'
        'definition = "销量小而种类多的那一段。"\nreading = "cháng wěi"\n'
    )
    (tmp_path / "glossary.toml").write_text(text, "utf-8")
    (entry,) = vocabulary(tmp_path).entries
    assert (plain_text(entry.headword), entry.forms) == ("长尾", ("长尾", "长尾效应"))
    assert [plain_text(gloss) for gloss in entry.glosses] == ["long tail"]
    assert entry.reading == "cháng wěi"
    assert text[entry.span.start : entry.span.end] == "长尾"


def test_rings_are_told_once_from_their_first_word(tmp_path: Path) -> None:
    """A word that only leads into a ring is none of it; thousands that lead on cost no more."""
    chain = "\n".join(f'"词{at}" = "词{at + 1}"' for at in range(3000))
    (tmp_path / "terms.toml").write_text(
        f'"引子" = "乙词"\n"甲词" = "乙词"\n"乙词" = "甲词"\n{chain}\n', "utf-8"
    )
    (finding,) = vocabulary(tmp_path).findings
    assert getattr(finding, "chain", "") == "甲词 → 乙词 → 甲词"


def test_doubtful_entries_are_said(tmp_path: Path) -> None:
    """One word twice, a single character, a circle of meanings, an unknown key."""
    (tmp_path / "glossary.toml").write_text(
        '[[term]]\nheadword = "甲乙"\ndefinition = "参见丙丁。"\n'
        '[[term]]\nheadword = "丙丁"\ndefinition = "参见甲乙。"\n'
        '[[term]]\nheadword = "甲乙"\n'
        '[[term]]\nheadword = "人"\nnote = "x"\n'
        "[[term]]\nheadword = 3\n",
        "utf-8",
    )
    found = vocabulary(tmp_path)
    assert [plain_text(entry.headword) for entry in found.entries] == ["甲乙", "丙丁", "人"]
    codes = [finding.code for finding in found.findings]
    assert {"repeated-term", "short-term", "circular-term", "unknown-key", "wrong-value"} <= set(
        codes
    )


def test_terms_that_lead_in_a_circle_are_said(tmp_path: Path) -> None:
    """A term that becomes another that becomes it again is reported once, and kept."""
    (tmp_path / "terms.toml").write_text(
        '"台灯" = "臺燈"\n"臺燈" = "台灯"\n"软件" = "軟體"\n', "utf-8"
    )
    found = vocabulary(tmp_path)
    assert [finding.code for finding in found.findings] == ["circular-term"]
    assert found.terms["软件"] == "軟體"


def test_terms_of_no_use_are_said_at_their_keys(tmp_path: Path) -> None:
    """A single character is not looked for; a term without a spelling says nothing."""
    (tmp_path / "terms.toml").write_text('"卷" = "捲"\n"" = "x"\n"软件" = ""\n', "utf-8")
    found = vocabulary(tmp_path).findings
    codes = [finding.code for finding in found]
    assert codes == ["common-term", "unusable-term", "unusable-term"]
    assert [finding.span.start for finding in found if finding.span] == [0, 10, 19]


def test_toml_that_is_none_is_one_finding(tmp_path: Path) -> None:
    """A file that is no TOML gives its place, and no terms."""
    (tmp_path / "terms.toml").write_text('"内卷" = \n', "utf-8")
    found = vocabulary(tmp_path)
    assert (found.terms, [finding.code for finding in found.findings]) == ({}, ["bad-toml"])


def test_names_that_stay_are_terms_of_their_own(tmp_path: Path) -> None:
    """What ``keep`` lists is spelled as it is; a wrong list is said, and its names are kept."""
    (tmp_path / "terms.toml").write_text('keep = ["王后里", 3]\n"软件" = "軟體"\n', "utf-8")
    found = vocabulary(tmp_path)
    assert found.terms == {"软件": "軟體", "王后里": "王后里"}
    assert [finding.code for finding in found.findings] == ["wrong-value"]


def test_a_slip_costs_no_other_term(tmp_path: Path) -> None:
    """A term twice, a line that is no TOML, a number, markup: each is said at its place."""
    text = '"甲乙" = "丙"\n"甲乙" = "丁"\n丑 = = 1\n"数" = 3\n"**重**" = "重"\n"软件" = "軟體"\n'
    (tmp_path / "terms.toml").write_text(text, "utf-8")
    found = vocabulary(tmp_path)
    assert (found.terms["甲乙"], found.terms["软件"]) == ("丙", "軟體")
    codes = [finding.code for finding in found.findings]
    assert codes == ["bad-toml", "bad-toml", "wrong-value", "marked-term"]
    assert all(finding.span for finding in found.findings)


@pytest.mark.parametrize(
    "deep",
    [
        "[" * 3000 + "]" * 3000,
        "[" * 3000,
        "[\n" * 3000 + "]\n" * 3000,
        "{a=" * 3000 + "1" + "}" * 3000,
    ],
)
def test_an_entry_too_deep_costs_no_other_term(tmp_path: Path, deep: str) -> None:
    """Lists within lists without end are told at their line, and the rest is read."""
    terms = f'"内卷" = "內捲"\ntoo = {deep}\n"软件" = "軟體"\n'
    (tmp_path / "terms.toml").write_text(terms, encoding="utf-8")
    told = vocabulary(tmp_path)
    assert told.terms == {"内卷": "內捲", "软件": "軟體"}
    (finding,) = told.findings
    assert isinstance(finding, BadToml)
    assert (finding.reason, finding.line) == ("too-deep", 2)


def test_thousands_of_terms_are_taken(tmp_path: Path) -> None:
    """A long list is read whole, and leads in no circle."""
    rows = "".join(f'"词{n}" = "詞{n}"\n' for n in range(5000))
    (tmp_path / "terms.toml").write_text(rows, "utf-8")
    found = vocabulary(tmp_path)
    assert (len(found.terms), found.findings) == (5000, ())

"""`publish build` tells a person, or a script, what came of it."""

import json
from pathlib import Path

import pytest

from publish import press
from publish.cli import main
from publish.cli.build import UNITS
from publish.edition import Script
from publish.model import Edit, Finding, Source, Span
from publish.press import FORMATS, Order, Output, Progress, Report
from publish.resources.findings import Broken, Cleaned
from publish.words.interface import CHINESE, ENGLISH
from tests.conftest import Golden

GOLDEN = Path(__file__).parent / "golden"
NAME = "one.md"
SOURCE = Source(NAME, "标题\n\n正文,有一张![图](a.svg)。\n")
NOTE = Cleaned("a.svg", "script", span=Span(NAME, 10, 21))
WARNING = Broken("a.svg", span=Span(NAME, 10, 21))
EDITS = (
    *(Edit("punctuation-width", Span(NAME, at, at + 1), ",", "，") for at in range(3)),
    *(Edit(f"rule-{number}", Span(NAME, 0, 0), "", " ") for number in range(7)),
)
KINDS = {"general": "zh-Hans", "taiwan": "zh-Hant-TW"}


class Press:
    """A press that answers at once with what it was told to, and keeps its orders."""

    def __init__(self, *findings: Finding, makes: bool = True) -> None:
        """Prepare an answer."""
        self.findings = findings
        self.makes = makes
        self.orders: list[Order] = []

    def run(self, order: Order, progress: Progress) -> Report:
        """Make small files where they were ordered."""
        self.orders.append(order)
        progress("read", order.folder.name)
        made = [
            self._make(order.output, audience, kind)
            for audience in order.audiences or ("general",)
            for kind in order.formats
        ]
        outputs = tuple(made if self.makes else ())
        return Report(outputs, self.findings, EDITS, {NAME: SOURCE}, {"read": 0.5, "pdf": 1.0})

    def _make(self, folder: Path, audience: str, kind: str) -> Output:
        path = folder / "书" / f"书.{audience}.{KINDS[audience]}.{kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"." * (2_345_678 if kind == "pdf" else 5_000))
        units = {"pdf": 1234, "epub": 1, "pptx": 24}[kind]
        return Output(path, kind, audience, KINDS[audience], units)


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of one's own that holds seeds/."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / NAME).write_text(SOURCE.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def employ(monkeypatch: pytest.MonkeyPatch, *findings: Finding, makes: bool = True) -> Press:
    """Put our press in the place of the real one."""
    ours = Press(*findings, makes=makes)
    monkeypatch.setattr(press, "run", ours.run)
    monkeypatch.setattr(press, "audiences", lambda _: ("general", "large-print", "taiwan"))
    return ours


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_outcome_in_words(
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    golden: Golden,
) -> None:
    """What was made, what was mended and what to do next go to standard output."""
    employ(monkeypatch, NOTE)
    assert main(["build", "--lang", language, "--audience", "general,taiwan"]) == 0
    told = capsys.readouterr()
    golden(GOLDEN / f"build.{language}.txt", told.out)
    assert "picture-cleaned" in told.err
    assert "picture-cleaned" not in told.out


@pytest.mark.usefixtures("at_home")
def test_json_is_one_object_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --json standard output holds one object with its four members; errors are silent."""
    employ(monkeypatch, WARNING)
    assert main(["build", "--json", "--lang", "zh", "--output", "out"]) == 0
    told = capsys.readouterr()
    said = json.loads(told.out)
    assert not told.err
    assert list(said) == ["outputs", "findings", "edits", "seconds"]
    first = {"path": "out/书/书.general.zh-Hans.pdf", "format": "pdf", "audience": "general"}
    assert said["outputs"][0] == {**first, "script": "zh-Hans", "pages": 1234}
    assert [UNITS[row["format"]] in row for row in said["outputs"]] == [True, True, True]
    row = said["findings"][0]
    assert (row["severity"], row["code"]) == ("warning", "picture-broken")
    assert (row["file"], row["line"], row["column"]) == (NAME, 3, 7)
    assert said["edits"]["punctuation-width"] == 3
    assert said["seconds"] == {"read": 0.5, "pdf": 1.0}
    assert "图" in told.out


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    ("findings", "makes", "options", "status"),
    [
        ((), True, (), 0),
        ((NOTE,), True, ("--strict",), 0),
        ((WARNING,), True, (), 0),
        ((WARNING,), True, ("--strict",), 1),
        ((), False, (), 1),
    ],
)
def test_the_exit_status(
    findings: tuple[Finding, ...],
    makes: bool,  # noqa: FBT001  a column of the table above
    options: tuple[str, ...],
    status: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Warnings fail only when strict, edits never, and nothing made always."""
    employ(monkeypatch, *findings, makes=makes)
    assert main(["build", *options]) == status


@pytest.mark.usefixtures("at_home")
def test_the_order_is_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Audiences, script and formats reach the press as typed values."""
    ours = employ(monkeypatch)
    main(["build", "--script", "zh-hk", "--format", "EPUB", "--audience", "taiwan"])
    main(["build"])
    assert ours.orders == [
        Order(Path("seeds"), Path("build"), ("taiwan",), Script.HONG_KONG, ("epub",)),
        Order(Path("seeds"), Path("build"), (), None, FORMATS),
    ]


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (("--audience", "generel"), ("generel", "general, large-print, taiwan")),
        (("--script", "zh-XX"), ("zh-XX", "zh-Hans, zh-Hant-TW, zh-Hant-HK")),
        (("--format", "pdf,epb"), ("epb", "pdf, epub, pptx")),
        (("--output", "seeds/one.md"), ("seeds/one.md",)),
        (("nowhere",), ("nowhere",)),
    ],
)
def test_unknown_names_are_wrong_usage(
    typed: tuple[str, ...],
    names: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An unknown name ends with 2 before anything is made, and says which there are."""
    ours = employ(monkeypatch)
    assert main(["build", "--lang", "en", *typed]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert all(name in told.err for name in names)
    assert not ours.orders


@pytest.mark.usefixtures("at_home")
def test_what_to_do_next(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last lines follow from what was found."""
    employ(monkeypatch)
    main(["build", "--lang", "en"])
    assert ENGLISH.next_open.format("build/书/书.general.zh-Hans.pdf") in capsys.readouterr().out
    employ(monkeypatch, WARNING)
    main(["build", "--lang", "zh"])
    assert CHINESE.next_warnings in capsys.readouterr().out
    employ(monkeypatch, makes=False)
    main(["build", "--lang", "en"])
    assert ENGLISH.next_nothing in capsys.readouterr().out


def test_every_format_has_its_words() -> None:
    """Whatever the press can make, both languages and JSON can count."""
    assert set(FORMATS) == set(UNITS) == set(ENGLISH.units) == set(CHINESE.units)

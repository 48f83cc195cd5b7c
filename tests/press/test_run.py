"""The whole way, on small manuscripts."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from publish import press, readers
from publish.edition import Edition, Script
from publish.emitters import EMITTERS, Bound
from publish.model import Severity
from publish.press.run import slug_of
from publish.press.write import put

ROUGH = """茶馆里的算盘
老街拐角有一家茶馆,掌柜今年六十七岁。他的柜台上放着一把算盘,和一台收款机并排摆了二十年。
有人问他:机器这么快,还要算盘做什么?他笑笑说,算盘不收电费,停电的那个下午,只有他家照常开张。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "texts"
    place.mkdir()
    (place / "a.txt").write_text(ROUGH, encoding="utf-8")
    return place


def order(folder: Path, **changes: object) -> press.Order:
    settings: dict[str, object] = {"audiences": ("general",)} | changes
    return press.Order(folder, folder.parent / "out", **settings)  # type: ignore[arg-type]  # tests name what they change


def test_one_rough_text_makes_three_files(folder: Path) -> None:
    """A folder with one rough text is published whole, with no error."""
    report = press.run(order(folder))
    assert [output.format for output in report.outputs] == ["pdf", "epub", "pptx"]
    assert not report.failed


def test_names_tell_book_audience_and_script(folder: Path) -> None:
    """Files are named after the book, its audience and its script."""
    report = press.run(order(folder, formats=("epub",), audiences=("taiwan",)))
    (made,) = report.outputs
    assert made.path.relative_to(folder.parent) == Path(
        "out/茶馆里的算盘/茶馆里的算盘.taiwan.zh-Hant-TW.epub"
    )


def test_a_script_asked_for_wins_over_the_styles(folder: Path) -> None:
    """The order's script is used in place of the style's."""
    asked = press.run(order(folder, formats=("epub",), script=Script.HONG_KONG))
    assert [output.script for output in asked.outputs] == ["zh-Hant-HK"]


def test_without_a_pdf_there_is_no_page_list_and_it_is_said(folder: Path) -> None:
    """An e-book made alone says that it has no printed pages to point at."""
    report = press.run(order(folder, formats=("epub",)))
    assert any("page" in finding.code for finding in report.findings)


def test_one_emitter_failing_costs_no_other_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be made is an error; the others are made."""

    def fail(_: object) -> Bound:
        raise RuntimeError("struck")

    broken: Mapping[str, object] = {**EMITTERS, "epub": fail}
    monkeypatch.setattr(sys.modules["publish.press.run"], "EMITTERS", broken)
    report = press.run(order(folder))
    assert [output.format for output in report.outputs] == ["pdf", "pptx"]
    assert report.failed


@pytest.mark.parametrize("struck", ["edition_of", "undrawable"])
def test_one_edition_failing_costs_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, struck: str
) -> None:
    """An audience nothing can be made for is an error; the others have their files."""
    room = sys.modules["publish.press.run"]
    whole = getattr(room, struck)

    def fail(*given: object, **more: object) -> object:
        if "taiwan" in given or getattr(given[0], "audience", "") == "taiwan":
            raise RuntimeError("struck")
        return whole(*given, **more)

    monkeypatch.setattr(room, struck, fail)
    report = press.run(order(folder, audiences=("taiwan", "general"), formats=("epub",)))
    assert [output.audience for output in report.outputs] == ["general"]
    assert "edition-failed" in {finding.code for finding in report.findings}


@pytest.mark.parametrize(("kind", "sheet"), [("pdf", "page.css"), ("epub", "screen.css")])
def test_rules_that_no_file_can_be_made_by_are_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kind: str, sheet: str
) -> None:
    """A person's own sheet that breaks an emitter costs its rules, and a finding says so."""
    mine = folder / "styles" / "mine"
    mine.mkdir(parents=True)
    (mine / "style.toml").write_text('inherits = "general"\n', encoding="utf-8")
    (mine / sheet).write_text("h1 { color: red }", encoding="utf-8")

    def emit(edition: Edition) -> Bound:
        if edition.style.page_css or edition.style.screen_css:
            raise RecursionError("too deep")
        return Bound(b"made", 1)

    monkeypatch.setattr(sys.modules["publish.press.run"], "EMITTERS", {kind: emit})
    report = press.run(order(folder, audiences=("mine",), formats=(kind,)))
    assert [made.path.read_bytes() for made in report.outputs] == [b"made"]
    (told,) = (one for one in report.findings if one.code == "sheet-failed")
    assert told.arguments()["reason"] == "RecursionError: too deep"
    assert not report.failed


def test_one_style_that_cannot_be_read_costs_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A style the reader breaks on is told once, and the other audience is served."""
    whole = readers.read_style

    def fail(audience: str, folders: Sequence[Path]) -> readers.Styling:
        if audience == "taiwan":
            raise RuntimeError("struck")
        return whole(audience, folders)

    monkeypatch.setattr(readers, "read_style", fail)
    report = press.run(order(folder, audiences=("taiwan", "general"), formats=("epub",)))
    assert [output.audience for output in report.outputs] == ["general"]
    assert [f.code for f in report.findings if f.severity is Severity.ERROR] == ["edition-failed"]


def test_an_output_that_cannot_be_written_is_said_before_any_work(folder: Path) -> None:
    """A file where the output folder should be is an error, and stays what it was."""
    blocked = folder.parent / "out"
    blocked.write_text("kept", encoding="utf-8")
    report = press.run(order(folder))
    assert [finding.code for finding in report.findings] == ["not-writable"]
    assert blocked.read_text(encoding="utf-8") == "kept"


def test_a_failed_write_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stood at the target stays whole when its successor cannot be written."""
    (made,) = press.run(order(folder, formats=("epub",))).outputs
    before = made.path.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    report = press.run(order(folder, formats=("epub",)))
    assert report.failed
    assert made.path.read_bytes() == before
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\x00\x01\x02\xff\xfe\x00\x00"])
def test_nothing_to_read_is_an_error_not_a_crash(folder: Path, content: bytes) -> None:
    """Empty and binary files make no book, and a finding says so."""
    (folder / "a.txt").write_bytes(content)
    report = press.run(order(folder))
    assert not report.outputs
    codes = {finding.code for finding in report.findings}
    assert codes & {"nothing-to-publish", "binary-seed"}


def test_an_unknown_audience_names_those_there_are(folder: Path) -> None:
    """A style nobody wrote is an error that lists the styles there are."""
    report = press.run(order(folder, audiences=("nobody",)))
    (error,) = (f for f in report.findings if f.severity is Severity.ERROR)
    assert "general" in str(error.arguments())


def test_a_style_copied_beside_the_texts_works(folder: Path) -> None:
    """A person's own style is found in their folder and drives the page."""
    own = folder / "styles" / "mine"
    own.mkdir(parents=True)
    (own / "style.toml").write_text(
        'inherits = "general"\ntitle = "我的"\n[page]\nmeasure = 20\n', encoding="utf-8"
    )
    report = press.run(order(folder, audiences=("mine",), formats=("pdf",)))
    assert [output.audience for output in report.outputs] == ["mine"]


def test_a_title_without_letters_still_names_files(folder: Path) -> None:
    """A book whose title has nothing a file name may hold takes its folder's name."""
    (folder / "book.toml").write_text('title = "？！"\n', encoding="utf-8")
    assert slug_of(press.read(folder).manuscript) == "texts"


def test_a_long_title_leaves_room_for_the_rest_of_a_name(folder: Path) -> None:
    """Letters of four bytes each are cut so that the whole name is one the disk takes."""
    (folder / "book.toml").write_text(f'title = "{chr(0x20000) * 300}"\n', encoding="utf-8")
    slug = slug_of(press.read(folder).manuscript)
    assert slug == chr(0x20000) * 45
    assert len(f"{slug}.large-print.zh-Hant-HK.epub".encode()) < 255


def test_a_slug_that_was_told_is_kept(folder: Path) -> None:
    """Dots and length of a name the author chose are the author's."""
    told = "v1.2_" + "a" * 100
    (folder / "book.toml").write_text(f'slug = "{told}"\n', encoding="utf-8")
    assert slug_of(press.read(folder).manuscript) == told


def test_an_interruption_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever stops the press while a file is written finds no part of it."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path / "a.pdf", b"a")
    assert not list(tmp_path.iterdir())


def test_same_bytes_whatever_clock_zone_and_seed(folder: Path, tmp_path: Path) -> None:
    """Two builds under other time zones, locales and hash seeds are equal byte for byte."""
    worlds = (
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"},
    )
    made = [_built(folder, tmp_path / str(number), world) for number, world in enumerate(worlds)]
    assert made[0] == made[1]


def _built(folder: Path, output: Path, world: Mapping[str, str]) -> dict[str, bytes]:
    command = (sys.executable, "-m", "publish", "build", str(folder), "--output", str(output))
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(  # noqa: S603  this interpreter, our own command
        (*command, "--json"),
        env=os.environ | world | {"PYTHONPATH": str(root)},
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["outputs"]
    return {path.name: path.read_bytes() for path in sorted(output.rglob("*.*"))}


def test_the_pages_of_the_print_are_listed_in_the_e_book(folder: Path) -> None:
    """The PDF, bound first, tells the EPUB of the same edition where its pages begin."""
    report = press.run(order(folder, formats=("pdf", "epub")))
    assert not any("page-list" in finding.code for finding in report.findings)
    made = next(output.path for output in report.outputs if output.format == "epub")
    with zipfile.ZipFile(made) as book:
        contents = book.read("EPUB/contents.xhtml").decode()
    assert 'epub:type="page-list"' in contents


def test_who_works_in_a_folder_that_is_gone_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a folder to work in, styles are looked for beside the texts and among ours."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert "general" in press.audiences(tmp_path)

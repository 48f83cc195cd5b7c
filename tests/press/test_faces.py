"""Machines without our faces: what is asked for, and what is made all the same."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from publish import fonts
from publish.edition import Face, Script, Stress
from publish.fonts import faces as found
from publish.model import Code, Document, Paragraph, Section, Span
from publish.press.faces import lacking
from publish.press.findings import FacesMissing
from tests.digest.writing import SEED, written
from tests.emitters.deck.decks import style

PLAIN = written("# 一\n正文。\n")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any face of ours."""
    monkeypatch.setattr(found, "locations", dict)


def names(document: Document, *kinds: Face, script: Script | None = None) -> set[str]:
    (text,) = kinds
    made = style()
    faces = replace(
        made.faces, text=text, heading=text, quotation=text, caption=text, emphasis=Stress.DOTS
    )
    (finding,) = lacking(document, [replace(made, faces=faces)], script)
    return set(finding.names.split(", "))


@pytest.mark.usefixtures("bare")
def test_only_what_is_set_with_is_asked_for() -> None:
    """No Kai and no mono where nothing is set in them; the script decides the families."""
    shared = {"Linux Libertine O", "DejaVu Sans"}
    assert names(PLAIN, Face.SONG) == {"Noto Serif CJK SC", "Noto Sans CJK SC"} | shared
    kai = names(PLAIN, Face.KAI, script=Script.TAIWAN)
    assert kai == {"Noto Serif CJK TC", "Noto Sans CJK TC", "Yigao Kai TC"} | shared


@pytest.mark.usefixtures("bare")
def test_code_asks_for_its_own_face() -> None:
    """A book with code is set with the mono, too."""
    (chapter,) = PLAIN.sections
    code = Paragraph((Code("x", span=Span(SEED, 0, 0)),), span=Span(SEED, 0, 0))
    coded: Section = replace(chapter, body=(code,))
    assert "Noto Sans Mono CJK SC" in names(replace(PLAIN, sections=(coded,)), Face.SONG)


def test_a_machine_with_all_faces_hears_nothing() -> None:
    """Where nothing is missing there is no finding."""
    assert not list(lacking(PLAIN, [style()], None))


@pytest.mark.usefixtures("bare")
def test_letters_of_a_missing_face_are_blank_and_an_em_wide() -> None:
    """Covers and decks are made without them, in the same measures."""
    fonts.outlines.__globals__["_outline"].cache_clear()
    assert fonts.outlines("Noto Serif CJK SC", "中") == (fonts.Outline("", 1.0),)
    fonts.outlines.__globals__["_outline"].cache_clear()


def test_without_faces_every_file_is_made_and_one_finding_says_so(tmp_path: Path) -> None:
    """What the system has stands in, and no character is said to be undrawable."""
    (tmp_path / "seed").mkdir()
    (tmp_path / "seed" / "a.md").write_text("# 夜馆\n\n夜里 A → B 也开门。\n", encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from publish import press\n"
        "report = press.run(press.Order(Path(sys.argv[1]), Path(sys.argv[2]), ('general',)))\n"
        "print(sorted(each.format for each in report.outputs))\n"
        "print([each.code for each in report.findings if each.severity.name != 'NOTE'])\n"
    )
    private = {"YIGAO_FACES": "private", "YIGAO_SHARE": str(tmp_path / "nothing")}
    done = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", script, tmp_path / "seed", tmp_path / "out"],
        env=os.environ | private,
        capture_output=True,
        text=True,
        check=True,
    )
    made, said = done.stdout.splitlines()[-2:]
    assert made == "['epub', 'pdf', 'pptx']"
    assert said == f"['{FacesMissing.code}']"

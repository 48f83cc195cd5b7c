from pathlib import Path

import pytest

from publish import doctor, fonts
from publish.doctor import drawing, looking
from publish.doctor.facts import Fact, State
from publish.doctor.mend import _discard_damaged
from publish.paginator import paginate
from publish.provision.words import Words


@pytest.fixture(scope="module")
def facts() -> tuple[Fact, ...]:
    return doctor.examine()


def test_this_machine_draws_every_script_in_every_role(facts: tuple[Fact, ...]) -> None:
    """Song, Hei, Kai and monospaced are proved by glyph numbers in three scripts."""
    drawn = {fact.code: fact.state for fact in facts if fact.code.startswith("drawn-")}
    assert len(drawn) == 12
    assert set(drawn.values()) == {State.GOOD}


def test_codes_are_unique(facts: tuple[Fact, ...]) -> None:
    """A fact can be cited by its code."""
    assert len({fact.code for fact in facts}) == len(facts)


def test_a_face_that_does_not_draw_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another face stands in, the text is right and the doctor still says missing."""
    wrong = {"zh-Hans": "Noto Sans CJK JP"}
    monkeypatch.setattr(drawing, "PROBES", {"zh-Hans": "直骨令"})
    monkeypatch.setattr(fonts, "families", lambda _, script: (wrong[script],))
    states = {fact.code: fact.state for fact in drawing.prove()}
    assert states["drawn-zh-Hans-song"] is State.MISSING


def test_a_character_no_face_has_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A .notdef on the page is missing, whatever the text layer says."""
    monkeypatch.setattr(drawing, "PROBES", {"zh-Hans": "直\U00030000令"})
    assert {fact.state for fact in drawing.prove()} == {State.MISSING}


def test_missing_faces_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without faces is told which files it lacks."""
    monkeypatch.setenv("YIGAO_SHARE", str(tmp_path))
    monkeypatch.setenv("YIGAO_FACES", "private")
    fact = looking._faces()
    assert fact.state is State.MISSING
    assert "NotoSerifCJK-Regular.ttc" in fact.detail.en


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_report_names_one_command(language: str) -> None:
    """What is missing comes with the one command that mends it, in either language."""
    missing = Fact("x", State.MISSING, Words("a thing", "某物"), Words("gone", "没了"))
    text = doctor.report((missing,), language)
    assert text.splitlines()[-1].endswith("make mend")
    assert missing.what.in_language(language) in text


def test_what_is_optional_is_no_illness() -> None:
    """Java may be absent; the press works."""
    assert doctor.healthy((Fact("java", State.OPTIONAL, Words("", ""), Words("", "")),))


def test_a_damaged_face_is_thrown_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Mending keeps a sound face of ours and discards one cut short."""
    whole = fonts.file("DejaVu Sans").path.read_bytes()
    monkeypatch.setenv("YIGAO_SHARE", str(tmp_path))
    (tmp_path / "faces").mkdir()
    (tmp_path / "faces" / "whole.ttf").write_bytes(whole)
    (tmp_path / "faces" / "cut.ttf").write_bytes(whole[: len(whole) // 2])
    _discard_damaged()
    assert [path.name for path in (tmp_path / "faces").iterdir()] == ["whole.ttf"]


def test_the_proof_is_the_same_twice() -> None:
    """The page of the proof does not change from run to run."""
    probes = (drawing.Probe("zh-Hans", "song"),)
    sheets = drawing._sheets(probes)
    assert paginate(sheets).data == paginate(sheets).data

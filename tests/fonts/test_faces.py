import pytest
from fontTools.ttLib import TTFont

from publish import fonts
from publish.fonts import faces

PROBES = {
    "zh-Hans": "直骨令门书车东说着里为，。「」“”——……2024 AI",
    "zh-Hant-TW": "直骨令門書車東說著裡為，。「」『』——……2024 AI",
    "zh-Hant-HK": "直骨令門書車東説着裏為衞，。「」『』——……2024 AI",
}


@pytest.mark.parametrize("script", fonts.SCRIPTS)
@pytest.mark.parametrize("role", fonts.ROLES)
def test_every_role_draws_every_script(role: str, script: str) -> None:
    """No character of ordinary text is missing in any role and script."""
    assert fonts.missing(fonts.families(role, script), PROBES[script]) == ()


@pytest.mark.parametrize("script", fonts.SCRIPTS)
@pytest.mark.parametrize("role", fonts.ROLES)
def test_a_family_s_file_holds_that_family(role: str, script: str) -> None:
    """The place in a collection is the place of the family asked for."""
    family = fonts.family(role, script)
    path, place = fonts.file(family)
    font = TTFont(path, fontNumber=place, lazy=True)
    assert font["name"].getDebugName(1) == family


def test_a_regional_form_has_its_own_face() -> None:
    """The Song and the Hei of the three scripts are three families."""
    for role in ("song", "hei"):
        assert len({fonts.family(role, script) for script in fonts.SCRIPTS}) == 3


def test_a_kai_gives_only_han() -> None:
    """Latin, figures and punctuation in Kai come from the Song beside it."""
    for script in fonts.SCRIPTS:
        kai, song = fonts.families("kai", script)[:2]
        assert fonts.missing((kai,), "A1，。“—") == tuple("A1，。“—")
        assert song == fonts.family("song", script)


def test_missing_characters_are_named_once_in_order() -> None:
    """What no face draws is told in the order of the text; white space draws nothing."""
    stack = fonts.families("song", "zh-Hans")
    assert fonts.missing(stack, "\U00030001中\t\n\U00030000\u3000\U00030001") == (
        "\U00030001",
        "\U00030000",
    )


def test_a_han_character_is_an_em_wide() -> None:
    """Ten characters at ten points are a hundred points wide."""
    stack = fonts.families("song", "zh-Hant-TW")
    assert fonts.measure(stack, "一二三四五六七八九十", 10) == pytest.approx(100)


def test_latin_is_measured_by_its_own_advances() -> None:
    """An i is narrower than an m, and a bold m wider than a light one."""
    stack = fonts.families("hei", "zh-Hans")
    narrow, wide = fonts.measure(stack, "i", 10), fonts.measure(stack, "m", 10)
    assert narrow < wide < fonts.measure(stack, "m", 10, bold=True)


def test_what_no_face_has_counts_as_an_em() -> None:
    """A missing character is measured as wide as the box that will stand for it."""
    assert fonts.measure(fonts.families("song", "zh-Hans"), "\U00030000", 10) == pytest.approx(10)


def test_a_family_that_is_none_of_ours_is_a_key_error() -> None:
    """Only the families of the catalogue have files."""
    with pytest.raises(KeyError):
        fonts.file("Comic Sans")


def test_a_machine_without_the_file_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file is not there, the error carries its name."""
    monkeypatch.setattr(faces, "locations", dict)
    with pytest.raises(FileNotFoundError, match=r"NotoSerifCJK-Regular\.ttc"):
        fonts.file("Noto Serif CJK SC")

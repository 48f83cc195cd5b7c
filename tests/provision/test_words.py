import pytest

from publish.provision.words import Trouble, Words, spoken


def test_the_first_variable_that_is_set_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """LC_ALL wins over LC_MESSAGES, which wins over LANG; an empty one does not count."""
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.setenv("LC_MESSAGES", "zh_TW.UTF-8")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert spoken() == "zh"


def test_an_unknown_locale_speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything but Chinese is answered in English."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert str(Words("yes", "是")) == "yes"


def test_trouble_says_what_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trouble prints as two sentences: what is wrong, and what mends it."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    trouble = Trouble(Words("no disk", "没有磁盘"), Words("buy one", "买一块"))
    assert str(trouble) == "没有磁盘\n  买一块"

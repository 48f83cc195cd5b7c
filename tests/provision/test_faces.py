from pathlib import Path

import pytest

from publish.provision import faces


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("YIGAO_SHARE", str(tmp_path))
    monkeypatch.setenv("YIGAO_FACES", "private")
    folder = tmp_path / "faces"
    folder.mkdir()
    return folder


def test_what_is_nowhere_is_lacking(private: Path) -> None:
    """An empty machine lacks every package."""
    assert not list(private.iterdir())
    assert faces.lacking() == faces.PACKAGES


def test_a_package_is_lacking_until_all_its_files_are_there(private: Path) -> None:
    """Three of four files of a package are not enough."""
    cjk = faces.PACKAGES[0]
    for name in cjk.files[:-1]:
        (private / name).touch()
    assert cjk in faces.lacking()
    (private / cjk.files[-1]).touch()
    assert cjk not in faces.lacking()


def test_a_composed_face_needs_its_source_no_more(private: Path) -> None:
    """Once the Kai is composed, what it was composed from need not be fetched again."""
    (private / faces.COMPOSED).touch()
    assert faces.KAI_SOURCE not in {file for each in faces.lacking() for file in each.files}


def test_our_own_copy_comes_before_the_system_s(
    private: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file found in both places is ours."""
    home = tmp_path / "home" / ".fonts"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home.parent))
    monkeypatch.delenv("YIGAO_FACES")
    for folder in (private, home):
        (folder / "NotoSerifCJK-Regular.ttc").touch()
    (home / "Rare.ttf").touch()
    found = faces.find(("NotoSerifCJK-Regular.ttc", "Rare.ttf"))
    assert found["NotoSerifCJK-Regular.ttc"].parent == private
    assert found["Rare.ttf"].parent == home

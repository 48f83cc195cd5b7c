from pathlib import Path

import pytest

from publish.provision import places


def test_a_clone_keeps_its_things_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from a clone, what is provided lies in the clone's own environment."""
    monkeypatch.delenv("YIGAO_SHARE", raising=False)
    root = places.clone()
    assert root is not None
    assert places.share() == root / ".venv" / "share" / "yigao"


def test_an_installed_copy_uses_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An installed copy keeps what it brings in the user's data folder."""
    _installed(monkeypatch, tmp_path)
    assert places.share() == tmp_path / ".local" / "share" / "yigao"


def test_without_a_home_things_lie_beside_the_installation(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A HOME that cannot be written is left alone."""
    _installed(monkeypatch, tmp_path)
    (tmp_path / ".local").write_text("not a folder")
    assert not places.share().is_relative_to(tmp_path)


def test_what_is_derived_goes_where_one_can_write(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Links and caches go to the cache folder where the private folder is not ours."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("YIGAO_SHARE", str(tmp_path / "file" / "share"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert places.run_folder() == tmp_path / "yigao" / "run"


def _installed(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.delenv("YIGAO_SHARE", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(places, "clone", lambda: None)

from pathlib import Path

import pytest

from publish.provision import apt

# Knows no package until its lists have been fetched into a folder of our own.
FAKE = """#!/bin/sh
echo "$*" >> "$LOG"
case "$*" in
  *Dir::State::lists=*update*) exit 0 ;;
  *Dir::State::lists=*download*) touch a_1_all.deb; exit 0 ;;
  *) echo "E: Unable to locate package a"; exit 100 ;;
esac
"""


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    programs = tmp_path / "bin"
    programs.mkdir()
    fake = programs / "apt-get"
    fake.write_text(FAKE)
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    return tmp_path / "log"


def test_stale_lists_are_refreshed_in_private(log: Path, tmp_path: Path) -> None:
    """Where the machine's lists know nothing, fresh ones are fetched beside the archives."""
    assert apt.download(("a",), tmp_path / "work").well
    assert [path.name for path in apt.archives(tmp_path / "work")] == ["a_1_all.deb"]
    assert len(log.read_text().splitlines()) == 3


def test_the_system_is_never_touched(log: Path, tmp_path: Path) -> None:
    """Every call of an ordinary user keeps archives private and asks for no lock."""
    apt.download(("a",), tmp_path / "work")
    for call in log.read_text().splitlines():
        assert f"Dir::Cache::archives={tmp_path}" in call
        assert "Debug::NoLocking=1" in call


def test_a_machine_without_apt_fails_with_a_status(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No program, no traceback: a failure to be told in words."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not apt.present()
    assert apt.download(("a",), tmp_path / "work").status == 127


def test_unpacking_stops_at_the_first_that_is_broken(log: Path, tmp_path: Path) -> None:
    """What comes behind it is not laid over a half-filled folder."""
    fake = tmp_path / "bin" / "dpkg-deb"
    fake.write_text('#!/bin/sh\necho "$2" >> "$LOG"\n[ "$2" = a.deb ]\n')
    fake.chmod(0o755)
    done = apt.unpack([Path(name) for name in ("a.deb", "b.deb", "c.deb")], tmp_path)
    assert not done.well
    assert log.read_text().split() == ["a.deb", "b.deb"]

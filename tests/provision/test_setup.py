import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from publish.provision import __main__ as command
from publish.provision import apt, libraries, places, provide, setup, stamp
from publish.provision.words import Trouble

ROOT = Path(__file__).parents[2]


def test_setting_up_needs_nothing_but_python() -> None:
    """Nothing that runs before installation imports a library that is installed."""
    paths = [ROOT / "publish" / "__init__.py", *(ROOT / "publish" / "provision").glob("*.py")]
    for path in paths:
        for name in _imported(path):
            own = name == "publish" or name.startswith("publish.provision")
            assert own or name.partition(".")[0] in sys.stdlib_module_names, f"{path}: {name}"


def test_trouble_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What setting up cannot do ends in sentences and exit status 1."""
    monkeypatch.setattr(apt, "present", lambda: False)

    def lacking(_: str, *, anew: bool) -> None:
        del anew
        raise provide._install_yourself()

    monkeypatch.setattr(setup, "clone_for", lacking)
    assert command.main([]) == 1
    assert "Pango" in capsys.readouterr().err


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Python before 3.11 is answered in words that name the way out."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    assert command.main([]) == 1
    assert "3.10.12" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """Setting up in someone else's folder stops before anything is done."""
    tmp_path.chmod(0o500)
    with pytest.raises(Trouble):
        setup._refuse_unwritable(tmp_path / "below")


def test_the_stamp_holds_until_a_lock_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was set up counts as ready until a lock file says otherwise."""
    root = _clone(monkeypatch, tmp_path)
    assert not stamp.fresh(root, ("book",))
    stamp.put(root, ("book",))
    assert stamp.fresh(root, ("book",))
    assert not stamp.fresh(root, ("book", "test"))
    (root / "locks" / "book.txt").write_text("other==2\n")
    assert not stamp.fresh(root, ("book",))


def test_the_stamp_fails_when_a_library_is_gone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A library that an upgrade of the system took away is set up again."""
    root = _clone(monkeypatch, tmp_path)
    stamp.put(root, ("book",))
    monkeypatch.setattr(libraries, "lacking", lambda: ("libpango-1.0.so.0",))
    assert not stamp.fresh(root, ("book",))


def test_what_was_set_up_by_other_locks_is_forgotten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Locks that come back find an environment that others have changed since."""
    root = _clone(monkeypatch, tmp_path)
    book = root / "locks" / "book.txt"
    stamp.put(root, ("book",))
    before = book.read_bytes()
    book.write_text("other==2\n")
    stamp.put(root, ("test",))
    book.write_bytes(before)
    assert not stamp.fresh(root, ("book",))


def test_the_stamp_fails_when_a_face_is_gone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A face deleted since is brought again."""
    root = _clone(monkeypatch, tmp_path)
    face = places.share() / "faces" / "DejaVuSans.ttf"
    face.parent.mkdir(parents=True)
    face.touch()
    stamp.put(root, ("book",))
    assert stamp.fresh(root, ("book",))
    face.unlink()
    assert not stamp.fresh(root, ("book",))


def test_a_damaged_stamp_is_no_stamp(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A stamp that is not JSON means setting up again, not an error."""
    root = _clone(monkeypatch, tmp_path)
    stamp.put(root, ("book",))
    (places.share() / "stamp.json").write_text("{")
    assert not stamp.fresh(root, ("book",))


def test_every_dependency_is_locked_by_hash() -> None:
    """Each dependency and group of pyproject.toml stands in its lock, pinned and hashed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = {"book": project["project"]["dependencies"] + groups["build"]}
    wanted |= {name: groups[name] for name in groups if name != "build"}
    for group, requirements in wanted.items():
        pins = _pins(group)
        for requirement in requirements:
            name = re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")
            assert "--hash=sha256:" in pins[name], f"{name} in locks/{group}.txt"


def test_the_locks_agree() -> None:
    """What the tests run with is what the book is made with."""
    book, test = _pins("book"), _pins("test")
    assert {name: test[name] for name in book} == book


def test_the_package_itself_costs_nothing() -> None:
    """`import publish` loads no engine and no font reader."""
    script = (
        "import sys, publish; print([m for m in sys.modules if m in ('weasyprint','fontTools')])"
    )
    command = (sys.executable, "-c", script)
    ran = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  our own
    assert ran.stdout.strip() == "[]"


def _imported(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return names


def _pins(group: str) -> dict[str, str]:
    text = (ROOT / "locks" / f"{group}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^([\w.-]+)==(.*(?:\n    --hash.*)*)", text, re.MULTILINE)
    return {name.lower(): rest.rstrip("\\ \n") for name, rest in entries}


def _clone(monkeypatch: pytest.MonkeyPatch, root: Path) -> Path:
    """A clone with a lock and an interpreter, whose faces are only its own."""
    monkeypatch.setenv("YIGAO_SHARE", str(root / ".venv" / "share"))
    monkeypatch.setenv("YIGAO_FACES", "private")
    (root / "locks").mkdir()
    (root / "locks" / "book.txt").write_text("one==1\n")
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / "bin" / "python").touch()
    return root

import json
from pathlib import Path

import pytest

from publish.provision import bootstrap


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("PIP_INDEX_URL", "PIP_CONFIG_FILE", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_pip_s_own_configuration_is_kept(bare: Path) -> None:
    """An index named in the user's pip.conf is asked before the default."""
    (bare / ".pip").mkdir()
    (bare / ".pip" / "pip.conf").write_text("[global]\nindex-url = https://near.example/simple\n")
    known = list(bootstrap.indexes())
    assert known.index("https://near.example/simple") < known.index(bootstrap.INDEX)


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """PIP_INDEX_URL wins over every file."""
    monkeypatch.setenv("PIP_INDEX_URL", "https://first.example/simple")
    assert next(bootstrap.indexes()) == "https://first.example/simple"


def test_a_broken_configuration_is_passed_over(bare: Path) -> None:
    """A pip.conf that cannot be read does not stop setting up."""
    (bare / ".pip").mkdir()
    (bare / ".pip" / "pip.conf").write_bytes(b"\xff no section")
    assert list(bootstrap.indexes())[-1] == bootstrap.INDEX


@pytest.mark.parametrize(
    "page",
    [
        f'<a href="../../f/{bootstrap.WHEEL}#sha256=0">pip</a>',
        json.dumps({"files": [{"filename": bootstrap.WHEEL, "url": f"../../f/{bootstrap.WHEEL}"}]}),
    ],
)
def test_an_index_is_read_in_both_its_forms(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of links and a JSON listing give the same address."""
    monkeypatch.setattr(bootstrap, "read", lambda _: page.encode())
    address = bootstrap._address("https://near.example/simple")
    assert address.partition("#")[0] == f"https://near.example/f/{bootstrap.WHEEL}"

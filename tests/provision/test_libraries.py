from pathlib import Path

import pytest

from publish.provision import libraries

NEEDS = {"glib": (), "gobject": ("glib",), "pango": ("gobject", "harfbuzz"), "harfbuzz": ("glib",)}


def test_libraries_open_after_those_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever order they are found in, each library comes after its own needs."""
    opened: list[str] = []

    def loadable(path: Path) -> bool:
        ready = path.name in NEEDS and all(need in opened for need in NEEDS[path.name])
        if ready and path.name not in opened:
            opened.append(path.name)
        return ready

    monkeypatch.setattr(libraries, "loadable", loadable)
    found = [Path(name) for name in ("pango", "broken", "harfbuzz", "gobject", "glib")]
    order = [path.name for path in libraries.in_order(found)]
    assert sorted(order) == sorted(NEEDS)
    assert all(order.index(need) < order.index(name) for name in NEEDS for need in NEEDS[name])


def test_what_cannot_be_opened_is_lacking(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A library that no place has is named."""
    monkeypatch.setenv("YIGAO_SHARE", str(tmp_path))
    monkeypatch.setattr(libraries, "NEEDED", ("libc.so.6", "libnowhere.so.1"))
    monkeypatch.setattr(libraries, "on_mac", lambda: False)
    assert libraries.lacking() == ("libnowhere.so.1",)

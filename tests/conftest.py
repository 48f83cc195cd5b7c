"""What every room's tests share: golden files, and how laws are tried."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, settings

from publish import fonts

Golden: TypeAlias = Callable[[Path, str], None]

# The same examples on every machine; and a law may take its time where cores are shared.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")

# What the command line prints is folded to one width, on whatever terminal the tests run.
os.environ["COLUMNS"] = "100"

# Pages in tests are set with the faces of the house, whatever else the machine has.
fonts.prepare()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `pytest --accept` take what the tests made as the new golden files."""
    parser.addoption("--accept", action="store_true", help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return a function that compares a text with its golden file, or rewrites the file."""
    accept = bool(request.config.getoption("--accept"))

    def compare(path: Path, got: str) -> None:
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(got.encode())
        assert path.exists(), f"no golden file {path.name} yet: run pytest --accept, then read it"
        assert got == path.read_bytes().decode(), f"{path.name} differs; pytest --accept takes it"

    return compare

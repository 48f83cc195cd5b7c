"""The rules of the house that a machine can see to."""

import ast
import importlib
import pkgutil
import re
import string
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import publish
from publish.model import Finding, Severity
from publish.model.finding import declared
from publish.words.findings import Wording, table

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "publish"
FILES = sorted(PACKAGE.rglob("*.py"))
TEST_FILES = sorted((ROOT / "tests").rglob("test_*.py"))

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}


def rooms() -> Iterator[str]:
    """Yield the name of every module of the package, `__main__` files left out."""
    for module in pkgutil.walk_packages(publish.__path__, "publish."):
        if not module.name.endswith("__main__"):
            yield module.name


def findings() -> list[type[Finding]]:
    """Return every kind of finding that any room declares."""
    for name in rooms():
        importlib.import_module(name)
    # A slotted dataclass is made twice, and the first of the pair lingers: names tell them apart.
    ours = {(kind.__module__, kind.__qualname__): kind for kind in declared()}
    return sorted(
        (kind for (room, _), kind in ours.items() if room.startswith("publish.")),
        key=lambda kind: kind.code,
    )


FINDINGS = findings()
LANGUAGES = ("en", "zh")


def test_the_house_runs_downhill() -> None:
    """The import contracts of pyproject.toml are kept."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(  # noqa: S603  the linter of this environment
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_its_words(language: str) -> None:
    """Every declared finding is worded in both languages."""
    assert {kind.code for kind in FINDINGS} <= set(table(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_name_only_what_their_finding_tells(language: str) -> None:
    """The words of a finding name its own fields and nothing else."""
    strangers = {}
    for kind in FINDINGS:
        said = table(language).get(kind.code, Wording("", ""))
        own = {field.name for field in fields(kind)} - {"span"}
        strangers[kind.code] = (
            _holes(said.message) | _holes(said.hint) | _holes(said.otherwise or "")
        ) - own
    assert not {code: names for code, names in strangers.items() if names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_without_a_finding(language: str) -> None:
    """The tables say nothing that no room declares."""
    assert set(table(language)) <= {kind.code for kind in FINDINGS}


def test_findings_are_well_named() -> None:
    """Codes are kebab case, belong to one finding each, and come with a severity."""
    codes = [kind.code for kind in FINDINGS]
    assert not [code for code in codes if not re.fullmatch(r"[a-z]+\d*(-[a-z0-9]+)*", code)]
    assert not [code for code, times in Counter(codes).items() if times > 1]
    assert all(isinstance(kind.severity, Severity) for kind in FINDINGS)


def test_a_message_says_what_is_wrong_in_lower_case() -> None:
    """English messages begin small, as they follow a severity, and end without a full stop."""
    wrong = [
        code
        for code, said in table("en").items()
        if re.match(r"[A-Z][a-z]", said.message) or said.message.endswith(".")
    ]
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_functions_are_small(path: Path) -> None:
    """A file can be held in the head; a function can be seen at a glance."""
    text = path.read_text(encoding="utf-8")
    lengths = {
        node.name: (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }
    long = {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}
    assert not long
    assert text.count("\n") <= LONGEST_FILE


def test_names_say_what_is_inside() -> None:
    """No room is called by a name that could hold anything."""
    assert not [path for path in FILES if FORBIDDEN & {path.stem, *path.parts[-2:-1]}]


@pytest.mark.parametrize("path", TEST_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_test_states_its_fact(path: Path) -> None:
    """Each test opens with a docstring that states one fact."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tests = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert not [node.name for node in tests if not ast.get_docstring(node)]


def _holes(text: str) -> set[str]:
    """Return the names in braces of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_values_compile_their_methods_late() -> None:
    """Slotted dataclasses are the model's: those of the standard library weigh on every start."""
    early = re.compile(r"^from dataclasses import .*\bdataclass\b", re.MULTILINE)
    rooms = (path for path in FILES if "provision" not in path.parts)
    found = {str(path.relative_to(ROOT)) for path in rooms if early.search(path.read_text("utf-8"))}
    assert not found

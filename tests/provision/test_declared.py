import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
OF_THE_TYPE_CHECKER = {"_typeshed"}
OPENING = {"import_module", "find_spec"}


def test_every_library_used_is_declared_and_the_other_way_round() -> None:
    """What the package imports is what pyproject.toml asks for: no more and no less."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[^\w.-]", each)[0].lower() for each in project["dependencies"]}
    owners = packages_distributions()
    used = {
        owner.lower()
        for path in (ROOT / "publish").rglob("*.py")
        for name in _libraries(path)
        for owner in owners.get(name, (f"nothing installed ({name})",))
    }
    assert used == declared


def _libraries(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call) and _named(node.func) in OPENING:
            opened = (str(each.value) for each in node.args if isinstance(each, ast.Constant))
            names |= {name.partition(".")[0] for name in opened}
    return names - {"publish"} - OF_THE_TYPE_CHECKER - sys.stdlib_module_names


def _named(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""

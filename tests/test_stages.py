"""Every stage of every manuscript in tests/golden, compared as text."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, make_dataclass
from functools import cache
from pathlib import Path
from pprint import pformat

import pytest

from publish import press
from publish.edition import Edition
from publish.emitters import deck, epub, pdf
from publish.emitters.epub.render import Rendered
from publish.model.json import dump
from publish.press.run import edition_of
from publish.words import wording

GOLDEN = Path(__file__).parent / "golden"
MANUSCRIPTS = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir())
AUDIENCES = ("general", "taiwan")


@cache
def reading(folder: Path) -> press.Reading:
    return press.read(folder)


@cache
def edition(folder: Path, audience: str) -> Edition:
    made, _ = edition_of(reading(folder), audience)
    assert made
    return made


def findings(folder: Path) -> str:
    read = reading(folder)
    rows = []
    for finding in read.findings:
        source = read.sources.get(finding.span.seed) if finding.span else None
        place = str(source.place(finding.span.start)) if source and finding.span else "-"
        rows.append(
            f"{place}: {finding.severity.value}[{finding.code}] {wording(finding, 'en').message}"
        )
    for edit in read.edits:
        source = read.sources[edit.span.seed]
        rows.append(
            f"{source.place(edit.span.start)}: {edit.rule} {edit.before!r} → {edit.after!r}"
        )
    return "\n".join(rows) + "\n"


STAGES: dict[str, Callable[[Path, str], str]] = {
    "pdf.html": lambda folder, audience: pdf.render(pdf.plan(edition(folder, audience))).markup,
    "epub.xhtml": lambda folder, audience: pages(epub.render(epub.plan(edition(folder, audience)))),
    "deck.txt": lambda folder, audience: laid_out(deck.plan(edition(folder, audience))),
}


def laid_out(value: object) -> str:
    """Write out a value with every field in its place."""
    return pformat(_plain(value), width=100)


def _plain(value: object) -> object:
    """Return a value's twin of the standard library's dataclasses, which alone are laid out."""
    if type(value) is tuple:
        return tuple(_plain(each) for each in value)
    kind: type = type(value)
    if not is_dataclass(kind):
        return value
    return _twin(kind)(*(_plain(getattr(value, field.name)) for field in fields(kind)))


@cache
def _twin(kind: type) -> type:
    return make_dataclass(kind.__name__, [field.name for field in fields(kind)])


def pages(rendered: Rendered) -> str:
    """Write out every page of an e-book, one after the other."""
    texts = (file for file in rendered.files if file.media_type == "application/xhtml+xml")
    return "\n".join(f"=== {file.name}\n{file.data.decode()}" for file in texts)


@pytest.mark.parametrize("folder", MANUSCRIPTS, ids=lambda folder: folder.name)
def test_model(folder: Path, golden: Callable[[Path, str], None]) -> None:
    """A manuscript is read into the same model as before."""
    got = json.dumps(dump(reading(folder).document), ensure_ascii=False, indent=1)
    golden(folder.with_suffix(".model.json"), got + "\n")


@pytest.mark.parametrize("folder", MANUSCRIPTS, ids=lambda folder: folder.name)
def test_findings(folder: Path, golden: Callable[[Path, str], None]) -> None:
    """A manuscript gives the same findings and edits as before."""
    golden(folder.with_suffix(".findings.txt"), findings(folder))


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("folder", MANUSCRIPTS, ids=lambda folder: folder.name)
def test_stage(
    folder: Path, audience: str, stage: str, golden: Callable[[Path, str], None]
) -> None:
    """An edition is rendered for each medium as before."""
    golden(folder.with_suffix(f".{audience}.{stage}"), STAGES[stage](folder, audience))

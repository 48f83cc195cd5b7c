"""The published schema describes what is printed, all of it and nothing else."""

import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from publish.model import Block, Inline, Mention, walk
from publish.model.inspection import inspection
from publish.model.json import load
from publish.model.schema import schema
from publish.model.shapes import kebab
from tests.conftest import Golden
from tests.model.documents import Manuscript, manuscripts

SCHEMA = schema()


def test_the_schema_is_one() -> None:
    """The schema obeys the rules of JSON Schema, draft 2020-12."""
    Draft202012Validator.check_schema(SCHEMA)


def test_the_published_schema_stands(golden: Golden) -> None:
    """The schema changes only when someone means it to."""
    golden(Path(__file__).parent / "golden" / "schema.json", json.dumps(SCHEMA, indent=2) + "\n")


@pytest.mark.parametrize("shape", [*get_args(Block), *get_args(Inline)], ids=kebab)
def test_every_shape_is_described(shape: type) -> None:
    """Each block and inline has its own entry, with a sentence that says what it is."""
    definitions = SCHEMA["$defs"]
    assert isinstance(definitions, dict)
    described = definitions[kebab(shape)]
    assert isinstance(described, dict)
    assert described["description"]


@given(manuscripts())
@settings(max_examples=15)
def test_what_is_printed_fits_the_schema(drawn: Manuscript) -> None:
    """Every document laid open is valid, and still reads back to an equal one."""
    told = {**inspection(drawn.document, {drawn.source.name: drawn.source}), "findings": []}
    Draft202012Validator(SCHEMA).validate(told)
    assert load(json.loads(json.dumps(told))) == drawn.document


@given(manuscripts())
def test_every_mention_has_its_place(drawn: Manuscript) -> None:
    """The entries of the glossary tell as many places as the text mentions them."""
    told = inspection(drawn.document, {drawn.source.name: drawn.source})
    glossary = json.loads(json.dumps(told["glossary"]))
    counted = sum(len(entry["mentions"]) for entry in glossary)
    assert counted == sum(isinstance(node, Mention) for node in walk(drawn.document))

"""How far readers follow a manuscript: what is beyond a limit is told, never silently lost."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from publish.model.value import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of readers, as ``[limits]`` in ``book.toml`` may set them.

    ``file_size`` is in megabytes; ``part_size`` and ``package_size`` are those of one part
    of a DOCX and of all that are read, unfolded, and ``package_parts`` how many there are.
    ``table_columns`` is how wide a table may be, ``spanned_rows`` how far down one cell may
    reach, ``page_nesting`` how deep the elements of a page may stand in one another;
    ``table_rows`` is how tall a table may be, one of more than ten columns in proportion
    less; ``formula_length`` is how many characters of TeX are drawn as one formula and
    ``formula_nesting`` how deep its braces may stand in one another; ``block_nesting`` is
    how deep quotations and lists may stand in one another, ``inline_nesting`` emphases and
    links; ``front_matter`` is how many characters the particulars at the head of a Markdown
    file may take.
    """

    file_size: int = 32
    part_size: int = 64
    package_size: int = 160
    package_parts: int = 10_000
    table_columns: int = 100
    spanned_rows: int = 1000
    page_nesting: int = 100
    table_rows: int = 2000
    formula_length: int = 2000
    formula_nesting: int = 8
    block_nesting: int = 40
    inline_nesting: int = 20
    front_matter: int = 20_000


USUAL = Limits()
MOST = Limits(
    file_size=1024,
    part_size=1024,
    package_size=4096,
    package_parts=100_000,
    table_columns=1000,
    spanned_rows=10_000,
    page_nesting=150,
    table_rows=20_000,
    formula_length=20_000,
    formula_nesting=10,
    block_nesting=60,
    inline_nesting=40,
    front_matter=1_000_000,
)
"""The most that each may be set to: memory, time, and how deep one function may call another.

A formula costs those who draw it twice as much with every level of its braces.
"""


def names() -> tuple[str, ...]:
    """Return the limits as ``book.toml`` names them."""
    return tuple(each.name.replace("_", "-") for each in fields(Limits))


def most(name: str) -> int:
    """Return the most that a limit may be set to."""
    found = getattr(MOST, name.replace("-", "_"))
    assert isinstance(found, int)  # noqa: S101  every limit is a number
    return found


def limits_of(said: Mapping[str, int]) -> Limits:
    """Return the usual limits but for those that are said."""
    return Limits(**{name.replace("-", "_"): value for name, value in said.items()})


def changed(limits: Limits) -> Iterator[tuple[str, int]]:
    """Yield each limit that is not the usual one, by its name."""
    for name in names():
        key = name.replace("-", "_")
        if getattr(limits, key) != getattr(USUAL, key):
            yield name, getattr(limits, key)

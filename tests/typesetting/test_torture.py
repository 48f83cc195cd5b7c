"""Hard text of every kind is set without lone characters, and nearly without loose lines."""

import pytest

from publish.typesetting.classes import CORNER
from publish.typesetting.itemise import itemise
from publish.typesetting.lines import compose
from publish.typesetting.ruler import Measure, Ruler
from tests.typesetting.torture import KINDS, paragraphs

_LATIN, _SEEN = 480, 100


def _width(item: str, letter: str) -> int:
    if letter == "D":
        return 2000
    return 1000 if letter in "HWOCM" else 250 if letter in "SN" else _LATIN * len(item)


@pytest.mark.parametrize("ems", [18, 28])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "markup"])
def test_hard_text_is_set_well(kind: str, ems: int) -> None:
    """No paragraph ends in a lone character; few lines are wide, and none is overfull."""
    loose = total = 0
    for text in paragraphs(5, 12, kind):
        items, letters = itemise(text, CORNER, lambda word: range(2, len(word) - 2, 3))
        widths = list(map(_width, items, letters))
        measure = Measure(ems * 1000, 2000, patient=True)
        set_lines = compose(Ruler(letters, widths, measure, hyphen=300)).lines
        assert all(line.start + line.width <= ems * 1000 + 1 for line in set_lines)
        last = letters[set_lines[-1].first :]
        assert len(set_lines) == 1 or last.strip("C") not in {"H", ""}
        loose += sum(line.tracking > _SEEN for line in set_lines)
        total += len(set_lines)
    assert loose * 100 <= total * (28 - ems + 1)

"""Numbers of works: in order, and ranges where three and more follow each other."""

import pytest

from publish.xhtml.inlines import _runs


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [
        ([1, 2, 3], ["123"]),
        ([4, 2], ["2", "4"]),
        ([5, 1, 3, 4], ["1", "345"]),
        ([], []),
    ],
)
def test_numbers_that_follow_each_other_are_one_run(numbers: list[int], runs: list[str]) -> None:
    """In order, whichever way the author gave them."""
    assert list(map("".join, _runs({number: str(number) for number in numbers}))) == runs

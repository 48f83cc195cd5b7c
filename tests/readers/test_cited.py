"""Citations in brackets: which works are called together, and where in which."""

import pytest

from publish.readers.markdown.cited import calls


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("@a", [("", ("a",), "")]),
        ("@a; @b", [("", ("a", "b"), "")]),
        ("@a, 页 3; @b", [("", ("a",), "页 3"), ("", ("b",), "")]),
        ("@a; @b; @c, 页 3", [("", ("a", "b"), ""), ("", ("c",), "页 3")]),
        ("参见 @a, 第3章", [("参见", ("a",), "第3章")]),
        ("参见 @a; 又见 @b", [("参见", ("a",), ""), ("; 又见", ("b",), "")]),
        ("-@a", [("", ("a",), "")]),
        ("见 -@a", [("见", ("a",), "")]),
        ("写信给 a@b.com", []),
        ("@a; 无", []),
    ],
)
def test_a_place_is_of_one_work_and_words_before_a_key_stay(
    said: str, told: list[tuple[str, tuple[str, ...], str]]
) -> None:
    """Of pandoc's manual: prefixes, locators, author suppressed; an address is no key."""
    assert [(said[one.start : one.end], one.keys, one.locator) for one in calls(said)] == told

"""A value whose methods are compiled late is the value of the standard library's dataclass."""

import dataclasses
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import partial

import pytest

from publish.model import value

Maker = Callable[..., type]
MAKERS = [
    pytest.param(partial(dataclasses.dataclass, slots=True), id="standard"),
    pytest.param(partial(value.dataclass, slots=True), id="ours"),
]


@pytest.fixture(params=MAKERS)
def dataclass(request: pytest.FixtureRequest) -> Maker:
    """Return each way of making a class, so that both are held to the same facts."""
    made: Maker = request.param
    return made


def point(dataclass: Maker, **settings: bool) -> type:
    """Return a class of three fields, one with a default and one made anew each time."""

    @dataclass(**settings)
    class Point:
        across: int
        down: int = 2
        names: tuple[str, ...] = field(default_factory=lambda: ("a",), kw_only=True)

    return Point


def test_fields_are_given_by_place_and_by_name(dataclass: Maker) -> None:
    """What is not given is its default; a field too many or too few is refused."""
    kind = point(dataclass, frozen=True)
    made = kind(1)
    assert (made.across, made.down, made.names) == (1, 2, ("a",))
    assert kind(1, down=3, names=()).down == 3
    assert [each.name for each in fields(kind)] == ["across", "down", "names"]
    for wrong in ((), (1, 2, 3)):
        with pytest.raises(TypeError, match="argument"):
            kind(*wrong)


def test_equal_fields_make_equal_values_of_one_class(dataclass: Maker) -> None:
    """They also have one hash, and another class is another value."""
    kind, other = point(dataclass, frozen=True), point(dataclass, frozen=True)
    assert kind(1) == kind(1, 2)
    assert hash(kind(1)) == hash(kind(1, 2))
    assert kind(1) != kind(2)
    assert kind(1) != other(1)
    assert repr(kind(1)).endswith("Point(across=1, down=2, names=('a',))")


def test_a_frozen_value_does_not_change(dataclass: Maker) -> None:
    """A changed copy is another value."""
    made = point(dataclass, frozen=True)(1)
    with pytest.raises(FrozenInstanceError):
        made.across = 2
    with pytest.raises(FrozenInstanceError):
        del made.across
    assert replace(made, down=5).down == 5
    assert made.down == 2


def test_a_value_that_changes_has_no_hash(dataclass: Maker) -> None:
    """Nor any field that its class does not name."""
    made = point(dataclass)(1)
    made.down = 7
    assert made.down == 7
    with pytest.raises(TypeError, match="unhashable"):
        hash(made)
    with pytest.raises(AttributeError):
        made.beyond = 1


def test_values_are_in_order_where_their_class_is(dataclass: Maker) -> None:
    """Field after field; without order they refuse to be compared."""
    ordered, plain = point(dataclass, frozen=True, order=True), point(dataclass, frozen=True)
    assert ordered(1, 3) < ordered(2, 1) <= ordered(2, 1)
    assert ordered(2, 2) > ordered(2, 1) >= ordered(1, 9)
    with pytest.raises(TypeError, match="not supported"):
        sorted([plain(2), plain(1)])


def test_without_equality_a_value_is_itself_alone(dataclass: Maker) -> None:
    """Two alike are two keys."""
    kind = point(dataclass, eq=False)
    assert len({kind(1), kind(1)}) == 2


def test_a_class_below_adds_fields_and_keeps_what_it_says_itself(dataclass: Maker) -> None:
    """It matches by place, inherited fields first."""

    @dataclass(frozen=True)
    class Above:
        first: int

    @dataclass(frozen=True)
    class Below(Above):
        second: int

        def __repr__(self) -> str:
            return "mine"

    match Below(1, 2):
        case Below(first, second):
            assert (first, second) == (1, 2)
    assert repr(Below(1, 2)) == "mine"
    assert isinstance(Below(1, 2), Above)
    assert Above(1) != Below(1, 2)

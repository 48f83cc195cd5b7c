"""Dataclasses whose methods are compiled when the first value of theirs is made.

A run makes values of a few of the hundreds of classes it imports: to compile the methods of
all costs a short chapter a quarter more on its way to EPUB or a deck, an eighth to PDF. To a
type checker they are the standard library's.
"""

import dataclasses
import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, TypeVar

__all__ = ["dataclass"]

T = TypeVar("T")
Known: TypeAlias = Field[Any]

Methods: TypeAlias = dict[str, Any]

_SAME = {"__eq__": operator.eq}
_ORDER = {
    "__lt__": operator.lt,
    "__le__": operator.le,
    "__gt__": operator.gt,
    "__ge__": operator.ge,
}


def _dataclass(
    *, slots: bool, frozen: bool = False, eq: bool = True, order: bool = False
) -> Callable[[type[T]], type[T]]:
    """Make a dataclass, slotted; without `__post_init__`, and every field is given or defaults.

    A frozen value is also made in two thirds of the time: its fields go straight to their slots.
    """
    operators = (_SAME if eq else {}) | (_ORDER if order else {})

    def made(kind: type[T]) -> type[T]:
        def first(self: Any, *given: object, **named: object) -> None:  # noqa: ANN401  any value
            _complete(finished, operators, frozen=frozen)
            self.__init__(*given, **named)

        methods = {"__init__": first, "__repr__": _repr} | (_FROZEN if frozen else {})
        for name in methods.keys() - vars(kind):
            setattr(kind, name, methods[name])
        kind.__doc__ = kind.__doc__ or kind.__name__  # or it would be made of a signature
        finished = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(kind)
        return finished

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


def _repr(self: Any) -> str:  # noqa: ANN401  any value
    told = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refused(self: object, name: str, *_: object) -> NoReturn:  # noqa: ARG001  called by Python
    raise FrozenInstanceError(f"cannot change field {name!r}")


_FROZEN = {"__setattr__": _refused, "__delattr__": _refused}


def _complete(kind: type, operators: Methods, *, frozen: bool) -> None:
    """Give a class the methods that its fields decide."""
    known = fields(kind)
    made: Methods = {"__init__": _init(kind, known, frozen=frozen)}
    if operators:
        values = _values([field.name for field in known])
        made |= {name: _comparison(values, compare) for name, compare in operators.items()}
        made["__hash__"] = (lambda self: hash(values(self))) if frozen else None
    for name in made.keys() - (vars(kind).keys() - {"__init__"}):
        setattr(kind, name, made[name])


def _values(names: Sequence[str]) -> Callable[[object], object]:
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _comparison(
    values: Callable[[object], object], compare: Callable[[object, object], object]
) -> Callable[[object, object], object]:
    def compared(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(values(self), values(other))

    return compared


def _init(kind: type, known: tuple[Known, ...], *, frozen: bool) -> Callable[..., None]:
    given: Methods = {"MISSING": MISSING}
    for field in known:
        given[f"default_{field.name}"] = field.default
        given[f"make_{field.name}"] = field.default_factory
        given[f"set_{field.name}"] = getattr(kind, field.name).__set__
    made: dict[str, Callable[..., None]] = {}
    exec("\n".join(_source(known, frozen=frozen)), given, made)  # noqa: S102  as the standard library does
    return made["__init__"]


def _source(known: tuple[Known, ...], *, frozen: bool) -> Iterator[str]:
    placed = [_parameter(field) for field in known if not field.kw_only]
    named = [_parameter(field) for field in known if field.kw_only]
    yield f"def __init__({', '.join(['self', *placed, *['*'] * bool(named), *named])}):"
    yield " pass"
    for field in known:
        yield " " + _kept(field, frozen=frozen)


def _parameter(field: Known) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=MISSING"
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"


def _kept(field: Known, *, frozen: bool) -> str:
    name = field.name
    made = f"make_{name}() if {name} is MISSING else {name}"
    value = name if field.default_factory is MISSING else made
    return f"set_{name}(self, {value})" if frozen else f"self.{name} = {value}"

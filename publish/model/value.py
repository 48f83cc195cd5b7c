"""Dataclasses whose methods are compiled when the first value of theirs is made.

A run makes values of a few of the hundreds of classes it imports: to compile the methods of
all took a quarter of a short job. To a type checker they are the standard library's.
"""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, TypeVar

__all__ = ["dataclass"]

T = TypeVar("T")
Known: TypeAlias = Field[Any]

_ORDER = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


def _dataclass(
    *, slots: bool, frozen: bool = False, eq: bool = True, order: bool = False
) -> Callable[[type[T]], type[T]]:
    """Make a dataclass, slotted; without `__post_init__`, and every field is given or defaults.

    A frozen value is also made in two thirds of the time: its fields go straight to their slots.
    """
    operators = ({"eq": "=="} if eq else {}) | (_ORDER if order else {})

    def made(kind: type[T]) -> type[T]:
        def first(self: Any, *given: object, **named: object) -> None:  # noqa: ANN401  any value
            _compile(finished, operators, frozen=frozen)
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


def _compile(kind: type, operators: dict[str, str], *, frozen: bool) -> None:
    """Give a class the methods that its fields decide."""
    known = fields(kind)
    given: dict[str, object] = {"MISSING": MISSING}
    for field in known:
        given[f"default_{field.name}"] = field.default
        given[f"make_{field.name}"] = field.default_factory
        given[f"set_{field.name}"] = getattr(kind, field.name).__set__
    made: dict[str, Any] = {}
    exec("\n".join(_source(known, operators, frozen=frozen)), given, made)  # noqa: S102  as the standard library does
    for name in made.keys() - (vars(kind).keys() - {"__init__"}):
        setattr(kind, name, made[name])


def _source(known: tuple[Known, ...], operators: dict[str, str], *, frozen: bool) -> Iterator[str]:
    placed = [_parameter(field) for field in known if not field.kw_only]
    named = [_parameter(field) for field in known if field.kw_only]
    yield f"def __init__({', '.join(['self', *placed, *['*'] * bool(named), *named])}):"
    yield " pass"
    for field in known:
        yield " " + _kept(field, frozen=frozen)
    mine, yours = ("".join(f"{who}.{f.name}," for f in known) for who in ("self", "other"))
    for name, sign in operators.items():
        yield f"def __{name}__(self, other):"
        yield " if other.__class__ is not self.__class__: return NotImplemented"
        yield f" return ({mine}) {sign} ({yours})"
    if operators:
        yield f"def __hash__(self): return hash(({mine}))" if frozen else "__hash__ = None"


def _parameter(field: Known) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=MISSING"
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"


def _kept(field: Known, *, frozen: bool) -> str:
    name = field.name
    made = f"make_{name}() if {name} is MISSING else {name}"
    value = name if field.default_factory is MISSING else made
    return f"set_{name}(self, {value})" if frozen else f"self.{name} = {value}"

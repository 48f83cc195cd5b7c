"""The least value of a smooth convex function of named weights, by L-BFGS."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

Weights: TypeAlias = dict[str, float]
Function: TypeAlias = Callable[[Weights], tuple[float, Weights]]
"""Returns the value at a place, and its slope along each weight there."""

_KEPT, _SHORTEST, _ENOUGH, _NEAR = 8, 1e-6, 1e-4, 1e-3


def least(function: Function, rounds: int) -> Weights:
    """Return the weights at which a function is least, from nothing on."""
    place: Weights = {}
    value, slope = function(place)
    place = dict.fromkeys(slope, 0.0)
    steps: list[tuple[Weights, Weights]] = []
    for _ in range(rounds):
        if max(map(abs, slope.values())) < _NEAR:
            break
        way = _way(slope, steps)
        length = 1.0 if steps else 1.0 / max(1.0, sum(map(abs, slope.values())))
        while length > _SHORTEST:
            next_place = {name: at + length * way[name] for name, at in place.items()}
            next_value, next_slope = function(next_place)
            if next_value <= value + _ENOUGH * length * _product(slope, way):
                break
            length /= 2
        moved = {name: next_place[name] - at for name, at in place.items()}
        turned = {name: next_slope[name] - at for name, at in slope.items()}
        if _product(moved, turned) <= 0:
            break
        steps = [*steps[-_KEPT:], (moved, turned)]
        place, value, slope = next_place, next_value, next_slope
    return place


def _way(slope: Weights, steps: Sequence[tuple[Weights, Weights]]) -> Weights:
    """Return the direction of descent that the latest steps let expect (Nocedal's recursion)."""
    way = dict(slope)
    shares: list[float] = []
    for moved, turned in reversed(steps):
        share = _product(moved, way) / _product(moved, turned)
        shares.append(share)
        way = {name: at - share * turned[name] for name, at in way.items()}
    if steps:
        moved, turned = steps[-1]
        scale = _product(moved, turned) / _product(turned, turned)
        way = {name: at * scale for name, at in way.items()}
    for (moved, turned), share in zip(steps, reversed(shares), strict=True):
        rest = share - _product(turned, way) / _product(moved, turned)
        way = {name: at + rest * moved[name] for name, at in way.items()}
    return {name: -at for name, at in way.items()}


def _product(one: Weights, other: Weights) -> float:
    return sum(at * other[name] for name, at in one.items())

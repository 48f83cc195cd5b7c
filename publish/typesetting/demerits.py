"""What a line costs by how far its gaps are opened or closed: the taste of the composer."""

LOOSE = 700.0
"""The cost from which a line looks letterspaced or crushed, and hyphens are better."""

TORN = 2500.0
"""The cost from which nobody would call a line filled."""

EVEN, VISIBLE = 40, 60
"""Tracking the eye does not see, and tracking it begins to see."""

SQUEEZE = 33
"""The tracking taken out of ideographs' gaps where marks and gaps give all they have."""

SLIGHT = 100
"""What a line costs whose tracking begins to be seen; below, by the square of its share."""

_LOOSEST, _STIFF = 200_000.0, 4000.0
"""What a line costs that is left short, and one that falls short and cannot stretch."""
_TOO_FAR = 500
"""What no gap may gain: a line that wants more is left short."""
_SOFTLY, _HALF = 0.7, 1.6
"""The share of the soft gaps' stretch spent before tracking may be seen, and what makes
them half an em wide, the most clreq 3.5.4 gives them."""
_TURNS = ((_SOFTLY, EVEN), (_HALF - _SOFTLY, 40), (0.0, 120))
"""What gaps gain in turn, the hard ones before the soft ones: the share of the soft gaps'
stretch, and tracking."""
_STRETCH = 150
"""What one soft gap may stretch, so that they can be counted."""
_WIDE = 3000
"""What the square of the soft gaps' stretch costs where more than a little of it is needed."""


def spread(slack: float, soft: int, hard: int) -> tuple[float, float]:
    """Share `slack` out: how far soft gaps stretch (1: fully), and the hard ones' tracking.

    clreq 3.5.4: word spaces and Han-Latin gaps go before the gaps between ideographs, once
    an unseen tracking is spent; what all that cannot hold every gap takes alike. Where it
    would tear the line apart it is left short.
    """
    even = hard * EVEN
    if slack <= even + soft * _SOFTLY:
        softer = slack - even
        return (softer / soft, EVEN if hard else 0.0) if softer > 0 else (0.0, slack / (hard or 1))
    gaps = hard + soft / _STRETCH
    if slack > gaps * _TOO_FAR:
        return 0.0, 0.0
    softer = harder = 0.0
    for of_soft, of_hard in _TURNS:
        more = min(slack, of_hard * hard)
        slack, harder = slack - more, harder + more
        more = min(slack, of_soft * soft)
        slack, softer = slack - more, softer + more
        if not slack:
            break
    share = slack / gaps if slack else 0.0
    return (
        softer / soft + share / _STRETCH if soft else 0.0,
        harder / hard + share if hard else 0.0,
    )


_SNUG, _TAUT, _TENSE = 5, 120, 900
"""What a line costs that gives up anything, and by the square of how much of what it could."""


def tightness(share: float) -> float:
    """Return what a line costs that gives up this share of what it could."""
    square = share * share
    return _SNUG + (_TAUT + _TENSE * square) * square


def looseness(slack: float, soft: int, hard: int) -> float:
    """Return what a line costs that must gain `slack`."""
    if not hard and not soft:
        return _STIFF if slack > 1 else 0.0
    softness, tracking = spread(slack, soft, hard)
    if not softness and not tracking:
        return _LOOSEST
    seen = (tracking if hard else max(0.0, softness - 1) * VISIBLE) / VISIBLE
    cost = 20 * min(softness, 1) ** 2
    if hard and softness > _SOFTLY:
        cost += _WIDE * (softness - _SOFTLY) ** 2
    if seen <= 1:
        return cost + SLIGHT * seen**2
    return min(cost + SLIGHT + 3000 * (seen - 1) + 18000 * (seen - 1) ** 2, _LOOSEST)

"""Quotes: words worth reading aloud, the author's own or those the author quotes."""

import re
from itertools import islice, pairwise

from publish.digest.cues import ANAPHOR, ANTITHESIS, EXAMPLE, POINTER
from publish.digest.points import Candidate
from publish.digest.prose import Role
from publish.digest.sentences import Sentence, balanced
from publish.digest.shorten import length
from publish.edition import Quote
from publish.model import Text
from publish.model.regex import regex

LONGEST_OWN = 48
LONGEST_QUOTED = 90
SHORTEST = 10
GRACEFUL = 0.9
_PITHY = regex(
    r"本质|尊严|自由|意义|命运|真正|从来|永远|终究|无非|不过是|即|就是|才是|正是|唯有|何以"
)
_DRY = regex(
    r"\d|[A-Za-z]{4,}|本[章节文]|[前上下]一?[章节]|说明|示例|版本|《|首先|其次|再次|最后|具体|例如|比如|以下|政策|机制|应当?[^，]{0,6}(?:完善|建立)"
)


def quotes(
    sentences: tuple[Sentence, ...], points: tuple[Candidate, ...], most: int
) -> tuple[Quote, ...]:
    """Return what the text quotes in blocks first, then its own most memorable lines."""
    used = {point.cut.sentence.span for point in points}
    quoted = [each for each in sentences if each.prose.role is Role.QUOTED and _quotable(each)]
    heard = ((_grace(each.mask), each) for each in sentences if _readable(each))
    graceful = sorted((each for each in heard if each[0] >= GRACEFUL), key=lambda each: -each[0])
    own = (each for _, each in graceful if each.span not in used and _plain(each))
    picked = (*quoted[:most], *islice(own, max(0, most - len(quoted))))
    return tuple(Quote(each.inlines, each.prose.attribution, span=each.span) for each in picked)


def _quotable(sentence: Sentence) -> bool:
    short = SHORTEST <= length(sentence.mask) <= LONGEST_QUOTED
    return sentence.whole and short and balanced(sentence.mask) and sentence.ends


def _readable(sentence: Sentence) -> bool:
    """Whether a sentence stands by itself when it is read aloud."""
    mask = sentence.mask
    return (
        mask.endswith(("。", "！", "”"))
        and sentence.prose.role is Role.BODY
        and SHORTEST <= length(mask) <= LONGEST_OWN
        and sentence.whole
        and not sentence.asks
        and balanced(mask)
        and not ANAPHOR.match(mask)
        and not POINTER.match(mask)
        and not EXAMPLE.match(mask)
    )


def _plain(sentence: Sentence) -> bool:
    return all(isinstance(leaf, Text) for leaf in sentence.inlines)


def _grace(mask: str) -> float:
    """Weigh how well a sentence sounds: antithesis, echo, brevity, no apparatus."""
    return (
        2.0 * bool(ANTITHESIS.search(mask))
        + 1.0 * bool(_PITHY.search(mask))
        + 0.6 * _echoes(mask)
        + 0.5 * (length(mask) <= LONGEST_OWN // 2)
        - 2.5 * bool(_DRY.search(mask))
    )


def _echoes(mask: str) -> bool:
    """Whether two neighbouring clauses answer each other in length and word."""
    clauses = [clause for clause in re.split(r"[，。；：—]+", mask) if clause]
    return any(
        abs(len(a) - len(b)) <= 1 and len(set(a) & set(b)) * 2 >= min(len(a), len(b))
        for a, b in pairwise(clauses)
    )

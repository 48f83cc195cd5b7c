"""Terms explained along a line: in parentheses, behind 又称, or in a sentence that defines."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from types import MappingProxyType

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.cutting import simple, units
from publish.transforms.glosses.defining import defined_in, is_term, kind_of, namely, so_called
from publish.transforms.glosses.heads import chinese_head, latin_head, quoted_head
from publish.transforms.glosses.insides import LED, Gloss, expands, glosses
from publish.transforms.glosses.kinds import is_name, is_vague
from publish.transforms.glosses.people import is_person
from publish.transforms.glosses.sorts import plain
from publish.transforms.language import words_of
from publish.transforms.language.lexicon import speech

_PARENTHESES = regex(
    r"[（(]([^（）()\n]{1,90}|[A-Za-z][^（）()\n]{1,60}[（(][A-Z][^（）()\n]{1,12}[）)])[）)]"
)
_CALLED = regex(
    rf"(?:[，,]|(?<=[）)”」])|(?P<near>))\s?(?P<led>{LED})[：:]?\s?"
    rf"(?:[“「](?P<quoted>[^”」]{{2,24}})[”」]|(?P<latin>[A-Z][A-Za-z0-9-]{{1,9}}(?![A-Za-z]))"
    rf"|(?P<chinese>[{HAN}]{{2,12}}?)(?P<more>(?:[、或][{HAN}]{{2,8}}(?=[，,。；（(]))?)"
    r"(?=[，,。；（(、或]|是指|指[的，])|(?P<words>[A-Za-z][A-Za-z -]+[a-z]))"
)
_NEAR = 100
_SURE, _NAMED = 0.5, 0.3
_CLEAR, _SHORTEST, _LONGEST = 0.8, 3, 9
_HAN_LAST = regex(f"[{HAN}]$")
_MIXED = regex(f"[{HAN}]([A-Za-z0-9]+)$")
_SHORT = regex(r"(?<![A-Za-z])[A-Z][A-Za-z0-9-]*[A-Z0-9][+]{0,2}$")
_NAMELY = regex(r"\s*(?:也|亦)?即")
_EXPANDED = regex(f"[A-Z]{{2,}}[{HAN}]{{1,2}}$")
_LABEL = regex(
    "开源|開源|免费|免費|收费|付费|必填|可选|可選|推荐|推薦|默认|默認|内置|官方|中文|英文|国产|國產|草案|试行|試行|大三|后端|前端"
)
_LETTERS = regex("[A-Za-z]{3}")
_DOES = "vdcpraumfq"
"""Parts of speech that begin the codes of what is no term by itself: verbs, adverbs, pronouns."""
_MIXED_TERM = regex("[A-Za-z]")
_NAME = 6
_PAIR = 2
_AFTER = 8
_STRESSED = regex(f"[{HAN}A-Za-z0-9·—-]{{2,10}}")
_SENTENCE = regex("[。！？；\n]")
_SHORT_TERM, _FAR = 10, 500
_SPOKEN = regex("[。！？!?，]")
_UNCLOSED = regex(r"[（(][^）)]*$")
_WITHIN = regex(f"[{HAN}]*[的了是在和与與][{HAN}]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a line, by places, and its other names.

    ``defined`` is where the sentence stands that says what it is; ``end`` is where the
    explanation ends. Less than certain is what may be the name of a place, a firm, a product,
    and what may begin elsewhere.
    """

    head: tuple[int, int]
    glosses: tuple[Gloss, ...] = ()
    defined: tuple[int, int] | None = None
    end: int = 0
    certainty: float = 1.0

    @property
    def doubtful(self) -> bool:
        """Whether a person is to be asked."""
        return self.certainty < 1.0


def found_in(
    line: str, said: Concordance, stressed: Mapping[int, int] = MappingProxyType({})
) -> list[Found]:
    """Return the terms that a line explains; ``said`` is what the text near it says.

    ``stressed`` are the words in emphasis: where they begin, by where they end.
    """
    glossed = [
        _glossed(line, match, said, stressed.get(match.start()))
        for match in _PARENTHESES.finditer(line)
    ]
    found = [one for one in glossed if one is not None]
    found += _all_called(line, said, {one.end: one for one in reversed(found) if not one.doubtful})
    asked = {one.head: at for at, one in enumerate(found) if one.doubtful}
    for head, place in defined_in(line, {one.head for one in found}):
        if head in asked:
            found[asked[head]] = replace(found[asked[head]], defined=place)
        else:
            found.append(Found(head, (), place, place[1] - 1))
    found += _named_within(line, said, {one.defined for one in found})
    heads = {one.head for one in found}
    found += [Found(h, (), at, at[1] - 1) for h, at in kind_of(line) if h not in heads]
    found += [Found(h, (), at, at[1], _NAMED) for h, at in so_called(line) if h not in heads]
    return sorted(found, key=lambda one: one.head)


def _all_called(line: str, said: Concordance, ended: dict[int, Found]) -> Iterator[Found]:
    """Yield terms whose other names stand outside parentheses, by where others ended."""
    for match in _CALLED.finditer(line):
        called = _called(line, match, ended, said)
        if called is not None:
            ended[called.end] = called
            yield called


def _named_within(
    line: str, said: Concordance, known: AbstractSet[tuple[int, int] | None]
) -> Iterator[Found]:
    """Yield terms within a sentence that 即 says more of, where their beginning is clear."""
    for end, told, most in namely(line):
        offset = max(end - _NEAR, 0)
        before = line[offset:end]
        quoted = quoted_head(before)
        head = (quoted, 1.0) if quoted else _head_of(before, said, most)
        if head is None:
            continue
        start, stop = head[0][0] + offset, head[0][1] + offset
        if (quoted or stop - start >= _SHORTEST or most < 1) and is_term(line[start:stop]):
            place = (start, told)
            if all(one is None or not one[0] <= start < one[1] for one in known):
                yield Found((start, stop), (), place, told, _certain(head[1], _CLEAR))


def _head_of(before: str, said: Concordance, most: float) -> tuple[tuple[int, int], float] | None:
    """Return a term without other names that ends here, and how certain it is, so much at most."""
    short = _SHORT.search(before) if most < 1 else None
    head = (short.span(), 1.0) if short else chinese_head(before, (), said)
    return (head[0], min(head[1], most)) if head else None


def _glossed(
    line: str, match: re.Match[str], said: Concordance, stressed: int | None
) -> Found | None:
    offset = max(match.start() - _NEAR, 0)
    before = line[offset : match.start()]
    short = _SHORT.search(before) or _EXPANDED.search(before)
    names = glosses(match[1], match.start(1), short=short is not None)
    after = line[match.end() : match.end() + _AFTER]
    found = _head(before, names, said, after) if names else None
    if found and stressed is not None and _STRESSED.fullmatch(line, stressed, match.start()):
        found = (stressed - offset, len(before)), 1.0
    if found is None:
        return None
    head, sure = found
    if has_han(before[head[0] : head[1]]):
        names = tuple(one for one in names if not one.chinese or one.led or one is names[0])
        if names[0].chinese and _NAMELY.match(match[1]):
            return None
    if before.endswith("》") and not any(name.short for name in names):
        return None
    term = before[head[0] : head[1]]
    if not _explains(before[: head[1]], term, names):
        return None
    named = head[1] == len(before) and has_han(term + names[0].words) and is_name(term, names)
    if named and names[0].chinese:
        return None
    certainty = _NAMED if named else _certain(sure)
    place = (head[0] + offset, head[1] + offset)
    return Found(place, names, None, match.end(), certainty)


def _certain(sure: float, enough: float = _SURE) -> float:
    """Return how certain a term is that begins so surely: wholly, or as a question says it."""
    return 1.0 if sure >= enough else round(sure, 1)


def _head(
    before: str, names: tuple[Gloss, ...], said: Concordance, after: str = "的"
) -> tuple[tuple[int, int], float] | None:
    """Return where a term stands that ends here, and how certain that is."""
    head = quoted_head(before)
    if head is not None:
        return head, 1.0
    mixed = _MIXED.search(before)
    latin = "" if names[0].chinese else names[0].words
    if _HAN_LAST.search(before) or (mixed and mixed[1].lower() in latin.lower()):
        if names[0].chinese and not names[0].led and not _alike(before, names[0].words):
            return None
        return chinese_head(before, names, said, after=after)
    head = latin_head(before)
    return (head, 1.0) if head else None


def _alike(before: str, gloss: str) -> bool:
    """Whether a short name with letters stands before its expansion: HPA轴（……轴）."""
    found = re.search(f"[A-Z]{{2,}}([{HAN}]{{1,2}})$", before)
    return found is not None and gloss.endswith(found[1])


def _called(
    line: str, match: re.Match[str], ended: dict[int, Found], said: Concordance
) -> Found | None:
    """Return a term whose other name stands outside parentheses: 生成增强，又称RAG."""
    group = next(name for name in ("quoted", "latin", "chinese", "words") if match[name])
    gloss = Gloss(*match.span(group), match[group], led=True)
    offset = max(match.start() - _NEAR, 0)
    before = line[offset : match.start()].rstrip()
    if _announces_nothing(match, gloss) or _UNCLOSED.search(before):
        return None
    others = (gloss, *_more(match))
    known = ended.get(match.start())
    if known is not None:
        return Found(known.head, (*known.glosses, *others), None, match.end())
    if match["near"] is not None and not (_SHORT.search(before) or _begun(before)):
        return None
    head = _head(before, (gloss,), said)
    if head is None or head[0][1] - head[0][0] < len("术语"):
        return None
    (start, end), sure = head
    if not before.endswith(("”", "」", "》")) and not _may_be_called(
        before[start:end], match, gloss
    ):
        return None
    place = (start + offset, end + offset)
    return Found(place, others, None, match.end(), _certain(sure))


def _may_be_called(term: str, match: re.Match[str], gloss: Gloss) -> bool:
    """Whether bare words are a term of which another name is told: 又叫 may also be shouting."""
    if has_han(term) and (len(term) > _LONGEST or not is_term(term)):
        return False
    if not plain(tuple(units(simple(term)))) or speech(simple(term))[0] in _DOES:
        return False
    bare = match["led"].endswith("叫") and gloss.chinese and match["quoted"] is None
    return not bare or match["near"] is not None or not set(term).isdisjoint(gloss.words)


def _more(match: re.Match[str]) -> tuple[Gloss, ...]:
    """Return a second name that is announced with the first: 又译绅士化、中产化."""
    if not match["more"]:
        return ()
    start, end = match.span("more")
    return (Gloss(start + 1, end, match.string[start + 1 : end], led=True),)


def _begun(before: str) -> bool:
    """Whether a sentence says nothing yet but a term: L2正则化也叫……."""
    sentence = _sentence(before, len(before))
    return len(sentence) <= _SHORT_TERM and is_term(sentence)


def _announces_nothing(match: re.Match[str], gloss: Gloss) -> bool:
    led = match["led"]
    if led in {"也就是", "即"} and match["near"] is None and not _WITHIN.fullmatch(gloss.words):
        near = match.string[max(match.start() - 3, 0) : match.start()]
        return not gloss.chinese or _LETTERS.fullmatch(near) is None
    if led in {"即", "也即", "亦即", "也就是", "或称", "或稱"}:
        return not (_named_by_letters(match) and not _WITHIN.fullmatch(gloss.words))
    if led.endswith("叫") and _SPOKEN.search(gloss.words):
        return True
    if gloss.chinese:
        return _WITHIN.fullmatch(gloss.words) is not None or (
            led.endswith("叫") and match["quoted"] is None and not _is_name_alone(gloss.words)
        )
    alone = gloss.words.islower() or match["quoted"] is not None
    return not (gloss.short or alone or "英" in led or "全" in led)


def _is_name_alone(words: str) -> bool:
    """Whether words may be what a thing is called, 又叫血色素: 又叫 may also be shouting."""
    alone = [word for word in words_of(words) if len(word) == 1]
    return len(words) <= _NAME and len(alone) <= 1


def _named_by_letters(match: re.Match[str]) -> bool:
    """Whether 即 stands behind letters, L2正则化即权重衰减: elsewhere it may mean at once."""
    if match["near"] is None:
        return False
    sentence = _sentence(match.string, match.start())
    return len(sentence) < _FAR and _MIXED_TERM.match(sentence) is not None


def _sentence(line: str, place: int) -> str:
    """Return what of a sentence stands before a place of a line, at most so much of it."""
    return _SENTENCE.split(line[max(0, place - _FAR) : place])[-1]


def _explains(before: str, term: str, names: tuple[Gloss, ...]) -> bool:
    """Whether the names are those of the term, and the term is one."""
    if len(term) < len("术语") or is_vague(before, term) or is_person(before, term, names):
        return False
    if not has_han(term) and not names[0].chinese:
        return expands(names[0].words, term)
    if not has_han(term) and ("/" in term or "." in term):
        return False
    if has_han(term) and names[0].chinese:
        named = names[0].led and speech(simple(term))[0] not in _DOES
        return named or _alike(term, names[0].words)
    if has_han(term):
        return True
    return len(names[0].words) > _PAIR or _LABEL.fullmatch(names[0].words) is None

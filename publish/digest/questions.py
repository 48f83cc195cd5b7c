"""Questions: the author's own first, then the text's claims held up for argument."""

import re
from collections.abc import Iterator

from publish.digest.cues import ANAPHOR, ANTITHESIS, HEADLESS, INSTRUCTION, LEADING, POINTER
from publish.digest.points import Candidate
from publish.digest.prose import Role
from publish.digest.score import bigrams, likeness, narrative
from publish.digest.sentences import Sentence, balanced
from publish.digest.shorten import length
from publish.edition import Question
from publish.model import Inlines, LineBreak, Span, Text
from publish.model.regex import regex
from publish.model.value import dataclass

_ENDED = regex(r"[。！？][”’）]*$")
LONGEST_OWN = 72
SHORTEST_OWN = 10
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class _Template:
    """What a claim's wording invites one to ask of it, in both kinds of characters."""

    when: re.Pattern[str]
    lead: tuple[str, str]
    ask: tuple[str, str]


_TEMPLATES = (
    _Template(
        ANTITHESIS,
        ("文中认为：", "文中認為："),
        ("你同意吗？有什么反例？", "你同意嗎？有什麼反例？"),
    ),
    _Template(
        regex(r"应当?|必须|(?<![被所])需要|需(?=[^求要])|要(?=[建重培大完加提])|不能|亟需|务必"),
        ("文中主张：", "文中主張："),
        ("如果照做，最先碰到的阻力会是什么？", "如果照做，最先碰到的阻力會是什麼？"),
    ),
    _Template(
        regex(r"只有|唯有|唯一|任何|所有|永远|从来|一切"),
        ("文中断言：", "文中斷言："),
        ("有没有例外？例外说明了什么？", "有沒有例外？例外說明了什麼？"),
    ),
    _Template(
        regex(r"将(?!近)|可能|会(?=[^议员计])|趋势|未来"),
        ("文中预计：", "文中預計："),
        ("眼下哪些迹象支持它，哪些不支持？", "眼下哪些跡象支持它，哪些不支持？"),
    ),
    *(
        _Template(regex(""), ("文中的判断是：", "文中的判斷是："), ask)
        for ask in (
            ("这与你的经验相符吗？差别在哪里？", "這與你的經驗相符嗎？差別在哪裡？"),
            ("文中用什么支持它？哪一条最弱？", "文中用什麼支持它？哪一條最弱？"),
            ("谁会不同意？他们会怎么说？", "誰會不同意？他們會怎麼說？"),
        )
    ),
)

_TELLING = tuple(
    _Template(regex(when), ("书中写道：", "書中寫道："), ask)
    for when, ask in (
        (
            "[“「『]|[说說道问問答][：:，,]",
            ("这话是说给谁听的？没有说出口的是什么？", "這話是說給誰聽的？沒有說出口的是什麼？"),
        ),
        (
            r"^(?:[^，。]{5}，[^，。]{5}|[^，。]{7}，[^，。]{7})[。！？]?$",
            ("这两句在说谁？书里的事当得起吗？", "這兩句在說誰？書裡的事當得起嗎？"),
        ),
        (
            "[他她]|[人众眾]",
            ("人物为什么会这样做？换作你会怎样？", "人物為什麼會這樣做？換作你會怎樣？"),
        ),
        ("", ("这一笔为后文埋下了什么？", "這一筆為後文埋下了什麼？")),
        ("", ("换一个人来讲，会有什么不同？", "換一個人來講，會有什麼不同？")),
        ("", ("要是删去这一笔，会少了什么？", "要是刪去這一筆，會少了什麼？")),
    )
)
"""What a story invites one to ask: it tells, and claims nothing."""


def questions(
    sentences: tuple[Sentence, ...],
    points: tuple[Candidate, ...],
    most: int,
    *,
    traditional: bool,
) -> tuple[Question, ...]:
    """Return up to ``most`` questions: those the text asks, then those its claims invite."""
    told = narrative(sentences)
    if sum(each.prose.spoken for each in sentences) * 2 > len(sentences):
        points = tuple(each for each in points if each.cut.sentence.prose.spoken)
    own = () if told else tuple(_own(sentences))
    made = _made(points, _TELLING if told else _TEMPLATES, traditional=traditional)
    return (*own[:most], *tuple(made)[: max(0, most - len(own))])


def _own(sentences: tuple[Sentence, ...]) -> Iterator[Question]:
    """Yield the text's own questions that stand by themselves, with what leads to them."""
    for at, sentence in enumerate(sentences):
        if _asked(sentence):
            near = sentences[max(0, at - 2) : at]
            before = tuple(each for each in near if each.prose is sentence.prose)
            context = tuple(leaf for each in (*before, sentence) for leaf in each.inlines)
            start = sentence.start + _led(sentence.mask)
            yield Question(sentence.prose.cut(start, sentence.end), context, span=sentence.span)


def _asked(sentence: Sentence) -> bool:
    sound = sentence.asks and sentence.whole and balanced(sentence.mask)
    if not sound or sentence.prose.role is Role.QUOTED or sentence.prose.spoken:
        return False
    words = sentence.mask[_led(sentence.mask) :]
    bound = ANAPHOR.match(words) or HEADLESS.match(words) or words.startswith(("“", "‘"))
    asked = sentence.prose.role is Role.ASKED
    return asked or (SHORTEST_OWN <= length(words) <= LONGEST_OWN and not bound)


def _led(mask: str) -> int:
    at = 0
    while found := LEADING.match(mask[at:]):
        at += found.end()
    return at


def _made(
    points: tuple[Candidate, ...], templates: tuple[_Template, ...], *, traditional: bool
) -> Iterator[Question]:
    """Yield a question for each claim worth arguing, turning the templates about."""
    used: list[_Template] = []
    kept: list[frozenset[str]] = []
    for point in sorted(points, key=lambda each: (-_worth(each), each.order)):
        words = bigrams(point.cut.mask)
        if not _arguable(point):
            continue
        if POINTER.match(point.cut.mask) or any(likeness(words, old) >= ALIKE for old in kept):
            continue
        kept.append(words)
        used.append(_fitting(point, templates, used))
        yield _question(point, used[-1], traditional=traditional)


def _arguable(point: Candidate) -> bool:
    """Whether a point claims something, rather than names or instructs."""
    return point.cut.sentence.ends and point.weight > 0 and not INSTRUCTION.match(point.cut.mask)


def _fitting(
    point: Candidate, templates: tuple[_Template, ...], used: list[_Template]
) -> _Template:
    """Return the template that fits a claim and was used least, the first of those."""
    fit = [each for each in templates if each.when.search(point.cut.mask)]
    return min(fit, key=used.count)


def _worth(point: Candidate) -> float:
    return point.weight + 2.0 * bool(ANTITHESIS.search(point.cut.mask))


def _question(point: Candidate, template: _Template, *, traditional: bool) -> Question:
    claim, span = point.cut.inlines, point.cut.sentence.span
    lead, ask = template.lead[traditional], template.ask[traditional]
    at = Span(span.seed, span.end, span.end)
    content: Inlines = (
        Text(lead, span=Span(span.seed, span.start, span.start)),
        *claim,
        *(() if _ENDED.search(point.cut.mask) else (Text("。", span=at),)),
        LineBreak(span=at),
        Text(ask, span=at),
    )
    return Question(content, point.cut.sentence.inlines, span=span)

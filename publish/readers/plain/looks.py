"""What a line looks like beside its neighbours: brief, prose, a caption, speech."""

from collections.abc import Sequence

from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.lines import Layout, Line
from publish.readers.plain.notices import may_ask

LONGEST = 64
OPEN_END = "，、,；;。：:…—.．"
_SENTENCES = regex(r"[。；!！?？](?=.)(?![”」』）)]|[（(][^（）()]*[)）]$)|。[”」』）)]+(?=.)")
_DIALOGUE = regex(r"[“「『\"].*[。！？…!?](?:$|[”」』\"])")
_COMMAND = regex(r"^[a-z$./]|[@=\\{}<>;$|]|://|\w/\w")
_QUOTED = "”’」』）)】\"'"
# A letter's closing, who made a picture, a remark, a place to fill in, a stamp of time:
# they head nothing.
_NO_TITLE = regex(
    r"(?:此致|敬[礼禮祝]|[谨謹]?祝[好您你]?|[顺順即此专專]?[颂頌])[：:]?"
    r"|[（(【\[〔［]\S{0,6}[批注按评註評案][：:].*"
    r"|[（(▲△]*(?:[图圖]源|[图圖]片?[来來]源|[题題配][图圖]|[摄攝]影|供[图圖]|[来來]源)\s*[:：／/|｜].*"
    r"|.*(?:[（(][ \u3000]+[)）]|_{3,}).*"
    r"|.*\d{1,2}:\d\d(?::\d\d)?|.*——.*——.*|\S{1,8}[:：]\S.*[ 　]\S{1,8}[:：]\S.*"
)
_STRESSED = regex(r"\*\*(?P<words>[^*\n]+)\*\*[:：]?")
# A question may head a section, but not one that goes on from what was said before.
_QUESTION = regex(
    r"(?!(?:那|但|而|可|难|難|然|所|因|这|這|他|她|它|我|你|您|于|於|又|也|还|還|如果|结果|結果|真))"
    r"[^，,。；]{4,20}[？?]"
)


def reads_brief(text: str) -> bool:
    """Tell whether words could be a heading by their own look."""
    bare = text.rstrip(_QUOTED)
    return (
        bool(bare)
        and not (text.isascii() and _COMMAND.search(text))
        and bare[-1] not in OPEN_END
        and not text.endswith("——")
        and not _SENTENCES.search(text)
        and not _DIALOGUE.match(text)
        and not marks.is_break(text)
        and "\t" not in text
        and not (len(text) <= LONGEST and _NO_TITLE.fullmatch(text))
        and not text.startswith((">", "|", "```", "—", "附件"))
    )


def stressed(text: str) -> str:
    """Return the words of a line that Markdown stresses as a whole, or nothing."""
    match = _STRESSED.fullmatch(text) if text.startswith("**") else None
    return match["words"] if match else ""


class Looks:
    """Lines seen together."""

    def __init__(
        self, lines: Sequence[Line], layout: Layout, body: Sequence[int], said: frozenset[int]
    ) -> None:
        """Measure how wide lines usually are."""
        self.lines = lines
        self.layout = layout
        self.said = said
        widths = sorted(lines[at].width for at in body)
        self.widest = widths[len(widths) * 3 // 4] if widths else 0

    def brief(self, at: int) -> bool:
        """Tell whether a line could be a heading by its own look."""
        line = self.lines[at]
        return (
            line.width <= LONGEST
            and at not in self.said
            and reads_brief(line.text)
            and not marks.bullet(line.text)
            and not marks.caption(line.text)
            and not marks.is_timed(line.text)
            and not may_ask(line.text)
        )

    def prose(self, at: int | None) -> bool:
        """Tell whether a line is running text: it ends a sentence, or is long."""
        if at is None:
            return False
        line = self.lines[at]
        full = 0 < self.layout.wrapped * 3 // 4 <= line.width
        ends = line.closed or line.leads or line.width > LONGEST or full
        return ends or at in self.said or marks.is_timed(line.text)

    def asks(self, at: int) -> bool:
        """Tell whether a line is a question that may head a section of long paragraphs."""
        line = self.lines[at]
        return line.closed and self.widest > LONGEST and bool(_QUESTION.fullmatch(line.text))

    def fits(self, at: int) -> bool:
        """Tell whether a line is shorter than lines usually are."""
        return self.lines[at].width * 5 < max(self.widest, 40) * 4

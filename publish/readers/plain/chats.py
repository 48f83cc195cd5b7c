"""Chats: what a machine and who asked it say round the text that was asked for."""

import re
from collections.abc import Iterator, Sequence

from publish.model.regex import regex
from publish.readers.plain.choices import any_of
from publish.readers.plain.lines import Line

_CHATTED = regex(
    rf"{any_of('好的 当然 當然 没问题 沒問題 以下是 下面是 这是 這是')}.{{0,50}}[：:。！!]?"
)
_SAID = r"(?:的?回答|回复|回覆|\s?said|\s?[说說])?\s*[:：]"
_MACHINE = regex(
    r"(?:DeepSeek|ChatGPT|GPT-?[345o.]*|Kimi|Claude|Gemini|Copilot|文心一言|文小言|豆包|通义千问|通義千問"
    rf"|讯飞星火|智谱清言|腾讯元宝|AI|助手|Assistant){_SAID}",
    re.IGNORECASE,
)
_ASKER = regex(
    r"(?:(?:User|You|Human|Me|用户|用戶|使用者|提问|提問|我|你|您)(?:\s?said|\s?[说說])?\s*[:：])(?:\s*\S.{0,200})?",
    re.IGNORECASE,
)
_OFFERED = regex(
    r"(?:希望(?:这|這|以上|能|对您|對您|对你)|如果(?:您|你|需要|还|還)|如需|需要我|您(?:觉得"
    r"|看)|要不要我|是否需要我).{0,80}"
)
_ASKED = regex(r"为您|為您|为你|對您|对您|您要求|您的要求|撰写|改写|润色|一篇|文章")
_TO_ASKER = regex(
    r"为您|為您|对您|對您|对你|告诉我|告訴我|需要我|要不要我|帮您|幫您|帮你|幫你|我可以.{0,16}[你您]"
)
_HANDED = regex(r"[为為给給]您|[为為]你|供[您你]?[参參]考|您要求|您的要求")
_BUTTONS = regex(
    r"(?:Copy code|Copy|Copied!|Regenerate(?: response)?|复制代码|複製程式碼|复制|已复制|重新生成"
    r"|已完成推理|已深度思考.{0,12}|Thought for .{1,20}|搜索到 ?\d+ ?个网页|已阅读 ?\d+ ?个网页)",
    re.IGNORECASE,
)
_FAR = 6


def opens_chat(text: str) -> bool:
    """Tell whether a first line is said by a machine to who asked it for the text."""
    return bool(_CHATTED.fullmatch(text)) and bool(_ASKED.search(text))


def hands_over(text: str) -> bool:
    """Tell whether a line below a title says that a machine gives the text to who asked."""
    return opens_chat(text) and bool(_HANDED.search(text))


def closes_chat(text: str) -> bool:
    """Tell whether a last line offers more to who asked for the text."""
    return bool(_OFFERED.fullmatch(text)) and bool(_TO_ASKER.search(text))


def names_machine(text: str) -> bool:
    """Tell whether a line says that a machine speaks from here on."""
    return bool(_MACHINE.fullmatch(text))


def is_button(text: str) -> bool:
    """Tell whether a line is what a chat's page shows beside an answer: Copy code."""
    return bool(_BUTTONS.fullmatch(text))


def turns(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the lines that ask and those that say who answers, where a chat opens the text."""
    found = tuple(at for turn in _turns(lines) for at in turn)
    return found if found and found[0] == 0 else ()


def _turns(lines: Sequence[Line]) -> Iterator[range]:
    """Yield each question from who asks it to the name of the machine below."""
    end = 0
    for at, line in enumerate(lines[:-1]):
        if at < end or not _ASKER.fullmatch(line.text):
            continue
        below = range(at + 1, min(at + 1 + _FAR, len(lines) - 1))
        answers = next((one for one in below if names_machine(lines[one].text)), None)
        if answers is not None:
            end = answers + 1
            yield range(at, end)

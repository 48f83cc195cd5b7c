"""Sections that are apparatus, known by their titles in three scripts and English."""

import re

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.plain import marks

_FIGURES = "一二三四五六七八九十百零〇"
_NUMBER = regex(
    rf"^\s*(?:第[{_FIGURES}\d]+[章节節部编編篇回讲講课課卷]|附[录錄][{_FIGURES}A-Z\d]*|"
    rf"[（(][{_FIGURES}\d]+[）)]|[{_FIGURES}壹贰貳叁參肆伍陆陸柒捌玖拾]+[、.．:：]"
    rf"|[{_FIGURES}]{{1,2}}(?=[ \u3000]|[参參]考[文资資书書])|\d+(?:\.\d+)+|\d+[、.．)）:：]|"
    r"\d{1,2}\s+(?![个個年月天种種次大件条條])|[IVX]+\.)[、.．:：\s]*(?=\S)"
)
_SPACED = regex(f"(?<=[{HAN}])[ \u3000]+(?=[{HAN}](?:[ \u3000]|$))")
_FIGURES_FROM = regex(r"(?:资料|資料|数据|數據)(?:来源|來源)[:：]?")
_GLOSSARY = regex(
    r"(?:术语|術語|词汇|詞彙|名词|名詞|关键词|關鍵詞)(?:表|解释|解釋|对照|對照|对照表|對照表|说明|說明)"
    r"|(?:主要|常用|重要|本书|本書|附录|附錄)?(?:术语|術語)|glossary(?:\s+of\s+terms)?|terminology"
    r"|(?:英[汉漢中]|[汉漢]英|中英)文?(?:术语|術語|词汇|詞彙|名词|名詞)(?:表|对照|對照|对照表|對照表)?",
    re.IGNORECASE,
)


def is_references(title: str) -> bool:
    """Whether a title heads a list of references.

    2.1 数据来源 with a number is a part of a paper that says where its figures come from.
    """
    bare = _bare(title)
    figures = bare != title.strip() and _FIGURES_FROM.fullmatch(bare)
    return marks.REFERENCES.fullmatch(bare) is not None and not figures


def is_glossary(title: str) -> bool:
    """Whether a title heads a glossary of the author's own."""
    return _GLOSSARY.fullmatch(_bare(title)) is not None


def has_number(title: str) -> bool:
    """Whether a title brings a number of its own: 一、, 第三章, 2.1."""
    return _NUMBER.match(title) is not None and _bare(title) != title.strip()


def _bare(title: str) -> str:
    title = _SPACED.sub("", title.strip(" \t\n\u3000【】〖〗〔〕*#"))
    return _NUMBER.sub("", title, count=1).strip() or title

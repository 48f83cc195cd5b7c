"""Easing: slips of hand that leave no doubt of what is meant, put as TOML has it.

A person who has never seen TOML types Chinese marks, and 是 or yes for true. What was
typed stays in the file; only the reading is eased.
"""

import re

from publish.model.regex import regex

_YES = frozenset(["true", "yes", "y", "ok", "是", "是的", "对", "對", "好", "采纳", "採納", "接受"])
_NO = frozenset(
    ["false", "no", "n", "否", "不", "不是", "不对", "不對", "不采纳", "不採納", "拒绝", "拒絕"]
)
_ANSWER = regex(
    r"^(?P<key>[ \t　]*accept)[ \t　]*[=＝:：][ \t　]*[\"'“”‘’]?(?P<said>[A-Za-z\u4e00-\u9fff]+)"
    r"[\"'“”‘’]?[ \t　]*[。.，,；;]?(?=[ \t　]*(?:#|$))",
    re.MULTILINE,
)
_HEAD = regex(
    r"^[ \t　]*(?:\[\[?|［［?|【【?)[ \t　]*(?P<kind>[a-z][a-z0-9-]*)[ \t　]*"
    r"(?:\]\]?|］］?|】】?)?[ \t　]*(?=#|$)",
    re.MULTILINE,
)
_TEXT = regex(
    r"^(?P<key>[ \t　]*(?:text|near|becomes|rule))[ \t　]*"
    r"(?:[＝:：=][ \t　]*[“”＂](?P<wide>[^\n]*)[“”＂]"
    r"|[＝:：][ \t　]*\"(?P<plain>[^\"\n]*)\")[ \t　]*$",
    re.MULTILINE,
)


def eased(text: str) -> str:
    """Return an entry with its head, its answer and its texts as TOML has them."""
    return _TEXT.sub(_quoted, _ANSWER.sub(_answered, _HEAD.sub(r"[[\g<kind>]]", text, count=1)))


def _answered(found: re.Match[str]) -> str:
    said = found["said"].lower()
    if said not in _YES | _NO:
        return found[0]
    return f"{found['key'].strip()} = {'true' if said in _YES else 'false'}"


def _quoted(found: re.Match[str]) -> str:
    if found["wide"] is None:
        return f'{found["key"].strip()} = "{found["plain"]}"'
    held = found["wide"].replace("\\", "\\\\").replace('"', '\\"')
    return f'{found["key"].strip()} = "{held}"'

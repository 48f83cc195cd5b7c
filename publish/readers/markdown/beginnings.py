"""Block rules asked by what a line begins with: most marks begin one thing or two.

The library tries each of its rules on each line, and again wherever a paragraph may end.
"""

from typing import TypeAlias

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

_DIGITS = "0123456789"
_BEGINNINGS = {
    "barred": "|",
    "verse": "|",
    "admonition": "!?",
    "math_block": "$",
    "container": ":",
    "command": "{",
    "tab": "=",
    "begun": ":",
    "remark": "%",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-" + _DIGITS,
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
    "hashed": "#",
}
"""What a rule's lines begin with; a rule not named here is asked everywhere."""

_MARKS = "".join(sorted(frozenset("".join(_BEGINNINGS.values()))))
_Chain: TypeAlias = tuple[RuleFuncBlockType, ...]


class ByBeginning(Ruler[RuleFuncBlockType]):
    """The rules of another ruler; each of its chains is one rule, which asks those that fit."""

    def __init__(self, rules: Ruler[RuleFuncBlockType]) -> None:
        """Take over the rules."""
        super().__init__()
        self.__rules__ = rules.__rules__

    def __compile__(self) -> None:
        super().__compile__()
        said = {rule.fn: _BEGINNINGS.get(rule.name) for rule in self.__rules__}
        compiled = self.__cache__ or {}
        self.__cache__ = {name: [_chain(rules, said)] for name, rules in compiled.items()}


def _chain(
    rules: list[RuleFuncBlockType], said: dict[RuleFuncBlockType, str | None]
) -> RuleFuncBlockType:
    others = tuple(rule for rule in rules if said[rule] is None)
    fitting: dict[str, _Chain] = {
        mark: tuple(rule for rule in rules if mark in (said[rule] or mark)) for mark in _MARKS
    }

    def ask(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the library's shape
        at = state.bMarks[start] + state.tShift[start]
        for rule in fitting.get(state.src[at : at + 1], others):
            if rule(state, start, end, silent):
                return True
        return False

    return ask

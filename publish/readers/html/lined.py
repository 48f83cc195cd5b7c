"""Text on a page that stands as it was typed: its line ends are line ends, without any tag."""

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.html.tree import Element, Words

_PART = regex(rf"[{HAN}。！？”」』…，]\s*\n[ \t]*\n(?=\s*[{HAN}“「『《])")
_FEWEST = 2


def is_lined(element: Element) -> bool:
    """Tell whether blank lines part what stands in an element, and nothing else does.

    Style sheets say so (``white-space: pre``), and are seldom saved with their page.
    """
    words = [child for child in element.children if isinstance(child, Words)]
    text = "".join(part[0] for child in words for part in child.parts)
    if text.count("\n") < 2 * _FEWEST or len(_PART.findall(text)) < _FEWEST:
        return False
    return not any(child.name in {"p", "br"} for child in element.elements)

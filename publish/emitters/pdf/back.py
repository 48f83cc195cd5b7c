"""Write what stands after the chapters: glossary, references, index."""

from itertools import groupby

from publish.edition import Edition, PageStyle, Script, TermOrder
from publish.emitters.pdf import places
from publish.emitters.pdf.plan import Glossary, Index, References
from publish.emitters.pdf.room import lines
from publish.model import Block, Entry, Reference, Text, plain_text, walk
from publish.transforms import initial
from publish.xhtml import Writer, entry_id, reference_id
from publish.xhtml.grouping import Headings, unsaid

WORTH_INITIALS = 8
"""A list of fewer words than this is found without letters in its margin."""

HEAD, SMALL, NOTE_LINE, GAP = 5, 0.9, 0.8, 0.5
"""Lines that the head of a list takes; what its letters, its lines and the white after its
entries are multiples of: the page's letters, the page's lines, its own lines."""

INITIALS, UNEVEN, SPARED = 7, 4, 0.3
"""The ems that initials and the white between columns take, the lines that two columns may
lose because entries are not parted, and what of its gap an entry can spare."""


def glossary(writer: Writer, part: Glossary, edition: Edition) -> str:
    """Write the glossary, each entry with the page of its first use."""
    script, order = edition.script, edition.style.term_order
    rows = "".join(
        _entry(writer, entry, letter) for entry, letter in _lettered(part.entries, script, order)
    )
    name, kind = writer.shared.labels.glossary, _kind(part.entries, script, order)
    kind += " tight" if _spills(part.entries, edition.style.page) else ""
    return (
        f'<section class="glossary{kind}" role="doc-glossary" id="glossary">'
        f'<h1 class="back-title">{name}</h1><dl>{rows}</dl></section>'
    )


def index(writer: Writer, part: Index, edition: Edition) -> str:
    """Write the index: each term the text speaks of, with every page that does."""
    script, order = edition.script, edition.style.term_order
    used = tuple(entry for entry in part.entries if entry.key in writer.uses.mentions)
    rows = "".join(
        f"<li>{letter}{writer.inlines(entry.headword)}"
        f"{places.every(writer.uses.mentions[entry.key])}</li>"
        for entry, letter in _lettered(used, script, order)
    )
    return (
        f'<section class="index{_kind(used, script, order)}" role="doc-index" id="index">'
        f'<h1 class="back-title">{writer.shared.labels.index}</h1><ul>{rows}</ul></section>'
    )


def references(writer: Writer, part: References) -> str:
    """Write the references in their author's order, under their author's headings."""
    body, name = "", writer.shared.labels.references
    above: Headings = ()
    kind = ' class="by-name"' if any(work.mark for work in part.works) else ""
    for under, group in groupby(part.works, key=lambda work: work.under):
        works = tuple(group)
        first = writer.shared.numbers[works[0].key]
        rows = "".join(_work(writer, work) for work in works)
        said = (writer.inlines(words) for words in unsaid(under, above, name))
        head = "".join(f'<p class="under">{words}</p>' for words in said)
        body += f'{head}<ol start="{first}"{kind}>{rows}</ol>'
        above = under
    return (
        f'<section class="references" role="doc-bibliography" id="references">'
        f'<h1 class="back-title">{name}</h1>{body}</section>'
    )


def _lettered(
    entries: tuple[Entry, ...], script: Script, order: TermOrder
) -> list[tuple[Entry, str]]:
    """Give the first entry under each initial that letter, to hang in the margin."""
    if len(entries) < WORTH_INITIALS:
        return [(entry, "") for entry in entries]
    return [
        (entry, f'<span class="initial" data-generated="">{letter}</span>' if first else "")
        for letter, group in groupby(entries, key=lambda entry: initial(entry, script, order))
        for first, entry in zip((True, *[False] * len(entries)), group, strict=False)
    ]


def _kind(entries: tuple[Entry, ...], script: Script, order: TermOrder) -> str:
    """Return the class of a list: with initials or without, and with long ones (12畫)."""
    if len(entries) < WORTH_INITIALS:
        return ""
    long = any(len(initial(entry, script, order)) > 1 for entry in entries)
    return " lettered strokes" if long else " lettered"


def _spills(entries: tuple[Entry, ...], page: PageStyle) -> bool:
    """Say whether a few last entries would stand on a page of their own, but need not.

    Lines are told by counting characters, two columns to a page.
    """
    measure = (page.measure / SMALL - INITIALS) / 2
    wanted = sum(_lines(entry, measure) + GAP for entry in entries)
    first, more = 2 * (page.lines - HEAD) / NOTE_LINE, 2 * page.lines / NOTE_LINE
    over = (wanted - first) % more if wanted > first else wanted - first
    return -UNEVEN < over <= SPARED * len(entries) - UNEVEN


def _lines(entry: Entry, measure: float) -> int:
    texts = ("；".join(map(plain_text, entry.glosses)), *map(_said, entry.definition))
    return 1 + sum(lines(text, measure) for text in texts)


def _said(block: Block) -> str:
    return "".join(node.content for node in walk(block) if isinstance(node, Text))


def _entry(writer: Writer, entry: Entry, letter: str) -> str:
    glosses = "；".join(writer.inlines(gloss) for gloss in entry.glosses)
    said = f'<p class="gloss">{glosses}</p>' if glosses else ""
    page = places.first(writer.uses.mentions.get(entry.key, []))
    return (
        f'<dt id="{entry_id(entry.key)}">{letter}<dfn>{writer.inlines(entry.headword)}</dfn>{page}'
        f"</dt><dd>{said}{writer.blocks(entry.definition)}</dd>"
    )


def _work(writer: Writer, work: Reference) -> str:
    pages = places.every(writer.uses.citations.get(work.key, []))
    words = writer.inlines(work.content)
    return f'<li id="{reference_id(work.key)}">{words}{pages}</li>'

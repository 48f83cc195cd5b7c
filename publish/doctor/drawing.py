"""The proof that Chinese really draws: a page for each script and role, read back by glyphs."""

from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape

from publish import fonts
from publish.checks.drawn import Drawn, drawn, inkless
from publish.doctor.facts import Fact, State
from publish.model.value import dataclass
from publish.paginator import Sheets, paginate
from publish.provision.words import Words

__all__ = ["prove"]

# Characters whose forms differ between the scripts, so that a wrong face would show.
PROBES = {
    "zh-Hans": "直骨令门书车东说着里为",
    "zh-Hant-TW": "直骨令門書車東說著裡為",
    "zh-Hant-HK": "直骨令門書車東説着裏為",
}
ROLES = {
    "song": Words("Song", "宋体"),
    "hei": Words("Hei", "黑体"),
    "kai": Words("Kai", "楷体"),
    "mono": Words("monospaced", "等宽"),
}
STYLE = "@page{size:148mm 105mm;margin:10mm}p{font-size:24pt;line-height:2;break-after:page}"


@dataclass(frozen=True, slots=True)
class Probe:
    """One page of the proof."""

    script: str
    role: str

    @property
    def text(self) -> str:
        """The characters drawn."""
        return PROBES[self.script]

    @property
    def family(self) -> str:
        """The family that should draw them."""
        return fonts.family(self.role, self.script)


def prove() -> Iterator[Fact]:
    """Draw every script in every role; one fact each, missing if a glyph is not there."""
    probes = tuple(Probe(script, role) for script in PROBES for role in ROLES)
    data = paginate(_sheets(probes)).data
    pages, blank = drawn(data), inkless(data)
    for number, probe in enumerate(probes):
        yield _fact(probe, [each for each in pages if each.page == number], blank)


def _sheets(probes: tuple[Probe, ...]) -> Sheets:
    paragraphs = "".join(
        f'<p lang="{probe.script}" style="font-family:{_named(probe)}">{escape(probe.text)}</p>'
        for probe in probes
    )
    page = f'<html lang="zh"><head><title>doctor</title></head><body>{paragraphs}</body></html>'
    return Sheets(page, STYLE, lambda _: None, b"doctor")


def _named(probe: Probe) -> str:
    names = fonts.families(probe.role, probe.script)
    return ",".join(f"'{name}'" for name in names)


def _fact(probe: Probe, shown: list[Drawn], blank: Mapping[str, tuple[int, ...]]) -> Fact:
    role = ROLES[probe.role]
    what = Words(f"{role.en} in {probe.script}", f"{probe.script} {role.zh}")
    code = f"drawn-{probe.script}-{probe.role}"
    sound = Counter[str]()
    for each in shown:
        lost = {0, *blank.get(each.font, ())}
        sound[each.font] += sum(glyph not in lost for glyph in each.glyphs)
    own = sum(count for font, count in sound.items() if _is(font, probe.family))
    if own >= len(probe.text):
        detail = Words(
            f"{own} of {own} glyphs drawn by {probe.family}",
            f"{own} 个字形全部由 {probe.family} 画出",
        )
        return Fact(code, State.GOOD, what, detail)
    others = ", ".join(sorted(sound)) or "—"
    detail = Words(
        f"{own} of {len(probe.text)} glyphs drawn by {probe.family}; used instead: {others}",
        f"{len(probe.text)} 个字形中只有 {own} 个由 {probe.family} 画出；实际用了：{others}",
    )
    return Fact(code, State.MISSING, what, detail)


def _is(font: str, family: str) -> bool:
    """Whether an embedded font's name (tag+Family-Name) is of a family."""
    return font.partition("+")[2].startswith(family.replace(" ", "-"))

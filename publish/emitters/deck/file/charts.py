# ruff: noqa: SLF001  the library offers no other way to the parts we write
"""Charts: bars to scale, labelled at their ends, with no axis and no legend."""

from itertools import chain

from lxml import etree
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from publish.emitters.deck.file.foreign import (
    Chart,
    Package,
    Part,
    Plot,
    Series,
    new_chart,
    new_data,
)
from publish.emitters.deck.file.markup import Dress
from publish.emitters.deck.frames import Bars

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_LAYOUT = (
    f'<c:layout xmlns:c="{_C}"><c:manualLayout><c:layoutTarget val="inner"/>'
    '<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/>'
    '<c:w val="0.62"/><c:h val="1"/></c:manualLayout></c:layout>'
)
"""The plot fills the frame, less the room its labels need, so that rows meet our own labels."""


def part(package: Package, bars: Bars, dress: Dress) -> Part:
    """Return bars as a native chart with its own workbook, the first at the top."""
    data = new_data()
    data.categories = bars.labels
    data.add_series(bars.alt[:60], bars.values)
    made = new_chart(XL_CHART_TYPE.BAR_CLUSTERED, data, package)
    _dress(made.chart, bars, dress)
    return made


def _dress(chart: Chart, bars: Bars, dress: Dress) -> None:
    chart.has_legend = False
    chart.has_title = False
    chart.font.size = Pt(bars.size)
    plot = chart.plots[0]
    plot.gap_width = 90
    plot.vary_by_categories = False
    _axes(chart, max(bars.values))
    _labels(plot, bars)
    _bars(plot.series[0], bars)
    _place(chart, dress)
    _number(chart)


def _axes(chart: Chart, most: float) -> None:
    chart.category_axis.reverse_order = True
    chart.category_axis.visible = False
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = most


def _labels(plot: Plot, bars: Bars) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.show_value = True
    for at, shown in enumerate(bars.shown):
        label = plot.series[0].points[at].data_label
        label.position = XL_LABEL_POSITION.OUTSIDE_END
        label.text_frame.text = shown
        label.text_frame.word_wrap = False
        font = label.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(bars.size), True
        font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def _bars(series: Series, bars: Bars) -> None:
    """Draw the longest bar in the accent and the others quietly."""
    series.invert_if_negative = False
    longest = bars.values.index(max(bars.values))
    for at in range(len(bars.values)):
        fill = series.points[at].format.fill
        fill.solid()
        here = at == longest
        fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 if here else MSO_THEME_COLOR.ACCENT_4


def _number(chart: Chart) -> None:
    """Number the axes: the library's numbers are negative, which the schema forbids."""
    space = chart._chartSpace
    for each in chain(space.iter(f"{{{_C}}}axId"), space.iter(f"{{{_C}}}crossAx")):
        each.set("val", each.get("val").lstrip("-"))


def _place(chart: Chart, dress: Dress) -> None:
    space = chart._chartSpace
    area = space.find(f".//{{{_C}}}plotArea")
    for old in area.findall(f"{{{_C}}}layout"):
        area.remove(old)
    area.insert(0, etree.fromstring(_LAYOUT))
    for properties in chain(space.iter(f"{_A}defRPr"), space.iter(f"{_A}rPr")):
        properties.set("lang", dress.language)
        for kind, name in (("latin", "+mn-lt"), ("ea", "+mn-ea"), ("cs", "+mn-cs")):
            tag = f"{_A}{kind}"
            for old in properties.findall(tag):
                properties.remove(old)
            etree.SubElement(properties, tag).set("typeface", name)

"""Charts: bars to scale, labelled at their ends, with no axis and no legend."""

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Emu, Pt

from publish.emitters.deck.file.markup import Dress, emu
from publish.emitters.deck.frames import Bars

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_LAYOUT = (
    f'<c:layout xmlns:c="{_C}"><c:manualLayout><c:layoutTarget val="inner"/>'
    '<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/>'
    '<c:w val="0.72"/><c:h val="1"/></c:manualLayout></c:layout>'
)
"""The plot fills the frame, less the room its labels need, so that rows meet our own labels."""


def add_bars(slide: Any, bars: Bars, dress: Dress) -> None:
    """Add bars to a slide as a native chart, the first at the top."""
    data = CategoryChartData(number_format=bars.pattern)
    data.categories = bars.labels
    data.add_series(bars.alt[:60], bars.values)
    box = (Emu(emu(n)) for n in (bars.box.x, bars.box.y, bars.box.width, bars.box.height))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", bars.alt)  # noqa: SLF001
    _dress(frame.chart, bars, dress)


def _dress(chart: Any, bars: Bars, dress: Dress) -> None:
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


def _axes(chart: Any, most: float) -> None:
    chart.category_axis.reverse_order = True
    chart.category_axis.visible = False
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = most


def _labels(plot: Any, bars: Bars) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = bars.pattern, False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = Pt(bars.size), True
    labels.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def _bars(series: Any, bars: Bars) -> None:
    """Draw the longest bar in the accent and the others quietly."""
    series.invert_if_negative = False
    longest = bars.values.index(max(bars.values))
    for at in range(len(bars.values)):
        fill = series.points[at].format.fill
        fill.solid()
        here = at == longest
        fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 if here else MSO_THEME_COLOR.ACCENT_4


def _place(chart: Any, dress: Dress) -> None:
    space = chart._chartSpace  # noqa: SLF001
    area = space.find(f".//{{{_C}}}plotArea")
    for old in area.findall(f"{{{_C}}}layout"):
        area.remove(old)
    area.insert(0, etree.fromstring(_LAYOUT))
    for properties in space.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}defRPr"):
        properties.set("lang", dress.language)
        for kind, name in (("latin", "+mn-lt"), ("ea", "+mn-ea"), ("cs", "+mn-cs")):
            tag = f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{kind}"
            for old in properties.findall(tag):
                properties.remove(old)
            etree.SubElement(properties, tag).set("typeface", name)

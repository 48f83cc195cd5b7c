"""Names for the library's untyped objects: loose here, at its door, and nowhere else."""

from collections.abc import Callable
from typing import Any, TypeAlias

from pptx import Presentation
from pptx.opc.serialized import PackageWriter
from pptx.parts.chart import ChartPart

Deck: TypeAlias = Any
Package: TypeAlias = Any
Name: TypeAlias = Any
Part: TypeAlias = Any
Chart: TypeAlias = Any
Plot: TypeAlias = Any
Series: TypeAlias = Any

new_deck: Callable[[], Deck] = Presentation
new_writer: Callable[..., Any] = PackageWriter
new_chart: Callable[..., Part] = ChartPart.new


def new_data() -> Any:  # noqa: ANN401  see above
    """Return figures for a chart; a writer of workbooks comes with them, and few decks have any."""
    from pptx.chart import data  # noqa: PLC0415

    made: Callable[[], Any] = data.CategoryChartData
    return made()

"""The press: the one place that knows the whole way through the house."""

from publish.press.editions import asked_by_editions
from publish.press.export import KINDS, Exported, export_to
from publish.press.new import Begun, begin
from publish.press.orders import FORMATS, Order, Output, Progress, Report
from publish.press.reading import Reading, audiences, read
from publish.press.run import run
from publish.press.suggest import Suggested, suggest

__all__ = [
    "FORMATS",
    "KINDS",
    "Begun",
    "Exported",
    "Order",
    "Output",
    "Progress",
    "Reading",
    "Report",
    "Suggested",
    "asked_by_editions",
    "audiences",
    "begin",
    "export_to",
    "read",
    "run",
    "suggest",
]

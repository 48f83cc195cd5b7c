"""The press: the one place that knows the whole way through the house."""

from publish.press.orders import FORMATS, Order, Output, Progress, Report
from publish.press.run import Reading, audiences, read, run

__all__ = [
    "FORMATS",
    "Order",
    "Output",
    "Progress",
    "Reading",
    "Report",
    "audiences",
    "read",
    "run",
]

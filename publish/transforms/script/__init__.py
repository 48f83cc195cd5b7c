"""Scripts: one edition's characters, terms and quotation marks."""

from publish.transforms.script.conversion import Conversion, conversion
from publish.transforms.script.written import Written, written

__all__ = ["Conversion", "Written", "conversion", "written"]

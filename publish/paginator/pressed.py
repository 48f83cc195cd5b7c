"""Streams compressed once.

The file writer compresses a stream each time its data is asked for, and asks twice
when a file has an identifier.
"""

import zlib

import pydyf

from publish.paginator.foreign import Pdf

_LEVEL = 6


def press(pdf: Pdf) -> None:
    """Compress every stream of a file that is still to be compressed."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.compress:
            _press(item)


def _press(stream: Pdf) -> None:
    stream.compress = False
    pressed = zlib.compress(_content(stream), _LEVEL)
    stream.extra = {**stream.extra, "Filter": "/FlateDecode"}
    stream.stream = [pressed]


def _content(stream: Pdf) -> bytes:
    return b"\n".join(
        item if isinstance(item, bytes) else getattr(item, "data", None) or str(item).encode()
        for item in stream.stream
    )

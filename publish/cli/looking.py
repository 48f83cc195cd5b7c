"""Looking: what a person named, as far as one may look.

A path's own methods raise where a folder above it is closed. What may not be looked at is
here as if it were not there; whoever opens it or writes there says why that cannot be.
"""

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Tell whether there is anything."""
    return os.path.exists(path)  # noqa: PTH110  see above


def is_folder(path: Path) -> bool:
    """Tell whether it is a folder."""
    return os.path.isdir(path)  # noqa: PTH112  see above


def is_file(path: Path) -> bool:
    """Tell whether it is a file."""
    return os.path.isfile(path)  # noqa: PTH113  see above

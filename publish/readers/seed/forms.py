"""The forms there are, and the one a seed is in: judged by content, the suffix a hint only."""

from functools import cache
from importlib import import_module
from pathlib import PurePosixPath
from pkgutil import iter_modules

import publish.readers
from publish.readers.seed.decoding import decode
from publish.readers.seed.draft import Draft
from publish.readers.seed.form import Form, Opened
from publish.readers.settings.limits import USUAL, Limits

_HINT = 0.5


@cache
def forms() -> tuple[Form, ...]:
    """Return every form: each module of this room that declares a ``FORM``."""
    names = sorted(module.name for module in iter_modules(publish.readers.__path__))
    modules = (import_module(f"publish.readers.{name}") for name in names if name != "forms")
    found = (getattr(module, "FORM", None) for module in modules)
    return tuple(form for form in found if isinstance(form, Form))


def suffixes() -> frozenset[str]:
    """Return the suffixes of files that are manuscripts."""
    return frozenset(suffix for form in forms() for suffix in form.suffixes)


def opened(data: bytes, name: str, limits: Limits = USUAL) -> Opened:
    """Decode a seed, by the form that knows its bytes or else as text."""
    known = (form.open(data, name, limits) for form in forms())
    return next(filter(None, known), None) or Opened(decode(data, name))


def form_of(draft: Draft) -> Form:
    """Return the form a seed is in."""
    suffix = PurePosixPath(draft.name).suffix.lower()

    def fit(form: Form) -> float:
        return form.likeness(draft.text) + (_HINT if suffix in form.suffixes else 0)

    return max(forms(), key=fit)

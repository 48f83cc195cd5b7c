"""The name of an edition: one for all its forms, whatever they come to say."""

from uuid import NAMESPACE_URL, UUID, uuid5

from publish.edition.edition import Edition
from publish.model import plain_text


def identity(edition: Edition) -> UUID:
    """Name an edition by what it is, not by what it says: a UUID of version 5.

    A new issue of the same edition keeps its name (EPUB 3.3, section 5.5.3.1).
    """
    about = edition.document.metadata
    work = about.identifier or "\n".join(map(plain_text, (about.title, *about.authors)))
    return uuid5(NAMESPACE_URL, f"{work}\n{edition.audience}\n{edition.script.value}")

"""Export: a document written again as source, in our own Markdown, one file a seed."""

from publish.export.chapters import File, markdown
from publish.export.settings import settings

__all__ = ["File", "markdown", "settings"]

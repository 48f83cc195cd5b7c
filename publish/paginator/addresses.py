"""Every address the engine meets is answered by the caller or refused."""

from collections.abc import Callable
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from publish.paginator.sheets import Asset

BASE = "http://sheets.invalid/"


class Answering(URLFetcher):  # type: ignore[misc]  # the engine is untyped
    """A fetcher that asks the caller, and nothing else.

    Addresses below `BASE` are handed over relative, as they stood in the sheets.
    """

    def __init__(self, fetch: Callable[[str], Asset | None]) -> None:
        super().__init__()
        self._ask = fetch

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the caller's asset; refusal raises ValueError, which the engine logs."""
        del headers
        asset = self._ask(as_written(url))
        if asset is None:
            message = f"refused: {url}"
            raise ValueError(message)
        return URLFetcherResponse(url, asset.data, {"Content-Type": asset.media_type})


def as_written(url: str) -> str:
    """Return an absolute address of the engine's as it stood in the sheets."""
    return unquote(url.removeprefix(BASE)) if url.startswith(BASE) else url

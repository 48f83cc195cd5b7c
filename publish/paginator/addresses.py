"""Every address the engine meets is answered by the caller or refused."""

from collections.abc import Callable

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
        asset = self._ask(url.removeprefix(BASE))
        if asset is None:
            message = f"refused: {url}"
            raise ValueError(message)
        return URLFetcherResponse(url, asset.data, {"Content-Type": asset.media_type})

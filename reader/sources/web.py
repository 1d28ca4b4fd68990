"""Fetches a page by URL, with a limit to everything that a server decides."""

import asyncio
import os
import ssl
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

import httpx

from reader import __version__
from reader.errors import SourceError
from reader.language import _, later
from reader.sources.limits import MAX_PAGE_BYTES, too_large

_HEADERS: Final = {
    "User-Agent": f"Mozilla/5.0 (compatible; entity-reader/{__version__})",
    "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.1",
    "Accept-Language": "fr,*;q=0.5",
}
_SAVE: Final = later("Open it in a browser, save the page, and name the file.")
_CHECK: Final = later("Check the address.")
_LATER: Final = later("Try again later.")
_BY_STATUS: Final = {401: _SAVE, 402: _SAVE, 403: _SAVE, 404: _CHECK, 410: _CHECK}


@dataclass(frozen=True, slots=True)
class Patience:
    """How much of a server is put up with: seconds to connect, between bytes and in all;
    redirects; bytes of the page, decompressed."""

    connect: float = 10.0
    read: float = 15.0
    total: float = 60.0
    redirects: int = 8
    size: int = MAX_PAGE_BYTES


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: its bytes, what its server says they are, and a name for it."""

    data: bytes
    media_type: str
    charset: str | None
    name: str


def fetch(url: str, patience: Patience = Patience()) -> Fetched:
    """Return the page at `url` (http or https). Raises SourceError with what went wrong."""
    try:
        return asyncio.run(_fetch_in_time(url, patience))
    except TimeoutError as error:
        raise _too_slow(url, patience.total) from error
    except httpx.TimeoutException as error:
        waited = patience.connect if isinstance(error, httpx.ConnectTimeout) else patience.read
        raise _too_slow(url, waited) from error
    except httpx.TooManyRedirects as error:
        raise SourceError(
            _("{name} can't be opened").format(name=url),
            _("it redirects more than {count} times.").format(count=patience.redirects),
            _("Open it in a browser, and take the address that it ends at."),
        ) from error
    except httpx.UnsupportedProtocol as error:
        raise SourceError(
            _("{name} can't be opened").format(name=url),
            _("it leads out of the web."),
            _("Only http and https are opened."),
        ) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise SourceError(
            _("{name} is no address").format(name=url), f"{error}.", _("Check how it is written.")
        ) from error
    except httpx.DecodingError as error:
        raise SourceError(
            _("{name} can't be read").format(name=url), _("its compression is damaged."), _(_LATER)
        ) from error
    except httpx.HTTPError as error:
        raise SourceError(
            _("{name} can't be reached").format(name=url),
            f"{_why(error)}.",
            _("Check the address and the network."),
        ) from error


async def _fetch_in_time(url: str, patience: Patience) -> Fetched:
    # The time-outs of httpx are for one step each: a server that drips would pass them all.
    async with asyncio.timeout(patience.total):
        timeout = httpx.Timeout(patience.read, connect=patience.connect)
        async with (
            httpx.AsyncClient(
                follow_redirects=True,
                max_redirects=patience.redirects,
                timeout=timeout,
                headers=_HEADERS,
            ) as client,
            client.stream("GET", url) as response,
        ):
            _refuse(url, response)
            data = await _body(url, response, patience.size)
            return Fetched(data, _media_type(response), response.charset_encoding, _name(response))


def _refuse(url: str, response: httpx.Response) -> None:
    if not response.is_success:
        code = response.status_code
        phrase = response.reason_phrase or _("and no more")
        hint = _(_BY_STATUS.get(code, _LATER))
        raise SourceError(
            _("{name} can't be opened").format(name=url),
            _("the server says {code} {phrase}.").format(code=code, phrase=phrase),
            hint,
        )
    if "," in response.headers.get("Content-Encoding", ""):
        raise SourceError(
            _("{name} can't be read").format(name=url),
            _("it is compressed more than once."),
            _("Open it in a browser."),
        )
    media_type = _media_type(response)
    if media_type.partition("/")[0] in ("image", "audio", "video", "font"):
        raise SourceError(
            _("{name} is no page").format(name=url),
            _("it is of type {type}.").format(type=media_type),
            _("Name the page of an article."),
        )
    if media_type in ("application/json", "application/javascript", "text/css"):
        raise SourceError(
            _("{name} is no article").format(name=url),
            _("it is of type {type}.").format(type=media_type),
            _("Name the page of an article."),
        )


async def _body(url: str, response: httpx.Response, limit: int) -> bytes:
    """Return the whole body, decompressed; counted as it grows, so that no bomb gets to explode."""
    chunks: list[bytes] = []
    total = 0
    async for chunk in response.aiter_bytes():
        total += len(chunk)
        if total > limit:
            raise too_large(url, limit)
        chunks.append(chunk)
    return b"".join(chunks)


def _media_type(response: httpx.Response) -> str:
    declared: str = response.headers.get("Content-Type", "")
    return declared.partition(";")[0].strip().lower()


def _name(response: httpx.Response) -> str:
    """Return what the page would be called as a file, else the name of its host."""
    parts = urlsplit(str(response.url))
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    return last or parts.netloc


def _too_slow(url: str, seconds: float) -> SourceError:
    return SourceError(
        _("{name} is too slow").format(name=url),
        _("no answer within {seconds} seconds.").format(seconds=f"{seconds:g}"),
        _(_LATER),
    )


def _why(error: httpx.HTTPError) -> str:
    """Return the reason at the bottom of `error` in a few words."""
    cause: BaseException = error
    while cause.__cause__ or cause.__context__:
        cause = cause.__cause__ or cause.__context__ or cause
    if isinstance(cause, ssl.SSLError):
        why = getattr(cause, "verify_message", "") or cause.reason
        return _("no safe connection ({reason})").format(reason=why)
    if isinstance(cause, OSError) and cause.errno is not None and cause.errno > 0:
        return _(os.strerror(cause.errno)).lower()
    if isinstance(cause, OSError) and cause.strerror:  # of the resolver, with numbers of its own
        return _(cause.strerror).lower()
    return str(error) or type(error).__name__

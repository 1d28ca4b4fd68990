"""What the analyst and its worker say to each other: JSON with its length before it.

To the worker: {"analyse": key, "text": …, "near": offset} and {"near": offset}. From the worker:
{"ready": model}, {"key": …, "share": …}, {"failed": message}, and findings, in as many messages as
it takes to keep each small: {"key": …, "entities": […]}, {"key": …, "quotes": […]} and last
{"key": …, "covered": …, "complete": …, "model": …}, which makes them whole.
"""

import json
import struct
from collections.abc import Iterator, Sequence
from typing import IO, Any

from reader.model import Findings
from reader.model.serial import findings_from_plain, findings_to_plain

Message = dict[str, Any]
_LENGTH = struct.Struct(">I")
# Entities or quotes in a message. Decoding one takes about a millisecond, during which no other
# thread of the interface's process runs.
_SLICE = 200


class BrokenMessageError(Exception):
    """The other side said something that is no message."""


def send(stream: IO[bytes], message: Message) -> None:
    """Write `message`. Raises OSError or ValueError when the other side is gone."""
    data = json.dumps(message, separators=(",", ":")).encode("ascii")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """Return the next message, None when the other side has ended, be it within a message.

    Raises BrokenMessageError.
    """
    head = _read(stream, _LENGTH.size)
    if head is None:
        return None
    data = _read(stream, *_LENGTH.unpack(head))
    if data is None:
        return None
    try:
        message = json.loads(data)
    except ValueError as error:
        raise BrokenMessageError from error
    if not isinstance(message, dict):
        raise BrokenMessageError
    return message


def _read(stream: IO[bytes], length: int) -> bytes | None:
    """Return the next `length` bytes, None where the stream ends before; it may be unbuffered."""
    data = bytearray()
    while len(data) < length:
        more = stream.read(length - len(data))
        if not more:
            return None
        data += more
    return bytes(data)


def findings_messages(key: str, findings: Findings) -> Iterator[Message]:
    """Yield the messages that tell `findings` of the article with this key."""
    plain = findings_to_plain(findings)
    for part in ("entities", "quotes"):
        for piece in _slices(plain.pop(part)):
            yield {"key": key, part: piece}
    yield {"key": key, **plain}


def _slices(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (items[at : at + _SLICE] for at in range(0, len(items), _SLICE))


class FindingsInParts:
    """Puts findings together again."""

    def __init__(self) -> None:
        self._parts = Findings()

    def add(self, message: Message) -> Findings | None:
        """Return the findings when `message` makes them whole.

        Raises BrokenMessageError when it is no part of any.
        """
        try:
            part = findings_from_plain({**_NOTHING, **message})
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenMessageError from error
        self._parts = Findings(
            entities=self._parts.entities + part.entities,
            quotes=self._parts.quotes + part.quotes,
            covered=part.covered,
            complete=part.complete,
            model=part.model,
        )
        if "complete" not in message:
            return None
        whole, self._parts = self._parts, Findings()
        return whole


_NOTHING: Message = {"entities": (), "quotes": (), "covered": (), "complete": False, "model": ""}

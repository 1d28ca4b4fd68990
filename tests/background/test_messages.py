"""What is sent is what is received; what is broken is noticed."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.background.messages import (
    BrokenMessageError,
    FindingsInParts,
    findings_messages,
    receive,
    send,
)
from reader.model import Entity, EntityType, Findings, Quote, QuoteKind, Span

SPANS = st.tuples(st.integers(0, 99), st.integers(100, 200)).map(lambda pair: Span(*pair))
ENTITIES = st.builds(
    Entity,
    id=st.text(),
    type=st.sampled_from(EntityType),
    name=st.text(),
    short_name=st.text(),
    mentions=st.lists(SPANS, min_size=1).map(tuple),
    role=st.none() | st.text(),
)
QUOTES = st.builds(
    Quote,
    start=st.integers(0, 99),
    end=st.integers(100, 200),
    kind=st.sampled_from(QuoteKind),
    speaker=st.none() | st.text(),
    cue=st.none() | SPANS,
    reason=st.text(),
)


@given(st.lists(ENTITIES).map(tuple), st.lists(QUOTES).map(tuple), st.integers(1, 400))
def test_findings_arrive_whole(
    entities: tuple[Entity, ...], quotes: tuple[Quote, ...], times: int
) -> None:
    findings = Findings(entities * times, quotes, (Span(0, 3),), complete=True, model="m")
    stream = BytesIO()
    for message in findings_messages("key", findings):
        send(stream, message)
    stream.seek(0)
    parts = FindingsInParts()
    received = []
    while (message := receive(stream)) is not None:
        assert message["key"] == "key"
        received.append(parts.add(message))
    assert received[-1] == findings
    assert all(part is None for part in received[:-1])


@pytest.mark.parametrize("data", [b"", b"\0", b"\0\0\0\5{}", b"plain words\n"])
def test_an_end_is_an_end_in_the_middle_too(data: bytes) -> None:
    assert receive(BytesIO(data)) is None


@pytest.mark.parametrize("data", [b"\0\0\0\2[]", b"\0\0\0\2{\xff", b"\0\0\0\0"])
def test_what_is_no_message_is_noticed(data: bytes) -> None:
    with pytest.raises(BrokenMessageError):
        receive(BytesIO(data))


@pytest.mark.parametrize(
    "message", [{"entities": [{}]}, {"quotes": [{"span": [1]}]}, {"entities": 3}, {"covered": [[]]}]
)
def test_what_is_no_part_of_findings_is_noticed(message: dict[str, object]) -> None:
    with pytest.raises(BrokenMessageError):
        FindingsInParts().add(message)

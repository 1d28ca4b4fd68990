"""Where sentences end among the tokens of a paragraph."""

from collections.abc import Iterator

from reader.analysis.speaking.words import Kind, Token

_LONGEST_SENTENCE = 250  # tokens: what has no full stop for longer is cut, to stay linear


def sentences_of(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the tokens sentence by sentence; a sentence inside marked words ends none outside,
    unless the marked words end with it and a capital follows."""
    first, stop, quote = 0, Kind.STOP, Kind.QUOTE
    ends = [i for i, token in enumerate(tokens) if token.kind is stop or token.kind is quote]
    for end in [*ends, len(tokens) - 1]:
        while end - first >= _LONGEST_SENTENCE:
            yield tokens[first : first + _LONGEST_SENTENCE]
            first += _LONGEST_SENTENCE
        is_last = end + 1 >= len(tokens)
        if end >= first and (is_last or _ends_sentence(text, tokens[end], tokens[end + 1])):
            yield tokens[first : end + 1]
            first = end + 1


def _ends_sentence(text: str, token: Token, following: Token) -> bool:
    starts_anew = following.capital or following.kind is Kind.QUOTE
    if token.kind is Kind.STOP:
        return starts_anew or ("." in token.low and following.low in "-—–(")
    if token.kind is Kind.QUOTE and token.marked is not None:
        inner = text[token.start : token.end].rstrip("›″»\"”“'+ ")
        return inner.endswith((".", "!", "?", "…")) and starts_anew
    return False

"""How far a clause that someone may have said reaches, and how much of it stands in marks."""

from collections.abc import Sequence

from reader.analysis.speaking.clause_ends import cue_ahead, trimmed
from reader.analysis.speaking.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS
from reader.analysis.speaking.manners import Cue
from reader.analysis.speaking.phrases import end_of_bare_phrase, is_verb
from reader.analysis.speaking.verbs import verb_forms
from reader.analysis.speaking.words import Kind, Token

# A clause before « dit-il » that is quoted for more than this is a quotation, not reported:
_SHARE_OF_QUOTE = 0.5  # where the quoted words end it
_MOSTLY = 0.8  # where they do not
_ALL = 0.95  # where the writer's own words hold the verb
_BARE = 6  # tokens of a subject before « , selon X, »
_DATELINE = 12  # tokens that a dateline may count


def before(tokens: Sequence[Token], cue: Cue) -> tuple[int, int]:
    """Return the tokens of the clause that ends where the cue begins."""
    first = _past_dateline(tokens)
    for index in range(cue.first - 1, first - 1, -1):
        if tokens[index].low == ";" or tokens[index].kind is Kind.COLON:
            first = index + 1
            break
    return first, trimmed(tokens, first, cue.first - 1)


def _past_dateline(tokens: Sequence[Token]) -> int:
    """Return where a dispatch's sentence begins after « Paris (AFP) - » or « BREST, 3 mai – »."""
    for index in range(2, min(_DATELINE, len(tokens))):
        dashed = tokens[index].low in ("-", "–", "—") and tokens[0].kind is Kind.NAME
        if dashed and (tokens[index - 1].low == ")" or tokens[1].kind is Kind.COMMA):
            return index + 1
    return 0


def sentence_end(tokens: Sequence[Token], start: int, others: Sequence[Cue]) -> int:
    """Return the last token of what goes on from `start`: up to a semicolon, another cue, or
    marked words that a colon announces."""
    for index in range(start, len(tokens)):
        inserted = tokens[index].kind is Kind.COMMA and cue_ahead(tokens, index, others)
        announced = (
            tokens[index].kind is Kind.COLON
            and index + 1 < len(tokens)
            and (tokens[index + 1].kind is Kind.QUOTE)
        )
        if tokens[index].low == ";" or inserted or announced:
            return trimmed(tokens, start, index - 1)
    return trimmed(tokens, start, len(tokens) - 1)


def is_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a clause is rather a quotation: marked for the most part, and to its end."""
    length = tokens[last].end - tokens[first].start
    marked = sum(t.end - t.start for t in tokens[first : last + 1] if t.kind is Kind.QUOTE)
    if any(is_verb(token) for token in tokens[first : last + 1]):
        return marked > _ALL * length
    share = _SHARE_OF_QUOTE if tokens[last].kind is Kind.QUOTE else _MOSTLY
    return marked > share * length


def last_comma(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the last comma before token `last` stands, 0 when there is none."""
    return next((i for i in range(last, first, -1) if tokens[i].kind is Kind.COMMA), 0)


def is_cut_subject(tokens: Sequence[Token], first: int, last: int, after: int) -> bool:
    """Return whether only a subject stands before: « La digue, selon X, tiendra »."""
    if last - first > _BARE or tokens[first].low not in DETERMINERS or after >= len(tokens):
        return False
    following = tokens[after]
    if following.kind is not Kind.WORD or following.low in PREPOSITIONS | DETERMINERS:
        return False
    return end_of_bare_phrase(tokens[: last + 1], first) == last and not any(
        token.low in AUXILIARIES or token.low in verb_forms()
        for token in tokens[first + 2 : last + 1]
    )

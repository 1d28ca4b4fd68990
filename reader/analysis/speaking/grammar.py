"""Small words of French that steer the reading of a clause, by what they do."""

from functools import lru_cache

from reader.analysis.word_lists import groups

_KEPT = 1 << 13  # words of which it is remembered whether they are adverbs
_GROUPS = groups("grammar_words.txt")

TIMES = _GROUPS["times"]
CLITICS = _GROUPS["clitics"]
ARTICLES = _GROUPS["articles"]
DETERMINERS = _GROUPS["determiners"]
HONORIFICS = _GROUPS["honorifics"]
OF = _GROUPS["of"]
PREPOSITIONS = _GROUPS["prepositions"]
SUBORDINATORS = _GROUPS["subordinators"]
RELATIVES = _GROUPS["relatives"]
THAT = _GROUPS["that"]
WHETHER = _GROUPS["whether"]
NOT = _GROUPS["not"]
REFLEXIVES = _GROUPS["reflexives"]
STRESSED = _GROUPS["stressed"]
SUBJECT_PRONOUNS = _GROUPS["subject_pronouns"]
POINTING_PRONOUNS = _GROUPS["pointing_pronouns"]
COORDINATORS = _GROUPS["coordinators"]
HAVE = _GROUPS["have"]
BE = _GROUPS["be"]
AUXILIARIES = HAVE | BE
MODALS = _GROUPS["modals"]
BEFORE_NOUNS = _GROUPS["before_nouns"]
FEMININE = _GROUPS["feminine"]
MASCULINE = _GROUPS["masculine"]
PLURAL = _GROUPS["plural"]
INDEFINITE = _GROUPS["indefinite"]
GROUP_NOUNS = _GROUPS["group_nouns"]
ORGANISATION_NOUNS = _GROUPS["organisation_nouns"]
MEDIA_NOUNS = _GROUPS["media_nouns"]
PARTY_NOUNS = _GROUPS["party_nouns"]
CLUB_NOUNS = _GROUPS["club_nouns"]
COMPANY_NOUNS = _GROUPS["company_nouns"]
SOURCE_NOUNS = _GROUPS["source_nouns"]
WORK_NOUNS = _GROUPS["work_nouns"]
WORDS_NOUNS = _GROUPS["words_nouns"]
OWNED_NOUNS = _GROUPS["owned_nouns"]
RIVAL_NOUNS = _GROUPS["rival_nouns"]
NO_SOURCES = _GROUPS["no_sources"]
OFFICES = _GROUPS["offices"]
AIDES = _GROUPS["aides"]
INTERVIEWED = _GROUPS["interviewed"]
KIN = _GROUPS["kin"]
TOLD_ROLES = _GROUPS["told_roles"]
COURT_NOUNS = _GROUPS["court_nouns"]
TOWN_BODIES = _GROUPS["town_bodies"]
WILL_NOUNS = _GROUPS["will_nouns"]
IMPERSONAL = _GROUPS["impersonal"]
NAMED_AFTER = _GROUPS["named_after"]
BETWEEN_VERB = _GROUPS["between_verb"]
PASSED_ON = _GROUPS["passed_on"]
GENERIC_PEOPLE = _GROUPS["generic_people"]
ANONYMOUS = _GROUPS["anonymous"]
BEFORE_ROLE = _GROUPS["before_role"]
SO_CALLED = _GROUPS["so_called"]
SHOWN = _GROUPS["shown"]
TITLE_NOUNS = _GROUPS["titles_nouns"]
NOT_REFLEXIVE = _GROUPS["not_reflexive"]
AFTER_DE = _GROUPS["after_de"]
HEEDED = _GROUPS["heeded"]
WORDINGS = _GROUPS["wordings"]
TERMS_OF = _GROUPS["terms_of"]
SCHOLARS = _GROUPS["scholars"]
POSITIONS = _GROUPS["positions"]
SPEAKERS = _GROUPS["speakers"]
JUDGED = _GROUPS["judged"]
PUBLIC = _GROUPS["public"]
CHARGED = _GROUPS["charged"]
SUCH = _GROUPS["such"]
THESE = _GROUPS["these"]
SAID_NOUNS = _GROUPS["said_nouns"]
MASCULINE_NOUNS = _GROUPS["masculine_nouns"]
FEMININE_NOUNS = _GROUPS["feminine_nouns"]
THINGS_IN_EUR = _GROUPS["things_in_eur"]
EITHER_GENDER = _GROUPS["either_gender"]
_NOUNS_IN_MENT = _GROUPS["nouns_in_ment"]
_ADVERBS = _GROUPS["adverbs"]


@lru_cache(maxsize=_KEPT)
def is_adverb(word: str) -> bool:
    """Return whether `word` may stand between the parts of a verb, or before its subject."""
    if word in _ADVERBS:
        return True
    return word.endswith("ment") and len(word) > 6 and word not in _NOUNS_IN_MENT

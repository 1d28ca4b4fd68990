"""Quotations get the speaker whom a reader would name, and nothing makes the search fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.records import Figure
from reader.analysis.speech import find_quotes
from reader.analysis.typography import make_plain
from reader.model import EntityType, QuoteKind, Span
from tests.analysis.speech_figures import people, quotes, told

FAURE, DIOP, ROUX, LIGUE = "Léon Faure", "Awa Diop", "Paul Roux", "Ligue bretonne"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le pont tiendra », a déclaré Léon Faure.", FAURE),
        ("« Le pont tiendra », a assuré lundi à Ouest-Matin le maire, Léon Faure.", FAURE),
        ("« Le pont tiendra », a-t-il dit. Léon Faure est maire.", None),
        ("Léon Faure a déclaré : « Le pont tiendra. »", FAURE),
        ("Léon Faure, qui a longtemps dirigé la Ligue bretonne, a lancé : « Assez ! »", FAURE),
        ("Léon Faure, 42 ans, juge le projet « trop cher ».", FAURE),
        ("« Le pont tiendra, promet Léon Faure, et pour longtemps. »", FAURE),
        ("« Le pont tiendra », selon Léon Faure.", FAURE),
        ("Selon Awa Diop, « la pêche reprendra au printemps ».", DIOP),
        ("Pour Awa Diop, « la pêche reprendra au printemps ».", DIOP),
        ("À en croire Awa Diop, « la pêche reprendra au printemps ».", DIOP),
        ("« La pêche reprendra », s'époumone Awa Diop.", DIOP),
        ("« La pêche reprendra », tente de rassurer Awa Diop.", DIOP),
        ("« La pêche reprendra », a fait savoir la Ligue bretonne.", LIGUE),
        ("« La pêche reprendra », annonce le communiqué de la Ligue bretonne.", LIGUE),
        ("« On a tout perdu », raconte un témoin croisé par Léon Faure.", None),
        ("Un adjoint de Léon Faure a lâché : « C'est raté. »", None),
    ],
)
def test_the_speaker_of_a_quotation(text: str, speaker: str | None) -> None:
    assert [who for _, who in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Awa Diop est venue. « Je reste », a-t-elle dit.", [DIOP]),
        ("Léon Faure a reçu Awa Diop. « Je reste », a-t-elle dit.", [DIOP]),
        ("Léon Faure a reçu Awa Diop. « Je reste », a-t-il dit.", [FAURE]),
        ("Awa Diop parle. « Je reste », dit la ministre de la Mer.", [DIOP]),
        ("Léon Faure et Paul Roux, entraîneur, étaient là. « Bravo », dit l'entraîneur.", [ROUX]),
        ("« Je reste », dit Awa Diop. « Et je gagnerai. »", [DIOP, DIOP]),
        ("« Oui », dit Awa Diop. « Non », répond Léon Faure.", [DIOP, FAURE]),
        ("Awa Diop défend son plan. « Il est juste. »", [DIOP]),
        ("« Il est juste. » Awa Diop ne plie pas.", [DIOP]),
        ("Awa Diop a jugé le plan « juste » et a salué « un effort ».", [DIOP, DIOP]),
        ("La Ligue bretonne proteste. « C'est injuste », écrit la ligue.", [LIGUE]),
        ("Un pêcheur grogne. « C'est peu », dit un marin. « Très peu », ajoute-t-il.", [None] * 2),
    ],
)
def test_pronouns_roles_and_what_follows_on(text: str, speakers: list[str | None]) -> None:
    assert [who for _, who in told(text)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Léon Faure a déclaré que le pont tiendrait.", "le pont tiendrait"),
        ("Léon Faure a dit lundi à Ouest-Matin que le pont tiendrait.", "le pont tiendrait"),
        ("Selon Léon Faure, le pont tiendra.", "le pont tiendra"),
        ("Selon Léon Faure, qui a tout vu, le pont tiendra.", "le pont tiendra"),
        ("Selon Léon Faure, de la Ligue bretonne, le pont tiendra.", "le pont tiendra"),
        ("Selon Léon Faure, le pont tiendra, a-t-il assuré.", "le pont tiendra"),
        (
            "Le pont, selon Léon Faure, tiendra bien cet hiver.",
            "Le pont, selon Léon Faure, tiendra bien cet hiver",
        ),
        ("Léon Faure a dit par la suite que le pont tiendrait.", "le pont tiendrait"),
        ("Le pont tiendra bien cet hiver, selon Léon Faure.", "Le pont tiendra bien cet hiver"),
        ("Le pont tiendra bien cet hiver, estime Léon Faure.", "Le pont tiendra bien cet hiver"),
        ("Léon Faure s'est demandé si le pont tiendrait.", "si le pont tiendrait"),
        ("Léon Faure affirme vouloir un autre pont.", "vouloir un autre pont"),
        (
            "Léon Faure estime que le pont tiendra, en référence à l'expertise.",
            "le pont tiendra",
        ),
    ],
)
def test_reported_clauses_and_where_they_end(text: str, expected: str) -> None:
    assert told(text) == [(expected, FAURE)]
    assert [q.kind for q in quotes(text)] == [QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "Léon Faure ne jure que par elle.",
        "Léon Faure soutient les clubs que la ville aime.",
        "Pour le moment, le pont tient.",
        "Léon Faure est parti alors que le pont tenait.",
        "Léon Faure a vu le pont que la ville aime.",
        "Ces travaux permettent de dire que le pont tiendra.",
    ],
)
def test_other_clauses_are_no_reported_speech(text: str) -> None:
    assert told(text) == []


def test_chained_clauses_are_told_apart() -> None:
    text = (
        "Léon Faure a dit que le pont tiendrait et que la route suivrait, ajoutant que c'est sûr."
    )
    assert told(text) == [
        ("le pont tiendrait", FAURE),
        ("la route suivrait", FAURE),
        ("c'est sûr", FAURE),
    ]


def test_words_in_marks_inside_a_reported_clause_are_found_too() -> None:
    text = "Léon Faure estime que ce pont est « un peu juste » pour les camions."
    assert told(text) == [
        ("ce pont est « un peu juste » pour les camions", FAURE),
        ("« un peu juste »", FAURE),
    ]


def test_a_clause_that_is_all_in_marks_is_one_quotation() -> None:
    assert told("Léon Faure estime que « ce pont est trop juste ».") == [
        ("« ce pont est trop juste »", FAURE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le film « Les Vagues du soir » sort mercredi.",
        "Paul Roux, dit « le Grand », a signé.",
        "Le mot « synergie » revient partout.",
        "Au programme, des ateliers (« Coudre un drap », « Tailler la pierre »).",
        "L'opération « Grand Large » commence.",
    ],
)
def test_titles_nicknames_and_terms_are_no_speech(text: str) -> None:
    assert told(text) == []


def test_a_term_in_marks_each_time_is_no_speech() -> None:
    text = "Les « bonnets verts » ont défilé. Awa Diop a reçu les « bonnets verts »."
    assert told(text) == []


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = "Awa Diop a écrit :\n« Je pars.\n« Je reviendrai.\n« Bientôt. »"
    assert told(text) == [("« Je pars.", DIOP), ("« Je reviendrai.", DIOP), ("« Bientôt. »", DIOP)]


def test_a_heading_that_repeats_a_quotation_has_its_speaker() -> None:
    text = (
        "« Le pont tiendra »\nLéon Faure et Awa Diop débattent.\n"
        "« Le pont tiendra, et la route aussi », a lancé Awa Diop."
    )
    assert told(text)[0] == ("« Le pont tiendra »", DIOP)


def test_words_are_given_to_whom_signs_them() -> None:
    text = "Un mot a circulé.\n« Nous ne cèderons rien, ni ce soir ni demain. »\nAwa Diop"
    assert told(text) == [("« Nous ne cèderons rien, ni ce soir ni demain. »", DIOP)]


def test_speech_inside_speech_goes_to_whom_says_it() -> None:
    text = "« Paul Roux a dit que le club coulait, et il a raison », affirme Awa Diop."
    assert ("le club coulait, et il a raison", ROUX) in told(text) or (
        "le club coulait",
        ROUX,
    ) in told(text)
    assert told(text)[0][1] == DIOP


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("« Je reste », a dit Awa Diop.", "« a dit Awa Diop »"),
        ("Awa Diop arrive. « Je reste », a-t-elle dit.", "pronom elle → Diop"),
        ("« Je reste », dit Awa Diop. « Et je gagnerai. »", "suite des propos de Diop"),
    ],
)
def test_the_reason_is_told(text: str, reason: str) -> None:
    assert quotes(text)[-1].reason == reason


def test_a_named_subject_is_surer_than_a_pronoun_and_a_pronoun_than_a_guess() -> None:
    named, pronoun, guessed = (
        quotes(text)[-1].confidence
        for text in (
            "« Je reste », a dit Awa Diop.",
            "Léon Faure a reçu Awa Diop. « Je reste », a-t-elle dit.",
            "Awa Diop est entrée hier. « Quel froid ce soir. »",
        )
    )
    assert named > pronoun > guessed


def test_the_cue_is_where_the_speaker_is_told() -> None:
    text = "« Je reste », a dit Awa Diop."
    cue = quotes(text)[0].cue
    assert cue is not None
    assert text[cue.start : cue.end] == "a dit Awa Diop"


@given(st.text(alphabet="aé «»“”\"'+—-.,:;?!\n()LéonFaure dit-il que selon", max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    plain = make_plain(text)
    known = Figure("x", EntityType.PER, "Léon Faure", "Faure", (Span(0, 1),))
    for quote in find_quotes(plain, (known, *people(plain.text))):
        assert 0 <= quote.start < quote.end <= len(plain.text)
        assert 0 <= quote.confidence <= 1


def test_quotes_are_in_order_in_a_line_without_full_stops() -> None:
    text = "« Oui », dit Awa Diop, « et non » ; il dit que " * 200
    found = quotes(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    assert len(found) > 200

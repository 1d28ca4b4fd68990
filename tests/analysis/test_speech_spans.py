"""Which words are speech, and where they begin and end."""

import pytest

from reader.model import QuoteKind
from tests.analysis.speech_figures import quotes


def _words(text: str, *kinds: QuoteKind) -> list[str]:
    return [text[q.start : q.end] for q in quotes(text) if q.kind in kinds]


def _reported(text: str) -> list[str]:
    return _words(text, QuoteKind.INDIRECT)


def _marked(text: str) -> list[str]:
    return _words(text, QuoteKind.DIRECT, QuoteKind.MIXED)


@pytest.mark.parametrize(
    "text",
    [
        "Léon Faure constate d'ailleurs que le pont tient.",
        "Léon Faure a annoncé, au nom de la ville, que le pont tient.",
        "Léon Faure estime, en l'état des calculs, que le pont tient.",
        "Léon Faure reconnaît – un peu tard – que le pont tient.",
        "Léon Faure a prévenu Awa Diop que le pont tient.",
        "Léon Faure a averti la presse que le pont tient.",
        "Léon Faure a reçu Awa Diop et prévenu la presse que le pont tient.",
        "Léon Faure exige des élus que le pont tient.",
        "Léon Faure est allé jusqu'à écrire que le pont tient.",
        "Si l'on en croit Léon Faure, le pont tient.",
        "Selon la Ligue bretonne (LBF), le pont tient.",
        "À l'en croire, le pont tient.",
        "À ce jour, selon Léon Faure, le pont tient.",
        "Léon Faure a dit de lui que le pont tient.",
        "Léon Faure ne manque pas de rappeler que le pont tient.",
        "S'il assure que le pont tient, Léon Faure reste prudent.",
        "Selon une étude de la ville, publiée lundi, le pont tient.",
        "Selon le chef des pompiers, Léon Faure, le pont tient.",
        "Léon Faure assure que le pont tient, dans un message à la presse.",
        "Léon Faure assure que le pont tient tout en ajoutant une réserve.",
        "Mais selon le collectif « Rive libre », le pont tient.",
        "Léon Faure assure que le pont tient, mais Awa Diop affirme le contraire.",
        "Léon Faure assure que le pont tient, « tout est sûr », explique-t-il.",
        "Le pont tient, a-t-elle dit, précisant la date.",
        "Le pont tient, conclut le rapport.",
        "Le pont tient, soulignent des experts.",
        "Le pont tient, réagit Léon Faure.",
        "Le pont tient, s'inquiète Léon Faure.",
        "Le pont tient, a annoncé hier le gouverneur.",
    ],
)
def test_a_reported_clause_wherever_its_verb_stands(text: str) -> None:
    assert [words.lower() for words in _reported(text)] == ["le pont tient"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le pont, haut de neuf mètres, est sûr, selon un rapport.",
            "Le pont, haut de neuf mètres, est sûr",
        ),
        ("Le pont est sûr, dont acte.", None),
        ("Le pont, qui est vieux, tiendra, selon le rapport.", "Le pont, qui est vieux, tiendra"),
        ("Un pont, dit M. Faure, a été fermé.", "Un pont, dit M. Faure, a été fermé"),
        (
            "Le pont pourrait selon Léon Faure fermer cet été.",
            "Le pont pourrait selon Léon Faure fermer cet été",
        ),
        ("Il est « probable que le pont ferme » selon Léon Faure.",
         "Il est « probable que le pont ferme »"),
        ("Léon Faure se demande s'il faut « fermer ce pont ».", "s'il faut « fermer ce pont »"),
        ("Selon Léon Faure, le pont « tient ».", "le pont « tient »"),
        (
            "Léon Faure, qui dirige la ville, est guéri, a dit Awa Diop.",
            "Léon Faure, qui dirige la ville, est guéri",
        ),
        ("Léon Faure dit s'être trompé, avant d'ajouter : « Passons ».", "s'être trompé"),
    ],
)  # fmt: skip
def test_where_a_reported_clause_begins_and_ends(text: str, expected: str | None) -> None:
    assert _reported(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ces essais ne durent que peu, ce qui signifie que le pont attend.",
        "Je crois que le pont tient.",
        "On notera que le pont tient.",
        "La ville agira si elle estime que le pont tient.",
        "La ville entend fermer le pont.",
        "Suivant l'avis du préfet, la ville ferme le pont.",
        "Le pont change de couleur, selon la lumière.",
        "Léon Faure a promis des aides que personne n'a vues.",
        "Me Faure, pour la défense, se lève.",
        "Léon Faure, chargé du dossier, dénonce un arrêté.",
        "La ville n'a annoncé que trois mesures.",
        "Le pont est laid ou beau, selon les avis.",
        "Un retard « sans cause », selon Léon Faure.",
        "Cette mesure, qui entre en vigueur lundi, ravit Léon Faure.",
        "Dans la cale, se trouvent Léon Faure et ses amis.",
        "La digue a cédé, « brutale et lente » selon les mots de Léon Faure.",
    ],
)
def test_the_writers_own_clauses_are_no_reported_speech(text: str) -> None:
    assert _reported(text) == []


def test_a_source_inside_what_another_reports_adds_no_clause() -> None:
    text = "Léon Faure a indiqué que le débat était, selon lui, « prématuré »."
    assert _reported(text) == ["le débat était, selon lui, « prématuré »"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘ Nous partons demain ‘, explique Léon Faure.", ["‘ Nous partons demain ‘"]),
        ("‘ Nous partons demain ’, explique Léon Faure.", ["‘ Nous partons demain ’"]),
        ("Il suivra le « chemin neuf » voulu par Awa Diop.", ["« chemin neuf »"]),
        ("La digue sera « très exposée » cet hiver.", ["« très exposée »"]),
        ("La foule défile aux cris de « rendez le pont ».", ["« rendez le pont »"]),
        ("Les joueuses comptent se donner « à fond » samedi.", ["« à fond »"]),
        ("Awa Diop, actionnaire, « confirme ».", ["« confirme »"]),
        ("Awa Diop a de nouveau dénoncé une « faute ».", ["« faute »"]),
        ("Pour Léon Faure (LBF), « c'est grave ».", ["« c'est grave »"]),
        ("Une loi jugée « trop dure » par Léon Faure passe.", ["« trop dure »"]),
        ("Un geste qualifié de « barbare » choque.", ["« barbare »"]),
        ("Il est jugé pour « complicité » lundi.", []),
        ("Awa Diop avait à l'époque dénoncé une « faute ».", ["« faute »"]),
        ("D'autres lui reprochent un « vide ».", ["« vide »"]),
        ('Un écran de 55" montre une vidéo de 4\'12" en noir.', []),
        ("Elle chante « Les Quais », de Paul Roux, puis part.", []),
        ("Paul Roux a revu « Les Quais » de Paul Roux.", []),
        ("Des « fautes » de la mairie", ["« fautes »"]),
        ("Les « boîtes noires »", []),
        ("Un pont « très exposé »", ["« très exposé »"]),
        ("Le fameux « plan bis » dort.", []),
        ("La « bascule », cette manœuvre, finit.", []),
        ("« Grande Awa » est adorée par ceux qui estiment peu Léon Faure.", []),
        ("« Belle Rive » est un succès.", []),
        ("Le titre est trouvé : « Belle Rive ».", []),
    ],
)
def test_which_marked_words_are_speech(text: str, expected: list[str]) -> None:
    assert _marked(text) == expected


def test_the_reason_begins_with_the_pronoun_that_leans_on_the_verb() -> None:
    (quote,) = quotes("« C'est faux », s'est insurgé Léon Faure.")
    assert quote.reason == "« s'est insurgé Léon Faure »"

"""Who speaks, as the sentences and the lines around the quoted words tell."""

import pytest

from reader.analysis.records import Gender
from reader.analysis.speech import find_quotes
from reader.analysis.typography import make_plain
from tests.analysis.speech_figures import figure, told

FAURE, DIOP, ROUX = "Léon Faure", "Awa Diop", "Paul Roux"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a clause or a phrase before the main one is not what the sentence is about
        ("Et si Paul Roux se dit prêt, à tort, Léon Faure doute.\n« C'est tôt », dit-il.", FAURE),
        ("Quand Paul Roux rit, Léon Faure pleure.\n« C'est triste », dit-il.", FAURE),
        ("« C'est beau. » Les larmes aux yeux, Awa Diop salue le public.", DIOP),
        ("Depuis Brest, Awa Diop, élue du port, a aussi jugé « impératif » d'agir.", DIOP),
        ("Et si Paul Roux se dit « patriote », Léon Faure aussi.\n« Parlons-en », dit-il.", FAURE),
        ("Le ministre de la mer a saisi son avocat, Léon Faure.\n« Je le dis », dit le ministre de "
        "la Mer.", None),
        ("« Non », dit Léon Faure. Là, c'est la peur chez Paul Roux. « Oui », dit-il.", FAURE),
        ("Awa Diop écoute Paul Roux. Le maire de Brive Léon Faure arrive. « Oui », dit Léon Faure. "
        "« Et non », ajoute l'ancien professeur de droit.", FAURE),
        # whose opinion it is
        ("Awa Diop a parlé. Un constat partagé par Paul Roux, professeur. « On coule. »", ROUX),
        ("Awa Diop a parlé. Même avis pour Paul Roux. « On coule. »", ROUX),
        ("Léon Faure a parlé.\n« Ce n'est pas grave. » Ça, c'est l'excuse de Paul Roux.", ROUX),
        # what is told after a colon, under a topic
        ("Awa Diop se livre. En voici un extrait.\nSur la mer : « Je l'aime. »", DIOP),
        ("Awa Diop se livre. En voici un extrait.\nSur l'affaire Roux : « Je m'en lave. »", DIOP),
        ("Léon Faure se livre. Dans un livre (Ouest-Matin), l'auteur se confie. En voici la fin."
        "\nSur la mer : « Je l'aime. »\nSur le port : « Je l'ai vu. »\nSur le quai : « Il est là, "
        "le quai. »\nSur la digue : « Elle tient. »", FAURE),
        ("À propos de Paul Roux : « Il est fou », dit Awa Diop.", DIOP),
        # who is heard
        ("Awa Diop entend un passant crier à Paul Roux :\n« Mais lâchez-le donc, vous ! »", None),
        # asides
        ("Il se montre d'un « grand calme » et se dit victime - à tort selon Paul Roux - d'un "
        "complot, a noté le procureur Léon Faure.", FAURE),
        ("Paul Roux garde une « humeur égale » quand on le soupçonne - à tort selon lui - d'un "
        "vol, a noté le juge Léon Faure.", FAURE),
        ("Le maire de Brive, Léon Faure, a écrit. Selon le communiqué du maire, le quai « a été "
        "fermé ».\n« Il l'est encore », poursuit le communiqué.", FAURE),
        ("« C'est faux », lui rétorque, imperturbable, Paul Roux.", ROUX),
    ],
)  # fmt: skip
def test_who_says_the_last_words(text: str, speaker: str | None) -> None:
    assert told(text)[-1][1] == speaker


def test_a_professor_is_a_teacher_woman_or_man() -> None:
    text = "Awa Diop rit. Un avis partagé par Dominique Petit, professeur de dessin. « Oui », dit "
    petit = figure(text, "Dominique Petit", role="professeur de dessin")
    diop = figure(text, "Awa Diop", gender=Gender.FEMININE)
    for noun in ("l'enseignante", "le professeur"):
        words = f"{text}{noun}."
        assert find_quotes(make_plain(words), (petit, diop))[-1].speaker == "Dominique Petit"


def test_words_quoted_within_words_are_not_those_of_who_quotes_them() -> None:
    text = '« Les gens m\'arrêtent : "Vous nous manquez tous les jours." », dit Léon Faure.'
    assert told(text)[-1] == ('"Vous nous manquez tous les jours."', None)


@pytest.mark.parametrize("closing", ["”", '"'])
def test_marks_of_two_kinds_make_a_pair(closing: str) -> None:
    text = f'Les profs : “Il suffit de crier !{closing}\nAwa Diop se plaint. "On crie", dit-elle.'
    assert told(text)[0][0] == f"“Il suffit de crier !{closing}"
    text = f'Les profs : "Il suffit de crier !{closing}\nAwa Diop se plaint. "On crie", dit-elle.'
    assert told(text)[0][0] == f'"Il suffit de crier !{closing}'

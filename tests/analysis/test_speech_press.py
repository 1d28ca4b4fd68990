"""What newspapers do with the words of others: pass them on, name them, hold them off."""

import pytest

from tests.analysis.speech_figures import quotes, told

FAURE, DIOP, ROUX = "Léon Faure", "Awa Diop", "Paul Roux"
PAPER = "Ouest-Matin"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a newspaper passes on what someone else says
        ("Paul Roux a dit que le bac était « trop vieux », rapporte le quotidien.", ROUX),
        ("Awa Diop a expliqué « que tout allait bien », indique le quotidien.", DIOP),
        ("« Tout va bien », rapporte Ouest-Matin.", PAPER),
        ("Le bac est perdu, révèle « Ouest-Matin ».", PAPER),
        # someone met on the way speaks next
        ("Awa Diop a été prise à partie par un retraité. « Assez », a lancé le retraité.", None),
        ("Awa Diop part. « Assez », dit l'interlocuteur de la ministre.", None),
        # former offices tell more of someone who is spoken of
        ("Léon Faure monte à la tribune. « Assez », dit l'ex-préfet.", FAURE),
        # who a sentence is about
        (
            "Quand il s'emporte contre l'ami du maire, Paul Roux, elle rit. « Non », dit Awa Diop.",
            DIOP,
        ),
        ("Awa Diop arrive. Elle s'en prend aux amis du maire, Paul Roux. « Non », dit-elle.", DIOP),
        ("Léon Faure est là. Il met en garde l'entraîneur Paul Roux : « Prenez garde. »", FAURE),
        ("Invité hier, Léon Faure, le maire s'est dit « très déçu du bac ».", FAURE),
        ("Il y a eu du bruit. C'est le cas de Paul Roux. « J'ai eu peur », dit-il.", ROUX),
        ("« Oui », dit Awa Diop. Le juge hésite. Il se donne « trois mois au plus ».", None),
        # the one who spoke last goes on
        ("« Oui », dit Awa Diop. Et d'ajouter que tout le doit « au conseil de Paul Roux ».", DIOP),
        # the body that a person's noun is joined to does not speak
        ("L'élu LBF assure que « tout est prêt au port ».", None),
        ("Le chef des élus LBF Paul Roux craint « une défaite de tous ».", ROUX),
        # a verb after a comma has its subject behind it, though a colon follows
        ("En un an, ses équipes ont tout refait, a noté Paul Roux: « C'est beau ».", ROUX),
        ("« Où est le bac ? », pouvait-on lire sur le quai. Paul Roux sourit.", None),
        ("« Il ne viendra pas », a-t-elle juste déclaré à Paul Roux.", None),
        ("« Nous avons eu tort, lui avait écrit Paul Roux. Nous paierons. »", ROUX),
        ("Selon la presse, Paul Roux, « homme du port », a cédé.", None),
        ("Selon le maire de Brest, Paul Roux, « rien ne presse ».", ROUX),
        # what is told of someone right after his name
        ("« Oui », a dit Paul Roux, le procureur du port. « Non », dit le procureur.", ROUX),
        ("« Oui », a dit Paul Roux, le procureur du port lundi, notant que tout va bien.", ROUX),
        ("Awa Diop suggère un essai. « Il faut tester », indique la professeure.", DIOP),
        ("« Oui », a lancé un peu plus tôt Paul Roux.", ROUX),
        ("« Oui », dit Léon Faure. Quant à Awa Diop, elle craint « un bac trop lent ».", DIOP),
        # bodies and people without a name
        (
            "La Ligue bretonne dort. Le collectif « Nos ponts » craint « un bac trop lent ».",
            None,
        ),
        ("La candidate LBF, qui avait parlé d'« un bac trop lent », a cédé.", None),
        ("Le voisin, placé en garde à vue, qui a avoué « avoir tout cassé ». Paul Roux.", None),
        # no one calls himself by his title
        ("Awa Diop se lève. « J'ai tout dit, madame Diop ! »", None),
        # whom the last sentence is about
        (
            "« Oui », dit Awa Diop.\nLe port dort.\nPaul Roux rit.\n« C'est mon coin. »",
            ROUX,
        ),
    ],
)
def test_who_speaks(text: str, speaker: str | None) -> None:
    assert told(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        # charges
        "Paul Roux est jugé pour « vol en bande organisée au port ».",
        "Une enquête est ouverte pour « vol », « recel » et « abus de confiance ».",
        # what comes again and again is a name
        "Il vend « la tour du vent ». À « la tour du vent », on rit. « La tour du vent » dort.",
        # verbs that report nothing
        "Mal noué, il glisse sur le nez et ne couvre plus que la bouche.",
        "Longtemps aimé pour son art, le « grand peintre », a vu sa gloire pâlir vite.",
        "Un des joueurs, énervé, réagit et lui adresse un geste.",
        "Pour certaines familles, des vols ont été trouvés dans la nuit.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Alors que Paul Roux a dit que le bac partait, le maire a fait un pas.",
         "le bac partait"),
        ("Paul Roux, qui estimait que le bac était vieux, n'exclut pas un achat.",
         "le bac était vieux"),
        ("Il a aussi, a précisé Paul Roux, accepté des bacs.",
         "Il a aussi, a précisé Paul Roux, accepté des bacs"),
        ("Le choix répond, selon Paul Roux, au prix du bac.",
         "Le choix répond, selon Paul Roux, au prix du bac"),
    ],
)  # fmt: skip
def test_where_a_clause_ends(text: str, words: str) -> None:
    assert [text[q.start : q.end] for q in quotes(text)] == [words]

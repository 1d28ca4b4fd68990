"""Speech that the layout tells: interviews, dialogue after dashes, signatures."""

import pytest

from tests.analysis.speech_figures import told

FAURE, DIOP = "Léon Faure", "Awa Diop"


@pytest.mark.parametrize(
    "text",
    [
        "Entretien avec Awa Diop\n**Pourquoi partir ?**\nParce que je suis lasse.\n"
        "**Et après ?**\nJe lirai, nous verrons.\n",
        "Entretien avec Awa Diop\nPourquoi partir ?\nParce que je suis lasse.\n"
        "Et après ?\nJe lirai, nous verrons.\nSans regret ?\nSans regret, à mon âge.\n",
    ],
)
def test_answers_belong_to_the_one_who_is_asked(text: str) -> None:
    assert told(text)[0] == ("Parce que je suis lasse.", DIOP)
    assert {who for _, who in told(text)} == {DIOP}


@pytest.mark.parametrize(
    "text",
    [
        # answers in quotation marks under letters, over two paragraphs, « Q » mistyped once
        'Awa Diop a quitté la mer.\nQ: Vous partez?\nR: "Je suis lasse.\n\nJe lirai."\n'
        'Q: Et après?\nQ: "Rien du tout."\nPropos recueillis par Paul Roux\n',
        "Awa Diop a quitté la mer.\nQUESTION: Vous partez?\nRÉPONSE: Je suis lasse.\nJe lirai.\n"
        "QUESTION: Et après?\nRÉPONSE: Rien du tout.\nPropos recueillis par Paul Roux\n",
        # written out once, then letters
        'Awa Diop a quitté la mer.\nQuestion: Vous partez?\nRéponse: "Je suis lasse."\n'
        'Q: Et après?\nR: "Je lirai."\nQ: Et puis?\nR: "Rien du tout."\n',
        "Awa Diop publie.\nOuest-Matin - Vous partez ?\nAwa Diop - Je suis lasse.\nJe lirai.\n"
        "Ouest-Matin - Et après ?\nA. D. - Rien du tout.\n",
        "Awa Diop publie.\nOuest-Matin : Vous partez ?\nAwa Diop : Je suis lasse.\nJe lirai.\n"
        "OM : Et après ?\nAD : Rien du tout.\n",
        "Awa Diop publie.\nOUEST-MATIN.- Vous partez ?\nAwa Diop. - Je suis lasse.\nJe lirai.\n"
        "Et après ?\nRien du tout.\nVraiment, vous ne ferez rien ?\n",
        # neither labels nor marks, one request among the questions
        "Awa Diop publie.\nVous partez ?\nJe suis lasse.\nDites-nous pourquoi vous lisez.\n"
        "Je lirai.\nEt après ?\nRien du tout.\nVous en êtes sûre ?\n",
        # answers in quotation marks, no labels
        "Awa Diop publie.\nVous partez ?\n« Je suis lasse.\n« Je lirai. »\nEt après ?\n"
        "« Rien du tout. »\nVous en êtes sûre ?\nRecueilli par Paul Roux\n",
    ],
)
def test_answers_in_other_layouts(text: str) -> None:
    answers = told(text)
    plain = [words.strip('«»" ') for words, _ in answers]
    assert plain == ["Je suis lasse.", "Je lirai.", "Rien du tout."]
    assert {who for _, who in answers} == {DIOP}


def test_who_collected_the_answers_does_not_give_them() -> None:
    text = (
        "Entretien réalisé par Paul Roux, qui suit Awa Diop\nPourquoi partir ?\nJe suis lasse.\n"
        "Et après ?\nJe lirai.\nSans regret ?\nNous verrons.\n"
    )
    assert {who for _, who in told(text)} == {DIOP}


def test_answers_after_names_leave_the_name_out() -> None:
    text = (
        "Ouest-Matin : Pourquoi partir ?\nAwa Diop : Je suis lasse.\n"
        "Ouest-Matin : Et après ?\nA. D. : Je lirai.\n"
    )
    assert told(text) == [("Je suis lasse.", DIOP), ("Je lirai.", DIOP)]


@pytest.mark.parametrize(
    ("text", "speakers"),  # by their first letters
    [
        (
            "Rencontre avec Awa Diop\n– Partir ?\n– Je suis lasse.\n– Et après ?\n– Je lirai.\n",
            "-A-A",
        ),
        (  # the paper's name before the first question only, an answer over two paragraphs
            "Awa Diop publie.\n- Ouest-Matin: Vous partez?\n- Awa Diop: Je suis lasse.\nJe lirai.\n"
            "- Et après, vous lirez...\n- Des romans. Pas vous?\n* Nord, au Seuil\n",
            "OAAOA",
        ),
        (  # names first, then dashes, a title between
            "Awa Diop publie.\nOuest-Matin : Vous partez ?\nAwa Diop : Je suis lasse.\nLa mer\n"
            "– Vous dites cela…\n– Oui.\nJe le dis.\n",
            "AOAA",
        ),
        (  # names first, then nothing
            "Awa Diop publie.\nOuest-Matin : Vous partez ?\nAwa Diop : Je suis lasse.\nLa mer\n"
            "Et après ?\nLa mer ne dit rien.\nElle attend.\n",
            "AAA",
        ),
        (  # only the questions after dashes
            "Entretien avec Awa Diop\n– Vous partez ?\nJe suis lasse.\n– Et après ?\nRien.\n"
            "– Vous le croyez ?\nMais oui.\n– Pourquoi ?\nParce que.\n",
            "-A-A-A-A",
        ),
    ],
)
def test_questions_and_answers_take_turns(text: str, speakers: str) -> None:
    assert "".join((who or "-")[0] for _, who in told(text)) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Entretien avec Awa Diop\n## Pourquoi partir ?\nJe suis lasse.\n## Et après ?\nJe lirai.\n",
        "Entretien avec Awa Diop\n*Pourquoi partir ?*\nJe suis lasse.\n*Et après ?*\nJe lirai.\n",
        # two questions, and nothing but answers
        "Awa Diop publie.\nPourquoi partez-vous ?\nJe suis lasse.\nVous lirez ?\nJe lirai.\n",
        # readers ask, under names of their own
        "Awa Diop dit.\nMarie : Vous partez ?\nAwa Diop : Je suis lasse.\nLuc (Brest) : Et puis ?"
        "\nAwa Diop : Je lirai.\n",
        # readers ask, and sign
        "Awa Diop répond à vos questions.\nVous partez ?\nMarie, Brest\nJe suis lasse.\n"
        "Que lirez-vous ?\nLuc, Brest\nJe lirai.\nEt après ?\n",
    ],
)
def test_answers_to_other_questions(text: str) -> None:
    assert told(text) == [("Je suis lasse.", DIOP), ("Je lirai.", DIOP)]


@pytest.mark.parametrize(
    "introduction",
    [
        "Paul Roux l'a dit. Awa Diop, ministre de la Mer, répond à nos questions.",
        "La porte-parole de Paul Roux, Awa Diop, s'est confiée à Ouest-Matin.",
        "Interview de l'avocate de Paul Roux, Awa Diop.",
    ],
)
def test_whom_the_introduction_presents_is_asked(introduction: str) -> None:
    text = f"La mer\n{introduction}\nVous partez ?\nJe pars.\nEt après ?\nJe lis.\nVous lisez ?\n"
    assert {who for _, who in told(text)} == {DIOP}


def test_a_list_of_questions_and_items_is_no_interview() -> None:
    text = "Le guide de Léon Faure :\n- Que manger ?\n- Des pommes.\n- Que boire ?\n- De l'eau.\n"
    assert told(text) == []


def test_an_article_with_a_question_or_two_is_no_interview() -> None:
    text = "Awa Diop partira-t-elle ?\nNul ne sait.\nEt Léon Faure ?\nLui non plus.\n"
    assert told(text) == []


def test_advice_in_questions_and_answers_is_no_interview() -> None:
    text = (
        "Devez-vous partir ?\nOui. « Je le conseille », dit Awa Diop.\nVotre barque est-elle "
        "assurée ?\nNon. « Je le déplore », dit Awa Diop.\nEt vos filets ?\nIls le sont.\n"
    )
    assert told(text) == [("« Je le conseille »", DIOP), ("« Je le déplore »", DIOP)]


def test_a_dialogue_ends_before_its_cue_and_goes_on_after_it() -> None:
    text = (
        "Léon Faure arrive.\n— Il fait froid, dit Léon Faure.\n"
        "— Fermez donc, répond Awa Diop.\n— C'est fait !\n— Alors, dit-elle, parlons.\n"
    )
    assert told(text) == [
        ("— Il fait froid", FAURE),
        ("— Fermez donc", DIOP),
        ("— C'est fait !", FAURE),
        ("— Alors, dit-elle, parlons.", DIOP),
    ]


def test_a_dialogue_may_stand_within_marks() -> None:
    text = (
        'Awa Diop témoigne : "La mer monte.\n- De combien ?, demande la juge.\n- De peu.\n'
        '- Et ensuite ?, demande Léon Faure.\n- On verra."\n'
    )
    assert told(text) == [
        ('"La mer monte.', DIOP),
        ("- De combien ?", None),
        ("- De peu.", DIOP),
        ("- Et ensuite ?", FAURE),
        ('- On verra."', DIOP),
    ]


@pytest.mark.parametrize(
    "text",
    ["- Une année noire -\nLe club coule.\n", "Au menu :\n- Des pommes\n- Des poires\n"],
)
def test_headings_and_lists_are_no_dialogue(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "« Nous tiendrons jusqu'au bout de cette nuit. »\nAwa Diop\n",
        "« Nous tiendrons jusqu'au bout de cette nuit. »— Une citation de \nAwa Diop\n",
        "« Nous tiendrons. »\nBrive, le 3 mai 2021\nAwa Diop, ministre\n",
    ],
)
def test_signatures(text: str) -> None:
    assert [who for _, who in told(text)] == [DIOP]


def test_questions_far_apart_make_no_interview_of_a_long_text() -> None:
    question = "Et vous, qu'en dites-vous, monsieur ?"
    told_by_nobody = "\n\n".join(f"Le quai {n} a fermé, et nous en rions." for n in range(40))
    text = f"Entretien avec Léon Faure\n\n{question}\n\n" + f"\n\n{question}\n\n".join(
        [told_by_nobody] * 3
    )
    assert len(told(text)) < 20


def test_answers_in_the_paragraph_of_their_question() -> None:
    text = "Entretien avec Awa Diop\n**Partez-vous ?** Je suis lasse.\n**Et après ?** Je lirai.\n"
    assert told(text) == [("Je suis lasse.", DIOP), ("Je lirai.", DIOP)]


def test_turns_after_dashes_inside_of_marks_alternate() -> None:
    text = "Awa Diop demande : « Vous aviez bu ?\n— Un peu.\n— Combien ?\n— Trois bols. »"
    assert [who for _, who in told(text)] == [DIOP, None, DIOP, None]


def test_turns_after_hyphens() -> None:
    text = "- Vous aviez bu ? demande la ministre Awa Diop.\n- Un peu, répond Léon Faure.\n- Ah ?\n"
    assert [who for _, who in told(text)] == [DIOP, FAURE, DIOP]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« Vous aviez bu ? », demande Awa Diop. « Un peu. »", [DIOP, None]),
        ("Léon Faure : « Oui. » Awa Diop : « Et toi ? » Réponse : « Non. »", [FAURE, DIOP, FAURE]),
    ],
)
def test_who_answers_is_not_who_asks(text: str, speakers: list[str | None]) -> None:
    assert [who for _, who in told(text)] == speakers

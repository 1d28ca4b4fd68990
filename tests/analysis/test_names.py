"""From raw spans to figures: what is a name, what it names, and who is who."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.names import find_figures
from reader.analysis.naming.figures import with_short_names
from reader.analysis.records import Figure, Gender, NameSpan
from reader.analysis.typography import PlainText, make_plain
from reader.model import EntityType, Span

PER, LOC, ORG = EntityType.PER, EntityType.LOC, EntityType.ORG


def figures_of(text: str, **raw: EntityType) -> tuple[PlainText, tuple[Figure, ...]]:
    """Return the figures, the model seeing each word of `raw` wherever it stands."""
    plain = make_plain(text)
    spans = [
        NameSpan(at, at + len(word), kind)
        for word, kind in raw.items()
        for at in range(len(plain.text))
        if plain.text.startswith(word, at)
    ]
    return plain, find_figures(plain, sorted(spans))


def mentions(text: str, **raw: EntityType) -> list[tuple[str, EntityType]]:
    plain, figures = figures_of(text, **raw)
    found = [(m, figure.type) for figure in figures for m in figure.mentions]
    return [(plain.text[start:end], kind) for (start, end), kind in sorted(found)]


def clusters(text: str, **raw: EntityType) -> list[list[str]]:
    plain, figures = figures_of(text, **raw)
    return [[plain.text[slice(*m)] for m in figure.mentions] for figure in figures]


@pytest.mark.parametrize(
    "text",
    [
        "Rédiger un tract. Abstention ou non ?",
        "Hier, les Français ont voté, les Alsaciens aussi.",
        "La TVA, le Covid-19 et Noël.",
        "Le ministre des Sports et celui de la Santé sont d'accord.",
        'Elle a joué dans le film "Adieu Lisbonne" hier.',
        "Il a reçu le prix Médicis en novembre.",
        "UN JUGE REFUSE DE PARTIR",
        "Ils ont voté la loi Ondelis et l'amendement Zaro.",
        "Il conduit depuis l'A9.",
        "Elle a lancé un S.O.S hier. Un S.O.S, dit-on.",
        "Il l'a dit : ''La Constitution est là.''",
        "Il a une maladie de longue durée (MLD). Les MLD durent.",
        "La tempête Zora et l'ouragan Ondelis sont passés.",
        "Elle a vu le film Les Sources Bleues hier.",
        "Il a une Ford Ondine, sa sœur une Peugeot 208.",
        "La Première ministre est là.",
        "Il sort du Conseil des ministres.",
        "Oui, sire. Sire, dit-il, deux Canadair arrivent.",
        "Elle a croisé un Noir et des Blancs.",
        "Il a pris le RER B et la RN 88.",
        "ON SE FRISERA LES MOUSTACHES ICI",
        "Le ministre saoudien du Pèlerinage est là.",
        "La ville date de 52 av. J.-C., dit-on.",
        '"Cher monsieur, je vous écris", dit-il.',
        "La rafle du Vel d'Hiv, puis le Vel d'Hiv.",
        "Le conflit Israélo-Palestinien dure.",
        "Souçonné de vol, il nie. La Bretonne sourit.",
        "La Coupe d'Afrique et la loi Avia.",
        "Le Nordic Sailing Trophy a lieu.",
        "Un cocktail Molotov est tombé.",
        "Hier, le navire de pêche espagnol Ondelis et le bateau de croisière Perlus ont brûlé.",
        "La Ville Lance Un Grand Plan Pour Les Écoles\nElle est là.",
        "Au XXe siècle, le Premier ministre et le Président se taisaient.",
        "Un TOV dure. Les trois TOV aussi, dit-elle, et ce TOV-là.",
        "Le Plan Local d'Habitation (PLH) est prêt. Les Plans d'habitation (PLHA) aussi.",
        "Le Directeur Exécutif parle au Secrétaire Général Adjoint.",
        "Il a coûté dix mille F CFA. Les Forces de l'Ordre sont là.",
        "Il l'a lu dans un livre (Ed. du soir).",
        "La BPCO, l'IRPP et la RSE. Tél. 33 en bas.",
        "METEO - Il pleut. Un Ondelois rit, quatre Ondelais aussi.",
        "Elle joue le Championnat d'Afrique de handball.",
    ],
)
def test_no_names(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, M. Ondel a parlé.", [("Ondel", PER)]),
        ("Hier, maître Ondel a parlé.", [("Ondel", PER)]),
        ("Hier, la société Ondel a payé.", [("Ondel", ORG)]),
        ("Hier, la ville d'Ondel a voté.", [("Ondel", LOC)]),
        ("Hier, la France accuse la Russie.", [("France", LOC), ("Russie", LOC)]),
        ("Il l'a dit au Monde et à France 24.", [("Monde", ORG), ("France 24", ORG)]),
        ("Elle écoute le micro d'Europe 1.", [("Europe 1", ORG)]),
        ("À Paris-8, on attend.", [("Paris-8", ORG)]),
        ("Il lit 20Minutes et écoute franceinfo.", [("20Minutes", ORG), ("franceinfo", ORG)]),
        ("Elle aide les Restos du cœur.", [("Restos du cœur", ORG)]),
        ("Elle le dit au quotidien « Libération » hier.", [("Libération", ORG)]),
        ("ondelinfo.fr: Que dit-il à www.ondel.fr ou a.b@ondel.fr ?", [("ondelinfo.fr", ORG)]),
        ("Hier, ME ONDEL a plaidé.", [("ONDEL", PER)]),
        ("Il l'a vu (Ondel, NDLR) hier.", [("Ondel", PER)]),
        ("La société visée, la Perlus, a payé.", [("Perlus", ORG)]),
        (
            "Dans les quartiers Ondel, Perlus et Zaro, on rit.",
            [(w, LOC) for w in ("Ondel", "Perlus", "Zaro")],
        ),
        ("Des groupes français, comme Ondel et Perlus, rient.", [("Ondel", ORG), ("Perlus", ORG)]),
        ("Hier, le cdH et leboncoin ont ri.", [("cdH", ORG), ("leboncoin", ORG)]),
        ("Menacée par l'armée suédoise, elle fuit.", [("armée suédoise", ORG)]),
        ("Une armée suédoise et l'armée entière.", []),
        ("Luc Dorval de la Pervière rit.", [("Luc Dorval de la Pervière", PER)]),
        ("Il vit dans son palais de Rome.", [("Rome", LOC)]),
        ("Kris Dorval (CD&V) parle.", [("Kris Dorval", PER), ("CD&V", ORG)]),
        (
            "Il parle de l'Avop (Agence pour une vie ondée et plaisante, NDLR) hier.",
            [("Avop", ORG), ("Agence pour une vie ondée et plaisante", ORG)],
        ),
        ("ONDEL-MER, de notre envoyé spécial", [("ONDEL-MER", LOC)]),
        ("Hier, la mairie d'Ondel a voté.", [("Ondel", LOC)]),
        ("Il a joué au Stade quimpérois.", [("Stade quimpérois", ORG)]),
        ("Le procureur de la République de Nancy parle.", [("Nancy", LOC)]),
        ("Dans un entretien accordé à Télé Ondel, il rit.", [("Télé Ondel", ORG)]),
        ("Elle l'a dit à l'Obs hier.", [("Obs", ORG)]),
        ("Les Ondel, une famille unie.", [("Ondel", PER)]),
        ("Zoé Ondel est là. ZOÉ ONDEL REVIENT", [("Zoé Ondel", PER), ("ZOÉ ONDEL", PER)]),
        ("Luc Morvan vit ici. Pour Morvan, c'est non.", [("Luc Morvan", PER), ("Morvan", PER)]),
        ("Anne Brest est venue à Brest.", [("Anne Brest", PER), ("Brest", LOC)]),
        ("Chez Ondel SA, à Lausanne, rien.", [("Ondel", ORG), ("Lausanne", LOC)]),
        (
            "Hier, rien. Pour Ondel, coté à Paris, tout va.",
            [("Ondel", ORG), ("Paris", LOC)],
        ),
        ("Hier, l'américain Ondel Fields a payé.", [("Ondel Fields", ORG)]),
        ("L'application Ondel, un succès.", [("Ondel", ORG)]),
        ("Hier, Ondel & Fils a payé.", [("Ondel & Fils", ORG)]),
        ("Hier, la commune du Perlus vote.", [("Perlus", LOC)]),
        ("Hier, la région du Voulu vote.", [("Voulu", LOC)]),
        ("Hier, le cdH et le groupe MR-sp.a votent.", [("cdH", ORG), ("MR", ORG), ("sp.a", ORG)]),
        ("Le cdHiver et sp.ab ne sont rien.", []),
        (
            "Zoal (PS) rit. Hier, Petit (LR) a ri.",
            [("Zoal", PER), ("PS", ORG), ("Petit", PER), ("LR", ORG)],
        ),
        ("Le Centre Bretagne et le Sud Vendée.", [("Centre Bretagne", LOC), ("Sud Vendée", LOC)]),
        ("Hier,  Zoé   Ondel  a ri.", [("Zoé Ondel", PER)]),
        ("Le maire de Trélivan part.", [("Trélivan", LOC)]),
        ("Il l'a dit à Libération.", [("Libération", ORG)]),
        ("De Gaza à Rome, on attend.", [("Gaza", LOC), ("Rome", LOC)]),
        ("La Croix-Rouge aide.", [("Croix-Rouge", ORG)]),
        ("Au village d'Ondel, on danse.", [("Ondel", LOC)]),
        ("Il l'a dit à France Bleu Isère hier.", [("France Bleu Isère", ORG)]),
        ("Il l'a dit à l'AFP Anne Ondel.", [("AFP", ORG), ("Anne Ondel", PER)]),
        ("Le maire FN de Fréjus part.", [("FN", ORG), ("Fréjus", LOC)]),
        ("Le procureur de la République de Troyes part.", [("Troyes", LOC)]),
        ("Un salarié de l'ONG Ondel part.", [("Ondel", ORG)]),
        ("Hier, Cheikh Ahmadou Ondel a prié.", [("Cheikh Ahmadou Ondel", PER)]),
        ("Elle vit dans le Sud-Ouest, au Nord de Dole.", [("Sud-Ouest", LOC), ("Dole", LOC)]),
        ("Elle vit dans le Nord Bretagne.", [("Nord Bretagne", LOC)]),
        ("On dit que Perl-sur-Ondel vote.", [("Perl-sur-Ondel", LOC)]),
        ("Un numéro d'Ondelis est sorti.", [("Ondelis", ORG)]),
        ("Le marché populaire d'Ondel est plein.", [("Ondel", LOC)]),
        ("Le tueur en série Luc Ondel est mort.", [("Luc Ondel", PER)]),
        ("Les vacances à St-Ondel sont finies.", [("St-Ondel", LOC)]),
        ("On le sait chez Ondelis.", [("Ondelis", ORG)]),
        ("On y voit Ondelis, une Suédoise.", [("Ondelis", PER)]),
        (
            "Hier, les Dorvalin, Ondelis et Perluski ont ri.",
            [("Dorvalin", PER), ("Ondelis", PER), ("Perluski", PER)],
        ),
        ("Il joue au club de Nancy.", [("Nancy", LOC)]),
        ("Hier, le Colonel ZARO ONDEL a ri.", [("ZARO ONDEL", PER)]),
        ("Hier, l'agence photo Ondelimage a payé.", [("Ondelimage", ORG)]),
        ("La télévision grecque Ondeï l'a dit.", [("Ondeï", ORG)]),
        ("Selon Ondelis.com, oui.", [("Ondelis.com", ORG)]),
        ("Zarlo ONDELIN", [("Zarlo ONDELIN", PER)]),
        ("Hier, l'oléoduc Ondelis et le navire Perlus ont brûlé.", []),
        ("Le diplôme LMD et la norme HSE plaisent, la VAR non.", []),
        ("Hier, Sondelpa Handball a payé.", [("Sondelpa Handball", ORG)]),
        ("À l'hôtel de ville, on attend.", [("hôtel de ville", LOC)]),
        ("La société de vente en ligne Ondel paie.", [("Ondel", ORG)]),
        ("Lors du Grand Jury RTL-Le Figaro, oui.", [("RTL", ORG), ("Le Figaro", ORG)]),
        ("Bien (...) Les Français peuvent voter.", []),
        ("La direction du rugby, dit le président.", []),
        ("Hier, Paris Habiter a payé.", [("Paris Habiter", ORG)]),
        (
            "Luc Dorval dirige le groupe Dorval. Pour Dorval, oui.",
            [("Luc Dorval", PER), ("Dorval", ORG), ("Dorval", PER)],
        ),
        (
            "L'Institut des pêcheurs est là. Pour l'Institut, oui.",
            [("Institut des pêcheurs", ORG), ("Institut", ORG)],
        ),
        (
            "Axel Hollande écrit. On l'a dit à Hollande.",
            [("Axel Hollande", PER), ("Hollande", PER)],
        ),
        ("Hier, Ondelis, une lycéenne, a ri.", [("Ondelis", PER)]),
        ("Hier, Zaro Ondel président du club a ri.", [("Zaro Ondel", PER)]),
        (
            "Axel Hollande est là. Hollande ne signe pas.",
            [("Axel Hollande", PER), ("Hollande", PER)],
        ),
        ("Le chef d'OVT-Gabon a ri.", [("OVT-Gabon", ORG)]),
        ("Il vante la loi UMP.", [("UMP", ORG)]),
        ("Selon CNN Español, oui.", [("CNN Español", ORG)]),
        ("L'autoroute A9 est fermée, puis l'A42.", [("A9", LOC), ("A42", LOC)]),
        ("Le chef d'OnDEL-Côte d'Ivoire a ri.", [("OnDEL-Côte d'Ivoire", ORG)]),
        (
            "Burkina Faso-AFP/ Luc Dorval a ri.",
            [("Burkina Faso", LOC), ("AFP", ORG), ("Luc Dorval", PER)],
        ),
        (
            "Ils vivent à Lille, Orlando, Toulouse et Dijon.",
            [("Lille", LOC), ("Orlando", LOC), ("Toulouse", LOC), ("Dijon", LOC)],
        ),
        ("Hier, un chanteur connu, Zaro Ondel, a ri.", [("Zaro Ondel", PER)]),
        (
            "Un député, Luc Saint-Cyr, a ri à Saint-Cyr.",
            [("Luc Saint-Cyr", PER), ("Saint-Cyr", ORG)],
        ),
        (
            "La Chambre de commerce chilienne en Bolivie a ri.",
            [("Chambre de commerce chilienne en Bolivie", ORG)],
        ),
        (
            "Elle dirige la Haute École de la Ville de Namur.",
            [("Haute École de la Ville de Namur", ORG)],
        ),
        (
            "L'Alliance des Indépendants pour la Démocratie (AID) rit. On voit l'AID.",
            [("Alliance des Indépendants pour la Démocratie", ORG), ("AID", ORG), ("AID", ORG)],
        ),
        ("On aime El Hadj Ondel.", [("El Hadj Ondel", PER)]),
        ("Hier, les Golden Ondels ont joué.", [("Golden Ondels", ORG)]),
        ("On condamne Ondelis et Occidental Steel.", [("Occidental Steel", ORG)]),
        ("Le ministre des Affaires Étrangères a dit non.", []),
        ("Hier, alias Ondelis, il a ri.", [("Ondelis", PER)]),
        ("Hier, Ondelis, en Jordanie, a fermé.", [("Ondelis", LOC), ("Jordanie", LOC)]),
        ("Hier, OndelWay a payé.", [("OndelWay", ORG)]),
        ("Il l'a lu dans Anne-Marie Dorval hier.", [("Anne-Marie Dorval", PER)]),
        ("Hier, l'OTAN puis l'Otan ont répondu.", [("OTAN", ORG), ("Otan", ORG)]),
    ],
)
def test_types_without_any_model(text: str, expected: list[tuple[str, EntityType]]) -> None:
    assert mentions(text) == expected


def test_names_in_a_list_are_of_one_kind() -> None:
    text = "Des firmes comme Danone, Ondelis et Nestlé paient."
    assert mentions(text, Ondelis=LOC) == [("Danone", ORG), ("Ondelis", ORG), ("Nestlé", ORG)]


def test_people_bear_no_article() -> None:
    assert mentions("On dit que la Sondelpa avance.", Sondelpa=PER) == [("Sondelpa", ORG)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On dit que Zaro Ondel avance.", PER),
        ("On dit que Zaro Steel avance.", ORG),
        ("On dit que Zaro Valley est là.", LOC),
        ("On va à Zaro Ondel.", LOC),
    ],
)
def test_two_strange_words_are_a_person_unless_something_tells(text: str, kind: EntityType) -> None:

    found = mentions(text, **{text[text.index("Zaro") :].split()[0]: LOC})
    assert [one for _, one in found] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On va de Lyon, Ondel, Perlus et Zaro à la mer.", LOC),
        ("Avec Luc Petit, Anne Dorval et Perlus, on rit.", PER),
        ("Elle va à Perlus.", LOC),
        ("On se baigne dans la Perlus.", LOC),
    ],
)
def test_strange_names_are_told_by_lists_and_by_where_they_stand(
    text: str, kind: EntityType
) -> None:
    other = LOC if kind is PER else PER
    found = dict(mentions(text, Perlus=other, Ondel=other, Zaro=other))
    assert found["Perlus"] is kind


def test_an_office_of_a_common_noun_names_nobody() -> None:
    assert mentions("Le Président du Conseil parle.", **{"Président du Conseil": ORG}) == []


def test_a_branch_in_a_country_is_no_person() -> None:
    assert mentions("Il dirige Ondelis Congo au Congo.", **{"Ondelis Congo": PER}) == [
        ("Ondelis Congo", ORG),
        ("Congo", LOC),
    ]


def test_a_person_in_a_heading_of_capitals_is_one() -> None:
    text = "RENCONTRE AVEC ZARO ONDEL\n\nHier, Zaro Ondel parle. Zaro Ondel rit."
    assert mentions(text, **{"Zaro Ondel": PER})[0] == ("ZARO ONDEL", PER)


def test_a_country_is_its_team_in_a_match() -> None:
    text = "Match de football: le club et son entraîneur, face au Sénégal. Le match dure."
    assert ("Sénégal", ORG) in mentions(text, Sénégal=LOC)


def test_common_words_in_capitals_are_no_name() -> None:
    assert mentions("Il lit le Travail Annuel hier.", **{"Travail Annuel": ORG}) == []
    text = "Il suit la Licence-Diplôme-Doctorat."
    assert mentions(text, **{"Licence-Diplôme-Doctorat": ORG}) == []


def test_initials_that_sign_are_no_name() -> None:
    assert mentions("Elle est là, dit-il. (R.W.)\n", **{"R.W.": ORG}) == []


def test_who_asks_again_and_again_is_no_place() -> None:
    text = "Ondelis : Ça va ?\nOui.\nOndelis : Et elle ?\nNon."
    assert {kind for _, kind in mentions(text, Ondelis=LOC)} == {ORG}


def test_long_acronyms_after_an_article_are_bodies() -> None:
    assert mentions("Hier, le vote de l'ONDELICOTE a eu lieu.") == [("ONDELICOTE", ORG)]


def test_a_head_word_alone_tells_a_body() -> None:
    assert mentions("On dit que l'Eglise parle.", Eglise=LOC) == [("Eglise", ORG)]


def test_an_article_seen_again_and_again_tells_a_body() -> None:
    text = "Il a vu la Perlus, puis la Perlus, enfin la Perlus."
    assert {kind for _, kind in mentions(text, Perlus=LOC)} == {ORG}


def test_strange_names_beside_people_are_people() -> None:
    text = "Avec eux, Luc Dorval, Zaro Ondel et Anne Petit."
    assert mentions(text, Zaro=LOC)[1] == ("Zaro Ondel", PER)


def test_the_score_of_a_match_tells_teams() -> None:
    text = "Le match de football. Les joueurs du club ont mis deux buts.\nGuingamp - Rodez (2-1)"
    assert mentions(text) == [("Guingamp", ORG), ("Rodez", ORG)]


def test_titles_seen_twice_are_no_names() -> None:
    text = "Il a vu le Premier ministre. Oui, dit le Premier ministre."
    plain = make_plain(text)
    raw = [NameSpan(at, at + 16, PER) for at in (13, 42)]
    assert find_figures(plain, raw) == ()


def test_a_place_after_de_keeps_its_own_name() -> None:
    text = "Le procureur de la République de Troyes part. Le maire de Troyes reste."
    assert mentions(text) == [("Troyes", LOC), ("Troyes", LOC)]


def test_a_form_of_a_common_word_that_only_opens_sentences_is_no_name() -> None:
    assert mentions("Il part. Reflet d'une colère.", Reflet=PER) == []


def test_the_model_tells_what_nothing_else_does() -> None:
    assert mentions("On dit qu'Ondelis avance.", Ondelis=ORG) == [("Ondelis", ORG)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("On prie l'Ondelant hier.", "Ondelant"),
        ("Vendu sous le nom de Perlusol, il soigne.", "Perlusol"),
        ("Hier, un Perluson a ri.", "Perluson"),
        ("C'est grâce à Perlus.", "Perlus"),
    ],
)
def test_a_strange_word_without_a_preposition_is_no_place(text: str, word: str) -> None:
    assert mentions(text, **{word: LOC}) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On voit la colline de Perlus hier.", [("Perlus", LOC)]),
        ("Ils campent entre Perlus et la mer.", [("Perlus", LOC)]),
        ("A Perlus, il pleut.", [("Perlus", LOC)]),
        ("Le volcan chilien Perlus fume.", [("Perlus", LOC)]),
        ("Hier, Ondel-Perlus dort.", [("Ondel-Perlus", LOC)]),
        ("Hier, Perlus et eux. Avant Perlus, rien.", [("Perlus", PER), ("Perlus", PER)]),
    ],
)
def test_a_strange_place_stands_where_places_stand(
    text: str, expected: list[tuple[str, EntityType]]
) -> None:
    assert mentions(text, **{expected[0][0]: LOC}) == expected


def test_words_of_another_language_open_no_name() -> None:
    text = "La foule scande : « Zar ondu pelo! » (Oui)"
    assert mentions(text, Zar=PER) == []
    assert mentions("Zaro dort.", Zaro=PER) == [("Zaro", PER)]


def test_a_town_with_an_article_is_its_club() -> None:
    sport = "Le match de football. Les joueurs du club ont mis deux buts.\n"
    text = f"{sport}Il joue avec le Vierzon. On a convaincu Vierzon."
    assert [kind for _, kind in mentions(text)] == [ORG, ORG]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one person under several names
        (
            "Anne Le Goff parle. Mme Le Goff rit. Pour Le Goff, oui.",
            [["Anne Le Goff", "Le Goff", "Le Goff"]],
        ),
        ("Luc Guèye part. M. Guéye revient.", [["Luc Guèye", "Guéye"]]),
        # surnames that people share
        (
            "Luc Dorval est là. Anne Dorval aussi. M. Dorval part, Mme Dorval reste.",
            [["Luc Dorval", "Dorval"], ["Anne Dorval", "Dorval"]],
        ),
        (
            "Luc Dorval est là. Pour Dorval, oui. Max Dorval aussi. Pour Dorval, non.",
            [["Luc Dorval", "Dorval"], ["Max Dorval", "Dorval"]],
        ),
        ("Luc Dorval parle. Les Dorval partent.", [["Luc Dorval"], ["Dorval"]]),
        ("Luc et Anne Dorval. M. Dorval part.", [["Luc", "Dorval"], ["Anne Dorval"]]),
        (
            "Luc Di Ondel parle. M. Di Ondel rit. Pour Di Ondel, oui.",
            [["Luc Di Ondel", "Di Ondel", "Di Ondel"]],
        ),
        ("Georges Ondel part. George Ondel rit.", [["Georges Ondel", "George Ondel"]]),
        ("Michel Ondel part. Michèle Ondel rit.", [["Michel Ondel"], ["Michèle Ondel"]]),
        ("Ben Ondel parle. Pour Ondel, oui.", [["Ben Ondel", "Ondel"]]),
        # first names
        ("Luc Dorval est là. Pour Luc, oui.", [["Luc Dorval", "Luc"]]),
        ("Le pape François a vu François Dorval.", [["François"], ["François Dorval"]]),
        # organisations
        (
            "La Fédération malienne de judo (FMJ) part. Pour la FMJ, oui.",
            [["Fédération malienne de judo", "FMJ", "FMJ"]],
        ),
        ("Hier, l'ONU a parlé. Les Nations unies partent.", [["ONU", "Nations unies"]]),
        (
            "Le maire d'Ondel-sur-Mer part. Le maire d'Ondel rit.",
            [["Ondel-sur-Mer", "Ondel"]],
        ),
        ("Hier, l'OTAN a parlé, puis l'Otan.", [["OTAN", "Otan"]]),
    ],
)
def test_together_and_apart(text: str, expected: list[list[str]]) -> None:
    assert clusters(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luc Ladrat Ondel part. Non, Ladrat Ondel reste.", [["Luc Ladrat Ondel", "Ladrat Ondel"]]),
        ("Ladrahl Ondel part. Non, Ladralh Ondel reste.", [["Ladrahl Ondel", "Ladralh Ondel"]]),
        ("Max al-Ondel part. Max el-Ondel rit.", [["Max al-Ondel", "Max el-Ondel"]]),
        ("Ana-Lu Ondel part. Ana Lu Ondel rit.", [["Ana-Lu Ondel", "Ana Lu Ondel"]]),
        ("Ladrat Ondel part. Non, Perlus Ondel reste.", [["Ladrat Ondel"], ["Perlus Ondel"]]),
    ],
)
def test_forms_of_a_strange_name(text: str, expected: list[list[str]]) -> None:
    assert clusters(text, Ondel=PER) == expected


def test_what_is_told_of_a_person() -> None:
    text = "Anne Le Goff, ministre de la Santé, parle. La présidente du club Anne Le Goff rit."
    _, (figure,) = figures_of(text)
    assert (figure.name, figure.short_name) == ("Anne Le Goff", "Le Goff")
    assert figure.gender is Gender.FEMININE
    assert [role.text for role in figure.roles] == ["ministre de la Santé", "présidente du club"]


def test_a_name_that_ends_with_a_small_word_is_its_own_short_name() -> None:
    cut = Figure("e0", EntityType.PER, "Luc de", "Luc de", (Span(0, 6),))
    assert with_short_names("Luc de (3)", [cut]) == [cut]


def test_short_names_tell_people_apart() -> None:
    _, figures = figures_of("Luc Dorval parle à Anne Dorval et à Zoé Ondel.")
    assert [figure.short_name for figure in figures] == ["Luc Dorval", "Anne Dorval", "Ondel"]


PIECES = ("M.", "Luc", "Dorval", "Le", "de", "l'", "la", "cour", "Cour", "d'appel", "Paris", "ONU")
MARKS = (
    "(FMJ)",
    "-",
    "«",
    '"',
    "\n",
    ",",
    ".",
    "D'",
    "Qu'",
    "II",
    "É.",
    "Macron-Le",
    "Les",
    "et",
    "prix",
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES + MARKS)).map(" ".join)), st.data())
def test_any_text_gives_mentions_apart_and_within_paragraphs(
    text: str, data: st.DataObject
) -> None:
    plain = make_plain(text)
    offset = st.integers(0, len(plain.text))
    cuts = sorted(data.draw(st.lists(offset, max_size=6, unique=True)))
    raw = [NameSpan(a, b, PER) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    spans = sorted(m for figure in find_figures(plain, raw) for m in figure.mentions)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for start, end in spans:
        assert 0 <= start < end <= len(plain.text)
        assert plain.text[start:end].strip() == plain.text[start:end]
        assert "\n" not in plain.text[start:end]


@pytest.mark.parametrize("initials", ["(IO)", "(« IO »)", '("IBO")', "« IO »"])
def test_initials_are_the_persons(initials: str) -> None:
    _, figures = figures_of(f"Hier, Ibrahim Ondel {initials} a ri.")
    assert [(figure.type, len(figure.mentions)) for figure in figures] == [(PER, 2)]

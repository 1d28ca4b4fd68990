"""Where names begin and end."""

import pytest

from reader.analysis.naming.candidates import find_candidates


def found(text: str) -> list[str]:
    return [candidate.text for candidate in find_candidates(text, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La majorité PS-MR-cdQ vote.", ["PS", "MR-cdQ"]),
        ("Hier, les Républicains ont voté.", ["les Républicains"]),
        ("La commune d'Ondel-Nord vote.", ["Ondel-Nord"]),
        ("Le jury TMV-Le Parisien-RTL.", ["TMV", "Le Parisien", "RTL"]),
        # honorifics and titles
        ("Hier, M. Dorval a parlé.", ["Dorval"]),
        ("Le SG Dorval a reçu S.E.M. Luc Ondel et SEM Zaro.", ["Dorval", "Luc Ondel", "Zaro"]),
        ("Hier, Awa M. Dorval et Luc M. B. Ondel.", ["Awa M. Dorval", "Luc M. B. Ondel"]),
        ("Hier, le Président de la Transition a parlé.", []),
        ("Voici Anne Dorval Directrice du lycée.", ["Anne Dorval"]),
        ("Selon la FERC-CGT et l'UFAP-UNSA-Justice, non.", ["FERC-CGT", "UFAP-UNSA-Justice"]),
        ("Hier, Me Luc Dorval a plaidé.", ["Luc Dorval"]),
        ("Le Président Russe Vladimir Dorval est là.", ["Vladimir Dorval"]),
        ("L'ingénieur J.-P. Dorval est là.", ["J.-P. Dorval"]),
        ("Hier, le Marocain Driss El Fassi a gagné.", ["Driss El Fassi"]),
        ("Voici la ministre des Sports Anne Dorval.", ["Anne Dorval"]),
        ("Le Premier ministre parle.", []),
        ("Oui, dit M. Maréchal. Bien, Madame la Présidente.", ["Maréchal"]),
        ("Oui, dit M.Dorval. Non, dit J.Dorval.", ["Dorval", "J.Dorval"]),
        ("Selon Anne le Goff, oui.", ["Anne le Goff"]),
        ("Selon Luc le Maire, oui. Luc Le Maire rit.", ["Luc le Maire", "Luc Le Maire"]),
        ("Luc le Maire rit.", ["Luc"]),
        ("Voir youtu.be/OndelWay ici.", []),
        ("Selon Ondelis.fr, Leader Insurance paie.", ["Ondelis.fr", "Leader Insurance"]),
        ("La conseillère de Lyon LFI Anne Dorval.", ["Lyon", "LFI", "Anne Dorval"]),
        # articles and elisions
        ("Hier, Marine Le Goff a parlé.", ["Marine Le Goff"]),
        ("Le Goff a parlé. Pour Le Goff, c'est non.", ["Le Goff", "Le Goff"]),
        ("L'Espagne attend. D'Anne Dorval, rien.", ["Espagne", "Anne Dorval"]),
        ("Il vit à La Rochelle.", ["La Rochelle"]),
        ("Elle a vu Le Kremlin. Le Kremlin se tait.", ["Kremlin", "Kremlin"]),
        # particles
        ("Selon Charles de Gaulle, oui.", ["Charles de Gaulle"]),
        ("Ursula von der Leyen arrive.", ["Ursula von der Leyen"]),
        ("Hier, Mme von der Leyen arrive.", ["von der Leyen"]),
        ("Hier, M. de Villers a parlé.", ["de Villers"]),
        ("Bachar al-Assad reste.", ["Bachar al-Assad"]),
        ("Selon Robert De Santo, non.", ["Robert De Santo"]),
        # hyphens and apostrophes
        ("Le débat Dorval-Le Goff, avec Luc Dorval.", ["Dorval", "Le Goff", "Luc Dorval"]),
        ("La liste UDPS-RDC est là.", ["UDPS-RDC"]),
        (
            "Le débat Dorval-Le Goff-Ondel, avec Luc Dorval.",
            ["Dorval", "Le Goff-Ondel", "Luc Dorval"],
        ),
        ("Hier, Marie-Pierre Dorval a chanté.", ["Marie-Pierre Dorval"]),
        ("Le sommet France-Allemagne a lieu.", ["France", "Allemagne"]),
        ("Il joue avec N'Golo Diarra.", ["N'Golo Diarra"]),
        # two names in one run, and none
        ("Le maire de Lyon Jean Dorval parle.", ["Lyon", "Jean Dorval"]),
        ("Le chef de l'OMS Zaro Ondeli parle.", ["OMS", "Zaro Ondeli"]),
        ("Le président du Parlement Nabih Ondeli parle.", ["Parlement", "Nabih Ondeli"]),
        ("Le maire d'Ondeville Tristan Dorval parle.", ["Ondeville", "Tristan Dorval"]),
        ("La patronne d'Ondelis Anne Dorval a ri.", ["Ondelis", "Anne Dorval"]),
        ("La reporter du Flambeau Anne Dorval rit.", ["Flambeau", "Anne Dorval"]),
        ("Les élus des Républicains Luc Dorval.", ["Républicains", "Luc Dorval"]),
        ("Le chanteur Slim Ben Ondel arrive.", ["Slim Ben Ondel"]),
        ("Le ministre de la Décentralisation du Mali.", ["Mali"]),
        ("La chaîne CNN International a ri.", ["CNN International"]),
        ("L'écrivain Franco-Turc Nedim Ondel écrit.", ["Nedim Ondel"]),
        ("Ils vivent à Tel Ondel.", ["Tel Ondel"]),
        ("Source: AFP Reuters", ["Source", "AFP", "Reuters"]),
        ("Hier, l'AS Ondel a perdu.", ["AS Ondel"]),
        ("Affaire KPMG : un juge part.", ["KPMG"]),
        ("Le Directeur Exécutif Zaro Ondel parle.", ["Zaro Ondel"]),
        ("À la CCI France-Suisse, on rit.", ["CCI France-Suisse"]),
        ("Mercredi, il pleut.", []),
        ("Le Kremlin de Moscou brille.", ["Kremlin", "Moscou"]),
    ],
)
def test_what_may_be_a_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "honorific", "title"),
    [
        ("Hier, M. Dorval parle.", "M.", ""),
        ("Hier, le Président Dorval parle.", "", "president"),
        ("Hier, Anne Dorval parle.", "", ""),
    ],
)
def test_what_stands_before_a_name_is_kept(text: str, honorific: str, title: str) -> None:
    (candidate,) = find_candidates(text, [])
    assert (candidate.honorific, candidate.title) == (honorific, title)


def test_a_town_in_capitals_opens_what_follows_its_dash() -> None:
    text = "ONDEL - Fidèle à lui, Zaro rit - Anne non.\n\n8h16 - Zaro part."
    opens = [c.opens for c in find_candidates(text, [])]
    assert opens == [True, True, False, False, True]


def test_a_first_word_opens_its_sentence() -> None:
    opens = [c.opens for c in find_candidates("Dorval part. Anne voit Dorval.\nDorval rit.", [])]
    assert opens == [True, True, False, True]

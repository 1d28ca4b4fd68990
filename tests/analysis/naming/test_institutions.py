"""Institutions and places told by their head words."""

import pytest

from reader.analysis.naming.institutions import find_institutions
from reader.analysis.records import NameSpan
from reader.model import EntityType


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la cour d'appel de Paris a jugé", ["cour d'appel de Paris"]),
        ("devant la Cour de l'impôt hier", ["Cour de l'impôt"]),
        ("à l'université de Nantes et au lycée", ["université de Nantes"]),
        ("à l'université Paris 8 hier", ["université Paris 8"]),
        ("le ministère de l'Intérieur a dit", ["ministère de l'Intérieur"]),
        (
            "le ministère de l'Enseignement supérieur et de la Recherche dit",
            ["ministère de l'Enseignement supérieur et de la Recherche"],
        ),
        ("le ministère de la santé a dit", ["ministère de la santé"]),
        ("le ministère public a requis", []),
        ("la Fédération sénégalaise de football dit", ["Fédération sénégalaise de football"]),
        (
            "la Commission nationale de contrôle de la campagne électorale dit",
            ["Commission nationale de contrôle de la campagne électorale"],
        ),
        ("le tribunal administratif de Nancy juge", ["tribunal administratif de Nancy"]),
        ("un tribunal administratif juge", []),
        ("au Grand Stade d'Ondel hier", ["Grand Stade d'Ondel"]),
        (
            "la Direction de l'Urbanisme et le Service des Sports rient",
            ["Direction de l'Urbanisme", "Service des Sports"],
        ),
        ("candidat à la présidence de la République", []),
        ("Il rit. Mission du jour pour elle", []),
        ("le Collectif Ondel en France dit", ["Collectif Ondel"]),
        (
            "la Brigade des mineurs de la police judiciaire de Paris",
            ["Brigade des mineurs de la police judiciaire de Paris"],
        ),
        ("Après le départ de Luc Fort du poste de chef", []),
        ("sur cette place de Bayeux hier", []),
        (
            "l'Observatoire des pratiques de sport en Afrique note",
            ["Observatoire des pratiques de sport en Afrique"],
        ),
        ("au tribunal de première instance de Nancy", ["tribunal de première instance de Nancy"]),
        ("l'assemblée de la Polynésie vote", ["assemblée de la Polynésie"]),
        ("l'assemblée générale de Dorval vote", []),
        ("un avocat au barreau de Nancy dit", ["barreau de Nancy"]),
        ("sur le port du Havre hier", ["port du Havre"]),
        ("le port du masque", []),
        ("la centrale nucléaire de Nancy ferme", ["centrale nucléaire de Nancy"]),
        (
            "l'Institut des hautes études de Nancy dit",
            ["Institut des hautes études de Nancy"],
        ),
        ("la municipalité de Nancy a dit", ["municipalité de Nancy"]),
        (
            "le ministère de l'Eau, des Forêts et de l'Aménagement du Territoire dit",
            ["ministère de l'Eau, des Forêts et de l'Aménagement du Territoire"],
        ),
        ("le Conseil Économique et Social dit", ["Conseil Économique et Social"]),
        (
            "l'Observatoire des langues nationales en Afrique centrale dit",
            ["Observatoire des langues nationales en Afrique centrale"],
        ),
        ("au Complexe Ondel II hier", ["Complexe Ondel II"]),
        ("à l'hôtel Ondel hier", ["hôtel Ondel"]),
        ("dans l'hôtel de Nancy hier", []),
        ("à la station de métro Ondel hier", ["station de métro Ondel"]),
        ("le ministère de l'Élevage en France", ["ministère de l'Élevage"]),
        ("la Régie des eaux de Nancy dit", ["Régie des eaux de Nancy"]),
        ("la primature a dit", ["primature"]),
        ("à l'orphelinat Anne Dorval hier", ["orphelinat Anne Dorval"]),
        ("la cheffe de la Commission européenne Anne van der Ondel", ["Commission européenne"]),
        ("le mouvement des Jeunes patriotes appelle", ["Jeunes patriotes"]),
        ("l'organisation Etat islamique recule", ["organisation Etat islamique"]),
        ("la chambre régionale des comptes a jugé", ["chambre régionale des comptes"]),
        ("le comité olympique français dit", ["comité olympique français"]),
        ("le parquet du Brabant wallon dit", ["parquet du Brabant wallon"]),
        ("au square Albert 1er hier", ["square Albert 1er"]),
        ("sur le pont Jacques Cartier hier", ["pont Jacques Cartier"]),
        ("dans une école de la République, dit", []),
        ("place de la République, à midi", ["place de la République"]),
        (
            "le ministère de la Pêche et des Océans dit",
            ["ministère de la Pêche et des Océans"],
        ),
        (
            "un réseau breton d'aide pour les oiseaux marins (RBAOM) dit",
            ["réseau breton d'aide pour les oiseaux marins"],
        ),
        (
            "le Groupement des autorités responsables de transport dit",
            ["Groupement des autorités responsables de transport"],
        ),
        ("L'Union européenne du changement, dit", ["Union européenne"]),
        ("l'Office de lutte contre la corruption juge", ["Office de lutte contre la corruption"]),
        (
            "le ministère de la Jeunesse, des Sports et de la Culture dit",
            ["ministère de la Jeunesse, des Sports et de la Culture"],
        ),
        ("sur une plage de Corse, dans un parc d'Italie", []),
        ("sur la place du Parlement, à midi", ["place du Parlement"]),
        ("la préfecture de police a dit", ["préfecture de police"]),
        ("élu au sénat, puis au parlement", ["sénat", "parlement"]),
        ("devant un parlement divisé", []),
        ("le tribunal de l'Old Ondelis juge", ["tribunal de l'Old Ondelis"]),
        (
            "l'Union nationale collégienne et démocratique (UNCD)",
            ["Union nationale collégienne et démocratique"],
        ),
        ("le Centre de contrôle et de prévention dit", ["Centre de contrôle et de prévention"]),
        ("le Gaec des Ondines dit", ["Gaec des Ondines"]),
        ("sur la place Beauvau, à midi", ["place Beauvau"]),
        ("le secrétariat d'Etat au numérique dit", ["secrétariat d'Etat au numérique"]),
        ("dans la péninsule arabique, hier", ["péninsule arabique"]),
        ("le parti libéral, puis un parti libéral", ["parti libéral"]),
        ("sur le pont de l'Europe, à midi", ["pont de l'Europe"]),
        ("avec la Chorale Ondelis, hier", ["Chorale Ondelis"]),
        # a person's name that follows is none of theirs
        ("l'Assemblée nationale Richard Dorval dit", ["Assemblée nationale"]),
        ("la cheffe de la Maison Blanche Anne Dorval", ["Maison Blanche"]),
        ("la cheffe de la Commission Anne Dorval", []),
        (
            "la Commission électorale indépendante Zaro Ondeli",
            ["Commission électorale indépendante"],
        ),
        ("la Fédération bretonne de tennis Noël Dorval", ["Fédération bretonne de tennis"]),
        ("les Amis du Palais des Arts Luc Dorval", ["Amis du Palais des Arts"]),
        ("Les Compagnons de la Loire et les amis du Moulin", ["Compagnons de la Loire"]),
        ("le tribunal de Sidi Bougara juge", ["tribunal de Sidi Bougara"]),
        ("le Groupe Onde+ dit", ["Groupe Onde+"]),
        ("l'Eglise orthodoxe russe dit", ["Eglise orthodoxe russe"]),
        ("l'IHU de Nantes dit", ["IHU de Nantes"]),
        ("il habite rue de Rivoli depuis", ["rue de Rivoli"]),
        ("près du lac Léman gelé", ["lac Léman"]),
        ("le syndicat Ardeur a dit", []),
        ("le comité de l'ONU a dit", []),
        ("à l'aéroport Luc Dorval a dit", []),
        ("LE PARQUET REQUIERT DEUX ANS", []),
        ("Je lis La Tribune du Fjord ici", ["La Tribune du Fjord"]),
        ("le Tour de Rosa J. Dorval", []),
        (
            "l'Association des magistrats instructeurs, dit",
            ["Association des magistrats instructeurs"],
        ),
        # one of many is told by its town, one that acts has a name
        ("dans un parc de Nantes, près d'un tunnel de Bex", []),
        ("dans le tunnel de Bex, hier", ["tunnel de Bex"]),
        ("Selon la mairie de Nantes, oui", ["mairie de Nantes"]),
        ("il brigue la mairie de Nantes, dit-on", []),
        ("la police du canton de Vaud enquête", ["police du canton de Vaud"]),
        ("la police cantonale vaudoise, puis une police cantonale", ["police cantonale vaudoise"]),
        ("Le Comité ministériel restreint, dit-il", ["Comité ministériel restreint"]),
        ("les Forces de réserve norvégiennes, dit-il", ["Forces de réserve norvégiennes"]),
        (
            "la Commission des finances, du budget et des collectivités locales dit",
            ["Commission des finances, du budget et des collectivités locales"],
        ),
        ("l'Office suisse pour les réfugiés dit", ["Office suisse pour les réfugiés"]),
        (
            "l'Observatoire de la vigne tardive (OVT) dit",
            ["Observatoire de la vigne tardive"],
        ),
    ],
)
def test_head_words(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in find_institutions(text, [])] == expected


def test_the_model_carries_a_name_further() -> None:
    text = "l'Observatoire français des conjonctures économiques dit"
    raw = [NameSpan(2, text.index(" dit"), EntityType.ORG)]
    (span,) = find_institutions(text, raw)
    assert text[span.start : span.end] == "Observatoire français des conjonctures économiques"

"""What stands around the names of firms: what they do, and what they are told to be."""

import re

# What only firms do, or have done to them.
FIRM_AFTER = re.compile(
    r",? (?:(?:SA|SAS|SARL|Sàrl|SPRL|SRL|GmbH|AG|Inc|Ltd|PLC)\b|coté(?:e|es|s)? (?:à|en)\b"
    r"|(?:a été |est |était )?(?:rachetée?|privatisée?)\b"
    r"|(?:a été |est |était )?placée? en (?:redressement|liquidation)\b"
    r"|qui (?:emploie|fabrique|exploite|commercialise)\b"
    r"|(?:leader|numéro (?:un|deux)|spécialisée?|basée? à|implantée? à|filiale|propriété d)\b)"
    r"|'s? (?:Group|Holding)\b"
)
FIRM_DOES = re.compile(
    r" (?:a annoncé (?:la suppression|la fermeture|un bénéfice|un chiffre|un résultat|une perte)"
    r"|(?:va|veut|doit|compte) (?:supprimer|fermer|licencier|racheter|recruter|embaucher)"
    r"|ferme (?:son|sa|ses)|supprime|licencie|porte à la connaissance)\b"
)
# « la principale société concernée, la X, »
FIRM_APPOSED = re.compile(
    r"\b(?:[Ll][ae] |[Uu]ne? |[Ll]'|[Cc]ette |[Cc]et? |[Ss]on |[Ss]a |[Ll]eur )"
    r"(?:[a-zà-ÿ]+ ){0,2}(?:société|entreprise|firme|start-up|multinationale|filiale|marque"
    r"|enseigne|compagnie|ONG|association|maison mère|coopérative|banque|syndicat|parti)"
    r"(?: [a-zà-ÿ'-]+){0,4}, (?:l[ae] |l')?$"
)

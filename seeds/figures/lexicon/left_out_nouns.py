"""The words around a number whose noun is left out, in French, English and Arabic: data only."""

from __future__ import annotations

from seeds.naming.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word).strip() for word in text.split())


# Between a word that compares or takes a part and its number: "contre plus de 60".
BEFORE_NUMBER = _words("""
environ quelque seulement plus de d pres moins les about only nearly some over the almost
حوالي نحو بنحو بحوالي
""")
# They compare a number with the one before, or take a part of it.
COMPARING = _words("contre against versus vs than مقابل بدل مقارنة")
COMPARING_PAIRS = {
    tuple(pair.split())
    for pair in (
        "lieu de|raison de|instead of|rather than|compared with|compared to|up from|down from"
        "|place de"
    ).split("|")
}
# Said of a noun that is left out: "26 coopératives, dont 9 féminines".
ADJECTIVES = _words("""
féminines féminins masculines masculins mixtes agricoles artisanales artisanaux électriques rurales
ruraux urbaines urbains actives actifs inactives inactifs privées privés publiques publics locales
locaux étrangères étrangers nouvelles certifiées certifiés fonctionnelles fonctionnels
opérationnelles opérationnels vendues vendus achetées achetés transformées transformés
exportées exportés financées financés sélectionnées sélectionnés créées réhabilitées réhabilités
نسائية نسوية فلاحية حرفية قروية
""")
# Between "elles sont" and their number.
ADVERBS = _words("""
désormais maintenant actuellement déjà aujourd hui plus de quelque près now today already over about
nearly some
""") | {"'"}
PRONOUNS = _words("ils elles nous they we")
ARE = _words("sont etaient seront etions sommes furent were are")
# What says that a number without a noun counts what was named before.
ELLIPTIC = frozenset(
    fold(word).strip()
    for word in (
        "ont sont étaient avaient seront auront furent en y d parmi entre dans were have are had"
        " will in at was of died received joined has se ne au à pour chez من منهم منها منهن في"
        " autres seulement prévus prévues retenus retenues restants restantes others"
    ).split()
)
CUES = frozenset(
    fold(word).strip()
    for word in (
        "dont contre soit from including against versus to totalise compte atteint atteignant à"
        " atteindre atteignait atteignent dépasser reach reached totalling totaling bringing"
        " nombre منها منهم منهن بينها بينهم مقابل إلى عددهم عددهن عددها"
    ).split()
)
OF_WHICH = frozenset("dont which whom منها منهم منهن بينها بينهم".split())
OF_THEM = frozenset("entre parmi en them whom منهم منهن منها".split())
ACTING = frozenset("ont sont etaient avaient seront auront y have are were had".split())
REACHING = frozenset("atteindre atteint reach reached".split())
AMONG = frozenset("parmi sur among of من بين".split())
OUT_OF = frozenset("sur parmi of among".split())
FEMININE_SAID = ("ines", "ales", "elles", "ives", "ées", "ères")
FEMININE_DONE = ("ées", "ies", "ues", "ites", "ertes", "aintes", "eintes")
MASCULINE_DONE = ("és", "us", "its", "erts", "aints", "eints")
FEMININE = tuple(
    "tions sions tés ures ances ences ives euses rices femmes filles tonnes elles ettes".split()
)
MASCULINE = tuple("ments hommes projets ateliers dossiers aux ismes métiers ouvriers".split())
# "New boats numbered 6200", "65% d'entre eux".
NUMBERED = frozenset("number numbered numbering totalled totaled".split())
OF_THEM_ALL = (["d", "'", "entre"], ["of", "them"])
# What may end a clause and a label; who is asked of; ages; pronouns with a number; times.
CLAUSE_ENDS = frozenset("، , . ؛ ; )".split()) | {" "}
LABEL_ENDS = frozenset(". ; , ) • | /".split()) | {"", " "}
WHO = {"which", "whom"}
WHEN = frozenset("since when until before after if as while".split())
OLDER = frozenset({"under", "over", "above", "below"})
WITH_NUMBER = frozenset("les tous toutes the both all ces mes nos".split())
COUNTING = frozenset("nombre number total عدد العدد".split())

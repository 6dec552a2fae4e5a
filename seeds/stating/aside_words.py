"""Words by which a sentence is known to turn aside from what the programmes did.

    "Le préfet a offert 5 brouettes"                  another acts in it
    "Le pays importe 80 % de son blé"                 is of the economy

Data, as in `field_words`: a group of words a line, each the beginning of a word; compared folded.
"""

from __future__ import annotations

from seeds.stating.field_words import begins, plain

_FIRST = 9  # words of a sentence, among which stands who acts in it

_OTHERS = begins(
    r"prefet|sous prefet|gouverneur|wali\b|wilaya|commune\b|municipal|mairie|maire\b",
    r"conseil (?:regional|provincial|communal|municipal)|conseiller|elus?\b|depute|opposition",
    r"commission|ministre|ministere|gouvernement|etat\b|parlement|police|douane|ambassad",
    r"banque|banquier|chambre\b|organisateurs|entreprise|societe\b|marche\b|concurren|grossiste",
    r"intermediaire|acheteur|economiste|chercheu|cabinet\b|groupe\b|maison mere",
    r"government|minister|ministry|council|mayor|governor|prefect|deput(?:y|ies)|parliament|mps?\b",
    r"bank(?:er)?s?\b|organi[sz]ers|company|market\b|traders?\b|buyers?\b|analyst|economist",
    r"researcher|officials|parent (?:group|company)|group s\b|police|customs|embassy",
    r"عامل\b|والي|ولايه|جماعه|مجلس|بلديه|وزير|وزاره|حكومه|نايب|نواب|برلمان|معارضه|بنك|ابناك",
    r"منظم(?:و|ي)|شركه|سوق\b|وسيط|وسطاء|باحث|شرطه|جمارك|سفار",
)
_ECONOMY = begins(
    r"import(?:e|ent|s|ed|ing|ations?|ateur)\b|export(?!at)|chomage|unemploy|inflation|pib\b|gdp\b",
    r"taux d activite|activity rate|labou?r force|participation rate|cheptel|livestock|secheresse",
    r"drought|seisme|earthquake|inondation|flood|pauvrete|pauvres\b|povert|poorest",
    r"croissance|growth|cereal|emigra|recensement|census|production nationale|national output",
    r"produit (?:annuellement|environ|pres|plus|chaque)|revenue of|capital expenditure",
    r"صادر|استيراد|تستورد|واردات|بطال|تضخم|الناتج|جفاف|زلزال|فيضان|فقر|احصاء",
)


def is_others_doing(sentence: str) -> bool:
    """Whether somebody else acts in a sentence: an official, a bank, the market, a buyer."""
    return bool(_OTHERS.search(plain(" ".join(plain(sentence).split()[:_FIRST]))))


def is_of_the_economy(sentence: str) -> bool:
    """Whether a sentence speaks of trade, work, harvests or disasters of a whole country."""
    return bool(_ECONOMY.search(plain(sentence)))

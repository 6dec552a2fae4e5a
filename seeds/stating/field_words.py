"""Words by which an article, or what it counts, is known to be about cooperatives or not.

    "Les coopératives de l'Oriental exportent"    is of the field
    "1.200 adhérentes", "34 فلاحة"                 counts the field
    "12 kilomètres", "3 ساعات"                      is trivial

Data, a group of words a line, each the beginning of a word; compared folded.
"""

from __future__ import annotations

import re
from functools import lru_cache

from seeds.naming.folding import fold

_JOINED = "[وفبكل]?(?:ال|لل)?"  # what Arabic joins to a noun


def _begins(*groups: str) -> re.Pattern[str]:
    """A pattern of any word that begins so."""
    return re.compile(rf" {_JOINED}(?:{'|'.join(groups)})")


_OF_THE_FIELD = _begins(
    r"co ?operat(?:i(?!on)|eur|rice)",  # cooperatives, cooperateurs; no cooperation between states
    r"economie (?:sociale|solidaire)|social (?:and solidarity )?econom|social enterprise",
    r"groupements? (?:de|d|feminin|villageois|agricole|pastora)|self help group|women s groups?",
    r"union de product|farmers? (?:group|union|association)|credit union|mutuelle",
    r"تعاوني|اقتصاد الاجتماعي",
)
_COUNTS = _begins(
    r"co ?operat|groupement|association|benefici|laureat|finalist|candidat|dossier|demande",
    r"membre|member|adherent|femme|women|jeune|youth|agricult|product(?:eur|rice)|producer",
    r"artisan|paysan|eleveur|pecheu|fisher|apicult|tisse|weav|couturi|famil|menage|salarie",
    r"format(?:eur|rice)|trainer|expert|coach|seance|session|formation|entrepreneur|porteur|projet|project",
    r"village|groups?\b|emploi|job|poste|contrat|convention|unite|boutique|shop|kit",
    r"personne|people|household|ouvrier|worker|employe|instruct|stagiaire|trainee|participant",
    r"apprenti|mentor|president|dirigeant|leader|gagnant|winner|gatherer|picker",
    r"cueilleu|ramasseu|union|structure|societ|mutuelle|entreprise|enterprise|ferme|farm",
    r"atelier|workshop|prix\b|prize|award|points? (?:de vente|of sale)",
    r"region|province|commune|pays |countr",
    r"تعاوني|عضو|اعضاء|منخرط|مستفيد|امرا|نساء|نسو|شاب|شباب|فلاح|مزارع|صانع|حرفي|ناسج",
    r"مكون|متدرب|خبير|خبراء|حصه|حصص|مشروع|مشاريع|جمعي|منصب|جماع|اقليم|جهه|جهات|دوار",
    r"متعاون|شخص|اشخاص|مشارك|متوج|مترشح|مرشح|قريه|قري\b|مقاول|عامل|عمال|ورش|اسره|اسر\b",
    r"عايل|متجر|متاجر|نقط(?:ه|تي)? بيع|نقاط (?:ال)?بيع|جايزه|جوايز|طلب\b|ملف|تعاضدي",
)
_TRIVIA = _begins(
    r"kilometr|km|metre|millimetr|mile|degre|minute|heure|hour|an |ans |year|jour|day|mois",
    r"month|semaine|week|fois|times?|but |buts |goal|points?\b(?! (?:de|of))|spectat|seat",
    r"places?\b|page|cafe|coffee|lits?\b|beds?\b|chaises?\b|chairs?\b|tables?\b|etages?\b|floors?\b",
    r"chambre|rooms?\b|square|m2|centim|cm\b|mm\b|inch|feet|repas\b",
    r"meals?\b|tentes?\b|tents?\b|musicien|musician|chanteu|singer|chanson|songs?\b|bus\b",
    r"minibus|cars?\b|voiture|verres?\b|glasses|tasses?\b|cups?\b|voix\b|votes?\b",
    r"دقيق|ساع|كيلومتر|متر(?!شح)|امتار|سنتيمتر|ملم|درجه|درجات|مره|مرات|هدف|اهداف|متفرج|سرير",
    r"كرسي|كراسي|غرف|مقعد|مقاعد|وجب|خيم|حافل|سيار|فنجان|فناجين|كووس|اغني|اغان",
)
_PARTS = _begins(
    r"choses?\b|outils?\b|volets?\b|axes?\b|phases?\b|etapes?\b|parties?\b|objectifs?\b|priorit",
    r"pilier|principe|raisons?\b|themes?\b|dimension|composante|categor|types?\b|niveaux?\b",
    r"question|mesures?\b|instances?\b|modules?\b|things?\b|tools?\b|stages?\b|steps?\b|parts?\b",
    r"objectives?\b|aims?\b|pillar|concerns?\b|names?\b|reasons?\b|topics?\b|component|kinds?\b",
    r"levels?\b|strands?\b|bodies\b|areas?\b|measures?\b",
    r"مراحل|مرحل|محاور|محور|اطراف|طرف\b|ركايز|مبادي|نقاط(?! (?:ال)?بيع)|نقط\b",
    r"اسباب|ابعاد|مكونات|فيات|انواع|مستويات|مجالات|جوانب|ادوات",
)
_ON_A_JURY = _begins(
    r"jury (?:\w+ ){0,2}(?:compos|compt|form|reuni|of\b|made)|(?:member|person) (?:jury|panel)",
    r"panel of|لجنه (?:ال)?تحكيم (?:\w+ )?(?:مكون|متكون|تتكون|تضم|مولف|تتالف)",
)
_SEATED = _begins(r"membre|member|people|person|femme|women|عضو|اعضاء|شخص|اشخاص")
_MONEY = _begins(
    r"dirham|dh\b|euro|dollar|francs?\b|pounds?\b|livre|kwacha|rupee|roupie|escudo|shilling|naira",
    r"rand|cedi|dinar|yen\b|yuan|درهم|دراهم|يورو|دولار|فرنك|دينار|جنيه|كواشا|روبي|شلن|ايسكودو",
)
_PRICED = _begins(
    r"se (?:vend|negocie|paie|cede)|vend(?:u|ue|us|ues) |cout(?:e|ent|ait) |vaut|valent|revient a ",
    r"prix (?:du kilo|du litre|d achat|de vente|moyen|unitaire)|au prix d|factur|tarif|loyer",
    r"billet|tickets?\b|rents?\b|fetch|(?:sells?|sold) (?:for|at)|costs?\b|priced|prices?\b",
    r"(?:le|la|au|du|par|the|a|per) (?:kilo|kg|litre|liter|piece|tonne|quintal|gram|sac\b|sack)",
    r"(?:le|la|un|une|the|a|per) (?:flacon|bouteille|bottle|sachet|jar|pot|boite|box|nuit|night)\b",
    r"ثمن|سعر|اسعار|تذكر|تكلف|كلفت|يباع|تباع|للكيلو|للتر|للقطعه|للطن|للقنطار|لليله",
)
_REFERENCES = _begins(
    r"(?:le|ce|du|au) (?:programme|projet|reseau|prix|dispositif|label)",
    r"(?:la|cette) (?:fondation|initiative|formation)|l (?:initiative|office)",
    r"the (?:programme|program|project|network|prize|award|foundation|scheme)",
    r"برنامج|مشروع|شبكه|جايزه|موسسه|مبادره",
)
_SCENERY = _begins(
    r"habitant|inhabitant|population|resident|visit(?:eu|or)|client|customer|exposant|exhibitor",
    r"stands?\b|journalist|minist(?:re|er)|depute|ambassad|delegation|invites?\b|guest|voisin",
    r"neighbour|frere|brother|soeur|sister|cousin|enfant|child|kids?\b|hotel|commercant",
    r"vehic|camion|truck|lorr|questions?\b|loi|bills?\b|articles?\b|chapitre|modules?\b|lang(?:ue|uage)",
    r"salles?\b|amphi|ciseau|rangs?\b|rows?\b|chevre|goat|mouton|sheep|brebis|ovin|vache|cows?\b",
    r"poul|chick|hens?\b|anes?\b|donkey|chameau|camel|abeille|bees?\b|agneau|oeuf|eggs?\b|arbre|trees?\b",
    r"pots?\b|jars?\b|boca(?:l|ux)|savon|soap|loa(?:f|ves)|pains?\b|cart(?:e|on)s?\b|cards?\b|caisse|coffret",
    r"sacs?\b|bags?\b|bouteille|bottle|pair(?:e|s)|citron|bri(?:ck|que)",
    r"سكان|ساكن|نسم|زاير|زوار|مسافر|زبون|زبناء|عارض|رواق|صحفي|صحافي|وزير|وزراء|نايب|نواب|سفير|سفراء",
    r"ضيف|ضيوف|وفد|وفود|شاحن|فندق|قانون|قوانين|ماده|مواد|باب|ابواب|لغه|لغات|قاعه|جار|اخوه|طفل",
    r"محل\b|محلات|ماعز|خروف|خراف|بقر|دجاج|حمار|علب|كيس|اكياس|صندوق|صناديق|قنين|صابون|راس|رووس|نحل",
)


def is_of_the_field(text: str) -> bool:
    """Whether a text speaks of cooperatives or of those who work like them."""
    return bool(_OF_THE_FIELD.search(plain(text)))


def counts_the_field(subject: str) -> bool:
    """Whether what is counted is a cooperative, who is in it, or what supports it."""
    return bool(_COUNTS.search(plain(subject)))


def is_trivial(subject: str) -> bool:
    """Whether what is counted is a time, a distance, a room or a score."""
    return bool(_TRIVIA.search(plain(subject)))


def counts_parts(subject: str) -> bool:
    """Whether what is counted is a part of what is told: a step, an aim, a tool."""
    return bool(_PARTS.search(plain(subject)))


def is_scenery(subject: str) -> bool:
    """Whether what is counted stands around an event or a life: its guests, neighbours, goats."""
    return bool(_SCENERY.search(plain(subject)))


def is_on_a_jury(sentence: str, subject: str) -> bool:
    """Whether the people that are counted sit on a jury."""
    return bool(_ON_A_JURY.search(plain(sentence))) and bool(_SEATED.search(plain(subject)))


def is_money(subject: str) -> bool:
    """Whether what is counted is money."""
    return bool(_MONEY.search(plain(subject)))


def tells_a_price(sentence: str) -> bool:
    """Whether a sentence says what something costs, or sells for."""
    return bool(_PRICED.search(plain(sentence)))


def refers(sentence: str) -> bool:
    """Whether a sentence says "the programme", "the project" of one that was named before."""
    return bool(_REFERENCES.search(plain(sentence)))


@lru_cache(maxsize=32)  # a sentence is asked many things, one after the other
def plain(text: str) -> str:
    """The words of a text folded, with one space before each and one at the end."""
    return f" {' '.join(fold(text).split())} "

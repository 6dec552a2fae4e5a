"""Words by which an article, or what it counts, is known to be about cooperatives or not.

    "Les coopératives de l'Oriental exportent"    is of the field
    "1.200 adhérentes", "34 فلاحة"                 counts the field
    "12 kilomètres", "3 ساعات"                      is trivial

Data, a group of words a line, each the beginning of a word; compared folded.
"""

from __future__ import annotations

import re

from seeds.naming.folding import fold

_JOINED = "[وفبكل]?(?:ال|لل)?"  # what Arabic joins to a noun


def _begins(*groups: str) -> re.Pattern[str]:
    """A pattern of any word that begins so."""
    return re.compile(rf" {_JOINED}(?:{'|'.join(groups)})")


_OF_THE_FIELD = _begins(
    r"co ?operat(?:i(?!on)|eur|rice)",  # cooperatives, cooperateurs; no cooperation between states
    r"economie (?:sociale|solidaire)|social (?:and solidarity )?econom|social enterprise",
    r"groupements? (?:de|d|feminin|villageois|agricole|pastora)|self help group|women s groups?",
    r"artisan|petite?s product(?:eur|rice)|agricultric|smallholder|women farmers",
    r"union de product|farmers? (?:group|union|association)|credit union|mutuelle",
    r"تعاوني|اقتصاد الاجتماعي|صناعه? (?:ال)?تقليدي|حرفي",
)
_COUNTS = _begins(
    r"co ?operat|groupement|association|benefici|laureat|finalist|candidatur|dossier|demande",
    r"membre|member|adherent|femme|women|jeune|youth|farmer|agricult|product(?:eur|rice)|producer",
    r"artisan|paysan|eleveur|pecheu|fisher|apicult|tisse|weav|couturi|famil|menage|salarie",
    r"formateur|trainer|expert|coach|seance|session|formation|entrepreneur|porteur|projet|project",
    r"village|groups?\b|exposant|emploi|job|poste|contrat|convention|unite|boutique|shop|kit",
    r"region|province|commune|pays |countr",
    r"تعاوني|عضو|اعضاء|منخرط|مستفيد|امرا|نساء|نسو|شاب|شباب|فلاح|مزارع|صانع|حرفي|ناسج",
    r"مكون|متدرب|خبير|خبراء|حصه|حصص|مشروع|مشاريع|جمعي|منصب|جماع|اقليم|جهه|جهات|دوار",
)
_TRIVIA = _begins(
    r"kilometr|km|metre|millimetr|mile|degre|degree|minute|heure|hour|an |ans |year|jour|day|mois",
    r"month|semaine|week|fois|times?|but |buts |goal|points?|spectat|place|seat|page|cafe|coffee",
    r"دقيق|ساع|كيلومتر|متر|درجه|مره|مرات|هدف|اهداف|متفرج",
)
_RESULTS = _begins(
    r"accompagn|souten|soutien|appuy|appui|benefici|form(?:e|es|ee|ees|er|ation)\b|recompens",
    r"prim(?:e|ee|ees|es)\b|financ|subvention|dot(?:e|ee|es|ees)\b|equip|distribu|certifi",
    r"support|train(?:ed|ing)|benefit|award|grant|fund(?:ed|s)\b|backed|assist|help(?:ed|s)\b",
    r"لفايد|استفاد|مستفيد|تكوين|كون|مواكب|واكب|دعم|تمويل|تتويج|منح",
)
_REFERENCES = _begins(
    r"(?:le|ce|du|au) (?:programme|projet|reseau|prix|dispositif|label)",
    r"(?:la|cette) (?:fondation|initiative|formation)|l (?:initiative|office)",
    r"the (?:programme|program|project|network|prize|award|foundation|scheme)",
    r"برنامج|مشروع|شبكه|جايزه|موسسه|مبادره",
)
_OTHER_NEWS = _begins(
    r"match|buteur|football|club|championnat|arbitre|stade|striker|batting|wicket",
    r"pluie|meteo|bourse|inflation|election|scrutin|police|accident|blesse|mort|covid|virus",
    r"chiffre d affaires|benefice net|turnover|profit|rain|weather|vote",
    r"مباراه|منتخب|لاعب|فريق|بطول|امطار|طقس|انتخاب|حادث|مصرع",
)
_FIRST_PERSON = re.compile(r" (?:je|j|mon|ma|mes|nous|notre|i|my|we|our) ")
_QUOTED = re.compile('[«"“”»]')


def is_of_the_field(text: str) -> bool:
    """Whether a text speaks of cooperatives or of those who work like them."""
    return bool(_OF_THE_FIELD.search(plain(text)))


def is_other_news(text: str) -> bool:
    """Whether a text speaks of sport, weather, accidents or business."""
    return bool(_OTHER_NEWS.search(plain(text)))


def counts_the_field(subject: str) -> bool:
    """Whether what is counted is a cooperative, who is in it, or what supports it."""
    return bool(_COUNTS.search(plain(subject)))


def is_trivial(subject: str) -> bool:
    """Whether what is counted is a time, a distance, seats or a score."""
    return bool(_TRIVIA.search(plain(subject)))


def tells_a_result(sentence: str) -> bool:
    """Whether a sentence tells of support, training or a prize."""
    return bool(_RESULTS.search(plain(sentence)))


def refers(sentence: str) -> bool:
    """Whether a sentence says "the programme", "the project" of one that was named before."""
    return bool(_REFERENCES.search(plain(sentence)))


def is_told(sentence: str) -> bool:
    """Whether somebody is quoted, or tells of themselves."""
    return bool(_QUOTED.search(sentence) or _FIRST_PERSON.search(plain(sentence)))


def plain(text: str) -> str:
    """The words of a text folded, with one space before each and one at the end."""
    return f" {' '.join(fold(text).split())} "

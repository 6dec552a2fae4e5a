"""Whether a sentence says that a number is aimed at, not that it was reached.

vise à former 1.300 femmes | le programme formera 300 femmes            aimed at
d'ici 2030, 90 barques | 1.300 by 2030 | بحلول سنة 2030                 aimed at
120 hectares prévus | des 300 visées | 300 arbres seront plantés        aimed at
vise l'autonomie des femmes et a formé 300 d'entre elles                reached
vise à former les 300 membres                                           reached

What was done ends what was aimed at: of a sign before the number, only the words between the two
count. A number with an article counts what is there, unless a verb says that it is to be reached.
The year of a target is what `sources` finds.
"""

from __future__ import annotations

import re

_FRENCH = (
    r"vis(?:e|ent|ait|aient|er|era|eront|ant)|ambitionn\w+|cibl(?:e|ent|er|era|eront|ant)"
    r"|prévoi(?:t|ent)|prévoy(?:ait|aient|ant)|prévoir|envisag\w+|projett\w+|planifi\w+"
    r"|(?:compte|comptent|entend|entendent|espère|espèrent|souhaite|souhaitent|veut|veulent"
    r"|projette|projettent|s['’]engage(?:nt)?) (?:à |de |d['’])?\w+(?:er|ir|re)"
    r"|objectifs?|pour (?:but|ambition|cible|mission|vocation)|tabl(?:e|ent) sur|promet(?:tent)?"
    r"|devr(?:a|ont|ait|aient)|(?:va|vont) \w+(?:er|ir|re)|sera|seront|aura|auront|fera|feront"
    r"|\w{3,}(?:era|eront|ira|iront|dra|dront|vra|vront|tra|tront)"
    r"|(?:est|sont) (?:prévue?s?|attendue?s?|appelée?s?|programmée?s?)"
    r"|d['’]ici|(?:à l['’])?horizon"
)
_ENGLISH = (
    r"aim(?:s|ed|ing)?|target(?:s|ed|ing)?(?! group)|goals?|objectives?|ambition|plans?|planned"
    r"|planning|seek(?:s|ing)?|hop(?:es?|ed|ing) to|intend(?:s|ed|ing)?|expects?|expected to"
    r"|set to|will|shall|would|should|wants? to|pledg\w+|promis\w+|due to (?!the\b|a\b)\w+"
    r"|going to|look(?:s|ing)? to"
)
_ARABIC = (
    r"و?(?:[تي]ستهدف|استهداف|[تي]هدف|[تي]روم|[تي]رمي|[تي]عتزم|[تي]طمح|[تي]سعى|[تي]توخى|[تي]خطط"
    r"|مستهدف\w*|هدف\w*|الهدف|سوف|أفق|بحلول|المتوقع|المنتظر|المرتقب|يرتقب|المقرر"
    r"|س[تي](?:تم|مكن|شمل|كون|وفر|خلق|بلغ|ستفيد|صل|همّ?|شارك|حدث|غطي|جري|نظم|عرف|ضم|ستهدف|ساهم|سمح))"
)
_AIM = re.compile(rf"(?<!\w)(?:{_FRENCH}|{_ENGLISH}|{_ARABIC})(?![\w-])", re.IGNORECASE)
_DONE = re.compile(
    r"(?<!\w)(?:(?:a|ont|avait|avaient|ayant)(?: (?:déjà|ainsi|aussi|pu|été))* \w+"
    r"(?:é|ée|és|ées|i|ie|is|it|u|us|ue|ues|ert)"
    r"|(?:ont|a) été|après (?:avoir|s['’]être) \w+|(?:rappel|indiqu|précis|soulign|affirm)\w+ que"
    r"|(?:compt|regroup|rassembl|emploi|totalis|réuni|abrit|dispos|réalis|fédèr|génèr)(?:e|ent|t|ssent)"
    r"|(?:has|have|had|was|were)(?: (?:already|also|since|been))* \w+|qui|où|which|who|where"
    r"|(?:and|now) (?:supports|covers|counts|employs|includes|hosts|serves|brings)"
    r"|الذي|التي|الذين|حيث|و?قد|تمت?|استفاد\w*|بلغت?|و?كانت?)(?!\w)",
    re.IGNORECASE,
)
_DONE_BEHIND = re.compile(
    r"\W+(?:(?!qui|who|that|which)\w+ ){0,3}?"
    r"(?:(?:ont|avaient|have|has|had|were|was) \w+|a (?:été|\w+(?:é|i|is|it|u|us|ert))(?!\w))",
    re.IGNORECASE,
)
_JUST_DONE = re.compile(
    r"(?<!\w)(?!(?:estimated|combined|targeted|planned|further|need|hundred)\b)"
    r"(?:\w{2,}ed|drew|won|sold|brought|made|built|gave)"
    r" (?:(?:about|around|some|nearly|almost|over|more than|at least|up to) )?$",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?<!\w)(?<!atteindre )(?<!dépasser )(?<!franchir )(?<!toucher )(?<!reach )(?<!exceed )"
    r"(?:les|des|aux|ses|leurs|ces|the|its|their|these) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\W+(?:\w+\W+){0,3}?(?:(?:prévu|visé|attendu|ciblé|escompté|programmé|planifié)e?s?"
    r"|planned|targeted|expected|aimed at|المستهدف\w*|مستهدف\w*|المرتقب\w*|d['’]ici|à l['’]horizon"
    r"|بحلول|في أفق|أفق)(?!\w)",
    re.IGNORECASE,
)
_FUTURE_BEHIND = re.compile(
    r"(?: ?%)?(?: (?!(?:et|qui|que|dont|and|who|that|which)\b)[^\W\d]+){0,4}?"
    r" (?:\w*[eidvt]ront|auront|feront|devr(?:ont|aient)|vont \w+(?:er|ir|re)"
    r"|(?:will|are to|should) be \w+)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;.!?؛؟](?=\s)")
_FAR = 150  # characters between a sign and its number


def is_aimed_at(text: str, start: int, end: int) -> bool:
    """Whether the number from `start` to `end` of a sentence is a target."""
    if _BEHIND.match(text, end):
        return True
    before = _CLAUSE.split(text[max(0, start - _FAR) : start])[-1]
    if _KNOWN.search(before) or _DONE_BEHIND.match(text, end):
        return False
    if _FUTURE_BEHIND.match(text, end):
        return True
    signs = list(_AIM.finditer(before))
    if not signs:
        return False
    since = signs[-1].end()
    return not _DONE.search(before, since) and not _JUST_DONE.search(before, since)

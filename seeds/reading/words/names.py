"""What reads like the name of a person, and what only signs for a newsroom.

Ali Mernissi    B. El Fassi    نادية الصالحي         names
Le Matin    Agence Littoral    Rabat                  no names
La rédaction    Staff writer    هيئة التحرير          the newsroom
HB/SL                                                 initials of a desk
"""

from __future__ import annotations

import re

from ..text.lines import fold, word_set
from . import newsrooms

_DETERMINER = re.compile(r"^(?:a|an|our|the|notre|un|une)\s+")
_DESKS = frozenset(map(fold, newsrooms.DESKS.split("|")))
_LONG_DESK = 4  # blanks
_OPEN_A_DESK = ("la redaction", "redaction ", "avec agences", "desk ", "قسم ", "القسم ")
_PARTICLES = word_set(
    "el al ben ibn bin bint de da do dos du des la le von van der d' ait aït ould bou"
    " oulad abd e di y"
)
_ARTICLES = word_set("Le La Les Du Des")  # within a name: "Yann Le Goff"
_CAPITALISED = re.compile(r"(?:[dDlL]['’])?[^\W\d_a-zà-öø-ÿ][^\W\d_]*(?:[-'’][^\W\d_]+)*$")
_INITIAL = re.compile(r"[A-ZÀ-Ý](?:-?[A-ZÀ-Ý])?\.(?:-?[A-ZÀ-Ý]\.)?$")
_INITIALS = re.compile(r"[A-ZÀ-Ý.]{1,5}(?:/[A-Za-z.]{1,5})+$|[A-Z]\.[A-Z]\.?$|[A-Z]{2,3}$")
_ACRONYM = re.compile(r"[A-Z]{3}\s(?:[A-Z][a-z']+\s?)+$")  # "RIB Delhi": an office and its town
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}$|[\u0621-\u064a]\\.$")
_NO_NAMES = word_set(
    "par by rédaction redaction staff publié posté écrit written posted le la les l' the un "
    "une des a an in on at pour dans sur avec selon maroc morocco"
    " rabat casablanca news info infos presse release journal gazette post times daily tribune"
    " hebdo magazine agence agency fondation foundation ministère office conseil prix"
    " programme coopérative coopératives cooperative cooperatives royaume afrique africa"
    " read more photo vidéo breaking"
    " to of for with and or but our your my this that is are was now up down how why what when who"
    " all here see get us it its if not no next off out into over under then than so do does"
    " et ou mais nous vous votre notre mon ton ce cette est sont qui que quoi plus pas tout tous"
    " bio link copied privacy notice policy terms subscribe login log sign follow share search menu"
    " contact about home advertisement newsletter letters editor rechercher recherche connexion"
    " abonnez inscription partager suivre accueil"
)
_NO_ARABIC_NAMES = word_set(
    "في من على إلى عن مع هذا هذه التي الذي جريدة صحيفة موقع وكالة أخبار قراءة دقائق بعد"
    " قبل منذ خلال حول المغرب يوم ساعة تعاونية التعاونيات تعاونيات مشروع برنامج وزارة مؤسسة"
    " أرسل أضف تعليق تعليقا التعليقات شارك اشترك بلغ خطأ إعلانات أحوال الطقس مواقيت الصلاة أسعار"
    " بلاغ بيان صحفي"
    " جائزة اليوم العالم الرباط الدار البيضاء مراكش فاس بين أو كل جديد"
)


def is_desk(text: str) -> bool:
    """The newsroom, not a person: "La rédaction", "Staff writer", "هيئة التحرير"."""
    key = _DETERMINER.sub("", fold(text).strip(" .:،,-–()|/"))
    return (
        key in _DESKS
        or key.startswith(_OPEN_A_DESK)
        or (key.endswith(" desk") and key.count(" ") == 1)
        or (key.endswith(" newsroom") and key.count(" ") <= _LONG_DESK)
    )


def is_initials(text: str) -> bool:
    """Marks of a desk under a dispatch: "HB/SL", "F.Z."."""
    return len(text) <= 16 and bool(_INITIALS.match(text))


def is_name(text: str) -> bool:
    """Reads like the name of a person: two to five words, capitalised, with no digit."""
    if len(text) > 60 or len(text) < 4 or _ACRONYM.match(text):
        return False
    words = text.split()
    if not 2 <= len(words) <= 5:
        return False
    if "\u0600" <= text[0] <= "\u06ff":
        return is_arabic_name(words)
    return _is_latin_name(words)


def _is_latin_name(words: list[str]) -> bool:
    inner = {word for word in words[1:-1] if word.lower() in _PARTICLES or word in _ARTICLES}
    if any(fold(word) in _NO_NAMES for word in words if word not in inner):
        return False
    full = [word for word in words if _CAPITALISED.match(word)]
    rest = [word for word in words if word not in full]
    if not all(word.lower() in _PARTICLES or _INITIAL.match(word) for word in rest):
        return False
    if not any(len(word) > 2 for word in full):
        return False
    if all(word.isupper() for word in full) and len(full) < 2:
        return bool(rest)
    return len(full) >= 2 or any(_INITIAL.match(word) for word in rest)


def is_arabic_name(words: list[str]) -> bool:
    """Two to four Arabic words, none of them a word of grammar or of the trade."""
    return len(words) <= 4 and all(
        _ARABIC_WORD.match(word) and word not in _NO_ARABIC_NAMES for word in words
    )


def could_be_arabic(text: str) -> bool:
    """Words in Arabic letters, behind a label that says they are a name."""
    words = text.split()
    return 1 < len(words) <= 5 and all(map(_ARABIC_WORD.match, words))

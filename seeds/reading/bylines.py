"""Who signs an article.

    Par Khadija Skalli et Anas Hariri         By Youssef Karim, Staff Writer      بقلم: سعيد أوعلي
    Imane Jirari / Le Matin du Souss          Auteur : Aminata Diop               سعيد أوعلي
    Othmane Zniber - 8 novembre 2023          © Nord Dépêches (avec MAP)          AD/OID (nobody)

People and agencies are authors; the newsroom itself ("La rédaction") and initials are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import lexicon
from .lines import fold

_FRENCH_OR_ENGLISH_LABEL = (
    r"par|by|auteure?s?|authors?|rédigé par|redige par|écrit par|ecrit par|publié par|publie par|texte(?: de| et photos)?"
    r"|propos recueillis par|entretien réalisé par|recueilli par|signé|reportage de|reportage|written by|posted by|published by"
    r"|reported by|reporting by|words by|story by|interview by|de notre correspondante?(?: à \w+)?|de notre envoyée? spéciale?(?: à \w+)?"
    r"|notre correspondante?(?: à \w+)?"
)
_ARABIC_LABEL = (
    r"بقلم|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|من إعداد|الكاتب|الكاتبة|المؤلف|المحرر|تحرير|حاوره|حاورته|حاورها|أجرى الحوار|أجرت الحوار"
    r"|مراسلة|مراسلنا|تقرير|إنجاز|أنجزه|نشر بواسطة|بواسطة|نشره"
)
_LABEL = re.compile(
    rf"\s*(?:(?:{_FRENCH_OR_ENGLISH_LABEL})(?=[\s:])|(?:{_ARABIC_LABEL})(?=[\s:]))\s*[:\-–—]?\s*",
    re.IGNORECASE,
)
_ARABIC_SIGNED = re.compile(rf"(?:{_ARABIC_LABEL})\s*[:\-–—/]\s*|(?:بقلم|إعداد)\s+")
_AND = re.compile(r"\s*,\s*|\s+(?:et|and|avec|with|&)\s+|\s*;\s*|\s+و(?=[\u0621-\u064a]{2,}\s)|\s*،\s*")
_PARENTHESIS = re.compile(r"\s*[(\[]([^)\]]{1,60})[)\]]\s*")
_WITH = re.compile(r"^(?:avec|with|source|مع|عن)\s*:?\s*", re.IGNORECASE)
_AGENCY = {fold(name).replace(".", ""): name for name in lexicon.AGENCIES.split("|")}
_DESKS = frozenset(map(fold, lexicon.DESKS.split("|")))
_PARTICLES = frozenset(["el", "al", "ben", "ibn", "bin", "bint", "de", "da", "do", "dos", "du", "des", "la", "le", "von", "van", "der", "d'", "ait", "aït", "ould", "bou", "oulad", "abd", "e", "di", "y"])
_ROLE = re.compile(
    r"^(?:staff|senior|special|chief|business|political|economics?|our|notre|correspondant|correspondent|envoyé|journaliste|journalist"
    r"|reporter|rédac|editor|éditorialiste|contributeur|contributor|stagiaire|chroniqueur|writer|le\b|the\b|à\b|in\b|de\b|chercheu|professeur|économiste|expert|مراسل|صحفي|كاتب|باحث|أستاذ)",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?:[dDlL]['’])?[^\W\d_a-zà-öø-ÿ][^\W\d_]*(?:[-'’][^\W\d_]+)*$")
_INITIAL = re.compile(r"[A-ZÀ-Ý](?:-?[A-ZÀ-Ý])?\.(?:-?[A-ZÀ-Ý]\.)?$")
_INITIALS = re.compile(r"[A-ZÀ-Ý.]{1,5}(?:/[A-Za-z.]{1,5})+$|[A-Z]\.[A-Z]\.?$|[A-Z]{2,3}$")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}$|[\u0621-\u064a]\\.$")
_NO_NAMES = frozenset(
    ["le", "la", "les", "l'", "the", "un", "une", "des", "a", "an", "in", "on", "at", "pour", "dans", "sur", "avec", "selon", "maroc", "morocco", "rabat", "casablanca", "news", "info", "infos", "presse", "journal", "gazette", "post", "times", "daily", "tribune", "hebdo", "magazine", "agence", "agency", "fondation", "foundation", "ministère", "office", "conseil", "prix", "programme", "coopérative", "coopératives", "cooperative", "cooperatives", "royaume", "afrique", "africa", "read", "more", "photo", "vidéo", "breaking"]
)
_NO_ARABIC_NAMES = frozenset(
    ["في", "من", "على", "إلى", "عن", "مع", "هذا", "هذه", "التي", "الذي", "جريدة", "صحيفة", "موقع", "وكالة", "أخبار", "قراءة", "دقائق", "بعد", "قبل", "خلال", "حول", "المغرب", "يوم", "ساعة", "تعاونية", "التعاونيات", "تعاونيات", "مشروع", "برنامج", "وزارة", "مؤسسة", "جائزة", "اليوم", "العالم", "الرباط", "الدار", "البيضاء", "مراكش", "فاس", "بين", "أو", "كل", "جديد"]
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a byline credits: its people and agencies, and the paper it may name after them."""

    authors: tuple[str, ...] = ()
    paper: str | None = None


NOBODY = Credit()


def is_labelled(text: str) -> bool:
    """The line opens with "Par", "By", "بقلم" or the like, and holds no sentence."""
    if len(text) > 160:
        return False
    match = _LABEL.match(text)
    if not match:
        return False
    if text.rstrip().endswith((".", "?", "!")) and text.count(" ") > 6:
        return False
    return bool(labelled(text).authors) or _names_a_desk(text[match.end() :])


def labelled(text: str) -> Credit:
    """The credit of a line that opens with a label."""
    match = _LABEL.match(text)
    if not match:
        return NOBODY
    arabic = bool(_ARABIC_SIGNED.match(text))
    return credit(text[match.end() :], arabic=arabic)


def credit(text: str, *, arabic: bool = False) -> Credit:
    """Names in a signature: "X et Y", "X, correspondant", "X (MAP)", "X / Paper", "X | Paper"."""
    agencies = [name for part in _PARENTHESIS.findall(text) for name in agencies_in(part)]
    text = _PARENTHESIS.sub(" ", text).strip(" .:-–—|/،,")
    people, paper = _before_the_paper(text)
    authors = list(_names(people, arabic))
    for one in agencies:
        if one not in authors:
            authors.append(one)
    return Credit(tuple(authors), paper) if authors else NOBODY


def _before_the_paper(text: str) -> tuple[str, str | None]:
    for separator in (" / ", " | ", " – ", " — ", " - ", " • ", " · "):
        people, found, paper = text.partition(separator)
        if found:
            return people, paper.strip() or None
    return text, None


def _names(text: str, arabic: bool) -> list[str]:
    names = []
    for part in _AND.split(text):
        part = part.strip(" .:،,")
        if _ROLE.match(part):
            continue
        agency = _AGENCY.get(fold(part).replace(".", ""))
        if agency or is_name(part) or (arabic and _could_be_arabic(part)):
            names.append(agency or part)
    return names


def _could_be_arabic(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= 5 and all(map(_ARABIC_WORD.match, words))


def _names_a_desk(text: str) -> bool:
    return is_desk(text.split(",")[0].split(" / ")[0])


def is_desk(text: str) -> bool:
    """The newsroom, not a person: "La rédaction", "Staff writer", "هيئة التحرير"."""
    key = fold(text).strip(" .:،,-–()|/")
    return key in _DESKS or key.startswith(("la redaction", "redaction ", "avec agences"))


def is_initials(text: str) -> bool:
    """Marks of a desk under a dispatch: "AD/OID", "F.Z."."""
    return len(text) <= 16 and bool(_INITIALS.match(text))


def is_name(text: str) -> bool:
    """Reads like the name of a person: two to five words, capitalised, with no digit."""
    if len(text) > 60 or len(text) < 4:
        return False
    words = text.split()
    if not 2 <= len(words) <= 5:
        return False
    if "\u0600" <= text[0] <= "\u06ff":
        return is_arabic_name(words)
    return _is_latin_name(words)


def _is_latin_name(words: list[str]) -> bool:
    if fold(words[0]) in _NO_NAMES or any(fold(word) in _NO_NAMES for word in words):
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


def is_signature(text: str) -> bool:
    """A name alone, or a name and a paper: "Imane Jirari / Le Matin du Souss"."""
    if len(text) > 110 or text.endswith((":", "?", "!", "…")):
        return False
    return bool(credit(text).authors)


def agencies_in(text: str) -> list[str]:
    """Agencies that a credit names: "avec MAP", "AFP", "Reuters, AP"."""
    parts = re.split(r"\s*(?:[,/;،&-]|\bet\b|\band\b|\bavec\b|\bwith\b)\s*", _WITH.sub("", text.strip()))
    found = (_AGENCY.get(fold(part).replace(".", "").strip(" :")) for part in parts)
    return [name for name in found if name]


_DATELINE = re.compile(r"^[^.()]{2,60}\(([^)]{2,30})\)\s*[-–—:/]|^\(([^)]{2,30})\)\s*[-–—:/]|^[^.()]{2,40}[-–—/] ?([و.أفب\s]{5,9}|MAP|AFP) ?[-–—/:]")
_CREDIT_AT_END = re.compile(r"\(([^()]{2,40})\)\s*\.?$")


def agency_of(first: str, last: str) -> list[str]:
    """The agency that a dispatch names in its dateline or after its last sentence."""
    match = _DATELINE.match(first[:110])
    if match:
        found = agencies_in(next(group for group in match.groups() if group))
        if found:
            return found
    match = _CREDIT_AT_END.search(last[-60:])
    return agencies_in(match.group(1)) if match else []

"""Who signs an article.

    Par Nora Chafik et Ali Mernissi     By Ruth Chebet, Staff Writer     بقلم: نادية الصالحي
    Nora Chafik / Le Fil du Sud         Auteur : Nora Chafik             نادية الصالحي
    Ali Mernissi - 8 novembre 2023      © Le Fil du Sud (avec MAP)       HB/SL (nobody)

People and agencies are authors; the newsroom itself ("La rédaction") and initials are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text.lines import fold
from . import newsrooms
from .names import could_be_arabic, is_desk, is_name
from .publications import is_named_by_trade, known

_FRENCH_OR_ENGLISH_LABEL = (
    r"par|by|auteure?s?(?:\([es]\))?|authors?(?:\(s\))?|journaliste|reporter|correspondent"
    r"|rédigé par|redige par|écrit par|ecrit par|publié par"
    r"|publie par|texte(?: de| et photos)?"
    r"|propos recueillis par|entretien réalisé par|recueilli par|signé|reportage de|reportage"
    r"|written by|posted by|published by"
    r"|reported by|reporting by|report by|compiled by|words(?: written)? by|story by|interview by"
    r"|(?:de )?notre (?:correspondante?|envoyée?(?: spéciale?)?)(?: à \w+)?"
    r"|(?:from|by) our (?:special )?(?:reporter|correspondent|envoy)(?: in \w+)?"
    r"|enquête de|(?:enquête|text|words|story(?: and (?:photos|pictures))?)(?=\s*:)"
)
_ARABIC_LABEL = (
    r"بقلم|كتب|كتبت|كتبه|كتبها|إعداد وتصوير|نص وصور"
    r"|إعداد|اعداد|من إعداد|الكاتب|الكاتبة|المؤلف|المحرر|تحرير|حاوره"
    r"|حاورته|حاورها|حاورتها|أجرى الحوار|أجرت الحوار"
    r"|مراسلة|مراسلنا|تقرير|إنجاز|أنجزه|نشر بواسطة|بواسطة|نشره"
)
_SENT = (  # who was sent there: "فيديو: موفدنا إلى وزان"
    r"(?:(?:فيديو|صور|نص)\s*:\s*)?(?:موفدنا|موفدتنا|مبعوثنا|مبعوثتنا|مراسلنا|مراسلتنا)"
    r"(?: (?:(?:إلى|من|في) |ب)[^:]{2,25}(?=\s*:)| (?:إلى|من|في) \w+| ب\w+)?"
)
_KIND = r"(?:تحقيق|حوار|نص|روبورتاج|ربورتاج|استطلاع)(?=\s*:)"  # opens titles as well as bylines
_LABEL = re.compile(
    rf"\s*(?:(?:{_FRENCH_OR_ENGLISH_LABEL})(?=[\s:,])|(?:{_SENT}|{_ARABIC_LABEL})(?=[\s:])|{_KIND})"
    r"\s*[:,\-–—]?\s*",
    re.IGNORECASE,
)
_ARABIC_SIGNED = re.compile(rf"(?:{_ARABIC_LABEL})\s*[:\-–—/]\s*|(?:بقلم|إعداد)\s+")
_AND = re.compile(
    r"\s*,\s*|\s+(?:et|and|avec|with|&)\s+|\s*;\s*|\s+و(?=[\u0621-\u064a]{2,}\s)|\s*،\s*"
)
_PARENTHESIS = re.compile(r"\s*[(\[]([^)\]]{1,60})(?:[)\]]|$)\s*")
_BESIDE = re.compile(r"\s[-–—/|:]\s|\s*/\s*")
_PROMPT = re.compile(
    r"\s+(?:(?:e-?mail|last updated|follow|contact|view|see all|more by|send|suivre|contacter"
    r"|voir tous|courriel|twitter|facebook|updated|published|auteure?s?|authors?)\b"
    r"|[\w.-]{1,60}@\w+\.\w).*$|\s*@\w.*$"
    r"|[.,;]\s+(?:pictures?|photos?|photographs|images?)\s*(?::|\b(?:by|par|de)\b).*$",
    re.IGNORECASE,
)
_BETWEEN_AGENCIES = re.compile(r"\s*(?:[,/;،&-]|\bet\b|\band\b|\bavec\b|\bwith\b)\s*")
_SIGNED_WITH = 90  # characters
_WITH_AN_AGENCY = re.compile(r"^\S.*?\s(?:(?:avec|with|مع|عن)|[-–—/|])\s+(?P<agency>\S.{1,40})$")
_WITH = re.compile(r"^(?:avec|with|source|مع|عن)\s*:?\s*", re.IGNORECASE)
_AGENCY = {fold(name).replace(".", ""): name for name in newsrooms.AGENCIES.split("|")}
_ROLE = re.compile(
    r"^(?:staff|senior|special|chief|business|political|economics?|our|notre|correspondant"
    r"|correspondent|envoyé|journaliste|journalist"
    r"|reporter|rédac|editor|éditorialiste|contributeur|contributor|stagiaire|chroniqueur"
    r"|writer|le\b|the\b|à\b|in\b|de\b|chercheu|professeur|économiste|expert|مراسل|صحفي|كاتب"
    r"|باحث|أستاذ)",
    re.IGNORECASE,
)
_LAST_ROLE = re.compile(
    r"(?:editor|correspondent|reporter|writer|columnist|journalist|analyst|contributor|producer"
    r"|fellow|journaliste|correspondante?|rédact(?:eur|rice)|chroniqueu(?:r|se))",
    re.IGNORECASE,
)
_BETWEEN = frozenset(("de", "el", "al", "ben", "le", "la", "van", "von", "du", "ould", "bin"))
_FROM = re.compile(r"\s(?:in|à|from|depuis|at)\s[A-ZÀ-Ý].{0,40}$")  # where somebody writes from


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


def behind_label(text: str) -> str:
    """What a line says behind "Par", "By" or the like; nothing where it does not open so."""
    match = _LABEL.match(text) if len(text) <= 160 else None
    return text[match.end() :].strip(" .:،,") if match else ""


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
    text = _PROMPT.sub("", _PARENTHESIS.sub(" ", text)).strip(" .:-–—|/،,")
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
            return people, paper.strip() if _may_be_a_paper(separator, paper) else None
    return text, None


def _may_be_a_paper(separator: str, text: str) -> bool:
    """A single word behind a dash is rather the place that somebody writes from."""
    return bool(text.strip()) and (separator in (" / ", " | ") or " " in text.strip())


def _names(text: str, arabic: bool) -> list[str]:
    names = []
    for printed in _AND.split(text):
        part = printed.strip(" .:،,")
        if _ROLE.match(part) or is_desk(part):
            continue
        agency = _AGENCY.get(fold(part).replace(".", ""))
        part = _before_a_role(_FROM.sub("", part))
        if agency or is_name(part) or (arabic and could_be_arabic(part)):
            names.append(agency or part)
    return names


def _before_a_role(text: str) -> str:
    """The name before a role with no comma between: "Richard Adams Education editor"."""
    words = text.split()
    if len(words) < 3 or not _LAST_ROLE.fullmatch(words[-1]):
        return text
    shortest = 3 if words[1].endswith(".") or words[1].lower() in _BETWEEN else 2
    return " ".join(words[:shortest])


def _names_a_desk(text: str) -> bool:
    return is_desk(text.split(",", maxsplit=1)[0].split(" / ", maxsplit=1)[0])


def beside_paper(text: str, paper: str) -> Credit:
    """The author whom a line names beside the paper: "Le Fil du Sud - Nora Chafik"."""
    if paper not in text:
        return NOBODY
    pieces = [piece.strip() for piece in _BESIDE.split(text)]
    if len(pieces) != 2 or paper not in pieces:
        return NOBODY
    other = pieces[1 - pieces.index(paper)]
    return Credit((other,), paper) if is_name(other) and not is_desk(other) else NOBODY


def is_signature(text: str) -> bool:
    """A name alone, or a name and a paper: "Nora Chafik / Le Fil du Sud"."""
    if len(text) > 110 or text.endswith((":", "?", "!", "…")):
        return False
    found = credit(text).authors
    if not found or _is_a_foot(text):
        return False
    people = _before_the_paper(_PARENTHESIS.sub(" ", text))[0]
    parts = [part.strip(" .:،,") for part in _AND.split(people)]
    few = 2 * len(found) >= len(parts)  # the others are roles and towns, not topics
    return few and (parts[0].startswith(found[0]) or not is_name(found[0]))


def _is_a_foot(text: str) -> bool:
    """Arabic links side by side, which are written as names are: a paper stands behind a name."""
    _, bar, paper = text.partition(" | ")
    is_one = bool(is_named_by_trade(paper) or known(paper))
    return bool(bar) and text[0] >= "\u0600" and not is_one


def agencies_in(text: str) -> list[str]:
    """Agencies that a credit names: "avec MAP", "AFP", "Reuters, AP"."""
    parts = _BETWEEN_AGENCIES.split(_WITH.sub("", text.strip()))
    found = (_AGENCY.get(fold(part).replace(".", "").strip(" :")) for part in parts)
    return [name for name in found if name]


def with_an_agency(text: str) -> list[str]:
    """The agencies with which a paper signs: "Le Fil du Sud avec MAP", "Tiznit - MAP"."""
    match = _WITH_AN_AGENCY.search(text) if len(text) <= _SIGNED_WITH else None
    return agencies_in(match["agency"]) if match else []


_NAMED_AGENCY = re.compile(
    r"(?P<name>(?:Agence|Agency) [^\W\d_]+)(?: (?!Presse?\b|News\b)[A-ZÀ-Ý][\w-]+){0,3}$"
)


def agency_named(text: str) -> str | None:
    """An agency that a short line names, without the town behind it: "Agence Littoral Rabat"."""
    match = _NAMED_AGENCY.match(text)
    return match["name"] if match else None


_DATELINE = re.compile(
    r"^[^.()]{2,60}\(([^)]{2,30})\)\s*[-–—:/]|^\(([^)]{2,30})\)\s*[-–—:/]"
    r"|^[^.()]{2,40}[-–—/] ?([و.أفب\s]{5,9}|MAP|AFP) ?[-–—/:]"
)
_BARE_DATELINE = re.compile(
    r"[^.:;]{2,60}, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [^\W\d_]+), ([A-Z]{3,6})\s?[-–—]"
)
_SIGNED_AT_END = re.compile(
    r"(?<=[.!?»”])\s+(?:dépêche|texte|correspondance|signé|par|reporting by|by|source)\s*:?\s*"
    r"(?P<name>[^.:;!?]{5,60})\.?$",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(r"\(([^()]{2,40})\)\s*\.?$")


def agency_of(first: str, last: str) -> list[str]:
    """The agency that a dispatch names in its dateline or after its last sentence."""
    match = _DATELINE.match(first[:110])
    if match:
        found = agencies_in(next(group for group in match.groups() if group))
        if found:
            return found
    if match := _BARE_DATELINE.match(first[:110]):
        return [match.group(1)]
    match = _CREDIT_AT_END.search(last[-60:])
    return agencies_in(match.group(1)) if match else []


def cut_signature(text: str) -> tuple[str, tuple[str, ...]]:
    """A last paragraph without the name that signs it behind its last sentence, and that name."""
    match = _SIGNED_AT_END.search(text, max(0, len(text) - 100))
    signed = credit(match["name"]).authors if match else ()
    return (text[: match.start()].rstrip(), signed) if match and signed else (text, ())

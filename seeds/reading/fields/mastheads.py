"""Which paper a page comes from, by what the page itself prints.

    Publié dans Le Fil du Sud le 26 - 04 - 2024      says so
    Nora Chafik / Le Fil du Sud                      signs so
    Une citerne partagée - Le Fil du Sud             the title of the browser's window
    © 2025 Lakeside Monitor. All Rights Reserved.    owns so
    Agence Littoral – Tous droits réservés           owns so
    Lakeside Monitor                                 masthead, the first line
    Altitudes sur WhatsApp                           invites so

How far each is to be trusted is fitted (`weights.py`).
"""

from __future__ import annotations

import re

from ..sheet.marking import Sheet
from ..text.lines import fold, has_one
from ..text.marks import Mark
from ..words import bylines, dates, furniture, names
from ..words.press import in_the_press
from ..words.publications import is_named_by_trade, known

_PUBLISHED_IN = re.compile(
    r"^(?:publié|paru|publiée|parue|published|appeared|نشر(?:ت)?)\s+(?:dans|sur|in|on|by|في"
    r"|على|ب)\s+(?P<name>\S.*?)\s*[,،|–-]?\s*(?:le|on|the|du|in|يوم|بتاريخ|في)?\s*[,،]?$",
    re.IGNORECASE,
)
_RIGHTS = (
    r"tous droits (?:de reproduction )?réservés?|all rights reserved|jamii al-huquq"
    r"|جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر محفوظة"
    r"|reproduction (?:interdite|autorisée|prohibited).*|toute reproduction.*|droits réservés"
    r"|rights reserved"
)
_OWNED = re.compile(rf"\s*[-–—|.,:•·]*\s*(?:{_RIGHTS})\s*[-–—|.,:©]*\s*", re.IGNORECASE)
_SIGN = re.compile(r"^\W*(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*|©|copyright|\(c\)", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20|٢٠)[\d٠-٩]{2}\s*(?:[-–]\s*(?:19|20|٢٠)?[\d٠-٩]{2,4})?")
_LINKS = re.compile(
    r"\s+(?:[|•·]|[-–—]\s)\s*.*$|(?<=\w{3})\. .*$|\s+(?:sarl|s\.a\.r\.l|s\.a\.|inc\.?|ltd\.?"
    r"|llc)\b.*$",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"^(?i:suivez|suivre|rejoignez|retrouvez|follow|join|abonnez-vous à|abonnez-vous au|تابعوا"
    r"|تابع|انضم إلى)?\s*(?P<name>(?:[A-ZÀ-Ý]|[\u0621-\u064a]).{1,40}?)\s+"
    r"(?:est |is )?(?:sur|on|على)\s+(?:WhatsApp|Google News|Telegram|Facebook|Twitter|X"
    r"|Instagram|LinkedIn|YouTube|واتساب|فيسبوك|تلغرام|تويتر|غوغل نيوز|أخبار جوجل|إنستغرام"
    r"|يوتيوب)\b",
)
_ON = (" sur ", " on ", " على ")
_LETTERS = ("newsletter", "lettre", "نشرة", "Subscribe", "Sign up")
_NEWSLETTER_OF = re.compile(
    r"(?:newsletter|lettre d'information|lettre|النشرة البريدية|نشرة)\s+(?:quotidienne "
    r"|hebdomadaire |daily |weekly )?(?:de |d'|du |of |from |by "
    r"|ل)(?P<name>[A-ZÀ-Ý\u0621-\u064a][^.,:!]{2,40})"
    r"|(?:(?:Subscribe|Sign up) (?:to|for) (?:the "
    r"|our )?)(?P<other>[A-Z][\w' ]{2,40}?) (?:newsletter|on)"
)
_SOURCE_NAME = re.compile(r"^(?:sources?|المصدر|مصدر)\s*:\s*(?P<name>[^/]{2,50})$", re.IGNORECASE)
_DATELINE = re.compile(
    r"[^.()]{2,60}\((?P<name>(?:L')?(?:Agence|Agency|وكالة)\b[^)]{2,40}|[^)]{2,40} (?:Agency"
    r"|Press|News))\)\s*[-–—]",
)
_ADDRESS = re.compile(
    r"(?:www\.)?[a-z0-9-]{3,40}(?:\.[a-z0-9-]{2,40})?\.[a-z]{2,24}", re.IGNORECASE
)
_BESIDE_A_PHOTOGRAPHER = re.compile(
    r"\((?:[A-ZÀ-Ý][^()/]{2,40})/ ?(?P<name>[A-ZÀ-Ý][^()/]{2,40})\)"
)
_RULES = re.compile(
    r"^(?P<name>[A-ZÀ-Ý0-9][\w'’.&-]*(?: [A-ZÀ-Ý0-9][\w'’.&-]*){0,3}?)"
    r" (?:may (?:receive|earn|collect)|earns? |uses cookies"
    r"|is (?:supported by|published|not responsible|part of|owned)|participates|and its partners"
    r"|utilise des cookies|n'est pas responsable|est édité|et ses partenaires|se réserve)"
)
_OPENING = re.compile(
    r"^(?:[^().]{2,40} )?\((?P<name>[A-ZÀ-Ý][^()]{1,30})\)|^(?P<other>[A-ZÀ-Ý][\w. ]{2,30}) [-–—] "
)
_PARTNERS = re.compile(r"partenaires|partners|شركا")
_GOES_ON = re.compile(r",? (?:unless|except|sauf|an? (?=[A-Z])|part of|une marque) ?")
_CREDIT = re.compile(
    r"^(?i:photos?|crédits?(?: photo)?|picture|image|صورة)\b.{0,60}?"
    r"(?:\b(?i:archives?),? |[/©|,] ?|\((?i:c)\) ?| - )"
    r"(?P<name>(?:[A-ZÀ-Ý]|[\u0621-\u064a])[^/©|,()]{2,40})$"
)
_NEWSROOMS_WORD = re.compile(
    r"^(?P<name>\S[^:/|]{2,40}?)\s*(?::|/|\||\s[-–—])\s*(?P<desk>\S.{1,30})$"
)
_ITSELF = re.compile(
    r"^(?P<name>(?:[A-ZÀ-Ý]|[\u0621-\u064a]).{2,40}?),?\s+(?:brings you|is (?:a|an|the|your"
    r"|published)\b"
    r"|keeps you|vous (?:informe|propose|offre|apporte)|est (?:un|une|le|la|votre|édité)\b"
    r"|(?:هي|هو) (?:صحيفة|جريدة|موقع|قناة|بوابة|مجلة|وكالة)|(?:صحيفة|جريدة|موقع|بوابة) إلكترونية)"
)
_ASIDE = re.compile(r"\([^)]*\)")
_FOR = re.compile(r"^(?:by|par|à|to|de|du journal|pour|ل|لـ|لموقع|لجريدة|for)\s+", re.IGNORECASE)
_LONGEST_NAME = 70
_HEAD = 150  # lines in which a page names itself
_PIECES = re.compile(r"\||\s[-–—•·/]\s|,\s")
_ISSUE = re.compile(
    r"^(?:n°|no\.? ?\d|édition|edition|vol\.?|depuis|since|www|https?:|votre|your|the voice"
    r"|l'actualité|l'information)",
    re.IGNORECASE,
)


def could_be_a_paper(name: str) -> bool:
    return (
        2 <= len(name) <= _LONGEST_NAME
        and not names.is_desk(name)
        and not furniture.is_phrase(name)
        and not before_its_newsroom(name)
    )


def said_with_the_date(sheet: Sheet) -> str | None:
    for index, mark in enumerate(sheet.marks):
        found = sheet.dates_at(index) if mark is Mark.DATE else []
        if not found:
            continue
        match = _PUBLISHED_IN.match(_without_weekday(sheet.text(index)[: found[0].start].strip()))
        if match and dates.remainder(match["name"], []):
            return match["name"]
    return None


def beside_the_date(sheet: Sheet, end: int) -> str | None:
    """A paper on the line of the date: "By Samir Oulhaj — 2 May 2025 — The Highland Courier"."""
    for index in range(min(end, _HEAD)):
        if sheet.has(index, Mark.DATE, Mark.BYLINE) and sheet.dates_at(index):
            for piece in map(_undated, _PIECES.split(sheet.text(index))):
                if is_called_a_paper(piece) or _ADDRESS.fullmatch(piece):
                    return piece
    return None


def _undated(piece: str) -> str:
    """A paper of the world's press without the day behind it: "Ouest-France 2 mai"."""
    found = dates.find(piece)
    name = piece[: found[0].start].strip() if found else ""
    return name if name and in_the_press(name) else piece.strip()


def is_called_a_paper(name: str) -> bool:
    """A paper by its name alone: one that is known, or named as papers are."""
    if known(name) or in_the_press(name):
        return True
    return name.count(" ") <= 5 and is_named_by_trade(name)


def in_a_credit(sheet: Sheet) -> str | None:
    """A paper that owns a picture: "Photo : Adil Karim, archives Le Rivage", "(Adil/Rivage)"."""
    for index, mark in enumerate(sheet.marks):
        text = sheet.text(index)
        match = _CREDIT.match(text) if mark is Mark.CAPTION else None
        if match is None and text.endswith(")") and len(text) < 400:
            match = _BESIDE_A_PHOTOGRAPHER.search(text)
        if match and not bylines.agencies_in(match["name"]) and not names.is_name(match["name"]):
            return match["name"]
    return None


def before_its_newsroom(text: str) -> str | None:
    """A paper that signs for its newsroom: "أطلس تيفي: متابعة", "Oujda Info - La rédaction"."""
    match = _NEWSROOMS_WORD.match(text)
    return match["name"] if match and names.is_desk(match["desk"]) else None


def signed_by_its_newsroom(sheet: Sheet, limit: int) -> str | None:
    for index in range(limit):
        name = before_its_newsroom(sheet.text(index))
        if name and could_be_a_paper(name) and not _is_told_of_elsewhere(sheet, index, name):
            return name
    return None


def _is_told_of_elsewhere(sheet: Sheet, index: int, name: str) -> bool:
    """Where the newsroom's man is: the page names it again, and no line is that name alone."""
    return not sheet.keys[fold(name)] and sheet.names_elsewhere(index, name)


def of_its_rules(sheet: Sheet) -> str | None:
    """A paper that speaks of its rules: "Le Rivage utilise des cookies"."""
    found = (_RULES.match(line.text) for line in sheet.lines if line.words <= 60)
    return next((m["name"] for m in found if m and could_be_a_paper(m["name"])), None)


def opening_the_text(sheet: Sheet, first: int) -> str | None:
    """A paper that opens its own dispatch: "Accra (Hills News) ...", "Hills.net - The ..."."""
    match = _OPENING.match(sheet.text(first)[:120]) if first < len(sheet.lines) else None
    name = (match["name"] or match["other"]) if match else None
    return name if name and not bylines.agencies_in(name) and is_called_a_paper(name) else None


def is_introduction(text: str) -> bool:
    """A sentence in which a paper says what it is."""
    match = _ITSELF.match(text)
    return match is not None and is_called_a_paper(match["name"])


def has_a_motto(text: str) -> bool:
    """A first line of a short name and what it promises: "Le Fil du Sud | Toute l'actualité"."""
    name, bar, motto = text.partition(" | ")
    return bool(bar) and name.count(" ") <= 3 and motto.count(" ") >= 2


def introduced(sheet: Sheet, first: int, end: int) -> str | None:
    """A paper that says what it is, around the article: "Hills TV brings you news and music"."""
    outside = [*range(min(first, _HEAD)), *range(end, len(sheet.lines))]
    for index in outside:
        if index and _PARTNERS.search(sheet.lines[index - 1].key):
            continue
        match = _ITSELF.match(sheet.text(index)) if sheet.lines[index].words <= 40 else None
        if match and is_called_a_paper(match["name"]):
            return match["name"]
    return None


def _without_weekday(text: str) -> str:
    return re.sub(
        r"\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs"
        r"|fri|satur|sun)day),?$",
        "",
        text,
        flags=re.IGNORECASE,
    )


def owner(sheet: Sheet, end: int, masthead: str | None) -> str | None:
    for index in reversed(range(len(sheet.lines))):
        if sheet.marks[index] is Mark.COPYRIGHT and (
            index >= end or furniture.has_rights(sheet.lines[index].key)
        ):
            name = owner_in(sheet.text(index))
            if name and masthead and fold(masthead) in fold(name):
                return masthead
            if name and could_be_a_paper(name) and name.count(" ") <= 7:
                return name
    return None


def owner_in(text: str) -> str:
    """The owner that a line of copyright names: "© 2025 X. All Rights Reserved" gives X."""
    bare = _ASIDE.sub(" ", _YEARS.sub(" ", _SIGN.sub(" ", text)))
    parts = [part.strip(" -–—|.,:،") for part in _OWNED.split(bare.strip())]
    name = next((_LINKS.sub("", part) for part in parts if part), "")
    name = _GOES_ON.split(name, maxsplit=1)[0]
    return _FOR.sub("", " ".join(name.split()))


def masthead(sheet: Sheet, limit: int) -> str | None:
    """The first line of the page, where it is short and stands above the title."""
    for index in range(min(limit, 12)):
        if sheet.has(index, Mark.MENU, Mark.FURNITURE, Mark.CAPTION, Mark.SOURCE):
            continue
        if sheet.marks[index] is Mark.DATE:
            return _before_its_date(sheet, index)
        return (
            _first_part(sheet, index)
            if sheet.has(index, Mark.SHORT, Mark.HEADING, Mark.ABOUT)
            else None
        )
    return None


def _before_its_date(sheet: Sheet, index: int) -> str | None:
    """A masthead with the day behind it: "L'Écho du Souss — mardi 8 juillet 2025"."""
    found = sheet.dates_at(index)
    name = dates.remainder(sheet.text(index)[: found[0].start], []) if found else ""
    return name if name and (is_named_by_trade(name) or known(name)) else None


def _first_part(sheet: Sheet, index: int) -> str | None:
    text = sheet.text(index).lstrip("# ")
    for separator in (" | ", " – ", " — ", " - ", " : ", " • ", " · "):
        name, found, _ = text.partition(separator)
        if found and name.count(" ") <= 5:
            return name
    return text if _looks_like_a_paper(sheet, index, text) else None


def _looks_like_a_paper(sheet: Sheet, index: int, text: str) -> bool:
    words = text.count(" ") + 1
    if _ISSUE.match(text) or text.endswith((".", "!", "?", ":")):
        return False
    if known(text) or words <= 3:
        return True
    followed = sheet.has(index + 1, Mark.MENU, Mark.DATE) or sheet.lines[index + 1].gap > 0
    return words <= 8 and bool(is_named_by_trade(text) or (followed and words <= 5))


def invited(sheet: Sheet) -> str | None:
    for line in sheet.lines:
        if line.words > 24:
            continue
        match = _INVITATION.match(line.text) if has_one(_ON, line.text) else None
        if match:
            return match["name"]
        match = _NEWSLETTER_OF.search(line.text) if has_one(_LETTERS, line.text) else None
        if match:
            return match["name"] or match["other"]
    return None


def in_the_footer(sheet: Sheet, end: int) -> str | None:
    """A paper at the head of the last menu: "Altitudes Magazine - Contact - Publicité"."""
    for index in range(max(end, len(sheet.lines) - 6), len(sheet.lines)):
        if sheet.has(index, Mark.MENU, Mark.ABOUT):
            name = _PIECES.split(sheet.text(index))[0].strip()
            if is_named_by_trade(name) and name.count(" ") <= 5:
                return name
    return None


def in_the_dateline(sheet: Sheet, limit: int) -> str | None:
    """An agency that signs its dispatch: "Rabat, 05/07/2025 (Agence Littoral) – ..."."""
    first = (i for i in range(limit, len(sheet.lines)) if sheet.has(i, Mark.PROSE))
    match = _DATELINE.match(sheet.text(next(first, 0))[:120])
    return match["name"] if match and not bylines.agencies_in(match["name"]) else None


def named_as_source(sheet: Sheet) -> str | None:
    for index in range(len(sheet.lines)):
        match = _SOURCE_NAME.match(sheet.text(index)) if sheet.marks[index] is Mark.SOURCE else None
        if match and not bylines.agencies_in(match["name"]):
            return match["name"]
    return None


def behind_the_title(sheet: Sheet) -> str | None:
    """ "Title - Paper" where another line is the title alone, or the name is a paper's."""
    keys = {line.key for line in sheet.lines}
    for index, line in enumerate(sheet.lines[:6]):
        if sheet.has(index, Mark.MENU):
            continue
        for separator in (" - ", " | ", " – ", " — "):
            title, found, name = line.text.rpartition(separator)
            if not found or title.count(" ") < 3 or name.count(" ") > 5 or name[:1].isdigit():
                continue
            if fold(title) in keys or is_called_a_paper(name):
                return name
    return None

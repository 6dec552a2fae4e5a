"""What a line is, by its own words: a menu, a share bar, a caption, a heading of a side list...

    Facebook                                     FURNITURE
    Accueil > Économie                           MENU
    À lire aussi                                 RELATED   (titles of other articles follow)
    Lire aussi : Un pont neuf pour Tiznit  INLINE    (one title, on the line itself)
    3 commentaires                               COMMENTS  (readers' words follow)
    Mots-clés : argan, femmes                    TAGS
    © 2025 Le Courrier. Tous droits réservés     COPYRIGHT
    Photo : archives                             CAPTION
    Les éleveurs ont réuni ...         PROSE

The phrases are data, in `lexicon.py`; here is how a line is held against them.
"""

from __future__ import annotations

import re

from ..text.lines import Line, fold
from ..text.marks import Mark
from . import lexicon, names, sections

_LONG = 400  # a longer line is a paragraph


def _folded(phrases: str) -> list[str]:
    return [fold(phrase) for phrase in phrases.split("|") if phrase]


_GROUPS = (
    (Mark.RELATED, lexicon.RELATED),
    (Mark.COMMENTS, lexicon.COMMENTS),
    (Mark.TAGS, lexicon.TAGS),
    (Mark.SOURCE, lexicon.SOURCE),
    (Mark.CAPTION, lexicon.CAPTION),
    (Mark.FURNITURE, lexicon.FURNITURE),
    (Mark.ABOUT, lexicon.ABOUT),
)
_WHOLE = {p: mark for mark, group in reversed(_GROUPS) for p in _folded(group.whole)}
_STARTS = {p: mark for mark, group in reversed(_GROUPS) for p in _folded(group.start)}
_OPENINGS: dict[str, list[str]] = {}  # by their first three letters, to look at few of them
for _phrase in sorted(_STARTS, key=len, reverse=True):
    _OPENINGS.setdefault(_phrase[:3], []).append(_phrase)
_INSIDE = re.compile("|".join(map(re.escape, _folded(lexicon.FURNITURE.inside))))
_CAPTION_ENDS = tuple(_folded("|".join(lexicon.CAPTION_ENDS)))
_SOURCE_PREFIXES = tuple(map(fold, lexicon.SOURCE_PREFIXES))

SECTIONS = frozenset(_folded(sections.SECTIONS))
_NAMES = SECTIONS.union(_WHOLE)  # of sections, networks and buttons, of which menus are made
_HOMES = frozenset(_folded("accueil|home|homepage|الرئيسية|الصفحة الرئيسية"))
_MENU_HINT = re.compile(r"[|>•·›\t]|[»/] | [–—-] |\s\s")
_MENU_SPLIT = re.compile(r" *[|>•·›»/]+ +| *[|>•·›]+ *| +[-–—] +|\s{2,}|\t")
_BARS = re.compile(r"[|•·]|\t|\s{2,}")
_FEWEST_BARRED, _MOST_WORDS_BARRED = 4, 4
_SENTENCE = 9  # words
_ADDRESSED = re.compile(
    r"\b(?:vous|votre|vos|nous|notre|nos|cookies?|you|your|we|our|us|abonnez|inscrivez"
    r"|reserved?|reserves?|abonnes|image sera|image will)\b"
    r"|كم\b|بريدك|حسابك|موقعنا|نشرتنا|تطبيقنا|لدينا|معنا|ملفات تعريف"
)
_CREDITED = re.compile(r"[:/(©]")
_SIGN_IN_LETTERS = re.compile(r"\(c\) ?(?:copyright|(?:19|20)\d\d)")
_DIGIT, _OPENS_A_METER = re.compile(r"\d"), re.compile(r"[\W_]|[lv]u ")
_COUNTER = re.compile(
    r"(\(?\d[\d., ]{0,9}\)? ?(commentaires?|comments?|reactions?|تعليقات|تعليق|تعليقا)\)?"
    r"|(?:vos |les )?(commentaires?|comments?|reactions?|التعليقات|تعليقات) ?[:(]? ?\d+\)?)"
)
_METER = re.compile(
    r"\W*(?:(?:lu|vu|consulté) )?[\d.,  ]+ ?(k|vues?|views?|reads?|lectures?|lecteurs|partages?"
    r"|shares?|likes?|fois|min|mn|minutes?|مشاهدة|مشاهدات|قراءة|مشاركة|دقائق|دقيقة)"
    r"( de lecture| read| ago)?\W*"
    r"|\d+ ?/ ?\d+|[\W\d_]+|il y a \d+ \w+|\d+ (hours?|days?|minutes?|weeks?) ago|منذ \d+ \w+"
)
_IMAGE = re.compile(
    r"\((?:image|photo|picture|credit|file photo|getty|ap photo)\b[^()]{0,80}\)\s*\.?$"
    r"|^(?:image|photo|slide) \d+ (?:of|sur|/) \d+$"
)
_ANSWERS = re.compile(
    r"\d+ (?:responses?|replies|thoughts|comments?|reponses?|commentaires?) (?:to|on|a|sur) .*"
)
_RIGHTS = re.compile(
    r"tous droits reserves|all rights reserved|droits de reproduction|جميع الحقوق محفوظة"
    r"|كل الحقوق محفوظة"
    r"|حقوق النشر|reproduction interdite|toute reproduction"
)
_COPYRIGHT = re.compile(r"(©|\(c\)|copyright)[ :]*(©|\(c\))?[ ,-]*((19|20)\d\d|\w)")
_GLUED = re.compile(
    r"(?:Vidéos?|Videos?|VIDÉO|VIDEO|Photos?|PHOTOS?|Audio|Podcast|Diaporama|Infographie"
    r"|Exclusif|Reportage)"
    r"(?=[A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ«“][a-zà-öø-ÿ'’ ])"
)
_CAMEL = re.compile(r"[A-ZÀ-Ý](?<=[a-zà-öø-ÿ].)(?=[a-zà-öø-ÿ'’])")
_BULLET = re.compile(r"(?:[-–—•*·▪●◦‣►■]|\d{1,2}[.)])\s+(?=\S)")
_HASHTAGS = re.compile(r"(?:#\w+[\s,]*)+")
_HASHES = re.compile(r"#{1,6} +(?=\S)")
_PROSE_ENDS = (".", "…", ":", "»", "!", "?", "؟", "”", '"', ";", "؛", ".)", "]", ")")
_FULL_ENDS = (".", "…", ":", ";", "؛", ".»", ".”", '."', "!»", "?»", ".)", ". »", "! »", "? »")


def mark(line: Line) -> Mark:
    """What the line is, judged by its own words."""
    if len(line.text) > _LONG:
        return Mark.PROSE
    key = line.key.strip(" \t-–—•·*►▶→|:»«<>[]#!").strip() or line.key
    return (
        _by_phrase(key, line)
        or _by_glued_label(line)
        or _by_pattern(key, line)
        or (Mark.MENU if is_menu(line) else None)
        or _by_shape(line)
    )


def _opening(key: str) -> Mark | None:
    for phrase in _OPENINGS.get(key[:3], ()):
        if key.startswith(phrase) and not key[len(phrase) : len(phrase) + 1].isalpha():
            return _STARTS[phrase]
    return None


def _by_phrase(key: str, line: Line) -> Mark | None:
    found = _WHOLE.get(key) or _WHOLE.get(key.rstrip(" ?"))
    if found:
        return found
    found = _opening(key)
    return found if found and _plausible(found, line) else None


def _by_glued_label(line: Line) -> Mark | None:
    """Buttons that a page prints without space: "Se connecterL'article a été ajouté"."""
    match = _CAMEL.search(line.text, 2, 60)
    return _WHOLE.get(fold(line.text[: match.start()])) if match else None


def _plausible(found: Mark, line: Line) -> bool:
    """An opening proves little on a long line that reads like a sentence of the article."""
    if found is Mark.RELATED:
        return line.words <= 8 and not line.text.endswith((".", "!", "?", "…", "»"))
    if found is not Mark.CAPTION and _tells(line):
        return False
    if found in (Mark.SOURCE, Mark.COMMENTS, Mark.TAGS, Mark.ABOUT):
        return line.words <= 30
    if found is Mark.CAPTION:
        return line.words <= 40 and (line.words <= 12 or bool(_CREDITED.search(line.text[:30])))
    return line.words <= 45


def _tells(line: Line) -> bool:
    """A whole sentence that tells something, instead of asking the reader to do it."""
    return (
        line.words >= _SENTENCE
        and line.text.endswith(_FULL_ENDS)
        and not _ADDRESSED.search(line.key + fold(line.text[-80:]))
    )


def _by_pattern(key: str, line: Line) -> Mark | None:
    if key.startswith(_SOURCE_PREFIXES) and line.words <= 12:
        return Mark.SOURCE
    if line.text.startswith("#") and _HASHTAGS.fullmatch(line.text):
        return Mark.TAGS
    if line.words > 25:
        return Mark.COPYRIGHT if _RIGHTS.search(key) else None
    return _by_short_pattern(key, line)


def _by_short_pattern(key: str, line: Line) -> Mark | None:
    """What a line of some words is; a longer one would be a sentence that speaks of it."""
    if _DIGIT.search(key) or _OPENS_A_METER.match(key):  # rules most lines out
        if _METER.fullmatch(key):
            return Mark.FURNITURE
        if _COUNTER.fullmatch(key) or _ANSWERS.fullmatch(key):
            return Mark.COMMENTS
    if _RIGHTS.search(key):
        return Mark.COPYRIGHT
    if key.endswith(_CAPTION_ENDS) or _IMAGE.search(key):
        return Mark.CAPTION
    if "©" in key or "copyright" in key or _SIGN_IN_LETTERS.search(key):
        return Mark.COPYRIGHT if _COPYRIGHT.match(key) else Mark.CAPTION
    return Mark.FURNITURE if line.words <= 14 and _INSIDE.search(key) else None


def is_menu(line: Line) -> bool:
    """A line of section names: "Accueil > Économie", "Home Politics Business"."""
    if line.words > 40:
        return False
    raw = line.raw.strip() or line.text
    if not _MENU_HINT.search(raw):
        key = fold(line.text).strip(" .:[]()")
        return key in _NAMES or _is_run_of_sections(key)
    parts = [part for part in _MENU_SPLIT.split(raw) if part.strip()]
    keys = [" ".join(fold(part).split()).strip(" .:[]()") for part in parts]
    known = sum(key in _NAMES for key in keys)
    if len(keys) == 1:
        return known == 1 or _is_run_of_sections(keys[0])
    if keys and keys[0] in _HOMES:
        return True
    return known >= 0.5 * len(keys) and all(len(key.split()) <= 4 for key in keys)


def starts_at_home(text: str) -> bool:
    """The first part of a line leads to the first page: "Accueil > Économie"."""
    return fold(_MENU_SPLIT.split(text, maxsplit=1)[0]).strip(" .:[]()") in _HOMES


def is_barred(line: Line) -> bool:
    """Short names between bars, no person first, as in a menu: "Crops | Livestock | Inputs"."""
    parts = [part.strip() for part in _BARS.split(line.raw.strip() or line.text)]
    few = all(part and part.count(" ") < _MOST_WORDS_BARRED for part in parts)
    return (
        few
        and len(parts) >= _FEWEST_BARRED
        and not _DIGIT.search(line.text)
        and not names.is_name(parts[0])
    )


def _is_run_of_sections(key: str) -> bool:
    """Names of sections or of networks side by side: "Facebook Twitter WhatsApp"."""
    words = key.split()
    known = sum(map(_NAMES.__contains__, words))
    return (len(words) >= 3 and known >= 0.7 * len(words)) or len(words) == 2 == known


def _by_shape(line: Line) -> Mark:
    if _HASHES.match(line.text):
        return Mark.HEADING
    if _BULLET.match(line.text):
        return Mark.ITEM
    return Mark.PROSE if is_prose(line.text, line.words) else Mark.SHORT


def is_prose(text: str, words: int) -> bool:
    """Reads like sentences rather than like a title or a label."""
    if words >= 26:
        return True
    if text.endswith(_FULL_ENDS):
        return words >= 4
    return words >= 12 and text.endswith(_PROSE_ENDS) and _has_inner_stop(text)


def _has_inner_stop(text: str) -> bool:
    return ". " in text or "? " in text or "! " in text or "» " in text or "؟ " in text


def unglue(text: str) -> str:
    """Drop a label that the page glued to the first word: "VidéoLe marché rouvre"."""
    return _GLUED.sub("", text, count=1) if text[:1] in "VPADIERvp" and _GLUED.match(text) else text


def without_bullet(text: str) -> str:
    """The text of an item, without its dash, dot or number."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text


def without_hashes(text: str) -> str:
    """The text of a heading, without its number signs."""
    return _HASHES.sub("", text, count=1)


def claims_rights(text: str) -> bool:
    """A line with a copyright sign or a reservation of rights."""
    return "©" in text or bool(_RIGHTS.search(fold(text[:200])))


def has_rights(key: str) -> bool:
    """A folded line that reserves rights."""
    return bool(_RIGHTS.search(key))


def is_phrase(text: str) -> bool:
    """Nothing but a phrase of the page's machinery or the name of a section."""
    key = fold(text).strip(" :")
    return key in _WHOLE or key in SECTIONS

"""Titles that a page recommends inside the text of an article.

Lire aussi : Argile : les potiers exposent à Lyon                   a line of its own
... de la récolte. Lire aussi : Un pont neuf L'an dernier, douze ...  inside a paragraph
... of the harvest. (Read also: Ferry service resumes) ...            in brackets
"""

from __future__ import annotations

import re

from ..text.lines import has_one

_INLINE_WORDS = (
    r"(?:(?:à|a) )?(?:lire|voir|relire|découvrir|écouter|regarder)(?: aussi| également| encore"
    r"| plus)"
    r"|(?:à|a) (?:lire|voir|relire|découvrir)|lisez aussi|lire|sur le même sujet"
    r"|dans le même sujet|sur le même thème|article lié"
    r"|also read|read also|read more|see also|related(?: story| article)?|more on this"
    r"|don't miss|must read"
    r"|(?:اقرأ|إقرأ|اقرا|شاهد|طالع|انظر|اقرئي|تابع)(?: أيضا| أيضًا| أيضاً| ايضا| المزيد)"
    r"|قد يهمك(?: أيضا| أيضًا| أيضاً)?|ذات صلة|مقال ذو صلة"
)
_LINE = re.compile(rf"^[\W_]*(?:{_INLINE_WORDS})\s*[:>»→|–-]+\s*(?P<title>\S.*)$", re.IGNORECASE)
_INSIDE = re.compile(
    rf"(?P<open>[(\[]\s*)?(?:(?<=[.!?…»”\])؟] )|(?<=\()|(?<=\[)|^)(?:{_INLINE_WORDS})\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_HINTS = (
    *(
        "ire aussi",
        "ire également",
        "IRE AUSSI",
        "oir aussi",
        "À lire",
        "à lire",
        "A lire",
        "Lire",
        "Voir",
        "lisez",
        "Lisez",
    ),
    *(
        "même sujet",
        "même thème",
        "écouvrir",
        "egarder",
        "rticle lié",
        "ead",
        "EAD",
        "ee also",
        "elated",
        "ELATED",
        "iss:",
    ),
    *(
        "أيض",
        "ايض",
        "المزيد",
        "يهمك",
        "صلة",
        "More on",
        "ust read",
        "couter",
        "À LIRE",
        "iss :",
        "ISS",
    ),
)
# Where a title runs into the next sentence with no mark between, a word that opens sentences tells.
_NEXT_SENTENCE = re.compile(
    r"(?<=[^\W_A-Z:,;«(])[»”)%]? (?=(?:L['’]|D['’]|C['’]|S['’]|J['’]|Qu['’]|Le |La |Les |Un "
    r"|Une |Des |Du |Dans |Pour |En |À |A |Au |Aux |Ce |Cette |Ces |Il |Elle "
    r"|Ils |Elles |On |Selon |Depuis |Par |Avec |Sur |Après |Avant |De |Mais |Et |Or |Ainsi "
    r"|Son |Sa |Ses |Leur |Nous |Plus |Si |Lors "
    r"|The |An |In |On |At |It |He |She |They |This |These |That |For |But |We |According "
    r"|Since |With |Last |By |As )[^\W_])"
)
_STOP = re.compile(r"(?<=[.!?…؟]) ")


def inline_title(text: str) -> str | None:
    """The title that a line inside the body recommends, or None."""
    match = _LINE.match(text) if len(text) <= 300 else None
    return match["title"].strip(" ])") if match and has_one(_HINTS, text) else None


def take_inline(text: str) -> tuple[list[str], list[str]]:
    """Split a paragraph at the titles recommended inside it: its pieces, and those titles."""
    if ":" not in text or not has_one(_HINTS, text):
        return [text], []
    match = _INSIDE.search(text)
    if not match:
        return [text], []
    title, after = _title_and_rest(text[match.end() :], _is_bracketed(text, match))
    before = text[: match.start()].rstrip(" ([")
    pieces, titles = take_inline(after) if after else ([], [])
    return [piece for piece in (before, *pieces) if piece], [title, *titles]


def _is_bracketed(text: str, match: re.Match[str]) -> bool:
    return bool(match["open"]) or text[max(0, match.start() - 1)] in "(["


def _title_and_rest(text: str, bracketed: bool) -> tuple[str, str]:
    if bracketed:
        title, _, rest = text.partition(
            "]" if "]" in text and ")" not in text.split("]", maxsplit=1)[0] else ")"
        )
        return title.strip(), rest.lstrip(" .")
    ends = [match for match in (_NEXT_SENTENCE.search(text), _STOP.search(text)) if match]
    if not ends:
        return text.strip(), ""
    end = min(match.end() for match in ends)
    return text[:end].strip(" ."), text[end:].strip()

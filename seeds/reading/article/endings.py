"""Where an article ends, before lines that read like text and are none of it.

The market will open again in spring.                 the last paragraph
Officials will come back in…                          openings of other articles
A bridge for the island towns                         a title and its summary, one after the other
The ministry signs for two bridges, and ...
Sign up for our newsletter and get it every day.      asks something of the reader
theprocess12 says:                                    a reader's words
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark

_TEXT = (Mark.PROSE, Mark.ITEM)
_FEWEST_TEASERS = 2
_FEWEST_PAIRS = 3  # of a title and its summary
_TITLE, _SUMMARY = 5, 60  # fewest words of a title, most of a summary
_FEWEST_COMMENTS = 2
_SAYS = re.compile(r"\S.{0,40}\b(?:says|said|wrote|a dit|a écrit)(?: on .{6,40})?\s?:|قال .{2,40}:")
_ASKS = re.compile(
    r"\b(?:subscri\w+|sign(?:ed)? up|newsletters?|e-?mails?|inbox|alerts?|follow us|cookies?"
    r"|log ?in|password|privacy|download|advertis\w+|donat\w+|browser|website|site|comments?"
    r"|feedback|abonn\w+|inscri\w+|courriels?|lettre|alertes?|connect\w+|commentaires?|navigateur"
    r"|telecharg\w+|dons?)\b|بريد|اشترك|النشرة|التعليق|الموقع"
)
_YOU = re.compile(
    r"\b(?:you|your|yours|us|our|we|vous|votre|vos|nous|notre|nos|please|merci de)\b|كم\b"
)

_OFFERS = re.compile(  # "Do you have a story to tell? Write to the newsroom."
    r"(?:do you|did you|have you|are you|would you|want|need|got|looking|any|curious|interested"
    r"|avez-vous|etes-vous|voulez-vous|souhaitez-vous|vous|envie|besoin|une question|un projet"
    r"|هل )[^.?!؟]{4,90}[?؟] ?"
    r"(?:write|ask|send|sms|text|call|tell|contact|visit|join|meet|see|e-?mail|book|find|share|subscribe|ecrivez"
    r"|contactez|appelez|envoyez|dites|parlez|demandez|rejoignez|venez|rendez-vous|partagez|abonnez|اكتب|راسل|اتصل"
    r"|ارسل|شارك|زوروا|تواصل)[^.?!؟]{0,90}[.!]?"
)


def end_of_text(sheet: Sheet, start: int, end: int) -> int:
    """The line after the last one of the article, within a stretch that may hold more."""
    end = _before_comments(sheet, start, end)
    end = _before_teasers(sheet, start, end)
    end = _before_summaries(sheet, start, end)
    return _before_prompts(sheet, start, end)


def _before_comments(sheet: Sheet, start: int, end: int) -> int:
    texts = ((i, sheet.text(i)[:100]) for i in range(start + 1, end))
    heads = [i for i, text in texts if text.endswith(":") and _SAYS.fullmatch(text)]
    return heads[0] if len(heads) >= _FEWEST_COMMENTS else end


def _before_teasers(sheet: Sheet, start: int, end: int) -> int:
    """Before openings of other articles: "Officials will come back in…"."""
    last = next((i for i in reversed(range(start, end)) if _is_whole(sheet, i)), end)
    teasers = [i for i in range(last + 1, end) if _is_teaser(sheet.text(i))]
    return teasers[0] if len(teasers) >= _FEWEST_TEASERS else end


def _is_whole(sheet: Sheet, index: int) -> bool:
    return sheet.has(index, *_TEXT) and not _is_teaser(sheet.text(index))


def _is_teaser(text: str) -> bool:
    cut = text.endswith(("…", "...", "[…]", "[...]"))
    return cut or (text.startswith("•") and not text.endswith("."))


def _before_summaries(sheet: Sheet, start: int, end: int) -> int:
    """Before titles with a summary each, where paragraphs that follow each other stand above."""
    told = [i for i in range(start, end) if sheet.has(i, Mark.SHORT, *_TEXT)]
    while told and not sheet.has(told[-1], Mark.PROSE):
        told.pop()
    pairs = 0
    while len(told) > 3 and _is_a_pair(sheet, told[-2], told[-1]):
        pairs += 1
        end_here = told[-2]
        del told[-2:]
    above = [sheet.has(i, Mark.PROSE) for i in told]
    together = any(a and b for a, b in pairwise(above))
    return end_here if pairs >= _FEWEST_PAIRS and together else end


def _is_a_pair(sheet: Sheet, title: int, summary: int) -> bool:
    text = sheet.text(title)
    reads_like_one = sheet.has(title, Mark.SHORT) and not text.endswith(("?", "؟", ":", "."))
    short = sheet.has(summary, Mark.PROSE) and sheet.lines[summary].words <= _SUMMARY
    return reads_like_one and sheet.lines[title].words >= _TITLE and short


def _before_prompts(sheet: Sheet, start: int, end: int) -> int:
    """Before the last lines that ask something of the reader."""
    for index in reversed(range(start + 1, end)):
        if sheet.has(index, *_TEXT):
            if not _asks(sheet.text(index)):
                return end
            end = index
    return end


def _asks(text: str) -> bool:
    key = fold(text[:400])
    return bool(_ASKS.search(key) and _YOU.search(key)) or bool(_OFFERS.fullmatch(key))

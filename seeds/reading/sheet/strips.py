"""Headline strips: titles of other articles on one line, told apart by a separator.

    Title one____Title two____Title three____      (_ is a no-break space)
    Title one | Title two | Title three
    1. Title one 2. Title two 3. Title three       (most read)

A strip is known by its pieces: several of them, of a title's length, few ending like sentences.
"""

from __future__ import annotations

import re

from ..text.lines import even

_HINTS = re.compile("[\t•·■▪●◆►▶›»]|\xa0[\xa0 ]| (?:[-–—/|] |\\*+ |//+ |  )|\\d[.)] ")
_SPACED = (  # of each separator: what is seen at once, itself, and how many pieces it must part
    (
        re.compile("\xa0[\xa0 \u202f]|[\xa0 ]{3}|\t"),
        re.compile("[ \u202f]*\xa0[\xa0 \u202f]+|[\xa0 ]{3,}|[ \xa0]*\t[\t \xa0]*"),
        2,
    ),
    (re.compile(r"\|"), re.compile(r"\s*\|\s*"), 3),
    (
        re.compile("[•·■▪●◆►▶›]"),
        re.compile(r"\s+[•·■▪●◆►▶›]\s*|\s*[•·■▪●◆►▶]\s+"),
        3,
    ),
    (re.compile(r"[*»/]\s"), re.compile(r"\s+\*+\s+|\s+»\s+|\s+//+\s+"), 3),
    (re.compile(r"\d[.)]\s"), re.compile(r"(?:^|\s+)\d{1,2}[.)]\s+"), 3),
    (re.compile(r"[–—]\s"), re.compile(r"\s+[–—]\s+"), 4),
    (re.compile(r"/\s"), re.compile(r"\s+/\s+"), 4),
    (re.compile(r"-\s"), re.compile(r"\s+-\s+"), 4),
)
_LABEL = re.compile(
    r"^(?:[^:]{0,30}(?:infos?|nouvelles|news|une|flash|headlines|الأخبار|عاجل) ?:) +", re.IGNORECASE
)
_SHORTEST, _LONGEST = 40, 60_000  # characters of a strip
_SENTENCE_ENDS = (".", ";", ",", "،")


def headlines(raw: str) -> list[str] | None:
    """The titles of a strip, or None where the line is no strip."""
    if not _SHORTEST <= len(raw) <= _LONGEST or not _HINTS.search(raw):
        return None
    for seen, separator, fewest in _SPACED:
        parts = separator.split(raw) if seen.search(raw) else ()
        if len(parts) < fewest:
            continue
        pieces = [piece for piece in map(even, parts) if piece]
        if len(pieces) >= fewest and _are_titles(pieces):
            return [_LABEL.sub("", pieces[0])] * (not _names_the_strip(pieces[0])) + pieces[1:]
    return None


def _names_the_strip(piece: str) -> bool:
    """ "LES BRÈVES", "EN BREF": capitals in a word or two."""
    return piece.isupper() and piece.count(" ") < 2


def _are_titles(pieces: list[str]) -> bool:
    words = [piece.count(" ") + 1 for piece in pieces]
    of_title_length = sum(3 <= count <= 28 for count in words)
    sentences = sum(piece.endswith(_SENTENCE_ENDS) for piece in pieces)
    return (
        of_title_length >= 0.75 * len(pieces)
        and sum(words) >= 4 * len(pieces)
        and sentences <= 0.2 * len(pieces)
    )

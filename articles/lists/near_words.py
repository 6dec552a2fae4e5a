"""Words of articles that are spelt almost as what was typed: "mangorve", "cooperatves".

typed -> every spelling that is one slip away -> those that the index knows -> questions that find

A slip is a letter too many, too few, another one, or two in the wrong order. The index of articles
answers for each spelling whether any article bears it; what readers may find decides the search
itself (decision 31).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import unescape

from django.db import connection, transaction

from articles.lists.search import search

LATIN = "abcdefghijklmnopqrstuvwxyz"
ARABIC = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
SHORTEST, LONGEST = 4, 20  # letters of a word that may be mistyped
WORDS = 4  # of a question
TRIED = 6  # questions that are asked
MOST = 3  # that are offered
MARKED = re.compile("<mark>(.*?)</mark>")

# No more than the index is asked: a word that nothing bears would have all articles read.
BY_INDEX = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
KNOWN = """
SELECT word FROM unnest(%s::text[]) AS word CROSS JOIN LATERAL (SELECT
    plainto_tsquery('pg_catalog.french', word) || plainto_tsquery('pg_catalog.english', word)
    || plainto_tsquery('pg_catalog.arabic', word) AS query OFFSET 0
) AS asked
WHERE EXISTS (SELECT FROM articles_article WHERE search @@ query)
"""


def near_questions(words: str) -> list[str]:
    """The question with its mistyped words as articles spell them, as far as that finds any."""
    typed = _plain(words).split()
    if not typed or len(typed) > WORDS:
        return []
    spellings = {word: set(_slips(word)) if _may_be_mistyped(word) else set() for word in typed}
    known = _known({*typed}.union(*spellings.values()))
    found: list[str] = []
    for question in _respelt(typed, spellings, known):
        answered = search(question, size=1)
        if answered.total:
            found.append(
                _as_printed(question, [f"{hit.title} {hit.snippet}" for hit in answered.hits])
            )
    return list(dict.fromkeys(found))[:MOST]


def _respelt(typed: list[str], spellings: dict[str, set[str]], known: set[str]) -> list[str]:
    """Questions in which every word is known, the likest first; none where all are already."""
    choices = {
        word: [word] if word in known else _likest(word, spellings[word] & known) for word in typed
    }
    if not all(choices.values()) or all(word in known for word in typed):
        return []
    most = max(map(len, choices.values()))
    return [
        " ".join(choices[word][min(number, len(choices[word]) - 1)] for word in typed)
        for number in range(most)
    ]


def _likest(typed: str, words: set[str]) -> list[str]:
    """Some of the words; what begins alike and is as long is likelier meant."""

    def distance(word: str) -> tuple[bool, bool, float, str]:
        alike = SequenceMatcher(None, typed, word, autojunk=False).ratio()
        return sorted(word) != sorted(typed), word[0] != typed[0], -alike, word

    return sorted(words, key=distance)[:TRIED]


def _known(words: set[str]) -> set[str]:
    """Those that an article bears, in any of the languages."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(BY_INDEX)
        cursor.execute(KNOWN, [sorted(words)])
        return {word for (word,) in cursor.fetchall()}


def _slips(word: str) -> Iterator[str]:
    """Every spelling that is one slip away."""
    letters = LATIN if word.isascii() else ARABIC
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in letters)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
            yield before + after[1:2] + after[:1] + after[2:]


def _may_be_mistyped(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def _plain(words: str) -> str:
    """Small letters without accents, as the index has them beside what was printed."""
    parts = unicodedata.normalize("NFD", words.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _as_printed(question: str, shown: list[str]) -> str:
    """The question with the accents that an article prints."""
    printed = {_plain(word): word for word in MARKED.findall(" ".join(shown))}
    words = (unescape(printed.get(word, word)).lower() for word in question.split())
    return " ".join(words)

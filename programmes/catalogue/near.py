"""Names that are spelt almost as what was typed: "moraufaka", "cote divoire", "التعاونيه".

typed -> plainest letters -> words -> trigrams -> rows that share many -> the likest by their words

Of two spellings of a word most trigrams are the same (function `programmes_trigrams` of migration
0024). Of each trigram an index knows the rows; no more than `EACH` of them are looked at, for one
that thousands of names have tells little, and those that tell most are rare. The few that share
most are compared letter by letter (decision 31).
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import partial
from typing import Any

from articles.text.controls import without_nul
from programmes.catalogue.search import HITS, KINDS, OWNER, CatalogueHit
from programmes.shared.questions import in_language, row_of

EACH = 40  # rows of a trigram
LONGEST = 60  # characters that are compared
SHARED = 0.4  # of the trigrams of a word
CANDIDATES = 24  # that are compared by their letters
LIKE = 0.75  # from which on two words may be spellings of one
OF_THE_BEST = 0.8  # what is less like than so much of the best is no guess

_SHARING = """
    SELECT {what}, programmes_letters({text}) AS letters, (SELECT sum(share) FROM (
        SELECT count(*) FILTER (WHERE trigram = ANY (bearing.trigrams))::float / count(*) AS share
        FROM asked GROUP BY word) AS of_word WHERE share >= %(shared)s) AS likeness
    FROM programmes_{table} AS bearing WHERE id IN (
        SELECT few.id FROM asked CROSS JOIN LATERAL (
            SELECT id FROM programmes_{table} WHERE trigrams @> ARRAY[trigram] LIMIT %(each)s
        ) AS few
    )
"""
_THREE = "concat_ws(' ', name_fr, name_en, name_ar{})"
_TEXTS = {"organisation": _THREE.format(", short_name"), "cooperative": "name", "name": "text"}
_WHAT = {kind: f"'{kind}' AS page, id" for kind in KINDS} | {"name": OWNER}
_ALL = " UNION ALL ".join(
    _SHARING.format(what=what, table=table, text=_TEXTS.get(table, _THREE.format("")))
    for table, what in _WHAT.items()
)
NEAR = f"""
WITH asked AS MATERIALIZED (
    SELECT DISTINCT word, trigram
    FROM regexp_split_to_table(programmes_letters(%(words)s::text), '\\s+') AS word,
        unnest(programmes_trigrams(word)) AS trigram
    WHERE char_length(word) > 2
), found AS MATERIALIZED (
    SELECT page, id, max(likeness) AS likeness, string_agg(letters, ' ') AS letters
    FROM ({_ALL}) AS sharing WHERE likeness > 0
    GROUP BY page, id ORDER BY max(likeness) DESC, min(length(letters)), id LIMIT %(size)s
), {HITS}
"""  # noqa: S608 - constants
LETTERS = "SELECT programmes_letters(%(words)s::text)"


def names_near(words: str, only: str = "") -> list[CatalogueHit]:
    """What bears a name that is spelt almost so, the likest first; of all kinds or of one."""
    values: dict[str, Any] = {
        "words": without_nul(words)[:LONGEST],
        "only": only,
        "shared": SHARED,
        "each": EACH,
        "size": CANDIDATES,
    }
    typed = [word for word in row_of(LETTERS, values)[0].split() if len(word) > 2]
    if not typed:
        return []
    hits: list[CatalogueHit] = row_of(in_language(NEAR), values)[0]["hits"]
    for hit in hits:
        hit["likeness"] = likeness(typed, hit["letters"])
    hits.sort(key=lambda hit: (-hit["likeness"], len(hit["name"]["text"])))
    return [hit for hit in hits if hit["likeness"] > OF_THE_BEST * hits[0]["likeness"]]


def likeness(typed: list[str], letters: str) -> float:
    """How much of the words that were typed a name bears, in some spelling: 0 to 1."""
    names = set(letters.split())
    return sum(max(map(partial(_alike, word), names), default=0) for word in typed) / len(typed)


def _alike(typed: str, word: str) -> float:
    """How alike two words are; nothing where they are two words rather than two spellings."""
    matcher = SequenceMatcher(None, word, typed, autojunk=False)
    if matcher.real_quick_ratio() < LIKE or matcher.quick_ratio() < LIKE:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= LIKE else 0

"""Site search beside articles: programmes, indicators, organisations, places, cooperatives.

Each is found by any of its names, in three languages, with or without accents (functions
`programmes_words` and `programmes_query` of migrations 0001 and 0006). Where no name bears the
words, `near` knows those that are spelt almost so.
"""

from __future__ import annotations

from typing import TypedDict

from django.db import connection

from articles.text.controls import without_nul
from programmes.evidence.key_figures import best_figure
from programmes.shared.questions import Question, SaidText, ask

SIZE = 12
EACH = 24  # matches of a kind among which the best are chosen
KINDS = ("programme", "indicator", "place", "organisation", "cooperative")


class CatalogueHit(TypedDict):
    """A row of the catalogue that bears what was looked for, and what tells it from others."""

    page: str  # one of the `KINDS`
    kind: str
    slug: str
    name: SaidText
    beside: SaidText | None
    figure: int | None  # of an indicator: the result that editors prefer, or else the latest
    likeness: float  # 1, or how near its name is to what was typed
    letters: str  # where it is near: the words of its names in their plainest letters


class FoundThings(TypedDict):
    """What was found, best first, and how many there are of each of the `KINDS`."""

    hits: list[CatalogueHit]
    counts: dict[str, int]


# Rows of each kind as a page tells them. `found` has those that answer, by kind and key, with how
# well each does. A name that is nothing but the words comes first, then the shortest. The programme
# of a field project, the country of a region: what tells one hit from another, stands beside it.
HITS = f"""
hits AS (
    SELECT 1 AS rank, 'programme' AS page, programme.kind, programme.slug, likeness, letters,
        said(programme.name) AS name, text_of(programme.name) AS text,
        CASE WHEN parent.id > 0 THEN said(parent.name) END AS beside, NULL::bigint AS indicator
    FROM found JOIN programmes_programme AS programme ON programme.id = found.id
    JOIN programmes_public_programme AS seen ON seen.id = programme.id
    LEFT JOIN (programmes_programme AS parent JOIN programmes_public_programme USING (id))
        ON parent.id = programme.parent_id
    WHERE found.page = 'programme'
    UNION ALL
    SELECT 2, 'indicator', 'indicator', indicator.slug, likeness, letters,
        said(indicator.name), text_of(indicator.name),
        CASE WHEN programme.id > 0 THEN said(programme.name) END, indicator.id
    FROM found JOIN programmes_indicator AS indicator ON indicator.id = found.id
    LEFT JOIN (programmes_programme AS programme JOIN programmes_public_programme USING (id))
        ON programme.id = indicator.programme_id
    WHERE found.page = 'indicator'
    UNION ALL
    SELECT 2, 'organisation', 'organisation', slug, likeness, letters,
        said(organisation.name), text_of(organisation.name), NULL, NULL
    FROM found JOIN programmes_organisation AS organisation ON organisation.id = found.id
    WHERE found.page = 'organisation'
    UNION ALL
    SELECT 3, 'place', 'place', lower(place.code), likeness, letters,
        said(place.name), text_of(place.name),
        CASE WHEN country.id > 0 THEN said(country.name) END, NULL
    FROM found JOIN programmes_place AS place ON place.id = found.id
    LEFT JOIN programmes_place AS country ON country.id = place.parent_id
    WHERE found.page = 'place'
    UNION ALL
    SELECT 4, 'cooperative', 'cooperative', slug, likeness, letters,
        json_build_object('text', name, 'language', 'fr'), name,
        CASE WHEN town <> '' THEN json_build_object('text', town, 'language', 'fr') END, NULL
    FROM found JOIN programmes_cooperative AS cooperative ON cooperative.id = found.id
    WHERE found.page = 'cooperative'
), best AS (
    SELECT *, likeness < 1 OR programmes_plain(text) <> programmes_plain(%(words)s) AS longer
    FROM hits WHERE %(only)s IN ('', page)
    ORDER BY likeness DESC, longer, rank, length(text), text
    LIMIT %(size)s
)
SELECT json_build_object(
    'hits', coalesce((SELECT json_agg(json_build_object(
        'page', page, 'kind', kind, 'slug', slug, 'name', name, 'beside', beside,
        'likeness', likeness, 'letters', letters,
        'figure', {best_figure("indicator_id", "indicator")}
        ) ORDER BY likeness DESC, longer, rank, length(text), text) FROM best), '[]'),
    'counts', coalesce((SELECT json_object_agg(page, counted) FROM (
        SELECT page, count(*) AS counted FROM hits GROUP BY page) AS each_kind), '{{}}')
)
"""  # noqa: S608 - constants

_OWN = """
    SELECT '{0}' AS page, id FROM (
        SELECT id FROM {1} WHERE words @@ %(query)s::tsquery LIMIT %(each)s
    ) AS {0}
"""
_PUBLIC = "programmes_programme JOIN programmes_public_programme USING (id)"
_TABLES = {kind: f"programmes_{kind}" for kind in KINDS} | {"programme": _PUBLIC}
# Another name belongs to one row of one of four kinds.
OWNER = """
    CASE WHEN programme_id > 0 THEN 'programme' WHEN organisation_id > 0 THEN 'organisation'
        WHEN place_id > 0 THEN 'place' ELSE 'cooperative' END AS page,
    coalesce(programme_id, organisation_id, place_id, cooperative_id) AS id
"""
# Which rows bear the words: planned anew each time, for how common they are decides how.
MATCHES = f"""
SELECT page, id FROM (
    {" UNION ".join(_OWN.format(kind, table) for kind, table in _TABLES.items())}
    UNION
    (SELECT {OWNER} FROM programmes_name WHERE words @@ %(query)s::tsquery LIMIT %(each)s)
) AS bearing
"""  # noqa: S608 - constants
# What is told of them: planned once.
TOLD = Question[FoundThings](f"""
WITH found AS (
    SELECT page, id, 1::float AS likeness, '' AS letters
    FROM unnest(%(pages)s::text[], %(keys)s::bigint[]) AS found (page, id)
), {HITS}
""")  # noqa: S608 - constants


def find_in_catalogue(words: str, only: str = "", size: int = SIZE) -> FoundThings:
    """What bears these words in one of its names, best first; of all kinds or of one."""
    words = without_nul(words)
    found = _bearing(words)
    if not found:
        return FoundThings(hits=[], counts={})
    pages, keys = map(list, zip(*found, strict=True))
    return ask(TOLD, pages=pages, keys=keys, words=words, only=only, size=size)


def _bearing(words: str) -> list[tuple[str, int]]:
    """Kind and key of each row that bears these words."""
    with connection.cursor() as cursor:
        # As a literal the planner sees how common its words are.
        cursor.execute("SELECT programmes_query(%s)::text", [words])
        (query,) = cursor.fetchone()
        if not query:
            return []
        cursor.execute(MATCHES, {"query": query, "each": EACH})
        found: list[tuple[str, int]] = cursor.fetchall()
        return found

"""Site search beside articles: programmes, indicators, organisations, places, cooperatives.

Each is found by any of its names, in three languages, with or without accents (functions
`programmes_words` and `programmes_query` of migrations 0001 and 0006).
"""

from __future__ import annotations

from typing import TypedDict

from django.db import connection

from articles.text.controls import without_nul
from programmes.shared.questions import SaidText, in_language

SIZE = 12
EACH = 24  # matches of a kind among which the best are chosen


class CatalogueHit(TypedDict):
    """A row of the catalogue that bears what was looked for, and what tells it from others."""

    kind: str
    slug: str
    name: SaidText
    beside: SaidText | None


# A name that is nothing but the words comes first, then the shortest. The programme of a field
# project, the country of a region: what tells one hit from another, stands beside it.
MATCHES = """
WITH named AS MATERIALIZED (
    SELECT programme_id, organisation_id, place_id, cooperative_id FROM programmes_name
    WHERE words @@ %(query)s::tsquery LIMIT %(each)s
), hits AS (
    SELECT 1 AS rank, programme.kind, programme.slug, said(programme.name) AS name,
        text_of(programme.name) AS text,
        CASE WHEN parent.id > 0 THEN said(parent.name) END AS beside
    FROM ((SELECT id FROM programmes_programme JOIN programmes_public_programme USING (id)
           WHERE words @@ %(query)s::tsquery LIMIT %(each)s)
          UNION SELECT programme_id FROM named) AS hit
    JOIN programmes_programme AS programme ON programme.id = hit.id
    JOIN programmes_public_programme AS seen ON seen.id = programme.id
    LEFT JOIN (programmes_programme AS parent JOIN programmes_public_programme USING (id))
        ON parent.id = programme.parent_id
    UNION ALL
    SELECT 2, 'indicator', indicator.slug, said(indicator.name), text_of(indicator.name),
        CASE WHEN programme.id > 0 THEN said(programme.name) END
    FROM (SELECT * FROM programmes_indicator WHERE words @@ %(query)s::tsquery LIMIT %(each)s)
        AS indicator
    LEFT JOIN (programmes_programme AS programme JOIN programmes_public_programme USING (id))
        ON programme.id = indicator.programme_id
    UNION ALL
    SELECT 2, 'organisation', slug, said(organisation.name), text_of(organisation.name), NULL
    FROM ((SELECT id FROM programmes_organisation WHERE words @@ %(query)s::tsquery LIMIT %(each)s)
          UNION SELECT organisation_id FROM named) AS hit
    JOIN programmes_organisation AS organisation ON organisation.id = hit.id
    UNION ALL
    SELECT 3, 'place', lower(place.code), said(place.name), text_of(place.name),
        CASE WHEN country.id > 0 THEN said(country.name) END
    FROM ((SELECT id FROM programmes_place WHERE words @@ %(query)s::tsquery LIMIT %(each)s)
          UNION SELECT place_id FROM named) AS hit
    JOIN programmes_place AS place ON place.id = hit.id
    LEFT JOIN programmes_place AS country ON country.id = place.parent_id
    UNION ALL
    SELECT 4, 'cooperative', slug, json_build_object('text', name, 'language', 'fr'), name,
        CASE WHEN town <> '' THEN json_build_object('text', town, 'language', 'fr') END
    FROM ((SELECT id FROM programmes_cooperative WHERE words @@ %(query)s::tsquery LIMIT %(each)s)
          UNION SELECT cooperative_id FROM named) AS hit
    JOIN programmes_cooperative AS cooperative ON cooperative.id = hit.id
), best AS (
    SELECT * FROM hits
    ORDER BY programmes_plain(text) <> programmes_plain(%(words)s), rank, length(text), text
    LIMIT %(size)s
)
SELECT coalesce(json_agg(json_build_object(
    'kind', kind, 'slug', slug, 'name', name, 'beside', beside)), '[]') FROM best
"""


def find_in_catalogue(words: str) -> list[CatalogueHit]:
    """What bears these words in one of its names, best first."""
    words = without_nul(words)
    with connection.cursor() as cursor:
        # As a literal the planner sees how common its words are.
        cursor.execute("SELECT programmes_query(%s)::text", [words])
        (query,) = cursor.fetchone()
        if not query:
            return []
        values = {"query": query, "words": words, "each": EACH, "size": SIZE}
        cursor.execute(in_language(MATCHES), values)
        hits: list[CatalogueHit] = cursor.fetchone()[0]
        return hits

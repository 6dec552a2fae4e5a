"""Figures in numbers that no newspaper has printed; all are invented.

Each is cited for the first sentence of an article's lede, of which the first word passes for its
number. Those that wait for an editor come last, as after a large import; few indicators have many
values and most have few.
"""

from __future__ import annotations

import random
from statistics import median
from time import perf_counter

from django.db import connection

from coopsite.bench.pages import FRENCH, DrawnSentences
from programmes.figures.relating import suggest_relations
from programmes.models import Figure, Indicator

INDICATORS = 400
COMPARED = 30  # new figures, one after the other

FIGURES = """
WITH one AS MATERIALIZED (
    SELECT nth, floor(power(random(), 2) * %(indicators)s) AS i,
        floor(random() * %(programmes)s) AS p, floor(random() * %(places)s) AS l
    FROM generate_series(1, %(count)s) AS nth
)
INSERT INTO programmes_figure (
    indicator_id, programme_id, places, value, qualifier, qualifier_words, measure, unit, as_of,
    as_of_precision, dated, kind, number, subject, ambiguous, state, preferred, position,
    decided_at, reason, public_reason, first_confirmed_at, worth, worth_signs, as_read,
    created_at, updated_at
)
SELECT indicator.id, programme.id, ARRAY[place.code], floor(random() * 10000), '', '', 'count', '',
    date '2015-01-01' + (random() * 4000)::int, 'day', 'stated', 'result', 'Un', 'coopératives', '',
    CASE WHEN nth > %(confirmed)s THEN 'suggested' ELSE 'confirmed' END, false, 0, now(), '',
    '', CASE WHEN nth <= %(confirmed)s THEN now() END, 50 + nth %% 100, '{}', '{}', now(), now()
FROM one JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM programmes_indicator)
    AS indicator ON indicator.rank = one.i
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM programmes_programme)
    AS programme ON programme.rank = one.p
JOIN (SELECT code, row_number() OVER (ORDER BY id) - 1 AS rank FROM programmes_place)
    AS place ON place.rank = one.l
"""

CITATIONS = """
WITH article AS MATERIALIZED (
    SELECT id, title, publication_id, published_on, language, split_part(lede, '. ', 1) AS said,
        row_number() OVER (ORDER BY id) - 1 AS rank
    FROM articles_article JOIN articles_public_article USING (id) WHERE length(lede) > 20
)
INSERT INTO programmes_citation (
    figure_id, article_id, article_title, publication_name, article_day, source_url, language,
    exact, prefix, suffix, block, start, "end", normalisation, number, number_offset, state
)
SELECT figure.id, article.id, article.title, coalesce(publication.name, ''),
    article.published_on, '', article.language,
    said, '', '', 0, 0, length(said), 1, split_part(said, ' ', 1), 0, 'standing'
FROM (
    SELECT id, row_number() OVER (ORDER BY id) % (SELECT count(*) FROM article) AS turn
    FROM programmes_figure AS figure
    WHERE NOT EXISTS (SELECT FROM programmes_citation WHERE figure_id = figure.id)
) AS figure
JOIN article ON article.rank = figure.turn
LEFT JOIN articles_publication AS publication ON publication.id = article.publication_id
"""


def grow_figures(count: int, waiting: float = 0.1) -> None:
    """Add figures to those that the import suggested, each cited; a share of them waits."""
    words = DrawnSentences(FRENCH, random.Random(count))
    Indicator.objects.bulk_create(
        Indicator(slug=f"bench-{n}", name_fr=f"{words.rare().title()} {n}")
        for n in range(Indicator.objects.count(), INDICATORS)
    )
    with connection.cursor() as cursor:
        sizes = {
            "count": count,
            "confirmed": round(count * (1 - waiting)),
            "indicators": INDICATORS,
        }
        for kind in ("programme", "place"):
            cursor.execute(f"SELECT count(*) FROM programmes_{kind}")  # noqa: S608
            sizes[f"{kind}s"] = cursor.fetchone()[0]
        cursor.execute(FIGURES, sizes)
        cursor.execute(CITATIONS)
        cursor.execute("ANALYZE programmes_figure, programmes_citation")


def time_of_comparing() -> float:
    """Milliseconds of comparing one new figure with the others, at the median."""
    times = []
    waiting = Figure.objects.suggested().filter(indicator__isnull=False).order_by("-pk")
    for figure in waiting[:COMPARED]:
        started = perf_counter()
        suggest_relations(figure)
        times.append((perf_counter() - started) * 1000)
    return median(times)

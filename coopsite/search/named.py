"""Which programmes and places the articles name that a search found, and how many name each.

An article that names a region names its country too.
"""

from __future__ import annotations

from typing import TypedDict

from articles.lists.search import Narrowed
from coopsite.search.asked import Asked
from programmes.shared.questions import Question, SaidText, ask

EACH = 8  # programmes, and places, that are offered

_NAMED = """
    SELECT FROM programmes_mention AS mention
    {joined} WHERE mention.article_id = article.id AND mention.state <> 'struck' AND {which}
"""
_OF_PROGRAMME = _NAMED.format(
    joined="JOIN programmes_programme AS programme ON programme.id = mention.programme_id"
    " JOIN programmes_public_programme AS seen ON seen.id = programme.id",
    which="programme.slug = %(programme)s",
)
_OF_PLACE = _NAMED.format(
    joined="JOIN programmes_place AS place ON place.id = mention.place_id"
    " LEFT JOIN programmes_place AS country ON country.id = place.parent_id",
    which="%(place)s IN (lower(place.code), lower(country.code))",
)


class NamedThing(TypedDict):
    """A programme or place by its slug or code, and how many of the articles name it."""

    key: str
    name: SaidText
    count: int


class NamedThings(TypedDict):
    """Those that most of the articles name, and what was chosen."""

    programmes: list[NamedThing]
    places: list[NamedThing]


NAMED = Question[NamedThings]("""
WITH mention AS MATERIALIZED (
    SELECT article_id, programme_id, place_id FROM programmes_mention
    WHERE article_id = ANY (%(articles)s::bigint[]) AND state <> 'struck'
), named_programme AS (
    SELECT id, sum(counted) AS counted FROM (
        SELECT programme_id AS id, count(DISTINCT article_id) AS counted FROM mention
        WHERE programme_id > 0 GROUP BY programme_id
        UNION ALL SELECT id, 0 FROM programmes_programme WHERE slug = %(programme)s
    ) AS offered GROUP BY id
), named_place AS (
    SELECT place.id, article_id FROM mention JOIN programmes_place AS place ON place.id = place_id
    UNION
    SELECT parent_id, article_id FROM mention JOIN programmes_place AS place ON place.id = place_id
)
SELECT json_build_object(
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'key', programme.slug, 'name', said(programme.name), 'count', counted)
        FROM named_programme CROSS JOIN LATERAL (
            SELECT slug, name_fr, name_en, name_ar FROM programmes_programme
            JOIN programmes_public_programme USING (id) WHERE id = named_programme.id LIMIT 1
        ) AS programme
        ORDER BY slug = %(programme)s DESC, counted DESC, name_fr LIMIT %(each)s
    )),
    'places', to_json(ARRAY(
        SELECT json_build_object(
            'key', lower(place.code), 'name', said(place.name), 'count', coalesce(counted, 0))
        FROM programmes_place AS place
        LEFT JOIN (SELECT id, count(*) AS counted FROM named_place GROUP BY id) AS named USING (id)
        WHERE place.id IN (SELECT id FROM named_place) OR lower(code) = %(place)s
        ORDER BY lower(code) = %(place)s DESC, counted DESC, name_fr LIMIT %(each)s
    ))
)
""")


def narrowed(asked: Asked) -> Narrowed:
    """What of a search is left to articles that name what was chosen."""
    return Narrowed(
        " ".join(
            f"AND EXISTS ({statement})"
            for chosen, statement in ((asked.programme, _OF_PROGRAMME), (asked.place, _OF_PLACE))
            if chosen
        ),
        {"programme": asked.programme, "place": asked.place},
    )


def named_in(articles: list[int], asked: Asked) -> NamedThings:
    """What is named by the articles with these keys."""
    if not articles and not (asked.programme or asked.place):
        return NamedThings(programmes=[], places=[])
    chosen = {"programme": asked.programme, "place": asked.place}
    return ask(NAMED, articles=articles, each=EACH, **chosen)

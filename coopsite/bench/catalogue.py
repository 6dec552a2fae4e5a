"""Programmes, cooperatives and mentions in numbers that no catalogue file has; all are invented.

The same number makes the same row. Few programmes are named often and most of them seldom.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from django.db import connection

from articles.models import Publishing
from coopsite.bench.pages import FRENCH, DrawnSentences
from programmes.models import (
    Activity,
    Audience,
    Cooperative,
    Name,
    Organisation,
    Partnership,
    Place,
    Programme,
    Stage,
    Tie,
)

PROJECTS = 3  # field projects a programme
STAGES = 4  # stages a programme

# Each article names two programmes, an organisation and two places, some of them the same.
MENTIONS = """
INSERT INTO programmes_mention (article_id, {kind}_id, words, state)
SELECT DISTINCT article.id, target.id, target.name_fr, 'read'
FROM articles_article AS article, generate_series(1, %s) AS nth,
     LATERAL (SELECT floor(power(random(), 3) * %s) AS rank WHERE article.id > 0 AND nth > 0) AS one
JOIN (SELECT id, name_fr, row_number() OVER (ORDER BY id) - 1 AS rank FROM programmes_{kind})
     AS target ON target.rank = one.rank
ON CONFLICT DO NOTHING
"""


def grow_catalogue(programmes: int, cooperatives: int) -> None:
    """Add programmes and cooperatives to the sample catalogue, and let articles name them."""
    chance = random.Random(programmes)
    words = DrawnSentences(FRENCH, chance)
    made = Programme.objects.bulk_create(
        (_programme(number, words, chance) for number in range(programmes)), batch_size=500
    )
    _give_parents(made)
    _tie_programmes(made, words, chance)
    _make_cooperatives(cooperatives, made, words, chance)
    _name_them()


def _programme(number: int, words: DrawnSentences, chance: random.Random) -> Programme:
    project = number % (PROJECTS + 1) != 0
    return Programme(
        sight=Publishing.PUBLISHED,
        slug=f"bench-{number}",
        kind="project" if project else chance.choice(["training", "coaching", "network"]),
        name_fr=f"{words.rare().title()} {number}",
        name_en=f"{words.rare().title()} {number}",
        summary_fr=words.sentence(),
        description_fr=words.paragraph(),
        audiences=chance.sample(Audience.values, 2),
        goals=sorted(chance.sample(range(1, 18), 3)),
    )


def _give_parents(programmes: list[Programme]) -> None:
    for number, programme in enumerate(programmes):
        programme.parent = programmes[number - number % (PROJECTS + 1)]
        if programme.parent == programme:
            programme.parent = None
    Programme.objects.bulk_update(programmes, ["parent"], batch_size=500)


def _tie_programmes(
    programmes: list[Programme], words: DrawnSentences, chance: random.Random
) -> None:
    """Places, partners, stages and another name for each."""
    places = list(Place.objects.all())
    organisations = list(Organisation.objects.all())
    through = Programme.places.through
    through.objects.bulk_create(
        through(programme=programme, place=place)
        for programme in programmes
        for place in chance.sample(places, 2)
    )
    Partnership.objects.bulk_create(
        Partnership(programme=programme, organisation=partner, role=chance.choice([1, 4]))
        for programme in programmes
        for partner in chance.sample(organisations, 2)
    )
    Stage.objects.bulk_create(
        Stage(
            programme=programme, position=n, name_fr=words.title(), description_fr=words.sentence()
        )
        for programme in programmes
        if programme.parent is None
        for n in range(STAGES)
    )
    Name.objects.bulk_create(
        Name(programme=programme, text=f"Programme {programme.slug}", slug=f"p-{programme.slug}")
        for programme in programmes
    )


def _make_cooperatives(
    count: int, programmes: list[Programme], words: DrawnSentences, chance: random.Random
) -> None:
    regions = list(Place.objects.filter(kind="region"))
    made = Cooperative.objects.bulk_create(
        (_cooperative(number, regions, words, chance) for number in range(count)), batch_size=1000
    )
    Tie.objects.bulk_create(_ties(made, programmes, chance), batch_size=5000)


def _cooperative(
    number: int, regions: list[Place], words: DrawnSentences, chance: random.Random
) -> Cooperative:
    return Cooperative(
        slug=f"bench-{number}",
        name=f"{words.rare().title()} {words.rare().title()} {number}",
        place=chance.choice(regions),
        town=words.rare().title(),
        founded=chance.randint(1990, 2025),
        members=chance.randint(5, 200),
        women_share=chance.randint(0, 100),
        activities=chance.sample(Activity.values, 2),
        products=[words.rare(), words.rare()],
        description=words.sentence(),
        example=True,
    )


def _ties(
    cooperatives: list[Cooperative], programmes: list[Programme], chance: random.Random
) -> Iterator[Tie]:
    for cooperative in cooperatives:
        rank = int(len(programmes) * chance.random() ** 3)
        kind = chance.choice(Tie.Kind.values)
        yield Tie(cooperative=cooperative, programme=programmes[rank], kind=kind)


def _name_them() -> None:
    with connection.cursor() as cursor:
        for kind, times in (("programme", 2), ("organisation", 1), ("place", 2)):
            cursor.execute(f"SELECT count(*) FROM programmes_{kind}")  # noqa: S608
            count = cursor.fetchone()[0]
            cursor.execute(MENTIONS.format(kind=kind), [times, count])

"""No public answer names or leads to a programme that is a draft.

The sample site is walked like in `test_withheld_words`, with one programme that bears a name of its
own and is tied to everything that a programme can be tied to. As long as it is published, the same
walk finds it at every kind of door.
"""

import re

import pytest
from django.conf import settings

from articles.models import Article
from coopsite.tests.walking import walk
from programmes.models import (
    Cooperative,
    Event,
    Figure,
    Indicator,
    Mention,
    Name,
    Organisation,
    Partnership,
    Place,
    Programme,
    Tie,
)

LANGUAGES = [code for code, _name in settings.LANGUAGES]
NAME, SLUG, CALLED = "Abzakhan", "abzakhan", "Qirmizan"  # of which nothing else on the site speaks

KINDS = {
    "the first page": r"/",
    "its own page": rf"/programmes/{SLUG}/",
    "the list of programmes": r"/programmes/",
    "a project of it": r"/programmes/malawi-.+/",
    "a goal": r"/goals/\d+/",
    "an organisation": r"/organisations/.+/",
    "a place": r"/places/.+/",
    "the list of places": r"/places/",
    "a cooperative": r"/cooperatives/.+/",
    "the choices of cooperatives": r"/cooperatives/",
    "the calendar": r"/calendar/",
    "an article": r"/articles/\d+/.+/",
    "a figure": r"/figures/\d+/",
    "a figure for machines": r"/figures/\d+\.json",
    "the table of figures": r"/figures/",
    "the table as a file": r"/figures\.csv",
    "an indicator": r"/indicators/.+/",
    "the search": r"/search/\?q=.*",
    "its other name": rf"/programmes/{CALLED.lower()}/",
    "the sitemap of programmes": r"/sitemap-programmes\.xml",
}

pytestmark = [pytest.mark.machine, pytest.mark.django_db, pytest.mark.usefixtures("sample_rows")]


@pytest.fixture
def hidden():
    """A programme with a name of its own, tied to everything."""
    project = Programme.objects.filter(slug__startswith="malawi-").first()
    programme = project.parent or Programme.objects.get(slug="cooperation-sud-sud")
    Programme.objects.filter(pk=project.pk).update(parent=programme)
    names = {f"name_{language}": NAME for language in LANGUAGES}
    values = {"slug": SLUG, "goals": [5], "countries_said": 50, "summary_fr": f"{NAME} forme."}
    Programme.objects.filter(pk=programme.pk).update(**names, **values)
    Name.objects.create(programme=programme, text=CALLED)
    programme.places.add(Place.objects.get(code="MA"))
    cooperative = Cooperative.objects.first()
    Tie.objects.create(programme=programme, cooperative=cooperative, kind="trained")
    office = Organisation.objects.first()
    Partnership.objects.get_or_create(programme=programme, organisation=office, role=2)
    Event.objects.create(
        slug="une-remise", name_fr="Une remise", rule="FREQ=YEARLY", programme=programme
    )
    figure = Figure.objects.confirmed().first()
    Figure.objects.filter(pk=figure.pk).update(programme=programme)
    Indicator.objects.filter(pk=figure.indicator_id).update(programme=programme)
    article = Article.objects.published().first()
    Mention.objects.create(article=article, programme=programme, words=NAME, state="added")
    programme.refresh_from_db()
    return programme


def beginnings(language):
    """Addresses to begin at: those that pages lead to are found on the way."""
    figures = [f"figures/{key}" for key in Figure.objects.confirmed().values_list("pk", flat=True)]
    paths = [
        "", "figures.csv", "figures/feed/", "calendar.ics", "prizes/",
        *(f"{one}/" for one in figures), *(f"{one}.json" for one in figures),
        *(f"indicators/{slug}/" for slug in Indicator.objects.values_list("slug", flat=True)),
        *(f"places/{code.lower()}/" for code in Place.objects.values_list("code", flat=True)),
        f"programmes/{CALLED.lower()}/", f"search/?q={CALLED.lower()}",
        f"search/?q={CALLED.lower()}x", f"search.csv?q={CALLED.lower()}",
    ]  # fmt: skip
    return ["/sitemap.xml", *(f"/{language}/{path}" for path in paths)]


def names_it(text):
    """Whether an answer names the programme or leads to it."""
    return NAME.casefold() in text.casefold()


def test_as_long_as_it_is_published_every_kind_of_door_names_it(client, hidden):
    found = set()
    for address, _status, text in walk(client, "fr", beginnings("fr")):
        if names_it(text):
            path = address.removeprefix("/fr")
            found |= {kind for kind, form in KINDS.items() if re.fullmatch(form, path)}
    assert found == set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_public_answer_names_a_draft(client, hidden, language):
    hidden.unpublish()
    told = []
    for address, status, text in walk(client, language, beginnings(language)):
        assert status in (200, 301, 302) or CALLED.lower() in address, address
        if names_it(text):
            told.append(address)
    assert told == []
    assert client.get(f"/{language}/programmes/{SLUG}/").status_code == 404

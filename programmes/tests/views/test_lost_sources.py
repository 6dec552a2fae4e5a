"""What readers are told of a source whose page is gone."""

from datetime import UTC, datetime

import pytest

from articles.models import Link
from articles.tests.factories import make_article

pytestmark = pytest.mark.django_db
PAGE, COPY = "https://paper.test/a", "https://archive.test/a"
GONE = "The paper&#39;s page no longer answers (last seen on 3 March 2026)."


def make_link(**values):
    """A link whose page is gone."""
    day = datetime(2026, 3, 3, 12, tzinfo=UTC)
    gone = {"state": Link.State.GONE, "is_lost": True, "answered_at": day}
    values = gone | {"since": day, "looked_at": day} | values
    return Link.objects.create(address=PAGE, host="paper.test", **values)


def page(client, language="en", **values):
    """The page of an article from a source."""
    article = make_article(source_url=PAGE, **values)
    return client.get(f"/{language}/articles/{article.pk}/", follow=True).content.decode()


def test_a_source_that_is_gone_is_said_so_and_its_copy_shown(client):
    make_link()
    html = page(client, archive_url=COPY)
    assert GONE in html
    assert f'href="{COPY}"' in html
    assert f'href="{PAGE}"' in html
    assert "Read it at its source" not in html


def test_without_a_copy_the_address_of_the_paper_stays(client):
    make_link()
    html = page(client)
    assert GONE in html
    assert "archived copy" not in html
    assert f'href="{PAGE}"' in html


@pytest.mark.parametrize("state", [Link.State.ANSWERS, Link.State.UNREACHABLE])
def test_of_a_source_that_is_not_lost_nothing_is_said(client, state):
    make_link(state=state, is_lost=False)
    html = page(client, archive_url=COPY)
    assert "no longer answers" not in html
    assert COPY not in html
    assert "Read it at its source" in html


def test_a_page_that_nobody_ever_saw_has_no_day(client):
    make_link(answered_at=None)
    assert "The paper&#39;s page does not answer." in page(client)


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "La page du journal ne répond plus"), ("ar", "لم تعد تجيب")]
)
def test_it_is_said_in_the_language_of_the_reader(client, language, said):
    make_link()
    assert said in page(client, language)

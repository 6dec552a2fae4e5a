"""What an article's page says that it names."""

import pytest

from articles.tests.factories import make_article
from programmes.models import Mention
from programmes.tests.factories import (
    make_mention,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.reading import text_of

pytestmark = pytest.mark.django_db


def page(client, article):
    return client.get(article.get_absolute_url()).content.decode()


def test_programmes_organisations_and_places_are_led_to(client):
    article = make_article()
    for target in (make_programme(), make_programme("Prix", kind="prize"), make_organisation(),
                   make_place("SN", "Sénégal")):  # fmt: skip
        make_mention(article, target)
    html = page(client, article)
    for path in (
        "programmes/sillon",
        "prizes/prix",
        "organisations/office-des-sources",
        "places/sn",
    ):
        assert f'href="/fr/{path}/"' in html


def test_what_an_editor_struck_out_is_not_shown(client):
    article = make_article()
    make_mention(article, make_programme())
    Mention.objects.update(state=Mention.State.STRUCK)
    html = page(client, article)
    assert "Sillon" not in text_of(html)
    assert 'class="named"' not in html


@pytest.mark.parametrize("count", [0, 12])
def test_the_page_costs_two_queries(client, django_assert_num_queries, count):
    article = make_article()
    for number in range(count):
        make_mention(article, make_programme(f"Programme {number}"))
    with django_assert_num_queries(2):
        page(client, article)

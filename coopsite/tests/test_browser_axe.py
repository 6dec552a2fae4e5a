"""The pages on which editors work, looked at by axe: nothing keeps somebody from using them."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.test import Client

from articles.tests.factories import make_article
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of
from programmes.tests.factories import make_confirmed, make_figure, make_mention, make_place
from seeds.tasks import find_mentions
from seeds.tests.desk import form_at, form_of

pytestmark = IN_A_BROWSER
LIST = "/admin/articles/article/"
LINKS = "/admin/articles/link/"
HINTED = '<h3>Tonte</h3><p>Voir <a href="https://example.org/">ici</a>.</p>'
FINDINGS = {"resultTypes": ["violations"]}
GRAVE = ("serious", "critical")


@pytest.fixture
def article():
    """An article that readers see, with what its form can have: a figure and mentions."""
    article = make_confirmed().citations.get().article
    make_mention(article, make_place("MA-02", "Oriental"))
    make_figure("214")
    return article


def draft_beside(article):
    """Write a draft beside an article, long enough for its versions to be scrolled."""
    client = Client()
    client.force_login(User.objects.get(username="anna"))
    body = HINTED + "".join(
        f"<p>Le village {number} a son atelier de tissage.</p>" for number in range(99)
    )
    client.post(form_at(article), form_of(article, title="Un autre titre", body=body))


def grave(page):
    """What axe finds on a page that is serious or worse: the rule and where."""
    found = Axe().run(page, options=FINDINGS).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in GRAVE]


@pytest.mark.parametrize(("locale", "width"), [("fr-FR", 1280), ("ar-MA", 390)])
def test_nothing_grave_is_found_on_the_pages_of_the_desk(
    browser, live_server, article, locale, width
):
    page, _ = page_of(browser, width, locale)
    enter(page, f"{live_server.url}/admin/")
    draft_beside(article)
    double = make_article("Un double")
    merge = f"/admin/merge/articles.article/?one={article.pk}&one={double.pk}"
    desk = ("/admin/", "/admin/search/?q=atelier", merge)
    acts = ("change/", "history/compare/?from=0", "publish/", "preview/")
    jobs = ("/admin/coopsite/job/", f"/admin/coopsite/job/{find_mentions.defer()}/change/")
    lists = [LIST, LINKS, "/admin/programmes/figure/review/", *desk, *jobs]
    places = [*lists, *(f"{LIST}{article.pk}/{a}" for a in acts)]
    for place in places:
        page.goto(f"{live_server.url}{place}", wait_until="networkidle")
        assert grave(page) == [], place

"""Pages of places, organisations, goals and programmes in a browser: for people who do not see
them, on the narrowest screen, in both directions and in the dark."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.tests.factories import make_article
from coopsite.tests.browsing import IN_A_BROWSER, page_of
from programmes.models import Partnership, Stage
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_indicator,
    make_mention,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = IN_A_BROWSER
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture
def paths():
    """Pages with all that they can have, a disputed value among it."""
    programme = make_programme(summary_fr="Il forme.", description_fr="Un.", goals=[5])
    region = make_place("MA-05", "Tadla-Azilal")
    for place in (region, region.parent, make_place("SN", "Sénégal"), make_place("CV", "Cap-Vert")):
        programme.places.add(place)
    make_place("MA-06", "Chaouia")
    make_programme("Puits", kind="project").places.add(region)
    make_cooperative(place=region)
    Stage.objects.create(programme=programme, position=1, name_fr="Diagnostic")
    Partnership.objects.create(programme=programme, organisation=make_organisation(), role=1)
    for value, day in (("932", 8), ("923", 9)):
        make_confirmed(value, as_of=date(2025, 7, day))
    make_confirmed("60", programme=programme, indicator=make_indicator("Membres"))
    make_mention(make_article(), region)
    return [
        *("places/", "places/?indicator=cooperatives-soutenues", "places/ma/", "places/ma-05/"),
        *("organisations/", "organisations/office-des-sources/"),
        *("goals/", "goals/5/", "programmes/sillon/", "places/sn/", ""),
    ]


def found_by_axe(page):
    """What axe finds: the rule and where."""
    violations = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in violations]


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("fr", 1280, "light"), ("ar", 320, "dark"), ("en", 390, "light")],
)
def test_nothing_is_found_by_axe_and_nothing_is_wider_than_the_screen(
    browser, live_server, paths, language, width, scheme
):
    page, complaints = page_of(browser, width)
    page.emulate_media(color_scheme=scheme)
    for path in paths:
        page.goto(f"{live_server.url}/{language}/{path}", wait_until="networkidle")
        assert found_by_axe(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert complaints == []


def test_what_is_not_results_is_folded_on_a_phone_and_open_on_a_wide_screen(
    browser, live_server, paths
):
    for width, seen in ((390, False), (1280, True)):
        page, _ = page_of(browser, width)
        page.goto(f"{live_server.url}/fr/places/ma/")
        assert page.locator("#figures").is_visible()
        assert page.get_by_role("link", name="Tissage du Haut Val").is_visible() is seen


def test_labels_of_the_map_meet_no_other_as_a_browser_draws_them(browser, live_server, paths):
    page, _ = page_of(browser, 1280)
    page.goto(f"{live_server.url}/fr/places/", wait_until="networkidle")
    boxes = [one.bounding_box() for one in page.locator(".labels.wide text").all()]
    assert len(boxes) == 3
    for one in boxes:
        for other in boxes:
            across = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
            along = (
                one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"]
            )
            assert one is other or not (across and along)

"""Corrections in a browser: they fit the screen, on the page of an article and in their list."""

import pytest

from articles.tests.factories import make_article
from coopsite.tests.browsing import IN_A_BROWSER, page_of, picture
from programmes.models import Correction

pytestmark = IN_A_BROWSER


@pytest.mark.parametrize(("width", "locale"), [(390, "ar-MA"), (1280, "fr-FR")])
def test_a_correction_fits_the_screen_and_is_led_to(browser, live_server, width, locale):
    said = {"text_fr": f"Nous avions écrit {'anticonstitutionnellement' * 9}.\n\nC'est rectifié."}
    Correction.objects.create(article=make_article(), **said)
    page, complaints = page_of(browser, width, locale)
    page.goto(f"{live_server.url}/{locale[:2]}/corrections/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    picture(page, f"corrections-{width}")
    page.click("main h2 a")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".corrections :target .corrected[lang=fr]").is_visible()
    picture(page, f"correction-{width}")
    assert complaints == []

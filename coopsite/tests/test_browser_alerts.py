"""Alerts in a browser: asked for, confirmed and ended without scripts and cookies; and the mail."""

from datetime import timedelta

import pytest
from django.core import mail

from coopsite.tests.browsing import IN_A_BROWSER, page_of, picture
from coopsite.tests.test_browser_axe import grave
from programmes.alerts import happened
from programmes.alerts.mailing import mail_alert
from programmes.models import Alert, Subscriber
from programmes.reports import forms
from programmes.tests.alerts.asking import link_in, make_alert, tell
from programmes.tests.factories import make_confirmed, make_place, make_programme

pytestmark = IN_A_BROWSER
ADDRESS = "lectrice@coops.example"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """Nobody waits for a form to be old enough, nor for what happened to have settled."""
    monkeypatch.setattr(forms, "SWIFT", -1)
    monkeypatch.setattr(happened, "SETTLED", timedelta())


def test_alerts_are_asked_for_confirmed_and_ended_without_scripts(browser, live_server):
    programme = make_programme()
    page = browser.new_context(locale="fr-FR", java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/fr/programmes/sillon/")
    page.get_by_role("link", name="M’alerter par courriel").click()
    page.get_by_label("Votre adresse de courriel").fill(ADDRESS)
    page.get_by_role("button", name="Envoyez-moi le lien").click()
    assert page.locator("h1").inner_text() == "Regardez votre boîte de réception"
    mail_alert(Alert.objects.get().pk)
    page.goto(live_server.url + link_in(mail.outbox[-1], "confirm"))
    page.get_by_role("button", name="Oui, envoyez-moi les alertes").click()
    assert page.locator("h1").inner_text() == "Les alertes ont commencé"
    make_confirmed(programme=programme)
    page.goto(live_server.url + link_in(tell()[0], "leave"))
    page.get_by_role("button", name="Mettre fin à toutes les alertes").click()
    assert page.locator("h1").inner_text() == "Les alertes ont pris fin"
    assert not Subscriber.objects.exists()
    assert not page.context.cookies()


@pytest.mark.parametrize(("width", "locale"), [(1280, "fr-FR"), (390, "ar-MA")])
def test_forms_and_mails_fit_the_screen_and_keep_nobody_out(browser, live_server, width, locale):
    programme, language = make_programme(), locale[:2]
    make_alert(make_place(), language=language)
    alert = make_alert(programme, language=language)
    for value in ("932", "923"):
        make_confirmed(value, programme=programme)
    [message] = tell()
    page, complaints = page_of(browser, width, locale)
    paths = [f"/{language}/alerts/programme/{programme.pk}/", link_in(message, "leave")]
    for number, path in enumerate(paths):
        page.goto(live_server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        picture(page, f"alerts-{number}-{width}")
        assert grave(page) == [], path
    page.get_by_role("button").last.click()
    assert not Subscriber.objects.filter(pk=alert.subscriber_id).exists()
    assert complaints == []
    page.set_content(message.alternatives[0][0])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    picture(page, f"alerts-mail-{width}")
    assert grave(page) == []

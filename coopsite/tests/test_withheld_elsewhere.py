"""No mail, preview, image or page of the desk tells who may not see it what is withheld.

As in test_withheld_words, each holds it before: no closed door is praised for being closed.
"""

from __future__ import annotations

import re

import pytest
from django.contrib import admin
from django.core import mail
from django.db import connection
from django.test import Client
from django.utils.translation import override

from articles.items.addresses import desk_address
from articles.items.drafts.acts import open_draft
from articles.models import Article, Preview
from conftest import enter
from coopsite.tests.walking import walk
from coopsite.tests.withheld import (
    LANGUAGES,
    WHY,
    forbidden,
    holds,
    quote_in_corrections,
    show_image,
    things,
    withhold_things,
)
from programmes.alerts import happened, mailing
from programmes.alerts.bulletins import bulletin_of
from programmes.alerts.mails import telling
from programmes.alerts.queueing import queue_alerts
from programmes.figures import withholding
from programmes.models import Indicator, Place, Programme, Subscriber
from programmes.tests.alerts.asking import make_alert, tell
from programmes.tests.factories import make_editor
from seeds.tests.desk import form_at, form_of

pytestmark = [pytest.mark.machine, pytest.mark.django_db, pytest.mark.usefixtures("sample_rows")]
DAYS = 30  # since when subscribers want to be told: before all that the sample site tells
CATALOGUE = (
    "view_programme", "view_place", "view_indicator", "view_organisation", "view_cooperative",
    "view_publication", "view_page", "view_job", "view_link", "view_user",
)  # fmt: skip


@pytest.fixture
def subscribers():
    """One a language, with an alert on everything."""
    quote_in_corrections()
    for language in LANGUAGES:
        for of in (Programme.objects.published(), Place.objects.all(), Indicator.objects.all()):
            for one in of:
                make_alert(one, f"{language}@coops.example", language, DAYS)
    return list(Subscriber.objects.order_by("pk"))


def texts_of(message):
    """All that a mail says."""
    said = [message.subject, message.body, *(text for text, _kind in message.alternatives)]
    return "\n".join([*said, *message.extra_headers.values()])


def drafted(subscriber):
    """The mail that a subscriber would be sent at this moment."""
    events = happened.happened(subscriber.told_until, happened.until_now())
    with override(subscriber.language):
        return telling(subscriber, bulletin_of(subscriber, events))


@pytest.fixture(autouse=True)
def _all_is_settled(monkeypatch, settings):
    """What a test did is seen at once, at any hour."""
    monkeypatch.setattr(happened, "SETTLED", happened.timedelta())
    settings.ALERT_HOUR = 0


def test_mails_that_were_queued_before_tell_nothing_of_it(subscribers, run_jobs):
    assert all(holds(texts_of(drafted(one)), forbidden()) for one in subscribers)
    assert queue_alerts() == len(subscribers)
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(string_agg(args::text, ' '), '') FROM procrastinate_jobs")
        assert holds(cursor.fetchone()[0], forbidden()) == []
    withhold_things()
    run_jobs()
    assert len(mail.outbox) == len(subscribers)
    assert {tuple(holds(texts_of(one), forbidden())) for one in mail.outbox} == {()}


def test_a_mail_that_the_server_refused_for_now_is_drawn_anew(subscribers, monkeypatch):
    refused = []
    with monkeypatch.context() as server:
        refuse = lambda message, _server: refused.append(message) or mailing.Outcome.NOT_NOW  # noqa: E731
        server.setattr(mailing, "_send", refuse)
        with pytest.raises(mailing.NotSent):
            tell()
    assert all(holds(texts_of(one), forbidden()) for one in refused)
    withhold_things()
    sent = tell()
    assert len(sent) == len(refused) == len(subscribers)
    assert {tuple(holds(texts_of(one), forbidden())) for one in sent} == {()}


def test_links_to_previews_that_were_sent_before_show_none_of_it(editor):
    quotes, article, _ = things()
    links = []
    for one in {article, *(quote.article for quote in quotes)}:
        editor.post(form_at(one), form_of(one, title=f"{one.title} !"))
        _link, token = Preview.objects.all().share(one, open_draft(one), make_editor("omar"))
        links += [f"/{language}/preview/{token}/" for language in LANGUAGES]
    reader = Client()
    assert all(holds(reader.get(link).content.decode(), forbidden()) for link in links)
    withhold_things()
    told = {link: holds(reader.get(link).content.decode(), forbidden()) for link in links}
    assert set(map(tuple, told.values())) == {()}


def test_no_file_of_a_withheld_image_is_given_to_whoever_has_it(client):
    image = show_image()
    article = Article.objects.get(image=image)
    pages = [article.get_absolute_url(), "/fr/articles/", "/fr/programmes/coopstore/", "/fr/"]
    shown = "".join(client.get(page).content.decode() for page in pages)
    files = set(re.findall(rf"/images/{image.digest}-[a-z0-9.]+", shown))
    tags = {file: client.get(file)["ETag"] for file in files}
    assert len(files) > len(LANGUAGES)
    withholding.withhold_image(image, by=make_editor(), grounds=WHY)
    for file, tag in tags.items():
        for answer in (client.get(file), client.get(file, headers={"If-None-Match": tag})):
            assert answer.status_code == 410
            assert answer["Content-Type"].startswith("text/plain")
    shown = "".join(client.get(page).content.decode() for page in pages)
    assert image.digest not in shown


def doors():
    """Addresses of the desk that lead straight to what is withheld, and searches for its words."""
    quotes, article, figure = things()
    rows = [article, figure, *quotes, *(quote.article for quote in quotes)]
    rows += [quote.figure for quote in quotes]
    straight = [
        desk_address(row, form, row.pk)
        for row in rows
        if type(row) in admin.site._registry
        for form in ("change", "history", "delete")
    ]
    lists = [desk_address(model, "changelist") for model in admin.site._registry]
    words = " ".join(quotes[0].exact.split()[:4])
    return ["/admin/", *straight, *lists, *(f"{one}?q={words}" for one in lists)]


def told_at_the_desk(client):
    """Which pages of the desk hold it, of all that lead on from these, whatever they are asked."""
    return {
        address: (status, found[:2])
        for address, status, text in walk(Whole(client), "admin", doors())
        if (found := holds(text.replace(address, ""), forbidden()))
    }


class Whole:
    """A client to whom the links of a page lead without their queries: filters, orders, pages."""

    def __init__(self, client):
        self.client = client

    def get(self, address):
        answer = self.client.get(address)
        if not answer.streaming:
            answer.content = re.sub(rb'(href="[^"?]*)\?[^"]*', rb"\1", answer.content)
        return answer


def test_the_desk_shows_it_to_nobody_without_the_right_to_look_at_its_kind(client, staff_with):
    quote_in_corrections()
    assert told_at_the_desk(staff_with("view_article", "view_citation"))
    withhold_things()
    client.logout()
    assert told_at_the_desk(client) == {}  # the page to log in
    enter(client, make_editor("reader", is_staff=False))
    assert told_at_the_desk(client) == {}


def test_nor_to_who_sees_the_catalogue_alone(staff_with):
    quote_in_corrections()
    withhold_things()
    assert told_at_the_desk(staff_with(*CATALOGUE)) == {}

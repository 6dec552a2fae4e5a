"""One second after a change, of whichever kind, no process gives a page of before.

Each kind is done as the desk, a reader or an operator does it, while two processes keep the page.
What both give a second later is what one that kept nothing draws, and not what stood there before.
"""

from datetime import timedelta
from time import sleep

import pytest
from django.conf import settings
from django.db import connection
from django.utils.timezone import now

from articles.items.bin import lying, restore
from articles.models import Article, ReportedItem
from articles.tests.factories import make_article, make_draft
from articles.tests.images.pictures import drawn, make_image
from coopsite.desk.merging.acts import merge
from coopsite.models import Page
from coopsite.tests.caching.conftest import Process, committed
from coopsite.tests.pages.factories import make_page
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Correction, Figure, Programme
from programmes.reports import subjects
from programmes.reports.answering import answer
from programmes.reports.sending import send
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_mention,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db
WHY = Grounds("privacy", "A letter.", "Asked for by somebody.")
KINDS = {}


def kind(make, path):
    """A kind of change: to what, and the page on which it shows; the function does it."""

    def named(act):
        KINDS[act.__name__] = (make, path, act)
        return act

    return named


def own(item):
    return item.get_absolute_url()


def page_of(item):
    return Article.objects.get().get_absolute_url() if isinstance(item, Figure) else own(item)


def always(path):
    return lambda _item: path


@kind(make_draft, always("/fr/articles/"))
def publication(draft):
    draft.publish()


@kind(lambda: make_two()[0], always("/fr/articles/feed/"))
def taking_back(article):
    withholding.take_back(article, by=make_editor())


@kind(make_article, always("/fr/"))
def an_edit(article):
    article.title = "Un autre titre"
    article.save()


@kind(lambda: make_figure(quote="Au total, 932 coopératives."), always("/fr/figures/"))
def a_confirmation(figure):
    deciding.confirm(figure, by=make_editor())


@kind(make_confirmed, own)
def a_rejection(figure):
    deciding.reject(figure, by=make_editor(), reason="No.", public_reason="Une erreur.")


@kind(make_confirmed, page_of)
def a_withheld_quote(figure):
    withholding.withhold_quote(figure.citations.get(), by=make_editor(), grounds=WHY)


@kind(make_confirmed, always("/fr/figures/feed/"))
def a_withheld_figure(figure):
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)


@kind(lambda: make_article(image=make_image()), own)
def an_image_blocked_by_readers(article):
    for reader in range(settings.REPORT_READERS):
        send(subjects.image(article.image.digest), f"192.0.2.{reader}", "no-consent")


@kind(lambda: make_article(image=make_image()), own)
def another_image(article):
    article.image = make_image(drawn(colour="green"))
    article.save()


@kind(make_programme, own)
def a_row_of_the_catalogue(programme):
    programme.summary_fr = "Il forme."
    programme.save()


@kind(lambda: make_page("Contact"), own)
def a_page_of_its_own(page):
    Page.objects.filter(pk=page.pk).update(body_fr="<p>Un autre texte.</p>")


@kind(make_place, always("/fr/indicators/"))
def a_page_in_the_foot(_place):
    make_page("Contact", footer=1)


def make_scheduled():
    return make_article(public_from=now() + timedelta(seconds=1))


@kind(make_scheduled, always("/fr/articles/"))
def a_time_that_comes(article):
    sleep(1.1)


@kind(make_article, own)
def a_correction(article):
    Correction.objects.create(article=article, text_fr="Nous avions écrit 900.")


def make_reported():
    figure = make_confirmed()
    send(subjects.figure(figure.pk), "192.0.2.1", "wrong-unit")
    return figure


@kind(make_reported, own)
def an_answer_to_a_report(_figure):
    words = {"fr": "Le journal écrit bien ce nombre."}
    answer(ReportedItem.objects.get(), "fine", words, by=make_editor())


@kind(make_confirmed, always("/fr/reports/"))
def a_report(figure):
    send(subjects.figure(figure.pk), "192.0.2.1", "wrong-unit")


def make_two():
    return [make_article("Un atelier ouvre"), make_article("Un atelier ouvre ici")]


@kind(make_two, always("/fr/articles/"))
def a_merge(two):
    merge(*two, make_editor())


@kind(make_article, always("/fr/articles/"))
def a_deletion(article):
    article.delete()


def make_deleted():
    article = make_article()
    make_mention(article, make_programme())
    article.delete()
    return article


@kind(make_deleted, always("/fr/programmes/sillon/"))
def a_return_from_the_bin(_article):
    tables = ["articles_article"]
    restore([one.pk for one in lying(tables)], tables)


@kind(make_programme, own)
def a_statement_in_sql(programme):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE programmes_programme SET name_fr = 'Autre' WHERE id = %s", [programme.pk]
        )


@kind(make_programme, own)
def an_import_that_writes_many(programme):
    Programme.objects.bulk_create(
        [Programme(slug="un", name_fr="Un", kind="project", sight="published", parent=programme)]
    )


@pytest.mark.parametrize("name", KINDS)
def test_a_second_later_nobody_is_given_what_was_before(processes, name):
    make, path, act = KINDS[name]
    item = make()
    there = path(item)
    committed()
    before = [each.get(there).content for each in processes]
    assert [each.get(there)["Cache-Status"] for each in processes] == ["coopsite; hit"] * 2
    act(item)
    for each in processes:
        each.a_second_later()
    after = [each.get(there) for each in processes]
    drawn_now = Process("three").get(there)
    assert {one.status_code for one in after} == {drawn_now.status_code}
    assert {one.content for one in after} == {drawn_now.content}
    assert drawn_now.content not in before

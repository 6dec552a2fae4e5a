"""The first page of the desk: what waits, as many as the lists say, for each role what it may."""

from datetime import date, timedelta
from unittest import mock

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.template.response import SimpleTemplateResponse
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate, now
from lxml import html

from articles.items.roles import ADMINISTRATORS, CONTRIBUTORS, EDITORS, REVIEWERS, ROLES, group_of
from articles.lists.counting import count_of_each
from articles.models import Draft, Image, Link, ReportedItem
from articles.tests.factories import make_article, make_draft
from conftest import enter
from coopsite.desk.shelves import SHELVES, shelf_of
from coopsite.desk.waiting import LINES
from coopsite.models import Job
from programmes.figures.relating import suggest_relations
from programmes.models import Figure, Programme
from programmes.tests.factories import make_confirmed, make_figure, make_hidden, make_organisation
from seeds.models import Batch, ImportRun, RunEntry, SeedDocument
from seeds.tasks import find_mentions
from seeds.tests.desk import form_at, form_of, press

pytestmark = pytest.mark.django_db
ADMIN = "/admin/"
REPORTS = "/admin/articles/reporteditem/"
BATCHES = "/admin/seeds/importrun/"
JOBS = "/admin/coopsite/job/?state=failed"


def somebody(client, role, name="bruno"):
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(group_of(role))
    return enter(client, user)


def front(client):
    """The first page of the desk."""
    return html.fromstring(client.get(ADMIN).content)


def numbers(page):
    """What the desk counts, by the address of the list."""
    links = page.xpath("//section[contains(@class, 'waiting')]//a[strong]")
    links = [link for link in links if "addressee" not in link.get("href")]
    return {link.get("href"): link.findtext("strong") for link in links}


def listed(client, address):
    """How many rows the list at an address holds; its page, which costs most, is not drawn."""
    with mock.patch.object(SimpleTemplateResponse, "rendered_content", ""):
        context = client.get(address).context_data
    if address == BATCHES:  # which stand above the list
        return len(context["waiting"])
    if "cl" in context:
        return context["cl"].result_count
    return next(one["count"] for one in context["lists"] if one["is_chosen"])


def agrees(client):
    """The numbers of the desk, once each was compared with its list."""
    page = front(client)
    found = numbers(page)
    for address, number in found.items():
        assert str(listed(client, address)) == number, address
    for address in page.xpath("//details[contains(@class, 'nothing-waits')]//a/@href"):
        assert listed(client, address) == 0, address
    return found


def make_document(article=None, **values):
    return SeedDocument.objects.create(
        path="page.html",
        raw=b"",
        reader_version=1,
        digest=str(SeedDocument.objects.count()),
        article=article,
        **values,
    )


def test_an_empty_desk_counts_nothing_and_names_what_is_empty(editor):
    page = front(editor)
    assert numbers(page) == {}
    assert len(page.xpath("//details[contains(@class, 'nothing-waits')]//a")) == len(LINES)


def test_articles_are_counted_as_they_go_their_way(editor):
    article = make_draft("Un", doubts=[{"code": "no-date", "detail": ""}])
    assert agrees(editor) == {"/admin/articles/article/?attention=doubts": "1"}
    editor.post(form_at(article), form_of(article, settled="1"))
    press(editor, article, "send")
    found = agrees(editor)
    assert found["/admin/articles/article/?state=review"] == "1"
    assert "/admin/articles/article/?attention=doubts" not in found
    press(editor, article, "schedule", day=localdate() + timedelta(days=3), time="10:00")
    press(editor, article, "publish")
    assert agrees(editor) == {}


def test_what_is_scheduled_next_is_named_with_its_time(editor):
    make_article("Demain", public_from=now() + timedelta(days=1))
    article = make_draft("Ce soir")
    due = now() + timedelta(hours=2)
    Draft.objects.create(
        tabled="articles_article", key=article.pk, named="Ce soir", state="scheduled", due=due
    )
    assert agrees(editor) == {"/admin/articles/article/?state=scheduled": "2"}
    assert "<bdi>Ce soir</bdi>" in editor.get(ADMIN).content.decode()


def test_my_drafts_are_mine_and_those_sent_back_are_named_first(client):
    article = make_draft("Un")
    writer = somebody(client, CONTRIBUTORS, "bruno")
    press(writer, article, "send")
    assert agrees(writer) == {"/admin/articles/article/?mine=yes": "1"}
    reviewer = somebody(type(client)(), REVIEWERS, "rita")
    assert "/admin/articles/article/?mine=yes" not in agrees(reviewer)
    press(reviewer, article, "send-back", note="Trop long.")
    assert [*agrees(writer)] == [
        "/admin/articles/article/?mine=back",
        "/admin/articles/article/?mine=yes",
    ]


def test_an_article_that_one_adds_is_a_draft_of_ones_own(client):
    writer = somebody(client, CONTRIBUTORS)
    writer.post("/admin/articles/article/add/", form_of(make_draft("Patron"), title="Le mien"))
    assert agrees(writer) == {"/admin/articles/article/?mine=yes": "1"}


def test_figures_are_counted_as_they_are_decided(editor):
    confirmed, figure = make_confirmed(as_of=localdate()), make_figure("940", as_of=localdate())
    suggest_relations(figure)
    found = agrees(editor)
    assert found["/admin/programmes/figure/review/"] == "1"
    assert found["/admin/programmes/figure/review/?only=contradicts"] == "1"
    editor.post(
        "/admin/programmes/figure/review/",
        {"act": "reject", "figure": figure.pk, "reason": "Un autre pays."},
    )
    assert agrees(editor) == {}
    confirmed.citations.update(state="orphan")
    assert agrees(editor) == {"/admin/programmes/figure/review/?only=orphan": "1"}


def test_figures_wait_for_news_after_a_year_unless_there_are_some(editor):
    old = make_confirmed(as_of=date(2024, 1, 1))
    make_confirmed("500", as_of=localdate())
    assert "/admin/programmes/figure/?news=none" not in agrees(editor)
    Figure.objects.exclude(pk=old.pk).update(state="rejected", reason="x")
    assert agrees(editor)["/admin/programmes/figure/?news=none"] == "1"


def test_pages_that_differ_or_were_not_read_are_counted(editor):
    run = ImportRun.objects.create(paths=[])
    article = make_article("Un", as_read={"title": "Deux"})
    document = make_document(article)
    RunEntry.objects.create(run=run, document=document, path="page.html", outcome="kept")
    make_document(reasons=[{"code": "no-body", "detail": ""}])
    assert agrees(editor) == {
        "/admin/articles/article/?attention=kept": "1",
        "/admin/seeds/seeddocument/?read=failed": "1",
    }


def test_outdated_translations_are_counted(editor):
    make_organisation(name_en="Office", translated_from={"name_en": "gone"})
    make_hidden(name_en="Furrow", translated_from={"name_en": "gone"})
    assert [*agrees(editor)] == [
        "/admin/programmes/programme/?incomplete=outdated",
        "/admin/programmes/organisation/?incomplete=outdated",
    ]


def make_report():
    return ReportedItem.objects.create(tabled=Figure._meta.db_table, key=make_figure("12").pk)


def test_what_readers_reported_is_counted_until_it_is_answered(editor):
    report = make_report()
    assert agrees(editor)[REPORTS] == "1"
    editor.post(f"{REPORTS}{report.pk}/change/", {"verdict": "fine", "words_fr": "C’est juste."})
    assert REPORTS not in agrees(editor)


def make_failed_job():
    find_mentions.defer()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")


def test_jobs_that_failed_are_counted_until_they_are_tried_again(editor):
    make_failed_job()
    assert agrees(editor) == {JOBS: "1"}
    editor.post(f"/admin/coopsite/job/{Job.objects.get().pk}/change/", {"_again": ""})
    assert agrees(editor) == {}


def make_batch(by=None):
    reasons = [{"code": "files-gone", "detail": ""}]
    values = {"names": ["page.txt"], "size": 1, "state": "failed", "reasons": reasons}
    return Batch.objects.create(by=by, folder=str(Batch.objects.count()), **values)


def test_batches_are_counted_until_they_are_imported_or_dropped(editor):
    batch = make_batch()
    assert agrees(editor) == {BATCHES: "1"}
    editor.post(f"{BATCHES}batch/{batch.pk}/", {"act": "drop"})
    assert agrees(editor) == {}


def test_of_batches_a_contributor_is_told_of_their_own(client):
    make_batch()
    writer = somebody(client, CONTRIBUTORS, "bruno")
    assert agrees(writer) == {}
    make_batch(by=User.objects.get(username="bruno"))
    assert agrees(writer) == {BATCHES: "1"}


def test_images_are_counted_until_all_is_told_of_them(editor):
    Image.objects.create(digest="0" * 64, format="jpeg", width=9, height=6)
    lists = [f"/admin/articles/image/?attention={one}" for one in ("alternative", "credit")]
    assert agrees(editor) == dict.fromkeys(lists, "1")
    Image.objects.update(decorative=True)
    assert agrees(editor) == {lists[1]: "1"}
    Image.objects.update(credit="coopsite")
    assert agrees(editor) == {}


def test_addresses_are_counted_while_their_page_is_lost(editor):
    found = {"since": now(), "looked_at": now()}
    Link.objects.create(address="https://a.test/", state="gone", is_lost=True, **found)
    Link.objects.create(address="https://b.test/", state="gone", **found)
    assert agrees(editor) == {"/admin/articles/link/?is_lost__exact=1": "1"}


def test_a_long_list_is_counted_as_far_as_anybody_reads():
    Programme.objects.bulk_create(
        Programme(slug=f"p-{n}", name_fr=f"P{n}", kind="training") for n in range(1002)
    )
    (count,) = count_of_each([Programme.objects.all()])
    assert (count.number, count.has_more) == (1000, True)


def busy():
    """Something in each list."""
    make_draft("Doute", doubts=[{"code": "no-date", "detail": ""}])
    make_figure("77")
    make_document(reasons=[{"code": "no-body", "detail": ""}])
    Draft.objects.create(tabled="articles_article", key=make_draft("Revu").pk, state="review")
    due = now() + timedelta(days=1)
    Draft.objects.create(
        tabled="articles_article", key=make_draft("Tard").pk, state="scheduled", due=due
    )


def of_the_machinery():
    """Something in each list that an editor alone is told of."""
    make_report()
    make_failed_job()
    make_batch()


@pytest.mark.parametrize("role", ROLES)
def test_reports_jobs_and_batches_of_others_are_an_editors(client, role):
    of_the_machinery()
    told = {REPORTS, JOBS, BATCHES} & {*numbers(front(somebody(client, role)))}
    assert told == ({REPORTS, JOBS, BATCHES} if role in (EDITORS, ADMINISTRATORS) else set())


@pytest.mark.machine  # it walks all that the desk leads to
@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_led_to_nothing_that_it_may_not_do(client, role):
    busy()
    of_the_machinery()
    page = front(somebody(client, role))
    links = {link.split("#")[0] for link in page.xpath("//main//a/@href")}
    assert {client.get(link).status_code for link in links} == {200}


SEEN = {
    CONTRIBUTORS: {"doubts", "failed"},
    REVIEWERS: {"doubts", "failed", "review/", "review"},
    EDITORS: {"doubts", "failed", "review/", "review", "scheduled"},
    ADMINISTRATORS: {"doubts", "failed", "review/", "review", "scheduled"},
}


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_told_what_is_its_to_do(client, role):
    busy()
    found = numbers(front(somebody(client, role)))
    assert {address.rpartition("=")[2].rpartition("figure/")[2] for address in found} == SEEN[role]


def asked(client):
    client.get(ADMIN)
    with CaptureQueriesContext(connection) as queries:
        client.get(ADMIN)
    return len(queries)


def test_the_desk_asks_the_same_of_much_as_of_little(editor):
    busy()
    few = asked(editor)
    for _n in range(5):
        busy()
    assert asked(editor) == few
    assert few <= 9


# The models on their shelves


def test_every_model_of_the_desk_stands_on_one_shelf(admin_client):
    apps = admin.site.get_app_list(admin_client.get(ADMIN).wsgi_request)
    found = [model["model"] for app in apps for model in app["models"]]
    out_of_the_menu = ("articles.addressee", "seeds.runentry", "seeds.seeddocument")
    hidden = {one for one in admin.site._registry if one._meta.label_lower in out_of_the_menu}
    assert len(found) == len(set(found))
    assert {*found} == {*admin.site._registry} - hidden


def test_a_shelf_names_models_that_there_are_and_each_once():
    named = [label for shelf in SHELVES for label in shelf.models]
    registered = {model._meta.label_lower for model in admin.site._registry}
    assert len(named) == len(set(named))
    assert {*named} <= registered


def test_a_model_that_no_shelf_names_stands_with_its_house():
    assert shelf_of("articles.image").key == "press"
    assert shelf_of("procrastinate.job").key == "imports"


def test_the_sidebar_has_the_shelves_of_the_desk(editor):
    def shelves(address):
        page = html.fromstring(editor.get(address).content)
        return [one.text for one in page.xpath("//*[@class='section']")]

    assert shelves("/admin/articles/article/") == shelves(ADMIN)
    assert len(shelves(ADMIN)) == 5

"""Jobs at the desk: what waits, runs or failed, and the two acts."""

import pytest
from procrastinate.contrib.django import app

from coopsite.models import Job
from coopsite.tests.jobs.waiting import wait
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db
LIST = "/admin/coopsite/job/"
ENGLISH = {"Accept-Language": "en"}


def look(client, address=LIST):
    return client.get(address, headers=ENGLISH).content.decode()


def status():
    return Job.objects.get().status


def test_a_job_is_told_in_words(editor):
    find_mentions.defer()
    html = look(editor)
    assert "Look for the names of today in all articles" in html
    assert "waits" in html
    assert "find_mentions" not in html


def test_a_job_that_failed_says_what_it_was_to_do_and_why_it_failed(editor, refused):
    html = look(editor)
    assert "Count to 7" in html
    assert "7 is too many" in html
    assert "7 is too many" in look(editor, f"{LIST}{Job.objects.get().pk}/change/")


def test_a_job_of_another_version_is_told_too(editor):
    app.configure_task("gone").defer()
    assert "Work that this version of the site does not know" in look(editor)


@pytest.mark.parametrize(("state", "listed"), [("failed", True), ("waits", False)])
def test_jobs_are_filtered_by_how_they_fare(editor, refused, state, listed):
    assert ("Count to 7" in look(editor, f"{LIST}?state={state}")) == listed


def test_a_job_that_failed_is_tried_again(editor, refused):
    editor.post(LIST, {"action": "again", "_selected_action": [Job.objects.get().pk]})
    assert (status(), Job.objects.get().attempts) == ("todo", 0)


def test_a_job_is_tried_again_on_its_page(editor, refused):
    editor.post(f"{LIST}{Job.objects.get().pk}/change/", {"_again": ""})
    assert status() == "todo"


def test_a_job_that_waits_is_cancelled(editor):
    find_mentions.defer()
    editor.post(f"{LIST}{Job.objects.get().pk}/change/", {"_cancel": ""})
    assert status() == "cancelled"


def test_what_is_over_is_not_cancelled(editor, refused):
    answer = editor.post(
        f"{LIST}{Job.objects.get().pk}/change/", {"_cancel": ""}, follow=True, headers=ENGLISH
    )
    assert "0 jobs were cancelled" in answer.content.decode()
    assert status() == "failed"


def test_who_only_looks_changes_nothing(staff_with, refused):
    client = staff_with("view_job")
    address = f"{LIST}{Job.objects.get().pk}/change/"
    assert "_again" not in look(client, address)
    assert client.post(address, {"_again": ""}).status_code == 403
    client.post(LIST, {"action": "again", "_selected_action": [Job.objects.get().pk]})
    assert status() == "failed"


def test_the_list_asks_as_much_for_many_jobs_as_for_one(editor, django_assert_num_queries):
    find_mentions.defer()
    look(editor)
    for _one in range(20):
        find_mentions.defer()
    with django_assert_num_queries(8):  # one of them asks for the lists that are kept
        look(editor)


@pytest.mark.parametrize(("seconds", "warned"), [(0, False), (90, True)])
def test_editors_are_warned_where_nobody_does_what_waits(editor, seconds, warned):
    find_mentions.defer()
    wait(seconds)
    assert ("no worker does them" in look(editor)) == warned


def test_a_state_that_the_queue_does_not_know_is_no_fault(editor):
    find_mentions.defer()
    for address in (LIST, "/admin/table/coopsite.job.csv"):
        assert editor.get(f"{address}?status__exact=none").status_code == 400

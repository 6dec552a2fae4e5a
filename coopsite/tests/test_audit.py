"""Who did what: every change, login and table taken out, which nobody changes."""

import csv
import io

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from articles.models import Article, Trace
from articles.tests.factories import make_article, make_draft
from coopsite.tests.entrance.accounts import knock, make_staff
from programmes.tests.factories import make_cooperative
from seeds.tests.desk import change, seen

pytestmark = pytest.mark.django_db
AUDIT = "/admin/articles/trace/"


@pytest.fixture
def chief(client):
    """An administrator at the desk."""
    client.force_login(User.objects.create_superuser("chief"))
    return client


def as_file(client, query=""):
    answer = client.get(f"{AUDIT}file/{query}", headers={"accept-language": "en"})
    text = answer.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_a_change_at_the_desk_says_who_what_and_which_field(chief):
    article = make_draft()
    change(chief, article, title="Un autre titre")
    page = seen(chief, AUDIT)
    assert "chief" in page
    assert "Un autre titre" in page
    [line] = [one for one in as_file(chief) if one["done"] == "changed"]
    assert (line["by"], line["kind"], line["fields"]) == ("chief", "Article", "title")
    assert "Un atelier de tissage ouvre" in line["before"]


def test_coming_failing_and_leaving_are_traced(chief):
    make_staff()
    knock(Client(), password="wrong", REMOTE_ADDR="192.0.2.1")
    anna = Client()
    knock(anna, REMOTE_ADDR="192.0.2.1")
    anna.post("/admin/logout/")
    door = Trace.objects.filter(named="anna", tabled="").order_by("pk")
    assert list(door.values_list("done", "note"))[:2] == [
        ("refused", "192.0.2.1"),
        ("entered", "192.0.2.1"),
    ]
    assert door.last().done == "left"


def test_who_may_do_what_is_traced_and_no_secret_is(chief):
    user = User.objects.create_user("anna", password="a-long-secret")
    user.groups.add(Group.objects.create(name="Readers"))
    user.set_password("another-long-secret")
    user.save()
    user.delete()
    traced = list(Trace.objects.filter(item_tabled="auth_user").values_list("tabled", "done"))
    assert ("auth_user_groups", "added") in traced
    assert ("auth_user", "deleted") in traced
    kept = Trace.objects.get(tabled="auth_user", done="deleted").before
    assert "password" not in kept


def test_a_table_of_cooperatives_that_was_taken_out_is_traced(chief):
    make_cooperative()
    chief.post("/admin/programmes/cooperative/export/", {"format": "0"})
    line = Trace.objects.get(done="exported")
    assert (line.by_name, line.tabled) == ("chief", "programmes_cooperative")


def test_taking_the_list_out_is_traced_as_well(chief):
    as_file(chief)
    assert Trace.objects.get(done="exported").by_name == "chief"


def test_the_file_holds_what_the_list_is_filtered_to(chief):
    make_article("Un")
    Article.objects.update(title="Deux")
    assert {line["done"] for line in as_file(chief, "?done__exact=changed")} == {"changed"}
    assert as_file(chief, "?q=nobody+knows") == []


def test_a_filter_of_the_file_that_is_none_leads_to_the_list(chief):
    answer = chief.get(f"{AUDIT}file/?at__gte=never")
    assert answer.url == f"{AUDIT}?e=1"


def test_a_cell_of_the_file_is_no_formula(chief):
    make_article("=SUM(A1)")
    assert "'=SUM(A1)" in {line["name"] for line in as_file(chief)}


@pytest.mark.parametrize("address", [AUDIT, f"{AUDIT}file/"])
def test_nobody_sees_it_without_being_allowed_to(client, address):
    user = User.objects.create_user("anna", is_staff=True)
    client.force_login(user)
    assert client.get(address).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="view_trace"))
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("year", ["0", "10000", "99999999999"])
@pytest.mark.parametrize("address", [AUDIT, f"{AUDIT}file/", "/admin/articles/article/"])
def test_a_year_that_no_calendar_has_is_a_filter_that_is_none(chief, address, year):
    column = "published_on" if "article/" in address else "at"
    answer = chief.get(f"{address}?{column}__year={year}")
    assert answer["Location"].endswith("?e=1")


def test_nobody_changes_or_deletes_a_line_at_the_desk(chief):
    make_article()
    line = Trace.objects.first()
    asked = [f"{AUDIT}{line.pk}/delete/", f"{AUDIT}add/"]
    assert [chief.post(address).status_code for address in asked] == [403, 403]
    chief.post(f"{AUDIT}{line.pk}/change/", {"note": "x"})
    chief.post(AUDIT, {"action": "delete_selected", "_selected_action": [line.pk], "post": "yes"})
    assert Trace.objects.get(pk=line.pk).note == ""


def test_a_page_asks_the_same_however_long_it_is(chief, django_assert_max_num_queries):
    for n in range(30):
        make_article(f"Article {n}")
    with django_assert_max_num_queries(10):
        chief.get(AUDIT)

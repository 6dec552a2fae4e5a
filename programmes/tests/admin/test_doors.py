"""Every door of the programmes' desk: closed to strangers, and to staff without the right."""

import pytest
from django.contrib.auth.models import User

from programmes.models import Cooperative, Event, PrizeEdition, Programme
from programmes.tests.desk import DESK, seen
from programmes.tests.factories import (
    make_cooperative,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db

MODELS = ("programme", "organisation", "place", "cooperative", "event", "prizeedition")
DOORS = ("", "add/", "%s/change/", "%s/delete/", "%s/history/")
TABLES = ("import/", "process_import/", "export/")


def make(model):
    """A row of a model."""
    if model == "event":
        return Event.objects.create(slug="e", kind="day", name_fr="Jour", rule="FREQ=YEARLY")
    if model == "prizeedition":
        return PrizeEdition.objects.create(prize=make_programme(kind="prize"), year=2024)
    makers = {
        "programme": make_programme,
        "organisation": make_organisation,
        "place": make_place,
        "cooperative": make_cooperative,
    }
    return makers[model]()


def doors(model):
    """The addresses of a model's desk."""
    key = make(model).pk
    ends = DOORS + (TABLES if model == "cooperative" else ())
    return [f"{DESK}{model}/{end % key if '%s' in end else end}" for end in ends]


@pytest.mark.parametrize("model", MODELS)
def test_every_door_is_closed_to_strangers_and_to_staff_without_a_right(client, staff_with, model):
    addresses = doors(model)
    for address in addresses:
        assert "/admin/login/" in client.get(address).headers["Location"]
    staff_with()
    for address in addresses:
        assert client.post(address, {"post": "yes"}).status_code == 403
        assert client.get(address).status_code in (403, 405)


@pytest.mark.parametrize("model", MODELS)
def test_editors_open_every_door(editor, model):
    for address in doors(model):
        if not address.endswith("process_import/"):
            assert editor.get(address).status_code == 200, address


@pytest.mark.parametrize("model", MODELS)
def test_who_may_only_look_sees_rows_and_changes_nothing(staff_with, model):
    lists, _add, form, *_ = doors(model)
    looking = staff_with(f"view_{model}")
    assert seen(looking, lists)
    assert 'name="_save"' not in seen(looking, form)
    assert looking.post(form, {}).status_code == 403


@pytest.mark.parametrize("rights", [("add_cooperative",), ("change_cooperative",)])
def test_an_import_takes_the_right_to_add_and_the_right_to_change(staff_with, rights):
    client = staff_with(*rights, "view_cooperative")
    assert client.get(f"{DESK}cooperative/import/").status_code == 403
    assert client.post(f"{DESK}cooperative/process_import/").status_code == 403
    assert "import_link" not in seen(client, f"{DESK}cooperative/")
    assert client.get(f"{DESK}cooperative/export/").status_code == 200


def test_an_autocompletion_tells_nothing_to_who_may_not_look(staff_with):
    make_programme()
    address = "/admin/autocomplete/?app_label=programmes&model_name=programme&field_name=parent"
    assert staff_with("view_cooperative").get(f"{address}&term=sil").status_code == 403


def test_an_account_that_is_not_staff_is_sent_away(client):
    client.force_login(User.objects.create_user("claire"))
    assert "/admin/login/" in client.get(f"{DESK}programme/").headers["Location"]


@pytest.mark.parametrize("model", MODELS)
def test_an_editor_deletes_rows_in_the_list(editor, model):
    row = make(model)
    posted = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    assert editor.post(f"{DESK}{model}/", posted).status_code == 302
    assert not type(row).objects.exists()


def test_an_editor_deletes_what_nothing_depends_on(editor):
    programme, cooperative = make_programme(), make_cooperative()
    make_programme("Champ", parent=programme)
    editor.post(f"{DESK}programme/{programme.pk}/delete/", {"post": "yes"})
    editor.post(f"{DESK}cooperative/{cooperative.pk}/delete/", {"post": "yes"})
    assert Programme.objects.count() == 2
    assert not Cooperative.objects.exists()

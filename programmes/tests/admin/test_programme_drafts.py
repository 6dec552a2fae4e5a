"""Programmes are drafts first; an edit of what readers see is a draft beside it, rows and all."""

import pytest

from articles.items.drafts.acts import open_draft
from programmes.admin.catalogue.programmes import ProgrammeAdmin
from programmes.models import Organisation, Partnership, PrizeEdition, Programme, Stage
from programmes.tests.desk import DESK, at, form_at, listed, press, save, seen
from programmes.tests.factories import make_name, make_place, make_programme

pytestmark = pytest.mark.django_db
COMPLETE = "/admin/autocomplete/?app_label=programmes&model_name=programme&field_name=parent"

EDITS = {
    "a text": {"summary_fr": "Il forme mieux."},
    "an outdated translation that still says the same": {"still_right": ["summary_en"]},
    "what is ticked": {"goals": ["5", "8"], "audiences": ["women"]},
    "a date": {"starts_on": "2021-01-01", "starts_precision": "year"},
    "a stage added": {"stages-TOTAL_FORMS": "3", "stages-2-name_fr": "Vente"},
    "a stage changed": {"stages-0-name_fr": "Bilan", "stages-0-name_en": "Review"},
    "a stage removed": {"stages-0-DELETE": "on"},
    "stages that change places": {"stages-0-position": "2", "stages-1-position": "1"},
    "a stage before all others": {
        "stages-TOTAL_FORMS": "3",
        "stages-0-position": "2",
        "stages-1-position": "3",
        "stages-2-position": "1",
        "stages-2-name_fr": "Vente",
    },
    "a stage removed and another in its place": {
        "stages-TOTAL_FORMS": "3",
        "stages-0-DELETE": "on",
        "stages-2-position": "1",
        "stages-2-name_fr": "Vente",
    },
    "a partner added": {"partnerships-2-organisation": "office-2", "partnerships-2-role": "1"},
    "the role of a partner": {"partnerships-0-role": "1"},
    "partners that change roles": {"partnerships-0-role": "4", "partnerships-1-role": "2"},
    "a partner removed": {"partnerships-1-DELETE": "on"},
    "a name added": {"names-2-text": "Un nom", "names-2-language": "ar"},
    "a name changed": {"names-0-text": "Un autre nom"},
    "a name removed": {"names-1-DELETE": "on"},
    "other places": {"places": ["MA-01", "MA-02"]},
    "no place": {"places": []},
}


OWN = ("id", "slug", "name_fr", "sight", "public_from", "archive_note", "words")


def office(n):
    """One of the partners."""
    name = {"name_fr": f"Office {n}", "kind": "public"}
    return Organisation.objects.get_or_create(slug=f"office-{n}", defaults=name)[0]


def make_whole(name, **values):
    """A programme with two rows of every kind."""
    texts = {"summary_fr": "Il forme.", "summary_en": "It trains."}
    programme = make_programme(name, **texts, **values)
    for n, stage in enumerate(("Diagnostic", "Marché")):
        Stage.objects.create(programme=programme, position=n, name_fr=stage)
        make_name(programme, f"Nom {n}")
        Partnership.objects.create(programme=programme, organisation=office(n), role=(4, 2)[n])
        programme.places.add(make_place(f"MA-0{n}", f"Région {n}"))
    make_place("MA-02", "Région 2")
    return programme


def posted(edit):
    """An edit as a browser sends it, with keys for partners and places."""
    partners = {key: office(2).pk for key, value in edit.items() if value == "office-2"}
    places = [str(make_place(code).pk) for code in edit.get("places", ())]
    return edit | partners | ({"places": places} if "places" in edit else {})


def said(programme):
    """All that a programme and its rows say, in their order."""
    row = Programme.objects.filter(pk=programme.pk).values().get()
    return (
        {name: value for name, value in row.items() if name not in OWN},
        list(programme.stages.values_list("position", "name_fr", "name_en", "translated_from")),
        sorted(programme.names.values_list("text", "language", "slug")),
        sorted(programme.partnerships.values_list("organisation__slug", "role")),
        sorted(place.code for place in programme.places.all()),
    )


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_published_draft_says_exactly_what_saving_would(editor, edit):
    """Nor do readers see it before; its form shows it, and sent once more as it is, keeps it."""
    public, plain = make_whole("Sillon"), make_whole("Champ", sight="draft")
    before = said(public)
    for programme in (public, plain):
        assert save(editor, at(programme), **posted(edit)).status_code == 302
    assert said(public) == before
    drafted, form = open_draft(public).edits, form_at(editor, at(public))
    assert typed(form) == typed(form_at(editor, at(plain)))
    assert editor.post(at(public), form).status_code == 302
    assert open_draft(public).edits == drafted
    press(editor, public, "publish", follow=False)
    assert said(public) == said(plain) != before


def typed(form):
    """What the form of a programme holds, but for what each has of its own."""
    own = ("slug", "name_fr", "csrfmiddlewaretoken")
    keys = ("-id", "-programme")
    return {
        name: value
        for name, value in form.items()
        if name not in own and not name.startswith("_") and not name.endswith(keys)
    }


def test_a_dropped_draft_leaves_every_row(editor):
    programme = make_whole("Sillon")
    before = said(programme)
    save(editor, at(programme), **posted(EDITS["a stage removed"] | EDITS["no place"]))
    press(editor, programme, "drop")
    assert said(programme) == before
    assert not open_draft(programme)


def test_the_editions_of_a_prize_that_readers_see_are_only_looked_at(editor):
    prize = make_programme("Prix", kind="prize")
    edition = PrizeEdition.objects.create(prize=prize, year=2024)
    assert at(edition) in seen(editor, at(prize))
    assert "editions-0-year" not in form_at(editor, at(prize))
    added = {"editions-TOTAL_FORMS": "2", "editions-1-year": "2025"}
    save(editor, at(prize), **added)
    assert PrizeEdition.objects.get() == edition


def test_a_new_programme_is_a_draft_until_it_is_published(editor, client):
    save(editor, f"{DESK}programme/add/", name_fr="Sillon", slug="sillon", kind="training")
    sillon = Programme.objects.get()
    assert client.get("/fr/programmes/sillon/").status_code == 404
    assert "viewsitelink" not in seen(editor, at(sillon))
    press(editor, sillon, "publish")
    assert client.get("/fr/programmes/sillon/").status_code == 200


def test_a_programme_without_a_name_is_not_published(editor):
    nameless = make_programme("", slug="sillon", sight="draft")
    said = press(editor, nameless, "publish").content.decode()
    assert "needs a name in French and a slug" in said
    assert not Programme.objects.published().exists()


def test_the_page_that_publishes_says_what_is_incomplete(editor):
    page = seen(editor, f"{DESK}programme/{make_programme(sight='draft').pk}/publish/")
    assert "No summary" in page
    assert "No partner" in page


def test_the_list_says_and_filters_where_programmes_stand(editor):
    make_programme("Champ", sight="draft")
    reviewed, sillon = make_programme("Pré", sight="draft"), make_programme()
    press(editor, reviewed, "send")
    save(editor, at(sillon), summary_fr="Il forme.")
    found = {key: listed(editor, "programme", f"?state={key}") for key in STANDING}
    assert found == STANDING
    assert "draft beside" in seen(editor, f"{DESK}programme/?state=published")


STANDING = {
    "draft": {"Champ"},
    "review": {"Pré"},
    "published": {"Sillon"},
    "scheduled": set(),
    "archived": set(),
    "beside": {"Sillon"},
}


def test_selected_drafts_are_published(editor):
    one, other = make_programme("Champ", sight="draft"), make_programme("", sight="draft", slug="x")
    data = {"action": "publish", "_selected_action": [one.pk, other.pk]}
    address = f"{DESK}programme/"
    answer = editor.post(address, data, follow=True, headers={"accept-language": "en"})
    assert "1 programme was published." in answer.content.decode()
    assert "needs a name in French" in answer.content.decode()
    assert set(Programme.objects.published()) == {one}


def test_the_list_publishes_no_draft_beside_and_names_it(editor):
    public = make_programme("Sillon")
    save(editor, at(public), summary_fr="Il forme mieux.")
    press(editor, public, "take-back")
    data = {"action": "publish", "_selected_action": [public.pk]}
    answer = editor.post(f"{DESK}programme/", data, follow=True, headers={"accept-language": "en"})
    assert "A draft stands beside “Sillon”" in answer.content.decode()
    assert not Programme.objects.published().exists()


def test_a_programme_that_goes_while_many_are_published_is_named(editor, monkeypatch):
    programme = make_programme("Champ", sight="draft")
    gone = Programme.objects.all().delete
    monkeypatch.setattr(ProgrammeAdmin, "lock", lambda desk, key: gone())
    data = {"action": "publish", "_selected_action": [programme.pk]}
    answer = editor.post(f"{DESK}programme/", data, follow=True, headers={"accept-language": "en"})
    assert "“Champ” was changed meanwhile" in answer.content.decode()


def test_who_may_not_publish_has_no_such_act(staff_with):
    client = staff_with("view_programme", "change_programme")
    draft = make_programme(sight="draft")
    assert press(client, draft, "publish").status_code == 403
    assert 'value="publish"' not in seen(client, f"{DESK}programme/")
    assert not Programme.objects.published().exists()


def test_drafts_are_offered_and_marked(editor):
    make_programme("Sillon", sight="draft")
    found = editor.get(f"{COMPLETE}&term=sil", headers={"accept-language": "en"})
    assert [row["text"] for row in found.json()["results"]] == ["Sillon (draft)"]

"""Two editors who have one item open: neither undoes what the other saved."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from copy import deepcopy
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html as parser

from articles.models import Article
from articles.tests.factories import make_draft, make_publication
from programmes.models import Event, Name, PrizeEdition
from programmes.tests.desk import errors_of, form_at
from programmes.tests.factories import (
    make_cooperative,
    make_figure,
    make_hidden,
    make_indicator,
    make_mention,
    make_name,
    make_organisation,
    make_place,
)

pytestmark = pytest.mark.django_db


def make_event():
    return Event.objects.create(
        slug="jour", name_fr="Jour", kind="day", starts_on=date(2024, 10, 16)
    )


def make_edition():
    return PrizeEdition.objects.create(prize=make_hidden("Prix", kind="prize"), year=2024)


# How a row of each kind is made, two of its fields, and what one and the other editor write there.
KINDS = [
    (make_draft, "title", "Le titre d'Anna", "lede", "Le chapeau d'Omar"),
    (make_publication, "name", "Le journal d'Anna", "website", "https://example.org/omar"),
    (make_hidden, "name_fr", "Sillon d'Anna", "summary_fr", "Le texte d'Omar"),
    (make_cooperative, "name", "La ruche d'Anna", "website", "https://example.org/omar"),
    (make_organisation, "name_fr", "Office d'Anna", "website", "https://example.org/omar"),
    (make_event, "name_fr", "Le jour d'Anna", "summary_fr", "Le texte d'Omar"),
    (make_edition, "year", 2021, "held_on", date(2024, 5, 1)),
    (make_place, "name_fr", "Le lieu d'Anna", "name_en", "Omar's place"),
    (make_indicator, "name_fr", "Ce que compte Anna", "description_fr", "Le texte d'Omar"),
]
of_every_kind = pytest.mark.parametrize(
    ("make", "mine", "value", "theirs", "other"), KINDS, ids=[kind[0].__name__ for kind in KINDS]
)


def at(row):
    """The address of a row's form."""
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


def opened(client, row):
    """The form of a row as a browser would send it, opened now."""
    return form_at(client, at(row))


def send(client, row, posted, **changes):
    """Save a form that was opened before, with some fields changed."""
    return client.post(at(row), posted | changes, headers={"accept-language": "en"}, follow=True)


def again(client, row, answer, **changes):
    """Save the form that came back, with some fields changed."""
    form = parser.fromstring(answer.content.decode()).xpath("//form[contains(@id, '_form')]")[0]
    return send(client, row, dict(form.form_values()), **changes)


def stored(row, *names):
    """What a row says now."""
    row = type(row)._base_manager.get(pk=row.pk)
    return tuple(getattr(row, name) for name in names)


def write(row, **values):
    """What somebody else saves meanwhile."""
    type(row)._base_manager.filter(pk=row.pk).update(**values)


@of_every_kind
def test_fields_that_do_not_collide_are_merged(editor, make, mine, value, theirs, other):
    row = make()
    posted = opened(editor, row)
    write(row, **{theirs: other})
    answer = send(editor, row, posted, **{mine: value})
    assert stored(row, mine, theirs) == (value, other)
    assert "Kept from them" in answer.content.decode()


@of_every_kind
def test_a_collision_writes_nothing_and_shows_both(editor, make, mine, value, theirs, other):
    row = make()
    posted, (before,) = opened(editor, row), stored(row, theirs)
    write(row, **{mine: value})
    wanted = 2019 if mine == "year" else "Encore autre chose"
    answer = send(editor, row, posted, **{mine: wanted, theirs: other})
    assert stored(row, mine, theirs) == (value, before)
    assert "Somebody else changed this" in errors_of(answer)
    assert f"<ins>{wanted}</ins>" in answer.content.decode()
    assert answer.context["adminform"].form[mine].value() == str(wanted)


@of_every_kind
def test_after_a_choice_it_is_saved(editor, make, mine, value, theirs, other):
    row = make()
    posted = opened(editor, row)
    write(row, **{mine: value, theirs: other})
    wanted = 2019 if mine == "year" else "Encore autre chose"
    answer = send(editor, row, posted, **{mine: wanted})
    again(editor, row, answer, **{f"_choice-{mine}": "mine"})
    assert stored(row, mine, theirs) == (wanted, other)


@of_every_kind
def test_a_form_that_was_left_alone_changes_nothing(editor, make, mine, value, theirs, other):
    row = make()
    posted = opened(editor, row)
    write(row, **{mine: value, theirs: other})
    answer = send(editor, row, posted)
    assert answer.redirect_chain, errors_of(answer)
    assert stored(row, mine, theirs) == (value, other)


@pytest.fixture
def collision(editor):
    """An article, and the form that came back because its title collides."""
    article = make_draft("Un titre")
    posted = opened(editor, article)
    write(article, title="Le titre d'Omar")
    return article, send(editor, article, posted, title="Le titre d'Anna")


def test_theirs_is_taken_where_it_is_chosen(editor, collision):
    article, answer = collision
    again(editor, article, answer, lede="Mon chapeau", **{"_choice-title": "theirs"})
    assert stored(article, "title", "lede") == ("Le titre d'Omar", "Mon chapeau")


def test_without_a_choice_a_collision_is_asked_again(editor, collision):
    article, answer = collision
    assert "Somebody else" in errors_of(again(editor, article, answer))
    assert stored(article, "title") == ("Le titre d'Omar",)


def test_a_third_version_collides_with_a_choice_made_between_two(editor, collision):
    article, answer = collision
    write(article, title="Le titre de Salma")
    assert "Somebody else" in errors_of(again(editor, article, answer, **{"_choice-title": "mine"}))
    assert stored(article, "title") == ("Le titre de Salma",)


def test_both_typed_the_same(editor):
    article = make_draft("Un titre")
    posted = opened(editor, article)
    write(article, title="Le même")
    assert send(editor, article, posted, title="Le même").redirect_chain


def test_a_form_that_says_nothing_of_its_opening_is_saved(editor):
    article = make_draft("Un titre")
    posted = opened(editor, article)
    write(article, title="Le titre d'Omar")
    del posted["_opened"]
    send(editor, article, posted, title="Le titre d'Anna")
    assert stored(article, "title") == ("Le titre d'Anna",)


def test_what_another_item_or_nobody_signed_collides(editor):
    article, other = make_draft("Un titre"), make_draft("Un autre")
    for signed in ("x", opened(editor, other)["_opened"]):
        posted = opened(editor, article) | {"_opened": signed}
        assert "Somebody else" in errors_of(send(editor, article, posted, title="Mon titre"))
    assert stored(article, "title") == ("Un titre",)


@pytest.fixture
def named():
    """A programme that has another name."""
    programme = make_hidden()
    make_name(programme, "Le sillon d'or")
    return programme


def names(programme):
    return set(programme.names.values_list("text", flat=True))


def test_rows_that_somebody_else_changed_stay_where_this_editor_left_them(editor, named):
    posted = opened(editor, named)
    Name.objects.update(text="Le sillon d'argent")
    make_name(named, "Le sillon de fer")
    send(editor, named, posted, name_fr="Sillon d'Anna")
    assert stored(named, "name_fr") == ("Sillon d'Anna",)
    assert names(named) == {"Le sillon d'argent", "Le sillon de fer"}


def test_rows_that_somebody_else_deleted_stay_deleted(editor, named):
    posted = opened(editor, named)
    Name.objects.all().delete()
    send(editor, named, posted, name_fr="Sillon d'Anna")
    assert (stored(named, "name_fr"), names(named)) == (("Sillon d'Anna",), set())


def test_rows_that_say_what_stands_collide_with_nothing(editor, named):
    then = opened(editor, named)["_opened"]
    named.names.create(text="Le sillon de fer", language="fr")
    answer = send(editor, named, opened(editor, named), _opened=then, name_fr="Sillon d'Anna")
    assert answer.redirect_chain, errors_of(answer)
    assert stored(named, "name_fr") == ("Sillon d'Anna",)
    assert len(names(named)) == 2


def test_rows_that_both_changed_collide_and_keep_what_was_typed(editor, named):
    posted = opened(editor, named)
    Name.objects.update(text="Le sillon d'argent")
    answer = send(editor, named, posted, **{"names-0-text": "Le sillon de cuivre"})
    assert "Somebody else" in errors_of(answer)
    assert names(named) == {"Le sillon d'argent"}
    assert "<ins>de cuivre" in answer.content.decode()


@pytest.mark.parametrize(
    ("choice", "left"), [("mine", "Le sillon de cuivre"), ("theirs", "Le sillon d'argent")]
)
def test_after_a_choice_the_rows_of_one_side_are_saved(editor, named, choice, left):
    posted = opened(editor, named)
    Name.objects.update(text="Le sillon d'argent")
    answer = send(editor, named, posted, **{"names-0-text": "Le sillon de cuivre"})
    again(editor, named, answer, **{"_choice-names": choice})
    assert names(named) == {left}


def test_rows_that_somebody_else_deleted_are_not_saved_again(editor, named):
    posted = opened(editor, named)
    Name.objects.all().delete()
    answer = send(editor, named, posted, **{"names-0-text": "Le sillon de cuivre"})
    answer = again(editor, named, answer, **{"_choice-names": "mine"})
    assert "Somebody else" in errors_of(answer)
    assert again(editor, named, answer, **{"_choice-names": "theirs"}).redirect_chain
    assert names(named) == set()


def test_a_mention_that_somebody_else_struck_out_stays_struck_out(editor):
    article = make_draft()
    mention = make_mention(article, make_hidden())
    posted = opened(editor, article)
    write(mention, state="struck")
    send(editor, article, posted, title="Le titre d'Anna")
    assert stored(article, "title") + stored(mention, "state") == ("Le titre d'Anna", "struck")


def test_the_ticks_and_places_of_both_are_merged(editor):
    programme, place = make_hidden(goals=[1]), make_place()
    posted = opened(editor, programme)
    write(programme, goals=[1, 5])
    programme.places.add(place)
    send(editor, programme, posted, name_fr="Sillon d'Anna")
    assert stored(programme, "name_fr", "goals") == ("Sillon d'Anna", [1, 5])
    assert list(programme.places.all()) == [place]


def test_a_row_is_locked_before_it_is_compared(editor):
    programme = make_hidden()
    posted = opened(editor, programme)
    with CaptureQueriesContext(connection) as asked:
        send(editor, programme, posted)
    about = [q["sql"] for q in asked if 'FROM "programmes_programme"' in q["sql"]]
    assert about[0].endswith('FOR NO KEY UPDATE OF "programmes_programme"')


@pytest.mark.django_db(transaction=True)
def test_of_two_forms_sent_at_once_one_is_saved_and_one_collides(editor):
    article = make_draft("Un titre")
    posted = opened(editor, article)

    def save(title):
        with closing(connection):
            client = Client()
            client.cookies = deepcopy(editor.cookies)
            return client.post(at(article), posted | {"title": title}).status_code

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(save, ["Le titre d'Anna", "Le titre d'Omar"])) == [200, 302]


def test_a_form_asks_no_more_than_before(editor, django_assert_max_num_queries, monkeypatch):
    article = make_draft()
    with django_assert_max_num_queries(40) as with_it:
        editor.get(at(article))
    monkeypatch.setattr("articles.items.two_editors._met", lambda *_given: {})
    with django_assert_max_num_queries(len(with_it)) as without:
        editor.get(at(article))
    assert len(with_it) <= len(without) + 2


def test_two_editors_of_one_list_keep_each_others_positions(editor):
    first, second = make_figure("932"), make_figure("7")
    address = "/admin/programmes/figure/"
    page = parser.fromstring(editor.get(address).content.decode())
    posted = dict(page.get_element_by_id("changelist-form").form_values())
    row = next(key for key in posted if key.endswith("-id") and posted[key] == str(second.pk))
    write(first, position=3)
    editor.post(address, posted | {row.replace("-id", "-position"): 5, "_save": "Save"})
    assert (stored(first, "position"), stored(second, "position")) == ((3,), (5,))


def test_one_position_that_two_editors_set_is_refused(editor):
    figure = make_figure("932")
    posted = opened(editor, figure)
    write(figure, position=3)
    assert "Somebody else" in errors_of(send(editor, figure, posted, position=5))
    assert stored(figure, "position") == (3,)
    assert Article.objects.count() == 1

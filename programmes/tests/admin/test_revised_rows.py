"""Rows that belong to an item, in its revisions: told, compared, restored."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import translation

from articles.items.acting import acting
from articles.items.history.comparing import differences
from articles.items.history.past import newest
from articles.items.history.restoring import restore
from articles.models import Trace
from articles.tests.factories import make_article
from articles.tests.items.test_revisions import both, told, write
from programmes.models import Name, Programme, Story
from programmes.tests.factories import make_mention, make_name, make_place, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def forge(item, said):
    """Change what lines of an item say was before, as an older site would have written them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('coopsite.emptying', 'yes', true)")
        cursor.execute(
            f"UPDATE articles_trace SET before = {said} WHERE before IS NOT NULL AND item_key = %s",
            [str(item.pk)],
        )


def test_what_one_act_does_to_an_item_and_its_rows_is_one_revision():
    programme = make_programme()
    with acting("one"):
        Programme.objects.update(name_fr="Sillon d'or")
        make_name(programme, "Le sillon d'or")
        programme.places.add(make_place())
    last = told(programme)[0]
    assert last.written[0] == "Changed: Name (French)"
    assert "Added: Other names “Le sillon d'or”" in last.written
    assert any(said.startswith("Added: Places “") for said in last.written)


def test_of_many_rows_the_first_are_named_and_the_others_counted():
    programme = make_programme()
    with acting("many"):
        for number in range(8):
            make_name(programme, f"Nom {number}")
    (said,) = told(programme)[0].written
    assert said.startswith("Added: Other names “Nom 0”")
    assert said.endswith("“Nom 4” (+3)")


def test_a_row_that_is_gone_is_named_still():
    programme = make_programme()
    make_name(programme, "Le sillon d'or")
    with acting():
        Name.objects.all().delete()
    assert told(programme)[0].written == ("Deleted: Other names “Le sillon d'or”",)


def test_rows_that_were_added_go_and_those_that_went_stand_again():
    programme = make_programme()
    kept, gone = make_name(programme, "Ancien"), make_name(programme, "Perdu")
    mark = newest(programme)
    before = {kept.pk: "Ancien", gone.pk: "Perdu"}
    write(kept, text="Autre")
    gone.delete()
    make_name(programme, "Neuf")
    assert restore(programme, mark).tables == ["programmes_name"]
    assert dict(Name.objects.values_list("pk", "text")) == before


def test_the_history_of_a_story_is_read_and_restored_by_acts_alone(editor):
    story = Story.objects.create()
    story.rows.create(article=make_article())
    mark = newest(story)
    with acting():
        story.rows.update(state="settled")
    address = f"/admin/programmes/story/{story.pk}/history/"
    assert "Articles" in editor.get(address).content.decode()
    compare = f"{address}compare/?from={mark}"
    assert 'name="restore"' not in editor.get(compare).content.decode()
    assert editor.post(compare, {"restore": str(mark)}).status_code == 403


def test_places_stand_again():
    programme, place = make_programme(), make_place()
    programme.places.add(place)
    mark = newest(programme)
    programme.places.clear()
    restore(programme, mark, "programmes_programme_places")
    assert list(programme.places.all()) == [place]


def test_a_row_whose_place_is_taken_is_refused_and_nothing_is_written():
    article, place = make_article("Un"), make_place()
    mention = make_mention(article, place)
    mark = newest(article)
    write(article, title="Deux")
    mention.delete()
    place.delete()
    with pytest.raises(ValidationError, match="Nothing was changed"):
        restore(article, mark)
    article.refresh_from_db()
    assert article.title == "Deux"


def test_a_column_that_is_gone_is_named_and_a_new_one_has_its_default():
    programme = make_programme()
    make_name(programme, "Le sillon d'or", "ar")
    mark = newest(programme)
    Name.objects.all().delete()
    write(programme, name_fr="Deux")
    forge(programme, "before - 'language' || '{\"former\": 1}'")
    restored = restore(programme, mark)
    assert restored.lost == {"former"}
    assert Name.objects.get().language == "fr"
    assert "former" in {one.name for one in differences(programme, *both(programme, mark))}


def test_a_table_that_is_gone_is_left_out():
    programme = make_programme()
    mark = newest(programme)
    Trace.objects.create(
        act="old",
        done="deleted",
        tabled="programmes_former",
        key="1",
        item_tabled="programmes_programme",
        item_key=str(programme.pk),
        before={"x": 1},
    )
    assert told(programme)[0].kept == ("read anew",)
    assert restore(programme, mark).tables == []


def test_rows_stand_side_by_side_by_what_they_name():
    article, place = make_article(), make_place()
    mark = newest(article)
    make_mention(article, place, words="au pays")
    (mentions,) = differences(article, *both(article, mark))
    assert mentions.label == "Mentions"
    assert str(place) in mentions.right
    assert "au pays" in mentions.right

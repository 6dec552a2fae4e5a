"""New names and wordings of the catalogue have all articles read again."""

import pytest

from articles.tests.factories import make_article
from coopsite.jobs.names import read_again_by_new_names
from coopsite.models import Job
from programmes.models import Mention, Name
from programmes.tests.desk import form_at
from programmes.tests.factories import make_indicator, make_organisation, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def programme():
    """A site with a catalogue, by whose names its articles are read."""
    programme = make_programme("Moussanada")
    read_again_by_new_names()
    return programme


def queued():
    read_again_by_new_names()
    return [*Job.objects.order_by("pk").values_list("task_name", flat=True)]


def test_where_nothing_is_new_nothing_is_queued():
    assert queued() == []


def test_a_new_name_has_articles_searched_once(programme):
    Name.objects.create(programme=programme, text="Moussanada II", language="fr")
    make_organisation("Tissons demain")
    assert queued() == ["find_mentions"]
    assert queued() == ["find_mentions"]


def test_a_new_wording_has_figures_read_again():
    make_indicator("Ruches")
    assert queued() == ["find_figures"]


def test_a_name_that_is_taken_back_is_no_news_of_yesterday(programme):
    name = Name.objects.create(programme=programme, text="Moussanada II", language="fr")
    name.delete()
    assert queued() == []


def test_an_article_names_what_got_a_name_since(programme, run_jobs):
    article = make_article("Le programme Aide Atlas commence")
    Name.objects.create(programme=programme, text="Aide Atlas", language="fr")
    assert queued() == ["find_mentions"]
    run_jobs()
    assert Mention.objects.get(article=article).programme == programme


@pytest.mark.parametrize(
    ("values", "told"),
    [({"name_en": "Weavers"}, True), ({"website": "https://example.org"}, False)],
)
def test_an_editor_is_told_that_articles_are_searched_for_a_new_name(editor, values, told):
    address = f"/admin/programmes/organisation/{make_organisation().pk}/change/"
    form = form_at(editor, address, **values)
    answer = editor.post(address, form, follow=True, headers={"accept-language": "en"})
    assert ("searched for its names" in answer.content.decode()) == told

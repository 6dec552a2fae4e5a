"""What an article names becomes its mentions, and what editors say of them stands."""

import io

import pytest
from django.core.management import call_command

from articles.models import Article
from articles.tests.factories import make_article
from programmes.models import Mention
from programmes.tests.factories import make_name, make_organisation, make_place, make_programme
from seeds.loading.loader import Options, import_documents
from seeds.loading.mentions import find_mentions
from seeds.tests import catalogues
from seeds.tests.pages import PARAGRAPHS, save

pytestmark = pytest.mark.django_db
STRUCK, ADDED, READ = Mention.State.STRUCK, Mention.State.ADDED, Mention.State.READ
TEXT = ("Le Sillon forme des tisserandes.", *PARAGRAPHS)


@pytest.fixture
def sillon():
    return make_programme("Sillon")


def load(*paths, **options):
    import_documents(paths, Options(**options))


def mentions():
    return sorted((m.target.name_fr, m.words, m.state) for m in Mention.objects.all())


def test_title_and_body_are_searched_and_strips_are_not(tmp_path, sillon):
    make_programme("Pluie")
    make_organisation("Atelier du Val", short_name="ADV")
    make_place("SN", "Sénégal")
    last = "L'Atelier du Val viendra du Sénégal."
    save(tmp_path, strip=("Pluie : les barrages",), paragraphs=(*TEXT, last))
    load(tmp_path)
    assert mentions() == [
        ("Atelier du Val", "Atelier du Val", READ),
        ("Sillon", "Sillon", READ),
        ("Sénégal", "Sénégal", READ),
    ]


def test_a_country_without_a_row_is_not_kept(tmp_path, sillon):
    save(tmp_path, paragraphs=("La France regarde le Sillon.", *PARAGRAPHS))
    load(tmp_path)
    assert [words for _, words, _ in mentions()] == ["Sillon"]


def test_a_dry_run_keeps_no_mention(tmp_path, sillon):
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path, dry_run=True)
    assert not Mention.objects.exists()


def test_reading_processes_find_the_same(tmp_path, sillon):
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path, jobs=2)
    assert mentions() == [("Sillon", "Sillon", READ)]


def test_a_corrected_page_brings_what_it_names_and_takes_what_it_no_longer_names(tmp_path, sillon):
    make_programme("Moisson")
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path)
    save(tmp_path, paragraphs=("La Moisson forme des tisserandes.", *PARAGRAPHS))
    load(tmp_path)
    assert mentions() == [("Moisson", "Moisson", READ)]


def test_what_editors_struck_and_added_no_import_changes(tmp_path, sillon):
    moisson = make_programme("Moisson")
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path)
    Mention.objects.update(state=STRUCK)
    Mention.objects.create(article=Article.objects.get(), programme=moisson, words="la récolte")
    save(tmp_path, paragraphs=("Le SILLON forme des tisserandes.", *PARAGRAPHS))
    load(tmp_path)
    find_mentions(Article.objects.all())
    assert mentions() == [("Moisson", "la récolte", ADDED), ("Sillon", "Sillon", STRUCK)]


def test_where_an_editor_wrote_the_text_its_mentions_are_left_alone(tmp_path, sillon):
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path)
    Article.objects.update(body="<p>Réécrit.</p>", lede="Réécrit.")
    find_mentions(Article.objects.all())
    save(tmp_path, paragraphs=(*TEXT, "Une suite."))
    load(tmp_path)
    assert not Mention.objects.exists()


def test_a_catalogue_with_new_names_finds_them_in_known_articles(tmp_path):
    save(tmp_path, paragraphs=TEXT)
    load(tmp_path)
    assert not Mention.objects.exists()
    catalogues.write(tmp_path, "a.toml", catalogues.WHOLE)
    catalogues.load(tmp_path)
    assert mentions() == [("Sillon", "Le Sillon", READ)]


def test_articles_are_searched_again_by_the_names_of_today(sillon):
    article = make_article(title="La Raie ouverte", body="<p>Sans <strong>nom</strong>.</p>")
    find_mentions(Article.objects.all())
    assert not mentions()
    make_name(sillon, "Raie ouverte")
    out = io.StringIO()
    call_command("find_mentions", stdout=out)
    assert mentions() == [("Sillon", "Raie ouverte", READ)]
    assert out.getvalue() == "1 mentions changed\n"
    assert Mention.objects.get().article == article
    call_command("find_mentions", stdout=out)
    assert out.getvalue().endswith("0 mentions changed\n")


def test_finding_again_costs_the_same_number_of_queries_whatever_they_name(
    sillon, django_assert_num_queries
):
    for number in range(30):
        make_article(title=f"Sillon, jour {number}")
    with django_assert_num_queries(15):
        assert find_mentions(Article.objects.all()) == 30


def test_words_in_tags_are_one_name(sillon):
    make_article(title="Ailleurs", body="<p>Le <em>Sil</em>lon.</p><p>Moi</p>")
    assert find_mentions(Article.objects.all()) == 1

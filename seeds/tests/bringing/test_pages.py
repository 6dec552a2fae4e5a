"""The pages of what is brought in: who sees them, what they offer, and what they cost."""

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from seeds.bringing.receiving import ADDRESS
from seeds.models import Batch, Brought, ImportRun
from seeds.tests.bringing.batches import BRING, at, bring, do, sent, the_batch
from seeds.tests.desk import seen

pytestmark = pytest.mark.django_db(transaction=True)
IMPORTS = "/admin/seeds/importrun/"


@pytest.fixture
def of_olga():
    """A batch of somebody else."""
    olga = User.objects.create_user("olga")
    return Batch.objects.create(by=olga, by_name="olga", folder="a", names=["b.txt"], size=1)


def test_a_contributor_sees_the_own_alone(contributor, of_olga):
    assert contributor.get(at(of_olga)).status_code == 404
    assert "b.txt" not in seen(contributor, IMPORTS)


def test_an_editor_sees_all_of_them(editor, of_olga):
    assert editor.get(at(of_olga)).status_code == 200
    assert "b.txt" in seen(editor, IMPORTS)


def test_a_reader_of_the_desk_brings_nothing_in(staff_with):
    client = staff_with("view_importrun", "view_batch")
    assert client.post(BRING, {"files": [sent()]}).status_code == 403
    assert not Batch.objects.exists()


def test_who_may_write_no_article_imports_none(staff_with, run_jobs):
    client = staff_with("add_batch", "view_batch", "view_importrun")
    bring(client, sent())
    run_jobs()
    assert 'value="import"' not in seen(client, at(the_batch()))
    assert do(client, the_batch(), "import", Brought.objects.get()).status_code == 403


def test_the_address_of_the_form_is_that_of_the_receiver():
    assert ADDRESS == BRING


def test_pressing_import_twice_imports_once(contributor, run_jobs):
    bring(contributor, sent())
    run_jobs()
    for _ in range(2):
        do(contributor, the_batch(), "import", Brought.objects.get())
    run_jobs()
    assert ImportRun.objects.count() == 1


def test_an_import_says_who_brought_it_in(contributor, run_jobs):
    bring(contributor, sent())
    run_jobs()
    do(contributor, the_batch(), "import", Brought.objects.get())
    run_jobs()
    assert f'<a href="{at(the_batch())}"><bdi>clara</bdi></a>' in seen(contributor, IMPORTS)


def test_a_batch_costs_the_same_queries_for_few_documents_and_for_many(
    contributor, run_jobs, django_assert_max_num_queries
):
    bring(contributor, sent())
    run_jobs()
    row = Brought.objects.get()
    for number in range(30):
        row.pk, row.path = None, f"{number}.txt"
        row.save()
    with django_assert_max_num_queries(14):
        seen(contributor, at(the_batch()))


def test_a_pasted_text_is_what_its_editor_says(contributor, run_jobs):
    text = "Le puits rouvre au village\n\nLa coopérative a rouvert mardi le puits du haut village."
    said = {"text": text, "paper": "Le Lien du Rif", "day": "2025-07-08"}
    bring(contributor, **said, address="https://lien.example/puits")
    run_jobs()
    do(contributor, the_batch(), "import", Brought.objects.get())
    run_jobs()
    article = Article.objects.get()
    assert article.title == "Le puits rouvre au village"
    assert (str(article.publication), str(article.published_on)) == ("Le Lien du Rif", "2025-07-08")
    assert article.source_url == "https://lien.example/puits"
    assert article.doubts == []


def test_a_pasted_text_alone_is_read_as_a_text(contributor, run_jobs):
    bring(contributor, text=bytes(sent().read()).decode())
    run_jobs()
    assert Brought.objects.get().read["publication"] == "La Gazette du Haut Plateau"

"""The editors' desk: articles, their two versions and their saved pages."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.editors import ensure_editors_group
from articles.models import Article, Publication
from articles.tests.factories import make_article, make_articles, make_publication
from seeds.loader import Options, import_documents
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


@pytest.fixture
def editor(client):
    """A client on which an editor has logged in."""
    user = User.objects.create_user("anna", is_staff=True)
    user.groups.add(ensure_editors_group())
    client.force_login(user)
    return client


@pytest.fixture
def imported(tmp_path):
    """An article read from a page, whose lede an editor has changed since."""
    save(tmp_path)
    import_documents([tmp_path], Options(publish=True))
    Article.objects.update(lede="Un atelier, enfin.")
    return Article.objects.get()


def form_of(article, **changes):
    """What the browser sends when the form of an article is saved."""
    return {
        "title": article.title,
        "lede": article.lede,
        "body": article.body,
        "publication": article.publication_id or "",
        "published_on": article.published_on or "",
        "date_precision": article.date_precision,
        "authors": "\n".join(article.authors),
        "language": article.language,
        "source_url": article.source_url,
        "status": article.status,
    } | changes


def change(client, article, **changes):
    return client.post(f"{LIST}{article.pk}/change/", form_of(article, **changes))


def test_the_list_opens_with_every_filter_and_search(editor):
    make_article(authors=["Salma Exemple"])
    for query in ("", "?status__exact=published", "?attention=yes", "?attention=no",
                  "?attention=doubts", "?year=2025", "?year=x", "?language__exact=fr",
                  "?published_on__year=2025", "?q=adherentes", "?q=%27%00", "?o=1"):  # fmt: skip
        assert editor.get(LIST + query, follow=True).status_code == 200, query


def test_the_search_knows_words_without_accents_and_drafts(editor):
    make_article("Oui", lede="Les adhérentes tissent.", status=Article.Status.DRAFT)
    make_article("Non", lede="Rien.")
    html = editor.get(f"{LIST}?q=adherente").content.decode()
    assert "Oui</bdi>" in html
    assert "Non</bdi>" not in html


def test_what_needs_attention_is_marked_and_can_be_chosen(editor, imported):
    make_article("Sans reproche")
    make_article("Douteux", doubts=[{"code": "no-date", "detail": ""}])
    html = editor.get(f"{LIST}?attention=yes").content.decode()
    assert "Douteux" in html
    assert "Sans reproche" not in html


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, count
):
    make_articles(count)
    with django_assert_num_queries(10):
        editor.get(LIST)


def act(client, action, *articles):
    data = {"action": action, "_selected_action": [article.pk for article in articles]}
    return client.post(LIST, data, follow=True).content.decode()


def test_articles_are_published_and_taken_back(editor):
    article = make_article(status=Article.Status.DRAFT)
    act(editor, "publish", article)
    assert Article.objects.published().count() == 1
    act(editor, "unpublish", article)
    assert not Article.objects.published().exists()


def test_an_article_without_a_date_is_not_published_and_the_others_are(editor):
    undated = make_article("Sans date", published_on=None, status=Article.Status.DRAFT)
    sound = make_article("Daté", status=Article.Status.DRAFT)
    html = act(editor, "publish", undated, sound)
    assert "Sans date" in html
    assert list(Article.objects.published()) == [sound]


def test_publishing_in_the_form_needs_a_date(editor):
    article = make_article(published_on=None, status=Article.Status.DRAFT)
    answer = change(editor, article, status="published")
    assert answer.status_code == 200
    assert "published_on" in answer.context["adminform"].form.errors


def test_the_form_saves_authors_one_a_line(editor):
    article = make_article()
    assert change(editor, article, authors=" Salma  Exemple\n\nHamid Modèle\n").status_code == 302
    article.refresh_from_db()
    assert article.authors == ["Salma Exemple", "Hamid Modèle"]


def test_saving_an_article_unchanged_changes_nothing(editor, imported):
    before = Article.objects.values().get()
    assert change(editor, imported).status_code == 302
    after = Article.objects.values().get()
    assert {k for k in before if before[k] != after[k]} == {"updated_at"}


def test_what_the_form_saves_is_sanitised(editor):
    article = make_article()
    body = (
        '<p onclick="x()">Oui <script>alert(1)</script><img src=x onerror="y()">'
        '<a href="javascript:z()">lien</a> <strong>gras</strong></p>'
    )
    assert change(editor, article, body=body).status_code == 302
    article.refresh_from_db()
    assert "Oui" in article.body
    assert "<strong>gras</strong>" in article.body
    for bad in ("script", "onclick", "onerror", "<img", "javascript"):
        assert bad not in article.body


def test_the_form_shows_both_versions_the_saved_page_and_its_strip(editor, imported):
    html = editor.get(f"{LIST}{imported.pk}/change/").content.decode()
    assert "<ins>" in html
    assert "<del>" in html
    assert f"{LIST}{imported.pk}/take/lede/" in html
    assert "Cliquez ici pour lire" in html  # only on the page itself
    assert "<li><bdi>Rallye : une étape neutralisée</bdi></li>" in html


def test_the_saved_page_is_escaped(editor, tmp_path):
    save(tmp_path, title="Un <script>alert(7)</script> atelier au village")
    import_documents([tmp_path], Options())
    html = editor.get(f"{LIST}{Article.objects.get().pk}/change/").content.decode()
    document = SeedDocument.objects.get()
    html += editor.get(f"/admin/seeds/seeddocument/{document.pk}/change/").content.decode()
    assert "alert(7)" in html
    assert "<script>alert(7)" not in html


def test_doubts_are_told_in_sentences(editor, tmp_path):
    save(tmp_path, day="31 - 02 - 2025")
    import_documents([tmp_path], Options())
    article = Article.objects.get()
    html = editor.get(f"{LIST}{article.pk}/change/", headers={"accept-language": "en"})
    assert "a date that does not exist" in html.content.decode()


def test_the_pages_version_is_taken_field_by_field(editor, imported):
    read = imported.as_read["lede"]
    answer = editor.post(f"{LIST}{imported.pk}/take/lede/")
    assert answer.status_code == 302
    imported.refresh_from_db()
    assert imported.lede == read


def test_a_publication_is_taken_by_its_name(editor, imported):
    Article.objects.update(publication=make_publication("Un autre journal"))
    editor.post(f"{LIST}{imported.pk}/take/publication/")
    assert Article.objects.get().publication.name == "La Gazette du Haut Plateau"


def test_taking_an_empty_date_from_a_published_article_is_refused(editor):
    article = make_article(as_read={"published_on": ""})
    editor.post(f"{LIST}{article.pk}/take/published_on/")
    article.refresh_from_db()
    assert article.published_on is not None


@pytest.mark.parametrize("name", ["status", "identity", "nothing"])
def test_only_a_field_that_was_read_can_be_taken(editor, imported, name):
    assert editor.post(f"{LIST}{imported.pk}/take/{name}/").status_code == 404


def test_taking_needs_a_post(editor, imported):
    assert editor.get(f"{LIST}{imported.pk}/take/lede/").status_code == 405


def test_only_a_published_article_can_be_viewed_on_the_site(editor):
    shown, hidden = make_article(), make_article("Brouillon", status=Article.Status.DRAFT)
    assert shown.get_absolute_url() in editor.get(f"{LIST}{shown.pk}/change/").content.decode()
    assert (
        hidden.get_absolute_url() not in editor.get(f"{LIST}{hidden.pk}/change/").content.decode()
    )


def test_the_editors_script_carries_the_nonce_of_the_policy(editor):
    answer = editor.get(f"{LIST}{make_article().pk}/change/")
    policy = answer["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert "unsafe" not in policy
    assert f'<script type="importmap" nonce="{nonce}">' in answer.content.decode()


def test_publications_are_counted_and_their_policy_chosen(editor):
    make_articles(2)
    html = editor.get("/admin/articles/publication/").content.decode()
    assert ">2</a>" in html
    publication = Publication.objects.get()
    editor.post(
        f"/admin/articles/publication/{publication.pk}/change/",
        {"name": "La Gazette", "slug": "la-gazette", "language": "fr", "reuse": "link"},
    )
    assert Publication.objects.get().reuse == "link"


def test_a_publication_with_articles_is_not_deleted(editor):
    make_article()
    publication = Publication.objects.get()
    editor.post(f"/admin/articles/publication/{publication.pk}/delete/", {"post": "yes"})
    assert Publication.objects.exists()


def test_runs_entries_and_documents_are_seen_and_not_touched(editor, tmp_path):
    save(tmp_path)
    (tmp_path / "blank.txt").write_text("\n")
    import_documents([tmp_path], Options())
    for model in (ImportRun, RunEntry, SeedDocument):
        name = model._meta.model_name
        assert editor.get(reverse(f"admin:seeds_{name}_changelist")).status_code == 200
        assert editor.get(reverse(f"admin:seeds_{name}_add")).status_code == 403
        for row in model.objects.all():
            address = reverse(f"admin:seeds_{name}_change", args=[row.pk])
            assert editor.get(address).status_code == 200
            assert editor.post(address, {"path": "x"}).status_code == 403
            assert editor.post(address.replace("change", "delete")).status_code == 403


def test_a_run_leads_to_what_failed_in_it(editor, tmp_path):
    (tmp_path / "blank.txt").write_text("\n")
    import_documents([tmp_path], Options())
    run = ImportRun.objects.get()
    html = editor.get(f"/admin/seeds/importrun/{run.pk}/change/").content.decode()
    link = f"/admin/seeds/runentry/?run__id__exact={run.pk}&amp;outcome__exact=failed"
    assert link in html
    assert "blank.txt" in editor.get(link.replace("&amp;", "&")).content.decode()


DOORS = [
    LIST, f"{LIST}add/", f"{LIST}%s/change/", f"{LIST}%s/delete/", f"{LIST}%s/history/",
    "/admin/articles/publication/", "/admin/seeds/importrun/", "/admin/seeds/runentry/",
    "/admin/seeds/seeddocument/",
]  # fmt: skip


@pytest.mark.parametrize("door", DOORS)
def test_every_door_is_closed_to_strangers_and_to_staff_without_a_right(client, door):
    address = door % make_article().pk if "%s" in door else door
    answer = client.get(address)
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]
    client.force_login(User.objects.create_user("bernard", is_staff=True))
    assert client.get(address).status_code == 403


def test_taking_a_version_is_closed_to_staff_without_the_right(client, imported):
    address = f"{LIST}{imported.pk}/take/lede/"
    assert "/admin/login/" in client.post(address)["Location"]
    client.force_login(User.objects.create_user("bernard", is_staff=True))
    assert client.post(address).status_code == 403
    assert Article.objects.get().lede == "Un atelier, enfin."


def test_editors_may_not_enter_the_rooms_of_the_operators(editor):
    assert editor.get("/admin/auth/user/").status_code == 403

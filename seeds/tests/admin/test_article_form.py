"""The form of an article: two versions, the saved page beside the text, doubts, saving."""

import pytest

from articles.models import Article, Draft, Trace
from articles.tests.factories import make_article, make_publication
from seeds.loading.loader import Options, import_documents
from seeds.models import SeedDocument
from seeds.tests.desk import change, drafts, form_at, form_of, press, seen
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db


def test_publishing_needs_a_date(editor):
    article = make_article(**drafts(published_on=None))
    answer = press(editor, article, "publish")
    assert "needs a title and a date" in answer.content.decode()
    assert not Article.objects.get().is_public


def test_a_draft_of_what_readers_see_needs_a_date_too(editor):
    answer = change(editor, make_article(), published_on="")
    assert "published_on" in answer.context["adminform"].form.errors


def test_an_article_is_written_by_hand(editor):
    blank = Article(title="Écrit ici", date_precision="day", language="fr", status="draft")
    answer = editor.post("/admin/articles/article/add/", form_of(blank))
    assert answer.status_code == 302
    assert Article.objects.get().title == "Écrit ici"
    assert editor.get("/admin/articles/article/add/").status_code == 200


def test_the_form_saves_authors_one_a_line(editor):
    article = make_article()
    assert change(editor, article, authors=" Salma  Exemple\n\nHamid Modèle\n").status_code == 302
    article.refresh_from_db()
    assert article.authors == ["Salma Exemple", "Hamid Modèle"]


def test_an_author_of_more_than_200_characters_is_refused(editor):
    answer = change(editor, make_article(), authors="x" * 201)
    assert "authors" in answer.context["adminform"].form.errors


def test_a_text_that_is_too_long_is_refused_where_it_was_not_before(editor):
    article = make_article()
    longest = f"<p>{'a' * 199_993}</p>"
    assert "body" in change(editor, article, body=longest + "a").context["adminform"].form.errors
    assert change(editor, article, body=longest).status_code == 302
    Article.objects.update(body=longest + "<p>b</p>")
    article.refresh_from_db()
    assert change(editor, article, title="Un autre titre").status_code == 302


def test_saving_an_article_unchanged_changes_nothing(editor, imported):
    before = Article.objects.values().get()
    assert change(editor, imported).status_code == 302
    after = Article.objects.values().get()
    assert before == after
    assert not Draft.objects.exists()


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


def test_a_source_is_a_web_address(editor):
    answer = change(editor, make_article(), source_url="javascript:alert(1)")
    assert "source_url" in answer.context["adminform"].form.errors


def test_the_form_shows_both_versions_with_the_differing_words_marked(editor, imported):
    Article.objects.update(lede=imported.as_read["lede"].replace("mardi", "jeudi"))
    html = seen(editor, form_at(imported))
    assert "<del>mardi</del>" in html
    assert "<ins>jeudi</ins>" in html
    assert 'name="_take"' in html


def test_an_article_as_its_page_says_it_shows_one_version(editor, imported):
    Article.objects.update(lede=imported.as_read["lede"])
    assert 'name="_take"' not in seen(editor, form_at(imported))


def test_the_words_of_both_versions_are_escaped(editor):
    article = make_article("<b>un</b>", as_read={"title": "<i>deux</i>"})
    html = seen(editor, form_at(article))
    assert "&lt;i&gt;deux&lt;/i&gt;" in html
    assert "<i>deux" not in html
    assert "<b>un" not in html


def test_a_difference_of_form_alone_is_told(editor):
    article = make_article(body="<p>Un mot.</p>", as_read={"body": "<h2>Un mot.</h2>"})
    assert "The words are the same" in seen(editor, form_at(article))


def test_the_pages_version_is_taken_field_by_field(editor, imported):
    answer = change(editor, imported, _take="lede")
    assert answer["Location"] == form_at(imported)
    imported.refresh_from_db()
    assert imported.lede == imported.as_read["lede"]
    assert "lede" in Trace.objects.of(imported).first().before


def test_taking_a_version_keeps_what_was_typed_in_other_fields(editor, imported):
    change(editor, imported, _take="lede", authors="Hamid Modèle")
    imported.refresh_from_db()
    assert imported.lede == imported.as_read["lede"]
    assert imported.authors == ["Hamid Modèle"]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("title", "Autre"),
        ("body", "<p>Autre.</p>"),
        ("authors", ["Une autre"]),
        ("published_on", "2001-01-01"),
        ("date_precision", "month"),
        ("language", "ar"),
        ("source_url", "https://example.org/autre"),
    ],
)
def test_every_field_can_be_taken(editor, imported, name, wrong):
    read = getattr(imported, name)
    Article.objects.update(**{name: wrong})
    article = Article.objects.get()
    change(editor, article, _take=name)
    article.refresh_from_db()
    assert getattr(article, name) == read


def test_a_publication_is_taken_by_its_name(editor, imported):
    Article.objects.update(publication=make_publication("Un autre journal"))
    change(editor, Article.objects.get(), _take="publication")
    assert Article.objects.get().publication.name == "La Gazette du Haut Plateau"


def test_a_publication_that_is_gone_is_made_again(editor):
    article = make_article(as_read={"publication": "Le Lien perdu"})
    change(editor, article, _take="publication")
    assert Article.objects.get().publication.name == "Le Lien perdu"


def test_a_version_that_was_taken_is_sanitised(editor):
    article = make_article(as_read={"body": "<p>Oui<script>alert(1)</script></p>"})
    change(editor, article, _take="body")
    assert Article.objects.get().body == "<p>Oui</p>"


@pytest.mark.parametrize("name", ["published_on", "title"])
def test_what_a_published_article_needs_cannot_be_taken_away(editor, name):
    article = make_article(as_read={name: ""})
    answer = change(editor, article, _take=name)
    assert name in answer.context["adminform"].form.errors
    kept = getattr(article, name)
    article.refresh_from_db()
    assert getattr(article, name) == kept


@pytest.mark.parametrize("name", ["status", "identity", "nothing"])
def test_only_a_field_that_was_read_can_be_taken(editor, imported, name):
    change(editor, imported, _take=name)
    after = Article.objects.get()
    assert (after.status, after.identity) == (imported.status, imported.identity)


def test_the_saved_page_and_its_headlines_stand_beside_the_text(editor, imported):
    html = seen(editor, form_at(imported))
    assert "Cliquez ici pour lire" in html  # only on the page itself
    assert "<li><bdi>Rallye : une étape neutralisée</bdi></li>" in html
    assert "<details open" not in html.split("saved-page")[1]


def test_the_saved_page_is_escaped(editor, tmp_path):
    save(tmp_path, title="Un <script>alert(7)</script> atelier au village")
    import_documents([tmp_path], Options())
    html = seen(editor, form_at(Article.objects.get()))
    html += seen(editor, f"/admin/seeds/seeddocument/{SeedDocument.objects.get().pk}/change/")
    assert "alert(7)" in html
    assert "<script>alert(7)" not in html


def test_of_a_very_long_page_the_beginning_is_shown(editor, imported):
    SeedDocument.objects.update(raw=b"x" * 200_000 + b"THE-END")
    html = seen(editor, form_at(imported))
    assert "only its beginning is shown" in html
    assert "THE-END" not in html


def test_doubts_are_told_in_sentences(editor, tmp_path):
    save(tmp_path, day="31 - 02 - 2025")
    import_documents([tmp_path], Options())
    html = seen(editor, form_at(Article.objects.get()))
    assert "a date that does not exist" in html
    assert "enter the right one" in html


def test_a_doubt_goes_when_the_editor_enters_what_was_missing(editor):
    doubts = [{"code": "no-date", "detail": ""}, {"code": "broken-text", "detail": "utf-8"}]
    article = make_article(**drafts(published_on=None, doubts=doubts))
    change(editor, article, published_on="2025-07-08")
    article.refresh_from_db()
    assert [doubt["code"] for doubt in article.doubts] == ["broken-text"]


def test_the_other_doubts_go_when_the_editor_has_looked(editor):
    article = make_article(doubts=[{"code": "broken-text", "detail": "utf-8"}])
    change(editor, article)
    assert Article.objects.get().doubts
    change(editor, article, settled="on")
    assert not Article.objects.get().doubts


def test_only_a_published_article_can_be_viewed_on_the_site(editor):
    shown, hidden = make_article(), make_article("Brouillon", **drafts())
    assert shown.get_absolute_url().split("/")[-2] in seen(editor, form_at(shown))
    assert "View on site" in seen(editor, form_at(shown))
    assert "View on site" not in seen(editor, form_at(hidden))


def test_the_editors_script_carries_the_nonce_of_the_policy(editor):
    answer = editor.get(form_at(make_article()))
    policy = answer["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert "unsafe" not in policy
    assert f'<script type="importmap" nonce="{nonce}">' in answer.content.decode()


def test_the_enter_key_saves_and_takes_no_version(editor, imported):
    html = seen(editor, form_at(imported))
    form = html[html.index('id="article_form"') :]
    assert form.index('name="_save"') < form.index('name="_take"')

"""The library of images, and the image that an item chooses."""

from datetime import date
from io import BytesIO

import pytest
from django.contrib.auth.models import User

from articles.items.drafts.acts import open_draft
from articles.items.roles import CONTRIBUTORS, group_of
from articles.models import Image, Withholding
from articles.tests.factories import make_article, make_draft
from articles.tests.images.pictures import drawn, make_image
from conftest import enter
from programmes.figures.withholding import Grounds, lift, withhold_image
from programmes.models import Cooperative
from programmes.tests.desk import change, errors_of, form_at, press, save, seen
from programmes.tests.factories import make_cooperative, make_editor, make_programme

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/image/add/"


def at(image):
    return f"/admin/articles/image/{image.pk}/change/"


def article_at(article):
    return f"/admin/articles/article/{article.pk}/change/"


def send(client, data=None, name="photo de Salma.jpg", **values):
    """Send the form that adds an image."""
    file = BytesIO(drawn() if data is None else data)
    file.name = name
    return client.post(ADD, form_at(client, ADD) | {"file": file} | values)


def test_an_image_is_added_with_its_texts(editor):
    send(editor, alternative_fr="Un métier à tisser", credit="Salma Exemple", licence="cc-by")
    image = Image.objects.get()
    assert (image.width, image.height, image.format) == (900, 600, "jpeg")
    assert (image.name, image.credit) == ("photo de Salma", "Salma Exemple")
    assert (
        editor.get(f"/admin/articles/image/{image.pk}/thumbnail/", follow=True).status_code == 200
    )


def test_what_is_no_picture_is_refused_in_a_sentence(editor):
    answer = send(editor, b"<svg/>", "photo.jpg")
    assert "Ce n’est pas une image lisible" in errors_of(answer)
    assert not Image.objects.exists()


def test_too_large_a_file_is_refused_in_a_sentence(editor, settings):
    settings.IMAGE_SIZE_LIMIT = 100
    assert "Elle est trop lourde" in errors_of(send(editor))


def test_a_picture_that_is_there_already_is_named(editor):
    image = make_image()
    assert at(image) in errors_of(send(editor))
    assert Image.objects.count() == 1


def test_a_file_is_not_kept_where_the_form_is_wrong(editor, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    errors_of(send(editor, focus_x="1", expires_on="never"))
    assert list(tmp_path.iterdir()) == []


def test_the_library_says_what_is_lacking(editor):
    bare = make_image(alternative_fr="", credit="")
    html = seen(editor, "/admin/articles/image/")
    assert "no alternative text" in html
    assert "no credit" in html
    for asked in ("alternative", "credit", "unused"):
        assert bare in listed(editor, asked)
    for asked in ("expired", "withheld"):
        assert bare not in listed(editor, asked)


def listed(client, attention):
    answer = client.get(f"/admin/articles/image/?attention={attention}")
    return list(answer.context["cl"].result_list)


def test_the_list_asks_as_much_for_many_as_for_few(editor, django_assert_num_queries):
    make_image()
    editor.get("/admin/articles/image/")
    for colour in ("red", "blue"):
        with django_assert_num_queries(7):
            editor.get("/admin/articles/image/")
        make_article(image=make_image(drawn(colour=colour)))


def test_an_image_names_what_shows_it(editor):
    image = make_image()
    make_draft("Le bilan", image=image)
    make_cooperative("Coopérative du Val", image=image)
    html = seen(editor, at(image))
    assert "Le bilan" in html
    assert "Coopérative du Val" in html


def test_an_image_that_something_shows_is_not_deleted(editor):
    image = make_image()
    make_draft(image=image)
    editor.post(f"/admin/articles/image/{image.pk}/delete/", {"post": "yes"})
    assert Image.objects.filter(pk=image.pk).exists()


def test_an_image_that_a_draft_is_to_show_is_not_deleted(editor):
    image, article = make_image(), make_article("Le bilan")
    save(editor, article_at(article), image=image.pk)
    address = f"/admin/articles/image/{image.pk}/delete/"
    editor.post(address, {"post": "yes"})
    assert Image.objects.filter(pk=image.pk).exists()
    assert "the draft of “Le bilan”" in seen(editor, address)


def test_a_deleted_image_comes_back_from_the_bin(editor):
    image = make_image()
    editor.post(f"/admin/articles/image/{image.pk}/delete/", {"post": "yes"})
    assert not Image.objects.exists()
    bin_page = editor.get("/admin/articles/trace/bin/?kind=articles_image")
    key = bin_page.context["rows"][0]["trace"].pk
    editor.post("/admin/articles/trace/bin/", {"key": key, "_restore": "1"})
    assert Image.objects.get().digest == image.digest


def test_the_history_of_an_image_says_what_was_changed(editor):
    image = make_image()
    save(editor, at(image), credit="Salma Exemple")
    html = seen(editor, f"/admin/articles/image/{image.pk}/history/")
    assert "Credit" in html


def test_what_readers_see_with_an_image_keeps_its_texts(editor):
    image = make_image()
    make_article("Le bilan", image=image)
    assert "Le bilan" in errors_of(save(editor, at(image), credit=""))
    assert save(editor, at(image), credit="Autre").status_code == 302


def test_a_draft_may_wait_for_the_texts_of_its_image(editor):
    image = make_image()
    make_draft(image=image)
    assert save(editor, at(image), credit="").status_code == 302


def test_a_contributor_changes_only_what_no_reader_sees(client):
    user = User.objects.create_user("bruno", is_staff=True)
    user.groups.add(group_of(CONTRIBUTORS))
    image, public = make_image(), make_image(drawn(colour="red"))
    make_article(image=public)
    enter(client, user)
    assert b'name="_save"' in client.get(at(image)).content
    assert b'name="_save"' not in client.get(at(public)).content


@pytest.mark.parametrize("lack", ["credit", "alternative_fr"])
def test_nothing_is_published_with_an_image_that_lacks_a_text(editor, lack):
    article = make_draft(image=make_image(**{lack: ""}))
    answer = press(editor, article, "publish")
    article.refresh_from_db()
    assert not article.is_public
    assert "The image “Métier” needs" in answer.content.decode()


def test_a_decorative_image_needs_no_alternative_text(editor):
    article = make_draft(image=make_image(alternative_fr="", decorative=True))
    press(editor, article, "publish")
    article.refresh_from_db()
    assert article.is_public


def test_what_readers_see_at_once_refuses_an_image_that_lacks_a_text(editor):
    cooperative, image = make_cooperative(), make_image(credit="")
    answer = change(editor, cooperative, image=image.pk)
    assert "needs a credit" in errors_of(answer)
    assert Cooperative.objects.get().image is None


def test_another_image_of_a_published_article_waits_in_its_draft(editor):
    article = make_article(image=make_image())
    other = make_image(drawn(colour="red"), name="Autre")
    save(editor, article_at(article), image=other.pk)
    article.refresh_from_db()
    assert article.image.name == "Métier"
    assert open_draft(article)
    press(editor, article, "publish")
    article.refresh_from_db()
    assert article.image == other


def test_a_draft_shows_its_image_in_the_preview_and_to_nobody_else(editor, client):
    image = make_image()
    article = make_article("Le bilan")
    save(editor, article_at(article), image=image.pk)
    assert image.digest not in client.get(article.get_absolute_url()).content.decode()
    html = seen(editor, f"/admin/articles/article/{article.pk}/preview/fr/")
    assert f"/images/{image.digest}-320.avif?seal=" in html


def test_the_page_that_publishes_says_that_readers_do_not_see_the_image(editor):
    article = make_draft(image=make_image(expires_on=date(2026, 1, 1)))
    html = seen(editor, f"/admin/articles/article/{article.pk}/publish/")
    assert "The last day of its image is over" in html


def test_a_form_offers_the_newest_images_without_scripts(editor):
    image = make_image()
    html = seen(editor, article_at(make_draft()))
    assert f'<option value="{image.pk}"' in html


def test_an_image_is_withheld_and_shown_again(editor):
    image = make_image()
    article = make_article(image=image)
    editor.post(
        f"/admin/articles/image/{image.pk}/withhold/",
        {"why": "privacy", "public_reason": "À la demande d’une personne."},
    )
    page = editor.get(article.get_absolute_url()).content.decode()
    assert "Une image a été masquée" in page
    assert "À la demande d’une personne." in page
    assert image.digest not in page
    lift(Withholding.objects.get(), by=make_editor("olga", is_superuser=True))
    assert image.digest in editor.get(article.get_absolute_url()).content.decode()


def test_the_same_picture_added_again_stays_withheld(editor):
    image = make_image()
    withhold_image(image, by=make_editor("olga"), grounds=Grounds("privacy"))
    image.delete()
    send(editor)
    assert Image.objects.get().withholding_id


def test_a_withheld_programme_image_leaves_its_card_without_picture(client):
    image = make_image()
    make_programme(image=image)
    assert image.digest in client.get("/fr/").content.decode()
    withhold_image(image, by=make_editor("olga"), grounds=Grounds("privacy"))
    assert image.digest not in client.get("/fr/").content.decode()

"""Images in a browser: added to the library, chosen for an article, published, seen by readers."""

import pytest

from articles.models import Article, Image
from articles.tests.factories import make_article, make_draft
from articles.tests.images.pictures import make_image
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.test_browser_axe import grave
from programmes.tests.factories import make_cooperative, make_programme
from seeds.loading.sample_pictures import drawn, field, loom, tree

pytestmark = IN_A_BROWSER
LIBRARY = "/admin/articles/image/"


def add(page, address, scene, **texts):
    """Add an image in the library."""
    page.goto(f"{address}{LIBRARY}add/")
    file = {"name": "IMG_0042.png", "mimeType": "image/png", "buffer": drawn(scene)}
    page.set_input_files("#id_file", file)
    for name, text in texts.items():
        page.fill(f"#id_{name}", text)
    page.click("[name=_continue]")


def choose_image(page, words):
    """Choose the image of an article by words of its name."""
    page.click(".field-image .select2-selection")
    page.fill(".select2-search__field", words)
    assert is_drawn(page, page.locator(".select2-results .offered-image"))
    page.click(".select2-results__option--highlighted")


def is_drawn(page, picture):
    """Whether the browser could draw a picture."""
    page.wait_for_function("one => one.complete", arg=picture.element_handle())
    return picture.evaluate("one => one.naturalWidth") > 0


def test_an_image_is_added_chosen_published_and_seen(browser, live_server):
    article = make_draft("Un tapis pour le souk", lede="Les adhérentes tissent depuis mars.")
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/")
    texts = {"name": "Champ au printemps", "alternative_fr": "Un champ", "credit": "Salma Exemple"}
    add(page, live_server.url, field, **texts)
    shown = page.locator(".focus-picture")
    box = shown.bounding_box()
    shown.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.2})
    with page.expect_navigation():
        page.click("[name=_continue]")
    image = Image.objects.get()
    assert (image.focus_x, image.focus_y) == (75, 20)

    page.goto(f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    choose_image(page, "printemps")
    assert is_drawn(page, page.locator(".chosen-image"))
    picture(page, "image-chosen", of="fieldset:has(.field-image)")
    page.click("[name=_publishing]")
    page.click("button[value=publish]")

    page.goto(f"{live_server.url}{Article.objects.get().get_absolute_url()}")
    shown = page.locator("figure.picture img")
    assert is_drawn(page, shown)
    assert shown.evaluate("one => one.currentSrc").endswith(".avif")
    assert [one for one in complaints if "inline style" not in one] == []  # the search box's own


def test_a_picture_that_is_refused_is_told_at_its_field(browser, live_server):
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/")
    page.goto(f"{live_server.url}{LIBRARY}add/")
    file = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"<svg onload='alert(1)'/>"}
    page.set_input_files("#id_file", file)
    page.click("[name=_save]")
    assert "Ce n’est pas une image lisible" in page.locator(".field-file .errorlist").inner_text()


def test_too_large_a_file_is_told_before_it_is_sent(browser, live_server, settings):
    settings.IMAGE_SIZE_LIMIT = 1000
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/")
    page.goto(f"{live_server.url}{LIBRARY}add/")
    file = {"name": "a.png", "mimeType": "image/png", "buffer": drawn(field)}
    page.set_input_files("#id_file", file)
    said = page.locator("#id_file").evaluate("one => one.validationMessage")
    assert said.startswith("Elle est trop lourde")


def test_the_library_is_looked_through(browser, live_server):
    make_article(image=make_image(drawn(field), name="Champ au printemps"))
    make_image(drawn(loom), name="Tapis sur son métier", credit="")
    make_image(drawn(tree), name="Arganier", alternative_fr="")
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}{LIBRARY}")
    for small in page.locator(".offered-image").all():
        assert is_drawn(page, small)
    picture(page, "images", of="#changelist")
    assert complaints == []


@pytest.mark.parametrize(("width", "locale"), [(390, "ar-MA"), (1280, "fr-FR")])
def test_pages_with_images_fit_the_screen_and_keep_nobody_out(browser, live_server, width, locale):
    image = make_image(drawn(loom), caption_fr="Un tapis de la coopérative", licence="cc-by-sa")
    article = make_article(image=image)
    make_programme(image=image)
    make_cooperative(image=image)
    page, _ = page_of(browser, width, locale)
    language = f"/{locale[:2]}/"
    public = (article.get_absolute_url().replace("/fr/", language), language)
    for place in (*public, f"{language}cooperatives/", f"{language}programmes/"):
        page.goto(f"{live_server.url}{place}", wait_until="networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert grave(page) == [], place
        picture(page, f"pictures-{width}{place.replace('/', '-')[:20]}")
    enter(page, f"{live_server.url}/admin/")
    for place in ("", "add/", f"{image.pk}/change/", f"{image.pk}/withhold/"):
        page.goto(f"{live_server.url}{LIBRARY}{place}", wait_until="networkidle")
        picture(page, f"library-{width}-{place.strip('/').rpartition('/')[2]}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
        assert grave(page) == [], place

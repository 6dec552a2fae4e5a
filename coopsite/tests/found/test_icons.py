"""The icons of the site, and its manifest."""

from io import BytesIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from PIL import Image

from coopsite.found import icons
from coopsite.found.icons import ICONS, OURS, kept
from coopsite.made_files import MadeFiles

WIDE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><path d='M0 0h20v10H0z'/></svg>"


@pytest.fixture
def drawn(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def picture(name, source=OURS):
    return Image.open(BytesIO(ICONS[name](source)))


@pytest.mark.parametrize(
    ("name", "size"), [("apple-touch-icon.png", 180), ("icon-192.png", 192), ("icon-512.png", 512)]
)
def test_an_icon_has_the_size_of_its_name(name, size):
    assert picture(name).size == (size, size)


def test_the_favicon_holds_three_sizes():
    assert picture("favicon.ico").info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_what_is_cut_to_a_shape_has_a_ground_and_leaves_its_edges_free(tmp_path):
    sign = tmp_path / "sign.svg"
    sign.write_text(WIDE)
    maskable = picture("maskable-512.png", sign)
    assert maskable.mode == "RGB"
    assert {maskable.getpixel(spot) for spot in ((0, 0), (511, 256), (60, 60))} == {(250, 247, 240)}


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_organisations_own_sign_is_drawn_in_the_middle(settings, tmp_path, drawn, ending):
    sign = settings.SITE_LOGO = tmp_path / f"sign.{ending}"
    sign.write_text(WIDE) if ending == "svg" else Image.new("RGB", (20, 10)).save(sign)
    icon = Image.open(kept("icon-192.png"))
    assert (icon.getpixel((96, 96))[3], icon.getpixel((96, 10))[3]) == (255, 0)


def test_a_sign_that_is_no_picture_is_refused_in_a_sentence(settings, tmp_path, drawn):
    settings.SITE_LOGO = tmp_path / "sign.png"
    settings.SITE_LOGO.write_text("nothing")
    with pytest.raises(ImproperlyConfigured, match=r"SITE_LOGO, .*sign\.png, cannot be drawn"):
        kept("icon-192.png")


def test_an_icon_is_drawn_once_and_offered_as_a_static_file(drawn):
    file = MadeFiles().find("coopsite/icons/icon-192.png")
    before = kept("icon-192.png").stat().st_mtime_ns
    assert file == str(kept("icon-192.png"))
    assert kept("icon-192.png").stat().st_mtime_ns == before


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_the_manifest_speaks_the_language_of_its_address(client, language, direction):
    answer = client.get(f"/{language}/manifest.webmanifest")
    told = answer.json()
    assert answer["Content-Type"] == "application/manifest+json"
    assert (told["lang"], told["dir"], told["start_url"]) == (language, direction, f"/{language}/")
    for icon in told["icons"]:
        name = icon["src"].rpartition("/")[2]
        width, _, height = icon["sizes"].partition("x")
        assert picture(name).size == (int(width), int(height))
        assert icon["src"] == f"/static/{icons.FOLDER}/{name}"


def test_what_asks_for_the_manifest_or_an_icon_without_a_language_is_led_on(client):
    answer = client.get("/manifest.webmanifest", headers={"accept-language": "ar"})
    assert answer["Location"] == "/ar/manifest.webmanifest"
    assert client.get("/favicon.ico")["Location"].endswith("/favicon.ico")

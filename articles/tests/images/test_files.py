"""Where pictures and their renditions are, and what is swept away."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image as Drawing

from articles.images import files
from articles.images.files import draw_anew, keep, picture_of, rendition, renditions_of, sweep
from articles.models import Image
from articles.tests.images.pictures import drawn, make_image

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty(settings, tmp_path):
    settings.MEDIA_ROOT, settings.RENDITIONS_ROOT = tmp_path / "images", tmp_path / "renditions"


def all_in(root):
    return [one for one in Path(root).rglob("*") if one.is_file() and one.suffix != ".lock"]


def age(root):
    """Let everything below a folder be two days old."""
    then = Path(root).stat().st_mtime - 2 * files.GRACE
    for one in Path(root).rglob("*"):
        os.utime(one, (then, then))


def test_a_picture_is_called_by_what_is_seen_and_only_its_owner_may_look(settings):
    image = make_image()
    [file] = all_in(settings.MEDIA_ROOT)
    assert file == picture_of(image.digest, "jpeg")
    assert settings.MEDIA_ROOT.stat().st_mode & 0o777 == 0o700
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_renditions_have_their_widths_and_none_is_larger_than_the_picture():
    image = make_image(drawn(900, 600))
    rendition(image, "320.avif")
    names = {one.name for one in renditions_of(image.digest).iterdir()}
    kinds = ("avif", "webp", "jpeg")
    assert names == {f"{w}.{k}" for w in (320, 640, 900) for k in kinds} | {"share.jpeg"}
    for kind in kinds:
        assert Drawing.open(rendition(image, f"640.{kind}")).size == (640, 427)
    assert Drawing.open(rendition(image, "share.jpeg")).size == (1200, 630)


def test_the_shared_picture_keeps_what_matters():
    half = Drawing.new("RGB", (600, 1200), "white")
    half.paste("red", (0, 0, 600, 600))
    data = files.Path(files.settings.MEDIA_ROOT).parent / "half.png"
    half.save(data)
    image = make_image(data.read_bytes(), focus_y=0)
    assert Drawing.open(rendition(image, "share.jpeg")).getpixel((600, 315))[1] < 40
    image.focus_y = 100
    draw_anew(image)
    assert Drawing.open(rendition(image, "share.jpeg")).getpixel((600, 315))[1] > 200


def test_the_same_picture_sent_twice_at_once_is_one_file(settings):
    with ThreadPoolExecutor(4) as threads:
        opened = set(threads.map(lambda _: keep([drawn()]), range(4)))
    assert len(opened) == len(all_in(settings.MEDIA_ROOT)) == 1


def test_who_asks_at_once_for_what_is_not_drawn_yet_waits_for_one_drawing(monkeypatch):
    image, drawings = make_image(), []
    draw = files.draw
    monkeypatch.setattr(files, "draw", lambda *a: (drawings.append(1), draw(*a)))
    with ThreadPoolExecutor(4) as threads:
        found = set(threads.map(lambda _: rendition(image, "320.webp").stat().st_size, range(4)))
    assert len(found) == len(drawings) == 1


def test_a_picture_that_is_gone_is_not_found():
    image = make_image()
    picture_of(image.digest, image.format).unlink()
    with pytest.raises(FileNotFoundError):
        rendition(image, "320.avif")


def test_what_no_row_leads_to_is_swept_after_a_day(settings):
    image, _lost = make_image(), keep([drawn(colour="red")])
    rendition(image, "320.avif")
    (settings.MEDIA_ROOT / f"{files.BEGUN}x").mkdir()
    assert sweep() == 0
    age(settings.MEDIA_ROOT)
    age(settings.RENDITIONS_ROOT)
    assert sweep() == 2
    assert all_in(settings.MEDIA_ROOT) == [picture_of(image.digest, "jpeg")]
    assert rendition(image, "320.avif").exists()


def test_the_picture_of_an_image_in_the_bin_is_kept(settings):
    image = make_image()
    Image.objects.all().delete()
    age(settings.MEDIA_ROOT)
    assert sweep() == 0
    assert picture_of(image.digest, "jpeg").exists()

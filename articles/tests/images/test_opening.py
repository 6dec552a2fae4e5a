"""What is kept of a file that somebody sends, and what is refused."""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from PIL import Image as Drawing

from articles.images.files import keep, picture_of
from articles.tests.images.pictures import drawn


@pytest.fixture(autouse=True)
def _empty(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def kept(data):
    """The picture that is kept of some bytes."""
    opened = keep([data])
    return Drawing.open(picture_of(opened.digest, opened.format))


def refused(data, settings):
    """Why bytes are refused; nothing of them stays."""
    with pytest.raises(ValidationError) as refusal:
        keep([data])
    assert list(Path(settings.MEDIA_ROOT).rglob("*")) == []
    return refusal.value.code


def png_of(width, height):
    """A PNG that says it is so large, in a hundred bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif"])
def test_each_kind_is_kept_as_a_picture(kind):
    assert kept(drawn(90, 60, kind=kind)).size == (90, 60)


def test_a_bomb_of_pixels_is_refused_before_it_is_decoded(settings):
    assert refused(png_of(50_000, 50_000), settings) == "pixels"


@pytest.mark.machine
def test_a_bomb_below_the_limit_of_pixels_ends_in_the_limits_of_the_kernel(settings):
    settings.IMAGE_PIXEL_LIMIT = 50_000 * 50_000
    assert refused(png_of(50_000, 50_000), settings) in ("costly", "broken")


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a" + b"\0" * 100,
        b"%PDF-1.7",
        b"",
    ],
)
def test_what_is_no_picture_is_refused_whatever_it_is_called(settings, data):
    assert refused(data, settings) == "kind"


def test_a_picture_that_is_a_page_as_well_is_refused(settings):
    assert refused(drawn(comment=b"<script>alert(1)</script>"), settings) == "more"
    assert refused(drawn() + b"<?php system($_GET[0]);", settings) == "more"


def test_a_picture_that_is_an_archive_as_well_is_refused(settings):
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("../../x", "x")
    assert refused(drawn() + archive.getvalue(), settings) == "more"


def test_a_picture_that_is_cut_off_is_refused(settings):
    for kind in ("jpeg", "png", "webp"):
        data = drawn(300, 300, kind=kind)
        assert refused(data[: len(data) // 2], settings) in ("broken", "kind")


def test_a_picture_that_moves_is_refused(settings):
    file = BytesIO()
    frames = [Drawing.new("RGB", (60, 60), one) for one in ("red", "blue")]
    frames[0].save(file, "webp", save_all=True, append_images=frames[1:])
    assert refused(file.getvalue(), settings) == "animated"


def test_too_many_bytes_are_refused_before_all_have_come(settings):
    settings.IMAGE_SIZE_LIMIT = 1000
    with pytest.raises(ValidationError) as refusal:
        keep(iter(lambda: b"\0" * 400, None))
    assert refusal.value.code == "bytes"
    assert list(Path(settings.MEDIA_ROOT).rglob("*")) == []


def test_nothing_that_the_camera_noted_is_kept_but_the_picture_stands_upright():
    exif = Drawing.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Camera of Salma"
    exif.get_ifd(0x8825)[2] = (33.0, 34.0, 12.0)
    picture = kept(drawn(90, 60, exif=exif, comment=b"at home"))
    assert picture.size == (60, 90)
    assert not picture.getexif()
    assert {"exif", "comment", "icc_profile"}.isdisjoint(picture.info)


def test_the_same_picture_is_one_file_whatever_is_noted_beside_it():
    first, again = keep([drawn()]), keep([drawn(comment=b"a copy")])
    assert first == again


def test_a_clear_ground_stays_clear():
    file = BytesIO()
    Drawing.new("RGBA", (40, 40), (0, 0, 0, 0)).save(file, "png")
    assert kept(file.getvalue()).mode == "RGBA"


def test_a_large_picture_is_kept_smaller():
    assert kept(drawn(4000, 3000)).size == (2560, 1920)

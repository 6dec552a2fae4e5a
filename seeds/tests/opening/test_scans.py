"""Scans, read by the Tesseract of this machine."""

import re
import shutil
from datetime import date
from functools import cache

import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont, features

from seeds.opening import open_file
from seeds.reading import DoubtCode, read
from seeds.tests.opening.making import PASSAGES
from seeds.tests.opening.making_pdf import closed

FONT = "DejaVuSans.ttf"
DOTS = 150  # an inch


@cache
def font(size):
    try:
        return ImageFont.truetype(FONT, size)
    except OSError:
        return None


pytestmark = [
    pytest.mark.machine,
    pytest.mark.skipif(
        not (shutil.which("tesseract") and font(1) and features.check("raqm")),
        reason="needs Tesseract (apt install tesseract-ocr tesseract-ocr-fra tesseract-ocr-ara), "
        "DejaVu and a Pillow that sets Arabic",
    ),
]


def paper(language):
    """An image of a sheet of paper with a title and three paragraphs on it."""
    title, text = PASSAGES[language]
    image = Image.new("L", (8 * DOTS, 6 * DOTS), 245)
    draw, at = ImageDraw.Draw(image), DOTS // 2
    for paragraph, size in ((title, 40), *((one, 26) for one in text)):
        for line in wrapped(paragraph, size):
            place = (7.5 * DOTS, at) if language == "ar" else (DOTS / 2, at)
            anchor = "ra" if language == "ar" else "la"
            draw.text(place, line, 20, font(size), anchor)
            at += int(1.5 * size)
        at += size
    return image


def wrapped(paragraph, size):
    line = ""
    for word in paragraph.split(" "):
        if font(size).getlength(f"{line} {word}") > 7 * DOTS:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def scanned(language, turned=0):
    """A scan of that paper, laid on the glass as it happened."""
    image = paper(language).rotate(turned, expand=True)
    pdf = FPDF(unit="in", format=(image.width / DOTS, image.height / DOTS))
    pdf.add_page()
    pdf.image(image, x=0, y=0, w=image.width / DOTS)
    return closed(pdf)


def read_scan(data):
    (part,) = open_file("a.pdf", data)
    assert part.problem is None, part.problem
    return read(part.data, name="a.pdf", today=date(2026, 1, 1))


def words(text):
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("turned", [0, 180])
def test_a_scan_is_read_however_it_was_laid_on_the_glass_and_doubted(language, turned):
    title, text = PASSAGES[language]
    page = read_scan(scanned(language, turned))
    expected = words(" ".join(text))
    found = words(" ".join([page.lede, *(block.text for block in page.body)]))
    assert len(expected & found) > 0.85 * len(expected)
    assert page.language == language
    assert len(words(title) & words(page.title)) > 3
    assert [doubt.code for doubt in page.doubts if doubt.code is DoubtCode.READ_BY_OCR]

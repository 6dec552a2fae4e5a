"""PDFs made by fpdf2: columns, running heads, broken words, Arabic, images without text."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fpdf import FPDF
from fpdf.bidi import BidiParagraph
from PIL import Image

from seeds.tests.opening.making import ARABIC_TEXT, ARABIC_TITLE, BYLINE, DAY, TEXT, TITLE

LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x600, 0x700),
    *range(0x2010, 0x2028),
    *range(0xFE70, 0xFEFD),
]


def boxes() -> bytes:
    """A font that draws every letter as a box: what counts is which letter it is."""
    names = {code: f"u{code:04X}" for code in LETTERS}
    order = [".notdef", *names.values()]
    pen = TTGlyphPen(None)
    for act, point in ((pen.moveTo, (50, 0)), (pen.lineTo, (50, 700)), (pen.lineTo, (450, 0))):
        act(point)
    pen.closePath()
    box, nothing = pen.glyph(), TTGlyphPen(None).glyph()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(order)
    font.setupCharacterMap(names)
    font.setupGlyf({name: nothing if name in ("u0020", "u00A0") else box for name in order})
    font.setupHorizontalMetrics(dict.fromkeys(order, (500, 50)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    font.setupPost()
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def opened(size: float = 11) -> FPDF:
    """A PDF with one page and the font at hand."""
    pdf = FPDF()
    with tempfile.NamedTemporaryFile(suffix=".ttf") as file:
        Path(file.name).write_bytes(boxes())
        pdf.add_font("Boxes", "", file.name)
    pdf.set_auto_page_break(False)
    pdf.add_page()
    pdf.set_font("Boxes", size=size)
    return pdf


def closed(pdf: FPDF) -> bytes:
    return bytes(pdf.output())


def put(pdf: FPDF, text: str, size: float = 11, width: float = 0) -> None:
    """A paragraph, broken into lines where the cursor stands, and a space below it."""
    pdf.set_font("Boxes", size=size)
    x = pdf.get_x()
    pdf.multi_cell(width, size * 0.5, text, align="L", new_x="LEFT", new_y="NEXT")
    pdf.set_xy(x, pdf.get_y() + size * 0.25)


def article(pdf: FPDF, title: str = TITLE, text: tuple[str, ...] = TEXT, size: float = 22) -> None:
    put(pdf, title, size)
    for one in (BYLINE, DAY, *text):
        put(pdf, one)


def one_column() -> bytes:
    pdf = opened()
    article(pdf)
    return closed(pdf)


def two_columns(text: tuple[str, ...] = TEXT) -> bytes:
    """A title across the page; the lines of both columns drawn row by row, as some programs do."""
    pdf = opened()
    put(pdf, TITLE, 18)
    put(pdf, BYLINE)
    put(pdf, DAY)
    words = " ".join(text)
    lines = pdf.multi_cell(80, 5, words, dry_run=True, output="LINES", align="L")
    half = (len(lines) + 1) // 2
    top = pdf.get_y()
    for row in range(half):
        for column, line in ((0, row), (1, half + row)):
            if line < len(lines):
                pdf.set_xy(10 + 95 * column, top + 5 * row)
                pdf.cell(80, 5, lines[line])
    return closed(pdf)


def arabic(*, backwards: bool = False) -> bytes:
    """A page of Arabic: its letters stand as they are seen, or the wrong way round."""
    pdf = opened()
    for text, size in ((ARABIC_TITLE, 22), *((one, 9) for one in ARABIC_TEXT)):
        pdf.set_font("Boxes", size=size)
        seen = text if backwards else BidiParagraph(text).get_reordered_string()
        pdf.cell(0, 10, seen, align="R", new_x="LMARGIN", new_y="NEXT")
    return closed(pdf)


def report(pages: int) -> bytes:
    """Pages with a running head and their number at the foot, a paragraph each."""
    pdf = opened()
    for number in range(1, pages + 1):
        if number > 1:
            pdf.add_page()
        pdf.set_xy(10, 10)
        put(pdf, f"Rapport annuel 2024 - {number}", 9)
        pdf.set_y(25)
        if number == 1:
            put(pdf, TITLE, 22)
        put(pdf, f"Au chapitre {'abcdefghij'[number % 10]} du rapport. {TEXT[number % 3]}")
        pdf.set_y(280)
        pdf.cell(0, 5, f"- {number} -", align="C")
    return closed(pdf)


def broken_words() -> bytes:
    """Words broken at the end of lines, and a paragraph that goes on on the next page."""
    pdf = opened()
    put(pdf, TITLE, 22)
    lines = (
        "La coopérative Tifawin a ouvert mardi un atelier de tis-",
        "sage au centre du village, avec un porte-monnaie plein. Le porte-",
        "monnaie des 32 femmes de la région, qui travaillent par roulement",
    )
    pdf.set_font("Boxes", size=11)
    for line in lines:
        pdf.cell(0, 5.5, line, new_x="LMARGIN", new_y="NEXT")
    pdf.add_page()
    pdf.cell(0, 5.5, "et vendent la laine au poids depuis le printemps de cette année.")
    return closed(pdf)


def several() -> bytes:
    """Two articles on a page and one on the next, their titles as large as each other."""
    pdf = opened()
    article(pdf, "Tissage : un atelier ouvre", (*TEXT, *TEXT))
    article(pdf, "Arganier : la récolte commence", (*TEXT[::-1], *TEXT))
    pdf.add_page()
    article(pdf, "Safran : les prix remontent", (*TEXT[1:], *TEXT))
    return closed(pdf)


def scan(pages: int = 1) -> bytes:
    """Images of pages, without a letter."""
    pdf = FPDF()
    for _ in range(pages):
        pdf.add_page()
        pdf.image(Image.new("L", (600, 800), 200), x=0, y=0, w=210)
    return closed(pdf)


def encrypted() -> bytes:
    pdf = opened()
    article(pdf)
    pdf.set_encryption(owner_password="owner", user_password="user")
    return closed(pdf)


def many_pages(count: int) -> bytes:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=11)
    for number in range(count):
        pdf.add_page()
        pdf.cell(0, 10, f"Page {number}")
    return closed(pdf)

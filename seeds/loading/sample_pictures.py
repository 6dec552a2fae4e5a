"""Pictures for the samples, drawn here of a few shapes, and what shows them.

a scene of coloured shapes  ->  PNG  ->  opened like anybody's upload  ->  image  ->  its item
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image as Picture
from PIL.ImageDraw import Draw, ImageDraw

from articles.images.uploading import upload
from articles.models import Article, Image, Licence
from programmes.models import Cooperative, Place, Programme

SIZE = (1200, 800)
CREDIT = "coopsite, un exemple"


def field(draw: ImageDraw) -> None:
    """Rows of a field below two hills."""
    draw.rectangle((0, 0, 1200, 800), "#f3d9a4")
    draw.ellipse((820, 90, 990, 260), "#fff4d6")
    draw.polygon([(0, 430), (380, 230), (760, 430)], "#9a7b4f")
    draw.polygon([(430, 430), (860, 270), (1200, 430)], "#7f6542")
    draw.rectangle((0, 430, 1200, 800), "#4f7a45")
    for n in range(-12, 13):
        draw.line([(600 + 24 * n, 430), (600 + 150 * n, 800)], "#7fa862", 9)


def loom(draw: ImageDraw) -> None:
    """A carpet on a loom, half woven."""
    draw.rectangle((0, 0, 1200, 800), "#e9e0d2")
    for n in range(48):
        draw.line([(230 + 16 * n, 70), (230 + 16 * n, 760)], "#cdbfa8", 3)
    colours = ("#8c2f2b", "#c9842f", "#20504a", "#8c2f2b", "#e7c98f")
    for n in range(16):
        top = 740 - 26 * n
        draw.rectangle((220, top - 26, 990, top), colours[n % 5])
        for across in range(240 + 20 * (n % 3), 980, 90):
            draw.polygon([(across, top), (across + 22, top - 26), (across + 44, top)], "#f4ead7")
    for side in (170, 1000):
        draw.rectangle((side, 30, side + 40, 790), "#6b4a2b")
    draw.rectangle((150, 40, 1060, 80), "#6b4a2b")


def shelf(draw: ImageDraw) -> None:
    """Jars of honey and oil on two shelves."""
    draw.rectangle((0, 0, 1200, 800), "#2f4a44")
    for row in (390, 740):
        for n, colour in enumerate(("#e0a526", "#b5652a", "#cfd28a", "#e0a526", "#8f9a3d")):
            left = 100 + 210 * n
            draw.rounded_rectangle((left, row - 210, left + 150, row), 26, colour)
            draw.rectangle((left + 14, row - 244, left + 136, row - 204), "#f1e6d0")
            draw.rectangle((left + 20, row - 130, left + 130, row - 60), "#f1e6d0")
        draw.rectangle((50, row, 1150, row + 24), "#8a6238")


def tree(draw: ImageDraw) -> None:
    """An argan tree on a dry slope above the sea."""
    draw.rectangle((0, 0, 1200, 800), "#bcdde0")
    draw.rectangle((0, 420, 1200, 800), "#4f93a6")
    draw.polygon([(0, 800), (0, 470), (520, 560), (1200, 800)], "#c79a62")
    draw.line([(360, 660), (400, 470), (340, 360)], "#5a4127", 34)
    draw.line([(395, 490), (500, 370)], "#5a4127", 22)
    for x, y, wide in ((190, 220, 260), (330, 170, 290), (440, 260, 230), (260, 290, 230)):
        draw.ellipse((x, y, x + wide, y + 150), "#56793a")


@dataclass(frozen=True, slots=True)
class Sample:
    """A scene, its alternative texts, and what shows it."""

    scene: Callable[[ImageDraw], None]
    french: str
    english: str
    arabic: str
    shown_by: Callable[[], Any]


SAMPLES = (
    Sample(
        field,
        "Dessin : les rangs d’un champ vert, deux collines et un soleil pâle.",
        "Drawing: the rows of a green field, two hills and a pale sun.",
        "رسم: صفوف حقل أخضر وتلّتان وشمس شاحبة.",
        lambda: Programme.objects.filter(slug="mourafaka"),
    ),
    Sample(
        loom,
        "Dessin : un tapis à moitié tissé sur son métier.",
        "Drawing: a carpet on its loom, half woven.",
        "رسم: زربية على منسجها لم يكتمل نسجها.",
        lambda: Cooperative.objects.filter(slug="exemple-fil-de-tadla"),
    ),
    Sample(
        shelf,
        "Dessin : deux étagères de bocaux de miel et d’huile.",
        "Drawing: two shelves of jars of honey and oil.",
        "رسم: رفّان من قوارير العسل والزيت.",
        lambda: [
            *Programme.objects.filter(slug="coopstore"),
            *Article.objects.filter(title__startswith="CoopStore").order_by("pk")[:1],
        ],
    ),
    Sample(
        tree,
        "Dessin : un arganier sur une pente sèche au-dessus de la mer.",
        "Drawing: an argan tree on a dry slope above the sea.",
        "رسم: شجرة أركان على منحدر جاف فوق البحر.",
        lambda: Place.objects.filter(code="MA"),
    ),
)


def show_pictures() -> None:
    """Let some of the samples show a picture."""
    for sample in SAMPLES:
        image = _image(sample)
        for item in sample.shown_by():
            item.image = image
            item.save(update_fields=["image"])


def _image(sample: Sample) -> Image:
    texts = {"fr": sample.french, "en": sample.english, "ar": sample.arabic}
    image = Image(
        name=sample.french.removeprefix("Dessin : ").rstrip(".").capitalize(),
        credit=CREDIT,
        licence=Licence.ZERO,
        **{f"alternative_{language}": text for language, text in texts.items()},
    )
    image.settle_translations([f"alternative_{language}" for language in texts])
    if same := upload([drawn(sample.scene)], image):
        return same
    image.save()
    return image


def drawn(scene: Callable[[ImageDraw], None]) -> bytes:
    """A scene as a PNG."""
    picture, file = Picture.new("RGB", SIZE), BytesIO()
    scene(Draw(picture))
    picture.save(file, "png")
    return file.getvalue()

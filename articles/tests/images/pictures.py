"""Pictures for tests, drawn here."""

from io import BytesIO

from PIL import Image as Drawing

from articles.images.uploading import upload
from articles.models import Image


def drawn(width=900, height=600, colour="teal", kind="jpeg", **options):
    """The bytes of a picture."""
    file = BytesIO()
    Drawing.new("RGB", (width, height), colour).save(file, kind, **options)
    return file.getvalue()


def make_image(data=None, **values):
    """An image with all that it needs to be published."""
    told = {
        "alternative_fr": "Un métier à tisser",
        "credit": "coopsite, un exemple",
        "name": "Métier",
    }
    image = Image(**told | values)
    assert upload([data or drawn()], image) is None
    image.save()
    return image

"""Pictures for tests, drawn here."""

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from PIL import Image as Drawing

from articles.images import files
from articles.images.opening import Opened, open_picture
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
    with mock.patch.object(files, "open_picture", _open_once):
        assert upload([data or drawn()], image) is None
    image.save()
    return image


def _open_once(file: Path, folder: Path) -> Opened:
    """Open a picture, unless the same one was: each time costs a process."""
    opened, picture = _opened(file.read_bytes())
    (folder / "picture").write_bytes(picture)
    return opened


@cache
def _opened(data: bytes) -> tuple[Opened, bytes]:
    """What is known of a picture, and the file that is kept of it."""
    with TemporaryDirectory() as folder:
        sent = Path(folder) / "sent"
        sent.write_bytes(data)
        return open_picture(sent, Path(folder)), (Path(folder) / "picture").read_bytes()

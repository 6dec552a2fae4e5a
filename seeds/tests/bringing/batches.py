"""Files as a browser sends them, and the batches that they make."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

from seeds.models import Batch
from seeds.tests.pages import portal_page

BRING = "/admin/seeds/importrun/bring/"


def sent(name="page.txt", data=None, **parts):
    """A file of a form: a portal page, or the bytes given."""
    return SimpleUploadedFile(name, portal_page(**parts).encode() if data is None else data)


def zipped(**files):
    """A ZIP file of pages by name; `_` stands for the dot before an ending."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return sent("pages.zip", packed.getvalue())


def bring(client, *files, **said):
    """Bring files in; the page that answers, in English."""
    posted = {"files": list(files)} | said
    return client.post(BRING, posted, follow=True, headers={"accept-language": "en"})


def at(batch):
    """The address of a batch."""
    return f"/admin/seeds/importrun/batch/{batch.pk}/"


def do(client, batch, act, *rows):
    """Press a button of a batch, with these documents ticked."""
    keys = [row.pk for row in rows]
    posted = {"act": act, "row": keys, "shown": [row.pk for row in batch.documents.all()]}
    return client.post(at(batch), posted, follow=True, headers={"accept-language": "en"})


def the_batch():
    """The only batch there is."""
    return Batch.objects.get()

"""Files made to hurt, brought in beside a good one: each is named with a sentence."""

import io

import pytest
from PIL import Image

from articles.models import Article
from seeds.models import Brought
from seeds.tests.bringing.batches import at, bring, do, sent, the_batch
from seeds.tests.desk import seen
from seeds.tests.opening.making import archive, bomb, nested
from seeds.tests.opening.making_pdf import many_pages
from seeds.tests.pages import portal_page

pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def image(width, height):
    """A PNG file that says to be so large."""
    file = io.BytesIO()
    Image.new("1", (width, height)).save(file, "png")
    return file.getvalue()


BAD = {
    "an image named as a text": ("a.txt", lambda: image(5000, 5000), "a binary file"),
    "an image": ("a.png", lambda: image(9, 9), "Files of this kind (.png) are not read"),
    "a drawing named as a text": ("a.txt", lambda: SVG, "No article was found"),
    "a polyglot": ("a.pdf", lambda: b"GIF89a" + b" " * 2000 + b"%PDF-1.7", "damaged, or not what"),
    "a name that leads out": (
        "a.zip",
        lambda: archive({"../../etc/cron.d/a.txt": portal_page()}),
        "leads out of the archive",
    ),
    "files in files": ("a.zip", lambda: nested(9), "packed in more than"),
    "a bomb": ("a.zip", bomb, "packed in it is too large"),
    "a PDF of 3,000 pages": ("a.pdf", lambda: many_pages(3000), "more than 500 pages"),
    "a catalogue": ("a.toml", lambda: b"[[places]]", "Files of this kind (.toml) are not read"),
    "nothing": ("a.txt", lambda: b"", "The file is empty"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_bad_is_named_and_the_rest_is_imported(contributor, run_jobs, case):
    name, made, said = BAD[case]
    bring(contributor, sent(name, made()), sent("good.txt"))
    run_jobs()
    html = seen(contributor, at(the_batch()))
    assert said in html
    do(contributor, the_batch(), "import", *Brought.objects.filter(is_chosen=True))
    run_jobs()
    assert Article.objects.get().title == "Tissage : un atelier ouvre au village"


def test_a_batch_that_holds_too_much_fails_whole(contributor, run_jobs, settings, kept_in):
    settings.BROUGHT_UNPACKED = 5000
    bring(contributor, *(sent(f"{number}.txt", title=f"Un titre {number}") for number in range(9)))
    run_jobs()
    assert "too large (5000 bytes)" in seen(contributor, at(the_batch()))
    assert not Article.objects.exists()
    do(contributor, the_batch(), "drop")
    assert not [*kept_in.iterdir()]

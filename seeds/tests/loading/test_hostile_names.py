"""Names and headers that no row holds as they are: the run goes on, and names what it met."""

import os

import pytest

from articles.models import Article
from seeds.tests.loading.test_unpacking import run
from seeds.tests.opening.making import RSS, archive, page
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db
MAIL = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nSubject: %s\n%s\n"
NUL = (
    b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; %s\n\nx\n"
)
TEXT = b"\n" + b"Un atelier ouvre au village, dit la cooperative.\n" * 30

HOSTILE = {
    "zeros.zip": b"\x00" * 50,
    "zeros.pdf": b"\x00" * 50,
    "id.xml": RSS.replace("tag:1", "x\x00y", 1).encode(),
    "nul.eml": MAIL % (b"a", NUL % b"filename*=utf-8''a%00%0a%e2%80%ae.txt"),
    "half.eml": MAIL % (b"a", NUL % b'filename="\xff.txt"'),
    "subject.eml": MAIL % (b"\xff =?utf-8?q?=00=ed=a0=80?=", TEXT),
    "cover.html": b'<!--cover {"title": "\\ud800", "address": "\\u0000"}-->\n<p>' + TEXT,
    "a.warc": b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a\x00\xff/\r\n"
    b"Content-Type: application/http\r\nContent-Length: 99999\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>a",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_with_hostile_names_in_it_stops_no_other(tmp_path, name):
    (tmp_path / name).write_bytes(HOSTILE[name])
    save(tmp_path, "z.html", page())
    _, lines = run(tmp_path)
    assert [line for line in lines if line.startswith(("created   z.html", "updated   z.html"))]
    assert not any("\x00" in line or "\u202e" in line for line in lines)


@pytest.mark.parametrize("name", [b"\xff.txt", b"a\nb.html", b"\xff.zip", "\u202egpj.txt".encode()])
def test_a_file_of_a_hostile_name_is_read(tmp_path, name):
    path = tmp_path / os.fsdecode(name)
    path.write_bytes(archive({"a.html": page()}) if path.suffix == ".zip" else page().encode())
    _, lines = run(tmp_path)
    assert "\ufffd" in lines[0]
    assert lines[-1].startswith("1 created")
    assert Article.objects.count() == 1

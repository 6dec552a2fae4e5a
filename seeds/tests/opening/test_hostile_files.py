"""Files made to hurt: each ends in a sentence, within the limits; nothing outside is touched."""

import os
import socket
import time
from datetime import date
from multiprocessing import active_children

import odfdo
import pytest
from django.utils import translation

from seeds.intake.files import find
from seeds.intake.reasons_in_words import sentence
from seeds.loading.limits import NO_LIMITS, Limits
from seeds.loading.readers import Readers
from seeds.loading.unpacking import Unpacking
from seeds.opening import Problem, open_file
from seeds.reading import read
from seeds.tests.growth import assert_grows_evenly
from seeds.tests.opening import making_pdf
from seeds.tests.opening.making import (
    LAUGHS,
    RSS,
    TITLE,
    archive,
    bomb,
    locked,
    mail,
    nested,
    odt,
    packed_word,
    page,
    web_archive,
    word,
    word_with_outside_image,
)

pytestmark = pytest.mark.machine

OUTSIDE = "http://192.0.2.1:9/a"
PARAGRAPHS = "<w:p><w:r><w:t>Un atelier ouvre au village, dit la coopérative.</w:t></w:r></w:p>" * 9
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

HEADERS = b"From: a@b.example\nSubject: a\nMIME-Version: 1.0\n"


def attached(name):
    """A mail with an attachment of that name again and again."""
    part = f"--b\nContent-Disposition: attachment; filename={name}\n\nx\n" * 6_000
    return HEADERS + b"Content-Type: multipart/mixed; boundary=b\n\n" + part.encode()


HOSTILE = {
    "a bomb": ("a.zip", bomb, "too-much-inside"),
    "a bomb as a Word file": (
        "a.docx",
        lambda: archive({"word/document.xml": b" " * 300_000_000}),
        "too-much-inside",
    ),
    "a bomb as a web archive": (
        "a.warc.gz",
        lambda: web_archive([("https://a.example/", "text/html", b"a" * 250_000_000)]),
        "too-much-inside",
    ),
    "many members": (
        "a.zip",
        lambda: archive({f"{n}.txt": "" for n in range(5_001)}),
        "too-many-inside",
    ),
    "entities in a Word file": ("a.docx", lambda: packed_word(PARAGRAPHS, LAUGHS), "entities"),
    "entities in a feed": (
        "a.xml",
        lambda: RSS.replace("?>", f"?>{LAUGHS}", 1).encode(),
        "entities",
    ),
    "a broken archive": ("a.zip", lambda: archive({"a.txt": "x"})[:60], "broken-file"),
    "a broken Word file": ("a.docx", lambda: word()[:9_000], "broken-file"),
    "a broken ODT": ("a.odt", lambda: odt()[:3_000], "broken-file"),
    "a broken web archive": (
        "a.warc.gz",
        lambda: web_archive([])[:1] + b"\x1f\x8bxx",
        "broken-file",
    ),
    "no archive": ("a.zip", lambda: b"x" * 100, "broken-file"),
    "no Word file": ("a.docx", lambda: archive({"a.txt": "x"}), "broken-file"),
    "no mail": ("a.eml", lambda: b"\x00\x01\x02" * 50, "broken-file"),
    "a mail of 6,000 attachments of one name": (
        "a.eml",
        lambda: attached("a.txt"),
        "too-many-inside",
    ),
    "a mail of 6,000 images": ("a.eml", lambda: attached("a.png"), "too-many-inside"),
    "mails in mails": (
        "a.eml",
        lambda: HEADERS + b"Content-Type: message/rfc822\n\n" * 3_000,
        "broken-file",
    ),
    "no feed": ("a.xml", lambda: b"<?xml version='1.0'?><note>a</note>", "other-kind"),
    "an empty archive": ("a.zip", lambda: archive({}), "nothing-inside"),
    "a Word file under a password": (
        "a.docx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
    ),
    "an older Word file": ("a.docx", lambda: OLE, "other-kind"),
    "a PDF under a password": ("a.pdf", making_pdf.encrypted, "encrypted"),
    "a mailbox": (
        "a.eml",
        lambda: b"From a@b Mon\n" + HEADERS + b"\na\n\nFrom c@d Mon\nTo: a\n",
        "broken-file",
    ),
    "a mail that is encrypted": (
        "a.eml",
        lambda: HEADERS + b"Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMII\n",
        "encrypted",
    ),
    "a mail with 4,000 parameters": (
        "a.eml",
        lambda: HEADERS + b"Content-Type: text/plain; " + b"a=b; " * 4_000 + b"\n\na\n",
        "broken-file",
    ),
    "signs that are no letters": ("a.pdf", lambda: b"\x1b[31m\0", "broken-file"),
    "a PDF of 3,000 pages": ("a.pdf", lambda: making_pdf.many_pages(3_000), "too-many-pages"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_a_reason_that_has_a_sentence(name):
    file, made, problem = HOSTILE[name]
    data = made()
    started = time.process_time()
    parts = open_file(file, data)
    assert [part.problem for part in parts] == [problem]
    assert parts[0].detail.isprintable()
    assert time.process_time() - started < 5


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("problem", Problem)
def test_each_problem_has_a_sentence_in_each_language(problem, language):
    with translation.override("en"):
        english = sentence(problem, "7")
    with translation.override(language):
        said = sentence(problem, "7")
    assert len(said.split()) > 3
    assert (said == english) == (language == "en")


@pytest.mark.parametrize("file", ["a.zip", "a.odt"])
def test_what_is_under_a_password_says_so(file):
    data = locked(archive({"a.txt": "x"}) if file == "a.zip" else odt())
    (part,) = open_file(file, data)
    assert part.problem == "encrypted"


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "C:\\a.txt"])
def test_a_name_that_leads_out_of_an_archive_is_refused_and_the_others_are_read(name):
    parts = open_file("a.zip", archive({name: "x", "page.html": page()}))
    assert {part.problem for part in parts} == {"bad-name", None}


def documents(folder, limits=NO_LIMITS):
    """The documents of a folder, opened as an import opens them."""
    with Readers(1, 5_000_000, tuple, limits) as readers:
        unpacking = Unpacking(readers, 5_000_000, 100_000_000)
        return [(one.name, one.problem) for one in unpacking.documents(find([folder]))]


def test_archives_in_archives_are_read_as_deep_as_they_may_be_nested(tmp_path):
    (tmp_path / "a.zip").write_bytes(nested(2))
    (tmp_path / "b.zip").write_bytes(nested(3))
    assert documents(tmp_path) == [
        ("a.zip/a.zip/a.zip/page.html", None),
        ("b.zip/a.zip/a.zip/a.zip", "too-deep"),
    ]


def test_archives_in_archives_hold_no_more_than_one_may(tmp_path):
    inner = archive({f"{n}.txt": f"{n}" for n in range(2_600)})
    (tmp_path / "a.zip").write_bytes(archive({"b.zip": inner, "c.zip": inner}))
    found = documents(tmp_path)
    assert len(found) < 5_002
    assert found[-1] == ("a.zip/c.zip", "too-many-inside")


def test_a_page_in_an_archive_that_is_too_large_for_one_is_refused_alone(tmp_path):
    large = "".join(f"{number} " for number in range(900_000))
    (tmp_path / "a.zip").write_bytes(archive({"a.txt": large, "b.html": page()}))
    assert documents(tmp_path) == [("a.zip/a.txt", "too-large"), ("a.zip/b.html", None)]


def test_a_file_that_costs_too_much_fails_alone_where_memory_is_short(tmp_path):
    many = "".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(100_000))
    (tmp_path / "a.docx").write_bytes(packed_word(many))
    (tmp_path / "b.docx").write_bytes(word())
    limits = Limits(seconds=2, memory=300_000_000)
    assert documents(tmp_path, limits) == [("a.docx", "too-costly"), ("b.docx", None)]


def test_a_process_that_ran_out_of_memory_opens_nothing_more():
    filling = packed_word((os.urandom(500).hex() + " " * 99_000) * 1_500)
    with Readers(1, 5_000_000, tuple, Limits(seconds=20, memory=200_000_000)) as readers:
        assert problem_of(readers, "b.docx", word()) is None
        first = {process.pid for process in active_children()}
        assert problem_of(readers, "a.docx", filling) == "too-costly"
        assert not first & {process.pid for process in active_children()}
        assert problem_of(readers, "b.docx", word()) is None


def problem_of(readers, name, data):
    (part,) = readers.open((name, data))()
    return part.problem


@pytest.fixture
def no_network(monkeypatch):
    """Whoever asks for an address or opens a file by its name is told off."""
    asked = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *rest, **more: asked.append(rest))
    monkeypatch.setattr(socket.socket, "connect", lambda self, to: asked.append(to))
    return asked


FEEDS = {
    "less-than signs in a title": "<title><![CDATA[SIGNS]]></title>",
    "less-than signs in a text": "<description><![CDATA[SIGNS]]></description>",
}


@pytest.mark.parametrize("kind", FEEDS)
def test_a_feed_is_read_in_time_that_grows_with_it(kind):
    def read_feed(count):
        item = FEEDS[kind].replace("SIGNS", "<" * count)
        open_file("a.xml", RSS.replace("<item>", f"<item>{item}", 1).encode())

    assert_grows_evenly(read_feed, (2_500, 10_000, 40_000))


EXTERNAL = {
    "a.docx": word_with_outside_image(OUTSIDE),
    "a.eml": mail(f"{page()}<img src='{OUTSIDE}'><iframe src='{OUTSIDE}'></iframe>").as_bytes(),
    "a.xml": RSS.replace("<channel>", f'<channel xml:base="{OUTSIDE}">', 1).encode(),
    "a.odt": odt("fr", odfdo.Frame(odfdo.DrawImage(OUTSIDE))),
}


@pytest.mark.parametrize("name", EXTERNAL)
def test_nothing_that_a_document_names_outside_is_fetched(no_network, name):
    parts = open_file(name, EXTERNAL[name])
    assert [part.problem for part in parts] == [None] * len(parts)
    assert read(parts[0].data, name=name, today=date(2026, 1, 1)).title == TITLE
    assert no_network == []


def test_a_word_file_brings_no_file_of_this_machine(tmp_path):
    secret = tmp_path / "key.txt"
    secret.write_text("secret")
    (part,) = open_file("a.docx", word_with_outside_image(secret.as_uri()))
    assert b"secret" not in part.data
    assert b"c2VjcmV0" not in part.data  # the same in Base64

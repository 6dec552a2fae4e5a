"""The other kinds of files: one test a promise, good files in French and Arabic."""

from datetime import date

import odfdo
import pytest

from seeds.opening import open_file
from seeds.reading import DoubtCode, read
from seeds.reading.zones import Zone, draw
from seeds.tests.opening.making import (
    ARABIC_TEXT,
    ARABIC_TITLE,
    ATOM,
    DAY,
    PAPER,
    PASSAGES,
    RSS,
    TEXT,
    TITLE,
    archive,
    mail,
    mhtml,
    odt,
    page,
    web_archive,
    word,
)

TODAY = date(2026, 1, 1)
ADDRESS = "https://gazette.example/tissage"


def told(name, data):
    """The parts of a file as their keys, and the problem or the title of each."""
    return [(part.key, part.problem or title_of(part)) for part in open_file(name, data)]


def title_of(part):
    return page_of(part).title if part.is_final else "a file"


def page_of(part):
    assert part.problem is None, (part.problem, part.detail)
    return read(part.data, name=part.key, today=TODAY)


def only(name, data):
    (part,) = open_file(name, data)
    return page_of(part)


def text_of(page):
    return (page.lede, *(block.text for block in page.body))


def codes(page):
    return {doubt.code for doubt in page.doubts}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_an_odt_is_read_with_its_title_and_paragraphs(language):
    page = only("a.odt", odt(language))
    assert (page.title, text_of(page)) == PASSAGES[language]


def test_deleted_text_and_comments_of_an_odt_are_left_out():
    deleted = odfdo.Element.from_tag(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        "<text:p>Un paragraphe que son auteur a biffé avant de l'envoyer au journal.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    assert text_of(only("a.odt", odt("fr", deleted))) == TEXT


def test_the_headers_of_a_mail_are_no_article():
    page = only("a.eml", mail(text="\n\n".join([TITLE, *TEXT])).as_bytes())
    assert (page.title, text_of(page)) == (TITLE, TEXT)
    assert page.publication is None
    assert not any("@" in text for text in text_of(page))


def test_a_mail_saved_as_text_is_a_mail():
    page = only("a.txt", mail(text="\n\n".join([TITLE, *TEXT])).as_bytes())
    assert page.title == TITLE


def test_the_day_of_a_mail_is_taken_in_doubt_where_its_text_gives_none():
    page = only("a.eml", mail(text="\n\n".join([TITLE, *TEXT])).as_bytes())
    assert str(page.published_on) == "2025-07-09"
    assert DoubtCode.SAVED_DAY in codes(page)
    assert DoubtCode.NO_DATE not in codes(page)


def test_a_mail_with_html_is_read_by_its_html_and_its_own_day():
    sent = only("a.eml", mail(page()).as_bytes())
    assert (sent.title, str(sent.published_on)) == (TITLE, "2025-07-08")
    assert not sent.doubts


def test_attachments_are_read_and_a_note_beside_them_is_passed_over():
    message = mail(text="Ci-joint.", communique_docx=word(), logo_png=b"x")
    message.add_attachment(mail(page()))
    assert told("a.eml", message.as_bytes()) == [
        ("", "covering-note"),
        ("/communique.docx", "a file"),
        ("/logo.png", "other-kind"),
        ("/message.eml", "a file"),
    ]


def test_attachments_of_one_name_have_each_their_own():
    message = mail(text="Ci-joint.", a_docx=word())
    message.add_attachment(b"x", maintype="application", subtype="x", filename="../../a.docx")
    assert [key for key, _ in told("a.eml", message.as_bytes())] == ["", "/a.docx", "/a-2.docx"]


def test_a_page_saved_in_one_file_keeps_its_address_and_in_doubt_its_day():
    saved = only("a.mhtml", mhtml(page(day="")))
    assert (saved.title, saved.source_url) == (TITLE, ADDRESS)
    assert str(saved.published_on) == "2025-03-04"
    assert codes(saved) == {DoubtCode.SAVED_DAY}


def test_the_address_that_a_browser_wrote_over_a_page_is_kept():
    html = f"<!-- saved from url=(0031){ADDRESS} -->\n{page()}"
    assert read(html.encode(), name="a.html", today=TODAY).source_url == ADDRESS


def test_a_feed_is_an_article_an_entry_with_what_it_declares():
    first, second = open_file("a.xml", RSS.encode())
    page = page_of(first)
    assert first.key == "#tag:1"
    assert (page.title, page.publication, str(page.published_on)) == (TITLE, PAPER, "2025-07-08")
    assert (page.authors, page.source_url) == (("Salma Exemple",), ADDRESS)
    assert text_of(page) == TEXT
    assert codes(page_of(second)) == {DoubtCode.ONLY_A_TEASER}


def test_an_entry_is_the_same_document_in_the_feed_of_another_day():
    later = RSS.replace("<item>", "<item><title>Autre</title><guid>tag:0</guid></item><item>", 1)
    digests = {part.key: part.digest for part in open_file("b.xml", later.encode())}
    assert digests["#tag:1"] == open_file("a.xml", RSS.encode())[0].digest


def test_a_feed_that_was_cut_off_is_named_and_what_is_left_of_it_is_read():
    assert told("a.xml", RSS[: RSS.index("<item><title>Arg") + 60].encode())[-1] == (
        "",
        "broken-file",
    )


def test_a_mail_that_was_cut_off_is_doubted():
    sent = mail(page()).as_bytes()
    assert DoubtCode.BROKEN_OFF in codes(only("a.eml", sent[:-30]))
    assert DoubtCode.BROKEN_OFF not in codes(only("a.eml", sent))


def test_a_feed_in_arabic_is_read():
    page = only("a.atom", ATOM.encode())
    assert (page.title, page.publication, text_of(page)) == (
        ARABIC_TITLE,
        "صوت الواحة",
        ARABIC_TEXT,
    )


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_web_archive_is_a_page_a_response_with_its_address_and_in_doubt_its_day(gzipped):
    data = web_archive(
        [
            (ADDRESS, "text/html; charset=utf-8", page(day="").encode()),
            ("https://gazette.example/a.png", "image/png", b"x"),
            ("https://gazette.example/a.pdf", "application/pdf", b"%PDF-"),
        ],
        gzipped=gzipped,
    )
    parts = open_file("a.warc.gz", data)
    assert [(part.key, part.problem, part.detail) for part in parts] == [
        (f"#{ADDRESS}", None, ""),
        ("#https://gazette.example/a.pdf", None, ""),
        ("", "no-pages", "1"),
    ]
    saved = page_of(parts[0])
    assert (saved.source_url, str(saved.published_on)) == (ADDRESS, "2025-03-04")
    assert codes(saved) == {DoubtCode.SAVED_DAY}


def test_pages_of_an_archive_are_read_in_the_letters_that_their_server_declared():
    arabic = page(ARABIC_TITLE, ARABIC_TEXT).encode("windows-1256", "replace")
    data = web_archive([(ADDRESS, "text/html; charset=windows-1256", arabic)])
    assert only("a.warc", data).title == ARABIC_TITLE


def test_what_a_server_refused_is_no_page():
    data = web_archive([(ADDRESS, "text/html", page().encode())], status="404 Not Found")
    assert told("a.warc", data) == [("", "no-pages")]


def test_a_packed_web_archive_holds_its_web_archives():
    inner = web_archive([(ADDRESS, "text/html", page().encode())])
    data = archive({"datapackage.json": "{}", "archive/data.warc.gz": inner, "pages.jsonl": ""})
    assert told("a.wacz", data) == [("/archive/data.warc.gz", "a file")]


def test_an_archive_is_a_document_a_member_and_names_what_is_not_read():
    data = archive(
        {
            "presse/a.html": page(),
            "presse/a_files/frame.html": page(),
            "presse/a_files/x.js": "",
            "presse/photo.jpg": "x",
            "__MACOSX/a.html": "x",
            "presse/.DS_Store": "x",
        }
    )
    assert told("a.zip", data) == [
        ("/presse/a.html", "a file"),
        ("/presse/photo.jpg", "other-kind"),
        ("/presse/a_files", "of-a-page"),
    ]


def test_the_cover_of_a_document_is_no_part_of_the_page_that_is_drawn():
    (part,) = open_file("a.mhtml", mhtml(page(day="")))
    drawn = draw(part.data, name="a.mhtml", today=TODAY)
    assert not any("cover" in line.text for line in drawn.lines)
    assert [line.text for line in drawn.lines if line.zone is Zone.TITLE][:1] == [TITLE]


def test_a_text_that_quotes_headers_is_no_mail():
    data = f"{TITLE}\n{DAY}\nFrom: nowhere\nTo: nobody\n\n{TEXT[0]}\n".encode()
    assert open_file("a", data)[0].problem == "other-kind"

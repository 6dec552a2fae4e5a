"""Files as people have them, made by libraries; papers and people are invented."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import docx
import odfdo
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TITLE = "Tissage : un atelier ouvre au village"
PAPER = "La Gazette du Haut Plateau"
BYLINE = "Par Salma Exemple"
DAY = "Publié dans La Gazette du Haut Plateau le 8 juillet 2025"
TEXT = (
    (
        "La coopérative Tifawin a ouvert mardi un atelier de tissage au centre du village, où"
        " travaillent 32 femmes de la région."
    ),
    (
        "Les adhérentes y travaillent par roulement, et la laine vient des fermes voisines, qui la"
        " vendent au poids depuis le printemps."
    ),
    (
        "Un second atelier suivra au printemps, annonce la présidente de la coopérative, qui attend"
        " 15 métiers de plus."
    ),
)
ARABIC_TITLE = "النسيج: ورشة جديدة تفتح أبوابها في القرية"
ARABIC_TEXT = (
    "افتتحت التعاونية يوم الثلاثاء ورشة للنسيج وسط القرية تعمل فيها 1250 امرأة من نساء المنطقة.",
    "تتناوب المنخرطات على العمل في الورشة، ويأتي الصوف من الضيعات المجاورة التي تبيعه منذ الربيع.",
    "وستفتح ورشة ثانية في الربيع المقبل حسب رئيسة التعاونية التي تنتظر 15 منسجا جديدا.",
)
PASSAGES = {"fr": (TITLE, TEXT), "ar": (ARABIC_TITLE, ARABIC_TEXT)}


def word(language: str = "fr", *more: str) -> bytes:
    """A Word file with a title, a signature, a day and three paragraphs."""
    title, text = PASSAGES[language]
    document = docx.Document()
    document.add_heading(title, level=0)
    if language == "fr":
        document.add_paragraph(BYLINE)
        document.add_paragraph(DAY)
    for paragraph in (*text, *more):
        document.add_paragraph(paragraph)
    return saved(document.save)


def packed_word(body: str, before: str = "") -> bytes:
    """A Word file around the XML of its body, written by hand."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'{before}<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>'
    return archive({"word/document.xml": xml})


def word_with_outside_image(address: str) -> bytes:
    """A Word file with a picture that lies somewhere else."""
    document = docx.Document(io.BytesIO(word()))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    link = document.part.relate_to(address, kind, is_external=True)
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    picture = docx.oxml.parse_xml(
        f'<a:blip xmlns:a="{drawing}" xmlns:r="{related}" r:link="{link}"/>'
    )
    document.add_paragraph().add_run()._r.append(picture)
    return saved(document.save)


def saved(save) -> bytes:
    """What a library writes into a file."""
    file = io.BytesIO()
    save(file)
    return file.getvalue()


def archive(members: dict[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return file.getvalue()


def page(title: str = TITLE, text: tuple[str, ...] = TEXT, head: str = "", day: str = DAY) -> str:
    """An HTML page."""
    paragraphs = "".join(f"<p>{one}</p>" for one in text)
    return (
        f"<!doctype html><html lang='fr'><head><title>{title}</title>{head}"
        f"<meta property='og:site_name' content='{PAPER}'></head><body><article>"
        f"<h1>{title}</h1><p>{BYLINE}</p><p>{day}</p>{paragraphs}</article></body></html>"
    )


def mail(
    html: str = "", text: str = "", subject: str = "Communiqué", **attached: bytes
) -> EmailMessage:
    """A mail to a newsroom; attachments by name, "_" for the dot."""
    message = EmailMessage()
    message["From"] = "Presse <presse@coop.example>"
    message["To"] = "redaction@gazette.example"
    message["Subject"] = subject
    message["Date"] = "Wed, 09 Jul 2025 10:00:00 +0100"
    message["Message-ID"] = "<1@coop.example>"
    message.set_content(text or "Voir la version HTML.")
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attached.items():
        filename = ".".join(name.rsplit("_", 1))
        message.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=filename
        )
    return message


def odt(language: str = "fr", *more: odfdo.Element) -> bytes:
    """A text of LibreOffice, with what else goes into its body."""
    title, text = PASSAGES[language]
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Paragraph(title, style="Title"))
    for paragraph in (BYLINE, DAY, *text) if language == "fr" else text:
        document.body.append(odfdo.Paragraph(paragraph))
    for element in more:
        document.body.append(element)
    return saved(document.save)


def web_archive(
    responses: list[tuple[str, str, bytes]], *, status: str = "200 OK", gzipped: bool = True
) -> bytes:
    """A WARC file: addresses, types and bodies of responses, of 4 March 2025."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=gzipped)
    for address, kind, body in responses:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(body),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": "2025-03-04T10:00:00Z"},
        )
        writer.write_record(record)
    return file.getvalue()


def mhtml(html: str, address: str = "https://gazette.example/tissage") -> bytes:
    """A page as Chromium saves it in one file."""
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = address
    message["Subject"] = TITLE
    message["Date"] = "Tue, 4 Mar 2025 10:00:00 -0000"
    page_part = MIMEText(html, "html", "utf-8")
    page_part["Content-Location"] = address
    message.attach(page_part)
    image = MIMEImage(b"GIF89a", "gif")
    image["Content-Location"] = "https://gazette.example/logo.gif"
    message.attach(image)
    return message.as_bytes()


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{PAPER}</title>
<item><title>{TITLE}</title><link>https://gazette.example/tissage</link><guid>tag:1</guid>
<pubDate>Tue, 08 Jul 2025 09:00:00 GMT</pubDate><dc:creator>Salma Exemple</dc:creator>
<content:encoded><![CDATA[{"".join(f"<p>{one}</p>" for one in TEXT)}]]></content:encoded></item>
<item><title>Arganier : la récolte commence</title><guid>tag:2</guid>
<link>https://gazette.example/arganier</link><pubDate>Wed, 09 Jul 2025 09:00:00 GMT</pubDate>
<description>{TEXT[1]}</description></item></channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>صوت الواحة</title>
<entry><id>urn:1</id><title>{ARABIC_TITLE}</title><updated>2025-07-08T09:00:00Z</updated>
<link href="https://sawt.example/1"/><content type="html">
{"".join(f"&lt;p&gt;{one}&lt;/p&gt;" for one in ARABIC_TEXT)}</content></entry></feed>"""


def bomb(megabytes: int = 300) -> bytes:
    """An archive that is small, and its member large."""
    return archive({"a.txt": b"a" * (megabytes * 1_000_000)})


def nested(depth: int) -> bytes:
    """An archive in an archive, and so on, and a page at the bottom."""
    data = archive({"page.html": page()})
    for _ in range(depth):
        data = archive({"a.zip": data})
    return data


def locked(data: bytes) -> bytes:
    """An archive whose members say that they are under a password."""
    marked = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place != -1:
            marked[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(marked)


LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
)

"""Bad input: a message that names the file and the next step, nothing lost, no traceback."""

import io
import os
import time

import pytest
from django.core.management import call_command

from articles.models import Article
from seeds.models import RunEntry, SeedDocument
from seeds.tests.pages import PARAGRAPHS, STRIP, portal_page, save

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


def run(folder):
    """Import a folder; answer the exit status and the lines."""
    out = io.StringIO()
    try:
        call_command("import_seeds", str(folder), "--publish", stdout=out)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


def article_of(folder, data):
    """The one article of a page, and its doubts' codes."""
    (folder / "page.txt").write_bytes(data if isinstance(data, bytes) else data.encode())
    status, said = run(folder)
    assert status == 0, said
    article = Article.objects.get()
    return article, [doubt["code"] for doubt in article.doubts]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t \xc2\xa0\n", "blank"),
        (b"\xef\xbb\xbf", "blank"),
        (PNG, "binary"),
        (b"PK\x03\x04" + PNG, "binary"),
        (b"Un titre\n\nUn paragraphe\x00 avec un octet nul.\n", "nul-bytes"),
        ("".join(f"{h}\xa0\xa0\xa0\xa0" for h in STRIP * 4).encode(), "only-headlines"),
    ],
    ids=["empty", "blank", "only a mark", "image", "archive", "NUL bytes", "only a strip"],
)
def test_a_document_without_an_article_fails_with_its_reason(tmp_path, data, code):
    (tmp_path / "page.txt").write_bytes(data)
    save(tmp_path, "sound.txt")
    status, said = run(tmp_path)
    assert status == 1
    [line] = [line for line in said.splitlines() if line.startswith("failed")]
    assert "page.txt: " in line
    assert len(line.split("page.txt: ")[1].split()) > 5, "a sentence with the next step"
    assert RunEntry.objects.get(path="page.txt").reasons[0]["code"] == code
    assert bytes(SeedDocument.objects.get(path="page.txt").raw) == data
    assert Article.objects.get().title == "Tissage : un atelier ouvre au village"


def test_a_file_above_the_limit_is_told_with_both_sizes(tmp_path, settings):
    settings.SEED_SIZE_LIMIT = 200
    save(tmp_path)
    status, said = run(tmp_path)
    assert status == 1
    assert "page.txt: " in said
    assert "200" in said
    assert "SEED_SIZE_LIMIT" in said
    assert not SeedDocument.objects.exists()


@pytest.mark.machine
def test_one_line_of_five_megabytes_is_read_or_refused_within_seconds(tmp_path):
    (tmp_path / "page.txt").write_text("La coopérative tisse la laine du village. " * 115_000)
    assert (tmp_path / "page.txt").stat().st_size > 4_800_000
    started = time.process_time()
    status, said = run(tmp_path)
    assert status in (0, 1)
    assert "page.txt" in said
    assert time.process_time() - started < 30


def test_truncated_utf8_is_read_as_far_as_it_goes_and_doubted(tmp_path):
    data = portal_page(paragraphs=(*PARAGRAPHS, "La fête a réuni le village")).encode()
    cut = data[: data.index("é".encode(), data.index("La fête a r".encode())) + 1]
    article, doubts = article_of(tmp_path, cut)
    assert "broken-text" in doubts
    assert article.status == Article.Status.DRAFT
    assert article.lede == PARAGRAPHS[0]


@pytest.mark.parametrize(
    ("day", "code"),
    [("", "no-date"), ("31 - 02 - 2025", "impossible-date"), ("08 - 07 - 2099", "future-date")],
)
def test_a_date_is_never_guessed(tmp_path, day, code):
    article, doubts = article_of(tmp_path, portal_page(day=day))
    assert doubts == [code] or (day == "" and "no-date" in doubts)
    assert article.published_on is None
    assert article.status == Article.Status.DRAFT
    assert article.title == "Tissage : un atelier ouvre au village"


def test_a_doubtful_page_is_told_with_its_name_and_the_next_step(tmp_path):
    (tmp_path / "page.txt").write_text(portal_page(day="31 - 02 - 2025"))
    _, said = run(tmp_path)
    assert said.startswith("created   page.txt: ")
    assert "31" in said


HTML = f"""<!doctype html><html lang="fr"><head><title>Tissage - La Gazette</title>
<meta property="og:title" content="Tissage : un atelier &lt;b&gt;ouvre&lt;/b&gt;">
<meta property="og:site_name" content="La Gazette">
<meta property="article:published_time" content="2025-07-08T10:00:00Z">
<script>alert("volé")</script></head><body><nav>Accueil</nav><article>
<h1 onclick="alert(1)">Tissage : un atelier ouvre<script>alert(2)</script></h1>
<p>{PARAGRAPHS[0]}</p><p onmouseover="alert(3)">{PARAGRAPHS[1]} <img src=x onerror="alert(4)"></p>
<h2>Un intertitre</h2>
<p><a href="javascript:alert(5)">{PARAGRAPHS[2]}</a></p></article></body></html>"""


@pytest.mark.parametrize("name", ["page.txt", "page.html"])
def test_html_is_recognised_by_its_content_and_loses_its_scripts(tmp_path, name):
    (tmp_path / name).write_text(HTML)
    status, said = run(tmp_path)
    assert status == 0, said
    article = Article.objects.get()
    assert article.published_on.isoformat() == "2025-07-08"
    text = article.title + article.lede + article.body
    for bad in ("<script", "alert(", "onerror", "onmouseover", "javascript:", "<img"):
        assert bad not in text
    assert PARAGRAPHS[0] in article.lede
    assert PARAGRAPHS[2] in article.body


def test_markup_in_the_title_and_body_of_a_text_page_stays_text(tmp_path):
    article, _ = article_of(
        tmp_path,
        portal_page(
            "Tissage : <script>alert(1)</script> un atelier",
            paragraphs=(*PARAGRAPHS, 'Voir <img src=x onerror="alert(1)"> sur la place du bourg.'),
        ),
    )
    assert "<script>" in article.title  # escaped wherever it is shown
    assert "<img" not in article.body
    assert "&lt;img src=x" in article.body


@pytest.mark.parametrize("source", ["http://[::1", "https://", f"https://a.example/{'a' * 2000}"])
def test_a_source_that_is_no_address_is_left_out_and_doubted(tmp_path, source):
    named = f'<link rel="canonical" href="{source}"></head>'
    article, doubts = article_of(tmp_path, HTML.replace("</head>", named))
    assert doubts == ["bad-source"]
    assert article.source_url == ""
    assert article.status == Article.Status.DRAFT


def test_direction_overrides_are_taken_out(tmp_path):
    article, _ = article_of(tmp_path, portal_page("Tissage : \u202eun atelier\u202c \u200fouvre"))
    assert article.title == "Tissage : un atelier ouvre"


@pytest.mark.parametrize("parts", [{"title": "Tissage " * 200}, {"author": "Salma " * 100}])
def test_very_long_names_are_cut_and_doubted(tmp_path, parts):
    article, doubts = article_of(tmp_path, portal_page(**parts))
    assert "very-long-name" in doubts
    assert 400 < len(article.title) <= 500 or len(article.authors[0]) == 200
    assert article.status == Article.Status.DRAFT


def test_a_very_long_name_of_a_paper_is_not_taken_for_one(tmp_path):
    article, doubts = article_of(tmp_path, portal_page(paper="G" * 550))
    assert doubts == ["no-publication"]
    assert article.published_on.isoformat() == "2025-07-08"


def test_a_file_that_may_not_be_read_fails_alone(tmp_path, close):
    save(tmp_path, "closed.txt")
    save(tmp_path, "open.txt")
    close("closed.txt")
    status, said = run(tmp_path)
    assert status == 1
    assert "failed    closed.txt: " in said
    assert "created   open.txt" in said


def test_a_folder_loop_is_told_and_the_rest_is_read(tmp_path):
    save(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path)
    status, said = run(tmp_path)
    assert status == 1
    assert "failed    again: " in said
    assert "created   page.txt" in said


@pytest.mark.parametrize("target", ["/proc/self/environ", "/etc/passwd"])
@pytest.mark.parametrize("name", ["link.txt", "link.toml"])
def test_a_link_out_of_the_folder_is_told_and_what_it_leads_to_is_not_stored(
    tmp_path, name, target
):
    save(tmp_path)
    (tmp_path / name).symlink_to(target)
    status, said = run(tmp_path)
    assert status == 1
    assert f"failed    {name}: " in said
    assert RunEntry.objects.get(path=name).reasons == [{"code": "link", "detail": ""}]
    assert SeedDocument.objects.get().path == "page.txt"


def test_copies_of_one_page_are_one_article(tmp_path):
    save(tmp_path, "a.txt")
    save(tmp_path, "b.txt")
    os.link(tmp_path / "a.txt", tmp_path / "c.txt")
    status, said = run(tmp_path)
    assert status == 0
    assert "1 created, 0 updated, 2 unchanged" in said
    assert Article.objects.count() == SeedDocument.objects.count() == 1


@pytest.mark.parametrize(
    ("encoding", "encode"),
    [
        ("utf-8", lambda text: text.encode()),
        ("utf-8 with a mark", lambda text: text.encode("utf-8-sig")),
        ("utf-16 little", lambda text: b"\xff\xfe" + text.encode("utf-16-le")),
        ("utf-16 big", lambda text: b"\xfe\xff" + text.encode("utf-16-be")),
        ("windows-1252", lambda text: text.encode("windows-1252")),
        ("CRLF", lambda text: text.replace("\n", "\r\n").encode()),
        ("narrow no-break spaces", lambda text: text.replace(" :", "\u202f:").encode()),
    ],
)
def test_every_encoding_gives_the_same_article(tmp_path, encoding, encode):
    article, doubts = article_of(tmp_path, encode(portal_page()))
    assert doubts == []
    assert article.title == "Tissage : un atelier ouvre au village"
    assert article.lede == PARAGRAPHS[0]


def test_lone_surrogates_and_odd_characters_can_be_stored(tmp_path):
    data = portal_page().encode().replace(b"laine", b"la\xed\xa0\x80ine\x07\x1b[31m")
    (tmp_path / "page.txt").write_bytes(data)
    status, said = run(tmp_path)
    assert status in (0, 1)
    assert "Traceback" not in said
    assert bytes(SeedDocument.objects.get().raw) == data

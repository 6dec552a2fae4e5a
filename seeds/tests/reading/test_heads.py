"""The lines about a title, of many kinds of pages: who signs the article, and its day."""

import pytest

from seeds.reading import read

from .reading import TODAY

FRENCH = """La coopérative Tifawin a ouvert mardi un atelier de tissage au centre du village.

Elle emploie 34 femmes et 12 apprenties, et vendra ses tapis à la ville."""
ENGLISH = """The weavers of Lower Ifran opened a workshop in the middle of the village.

It employs 34 women and 12 apprentices, who will sell their rugs to the city."""
ARABIC = """فتحت تعاونية تيفاوين ورشة للنسيج وسط القرية يوم الثلاثاء بحضور المنتخبين.

وتشغل الورشة 34 امرأة و12 متدربة سيبعن الزرابي في المدينة."""
TITLES = {
    FRENCH: "Un atelier de tissage ouvre au village",
    ENGLISH: "A workshop opens in the village",
    ARABIC: "ورشة جديدة للنسيج تفتح في القرية",
}


def signed(text: str) -> tuple[list[str], str | None]:
    page = read(text.encode(), name="a", today=TODAY)
    return list(page.authors), str(page.published_on) if page.published_on else None


@pytest.mark.parametrize(
    ("head", "text", "authors"),
    [
        ("Accueil | Par Yann Le Goff | 2 janvier 2023", FRENCH, ["Yann Le Goff"]),
        ("Par Nora Chafik avec AFP\n2 janvier 2023", FRENCH, ["Nora Chafik", "AFP"]),
        ("Ada Cole Rural affairs correspondent\n2 January 2023", ENGLISH, ["Ada Cole"]),
        ("By Ada Cole@adacole Follow\nPublished 2 January 2023", ENGLISH, ["Ada Cole"]),
        ("Ada Cole, director of the union\n\n2 January 2023", ENGLISH, []),
        ("Agency Two Mumbai\n2 January 2023 | 9:05 AM IST", ENGLISH, ["Agency Two"]),
        ("Posted On: 02 JAN 2023 5:50PM by PIB Mumbai", ENGLISH, []),
        ("Auteur :\nLes tisserandes\nDestinataire :\nM. Tazi", FRENCH, ["Les tisserandes"]),
        ("بقلم: سلمى الإدريسي\nمنذ ثلاث ساعات", ARABIC, ["سلمى الإدريسي"]),
        ("سلمى الإدريسي - 2 يناير 2023", ARABIC, ["سلمى الإدريسي"]),
    ],
)
def test_a_head_tells_who_signs(head: str, text: str, authors: list[str]) -> None:
    assert signed(f"{TITLES[text]}\n\n{head}\n\n{text}")[0] == authors


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("Home\nLogin\nTuesday, March 12, 2024\nSubscribe\nMenu", ENGLISH),
        ("Menu\nRecherche\nMardi 12 Mars 2024\nS'abonner\nMenu", FRENCH),
        ("الرئيسية\nبحث\nالثلاثاء 12 مارس 2024\nاشتراك\nالقائمة", ARABIC),
    ],
)
def test_the_day_of_a_menu_is_no_day_of_publication(above: str, text: str) -> None:
    assert signed(f"{above}\n\n{TITLES[text]}\n\n{text}")[1] is None


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("La coopérative a tenu une foire le samedi 8 octobre 2022 dans la salle.", FRENCH),
        ("The union held a fair on Saturday 8 October 2022 in the hall.", ENGLISH),
        ("نظمت التعاونية معرضا يوم السبت 8 أكتوبر 2022 في قاعة القرية.", ARABIC),
    ],
)
def test_the_day_of_an_event_is_no_day_of_publication(told: str, text: str) -> None:
    assert signed(f"{TITLES[text]}\n\n{told}\n\n{text}")[1] is None


def test_a_day_behind_the_last_sentence_is_the_page_s_and_leaves_the_text() -> None:
    page = read(f"{TITLES[FRENCH]}\n\n{FRENCH} 4 mars 09".encode(), name="a", today=TODAY)
    assert str(page.published_on) == "2009-03-04"
    assert page.body[-1].text.endswith("à la ville.")


def test_a_label_on_the_line_above_says_the_day() -> None:
    head = "Mise en ligne\n23 mai 2019\nEnregistrements\n3 mars 2018"
    assert signed(f"{TITLES[FRENCH]}\n\n{head}\n\n{FRENCH}")[1] == "2019-05-23"


def test_months_are_those_of_the_maghreb() -> None:
    text = f"{TITLES[ARABIC]}\nنشر في 3 جويلية 2023\n\n{ARABIC}"
    assert signed(text)[1] == "2023-07-03"


HTML = (
    "<!doctype html><html><head><title>{title} - Le Sillon</title>"
    '<meta property="og:site_name" content="Le Sillon">'
    '<meta property="article:published_time" content="2023-01-02T08:00:00+00:00">{told}</head>'
    "<body><article><h1>{title}</h1>{head}<p>{text}</p></article></body></html>"
)


def in_html(head: str, told: str = "") -> list[str]:
    page = HTML.format(title=TITLES[FRENCH], head=head, told=told, text=FRENCH.replace("\n", "<p>"))
    return signed(page)[0]


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<p>Par <a class="fn" href="/x">Nora Chafik</a></p>', ["Nora Chafik"]),
        ('<dl><dt>Texte</dt><dd><a href="/staff/n-chafik/">Nora Chafik</a></dd>', ["Nora Chafik"]),
        ("<p>Par Nora Chafik <a>Suivre</a> | Publié le : 2 janvier 2023</p>", ["Nora Chafik"]),
        ("<a>Nadia Ferhat</a><div><a>Souk Neuf</a></div><div>Par Le Sillon</div>", []),
    ],
)
def test_tags_tell_who_signs(head: str, authors: list[str]) -> None:
    assert in_html(head) == authors


@pytest.mark.parametrize(
    "linked",
    [
        (
            '{"@graph": [{"@type": "Article", "headline": "A", "author": {"@id": "#n"}},'
            ' {"@id": "#n", "name": "Nora Chafik"}]}'
        ),
        '{"@type": "OpinionNewsArticle", "headline": "A", "author": [{"name": "Nora Chafik"}]}',
        '{"@type": "Article", "headline": "Un "atelier"", "author": {"name": "Nora Chafik"}}',
    ],
)
def test_linked_data_tells_who_signs_however_it_is_written(linked: str) -> None:
    told = f'<script type="application/ld+json">{linked}</script>'
    assert in_html("", told) == ["Nora Chafik"]

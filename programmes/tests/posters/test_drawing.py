"""Posters as drawings: whatever they say, it stands on them and is not cut anywhere."""

import pytest
from django.utils.translation import override
from lxml import etree

from programmes.posters.canvas import CLOSE, HEIGHT, OPEN, WIDTH
from programmes.posters.drawing import drawn
from programmes.posters.faces import DISPLAY, NASKH_TEXT, PLAIN, TEXT
from programmes.posters.letters import Face, fitted, largest, lines_of
from programmes.posters.poster import Claim, Cutting, Poster
from programmes.statements.excerpting import Excerpt

QUOTE = Excerpt("Au Maroc, ", "932", " coopératives ont été soutenues dans les 12 régions.")
ARABIC = Excerpt("ويبلغ عدد التعاونيات في المغرب ", "932", " تعاونية.")
ENDLESS_ARABIC = Excerpt("تعاونية في المغرب " * 220, "932", " تعاونية")
ENDLESS = Excerpt("mot " * 200, "932", " mot" * 200)


def said(text, language="fr"):
    return {"text": text, "language": language}


def claim(**values):
    defaults = {
        "number": "932",
        "qualifier": "",
        "unit": "",
        "name": said("Coopératives soutenues"),
        "when": "à la date du 5 juillet 2025",
        "target": "",
        "origins": 4,
        "witnesses": "4 origines, 5 journaux",
        "against": "",
        "cutting": Cutting((QUOTE,), "fr", "Agence Argane", "5 juillet 2025"),
    }
    return Claim(**defaults | values)


def poster(heading="", scope=("Maroc",), language="fr", told="", **values):
    heading = said(heading, language) if heading else None
    scope = tuple(said(one, language) for one in scope)
    return Poster(language, "Un titre", scope, heading, None if told else claim(**values), told)


LONG = "Une très longue désignation de programme de coopération internationale " * 4
POSTERS = {
    "plain": poster(),
    "below a name": poster("Moussala"),
    "a quintillion": poster(number="1 000 000 000 000 000 000", qualifier="plus de"),
    "below nought": poster(number="-123 456 789 012 345,6789", unit="dirhams marocains"),
    "long names": poster(LONG, [LONG] * 3, name=said(LONG), when=LONG),
    "a word that never ends": poster("é" * 400, name=said("é" * 400)),
    "a paper with a long name": poster(cutting=Cutting((QUOTE,), "fr", LONG, "5 juillet 2025")),
    "no sentence": poster(cutting=None),
    "nothing but a number": poster(
        cutting=Cutting((), "fr", "", ""), scope=(), name=said(""), when="", origins=0, witnesses=""
    ),
    "an endless sentence": poster(cutting=Cutting((ENDLESS,), "fr", "Agence Argane", "")),
    "many origins": poster(origins=99, against="12 journaux impriment d’autres valeurs"),
    "told in Arabic": poster(
        "المغرب", ["برنامج"], "ar", cutting=Cutting((ARABIC,), "ar", "صوت الواحة", "8 يوليو 2025")
    ),
    "a French paper in Arabic": poster("المغرب", ["برنامج"], "ar"),
    "a sentence of 4,000 letters in Arabic": poster(
        "المغرب", ["برنامج"], "ar", cutting=Cutting((ENDLESS_ARABIC,), "ar", "صوت الواحة", "")
    ),
    "one word of 4,000 letters in Arabic": poster(
        "",
        ["برنامج"],
        "ar",
        name=said("ت" * 4_000, "ar"),
        cutting=Cutting((Excerpt("ت" * 4_000, "932", "ت" * 4_000),), "ar", "ص" * 200, ""),
    ),
    "signs that no font has": poster("😀🇲🇦", ["👩🏽‍🌾"], name=said("😀" * 99), when="🇲🇦"),
    "what XML cannot hold": poster("\x00\x0b\ufffe", name=said("a\x00b\uffff"), when="\x1b[1m"),
    "a tombstone": poster(told="Un chiffre a été masqué le 5 juillet 2025."),
    "a long tombstone": poster(told=LONG * 3),
}
EVERY = pytest.mark.parametrize("given", POSTERS.values(), ids=POSTERS)


def texts(given):
    """The lines of a poster: where each begins and ends, where it stands, what it says."""
    with override(given.language):
        svg = etree.fromstring(drawn(given))
    faces = {f"'{face.family}'": face for face in (DISPLAY, NASKH_TEXT, PLAIN)}
    for line in svg.iter("{*}text"):
        text = "".join(line.itertext()).strip("\u2066\u2067\u2069")
        size = float(line.get("font-size"))
        face = faces.get(line.get("font-family"), PLAIN)
        width = face.width(text, size / face.larger)
        x = float(line.get("x")) - (width if line.get("text-anchor") == "end" else 0)
        yield x, x + width, float(line.get("y")), size, text


def spoken(given):
    return " ".join(text for *_, text in texts(given))


@EVERY
def test_all_words_stand_on_the_poster(given):
    for start, end, y, size, text in texts(given):
        assert start >= 40, text
        assert end <= WIDTH - 40, text
        assert size * 0.5 <= y <= HEIGHT - 30, text


@EVERY
def test_it_is_drawn_by_attributes_alone(given):
    svg = etree.fromstring(drawn(given))
    assert not set(svg.xpath("//@style | //*[local-name()='style' or local-name()='script']"))
    assert not svg.xpath("//@*[local-name()='href']")


def test_the_number_has_marker_ink_that_is_drawn_below_the_words():
    svg = etree.fromstring(drawn(poster()))
    [ink] = svg.xpath("//*[@stroke='#f7dd8f']")
    assert ink.text == "932"
    lines = svg.findall("{*}text")
    where = lines.index(ink.getparent())
    assert "".join(lines[where + 1].itertext()) == "".join(lines[where].itertext())
    assert lines[where].get("fill") == "none"


def test_in_arabic_all_stands_at_the_other_side():
    latin = {round(start) for start, *_ in texts(poster("Maroc"))}
    arabic = {round(WIDTH - end) for _, end, *_ in texts(POSTERS["told in Arabic"])}
    assert 64 in latin
    assert 64 in arabic


def test_a_sentence_runs_as_its_paper_does():
    svg = etree.fromstring(drawn(POSTERS["a French paper in Arabic"]))
    [line, _] = [one for one in svg.iter("{*}text") if "Au Maroc" in "".join(one.itertext())]
    assert (line.get("x"), line.get("text-anchor")) == ("96", "start")


def test_a_sentence_that_has_no_room_gives_way_to_a_shorter_cut_of_it():
    given = poster(cutting=Cutting((ENDLESS, QUOTE), "fr", "Agence Argane", ""))
    assert "soutenues dans" in spoken(given)
    assert "mot mot" not in spoken(given)


def test_a_longer_sentence_makes_the_number_smaller():
    def size_of_number(quote):
        given = poster(cutting=Cutting((quote,), "fr", "Agence Argane", ""))
        return max(size for _, _, _, size, text in texts(given) if text == "932")

    longer = Excerpt(QUOTE.before, QUOTE.number, QUOTE.after * 4)
    assert size_of_number(longer) < size_of_number(QUOTE)


def test_no_number_of_a_flag_is_cut():
    values = "1 journal imprime 999 999 999 999,9999 dirhams marocains, ou bien 123 456 789 012"
    told = spoken(poster(origins=6, against=values))
    assert "999" not in told
    assert "Des journaux se contredisent" in told


def test_the_sign_of_the_organisation_stands_in_it(settings, tmp_path):
    settings.SITE_LOGO = tmp_path / "sign.svg"
    settings.SITE_LOGO.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    [sign] = etree.fromstring(drawn(poster())).xpath("//@href")
    assert sign.startswith("data:image/svg+xml;base64,")


def test_lines_lose_no_word_and_are_no_wider():
    text = f"Un texte {'x' * 90} de plusieurs mots, {OPEN}9 000{CLOSE} membres"
    lines = list(lines_of(text, TEXT, 30, 300))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(TEXT.width(line, 30) <= 300 for line in lines)


def test_letters_of_arabic_that_are_joined_are_narrower():
    joined, apart = NASKH_TEXT.width("ببب", 30), 3 * NASKH_TEXT.width("ب", 30)
    assert joined < apart
    assert NASKH_TEXT.width("ددد", 30) == pytest.approx(3 * NASKH_TEXT.width("د", 30))


def test_what_is_too_long_at_the_smallest_size_ends_in_an_ellipsis():
    assert fitted("un deux", TEXT, (40, 30), 1000, 1) == (40, ["un deux"])
    size, [line] = fitted("un deux " * 50, TEXT, (40, 30), 300, 1)
    assert size == 30
    assert line.endswith("…")
    assert fitted("", TEXT, (40,), 300, 1) == (40, [""])


def test_a_number_is_as_large_as_its_width_lets_it_be():
    assert largest("932", DISPLAY, (188, 84), 600) == 188
    assert largest("9" * 30, DISPLAY, (188, 84), 600) is None


TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_nothing_that_a_text_holds_turns_its_number_around():
    quote = Excerpt(f"Au \u202eMaroc, {TURNS}", "932", f" \u2069coopératives{TURNS}.")
    given = poster(
        f"Mou{TURNS}ssala",
        [f"Ma{TURNS}roc"],
        name=said(f"Coopé{TURNS}ratives"),
        cutting=Cutting((quote,), "fr", f"Ag{TURNS}ence", f"5{TURNS} juillet"),
    )
    svg = etree.fromstring(drawn(given))
    lines = ["".join(line.itertext()) for line in svg.iter("{*}text")]
    assert len(lines) > 6
    for line in lines:
        assert line[0] in "\u2066\u2067"
        assert line[-1] == "\u2069"
        assert not set(TURNS) & set(line[1:-1])


@pytest.mark.parametrize("piece", ["mot ", "mot"])
def test_of_a_sentence_no_more_is_measured_than_has_room(monkeypatch, piece):
    """However long it is, and in however many ways it is tried."""
    measured = []
    width = Face.width
    monkeypatch.setattr(
        Face, "width", lambda face, text, size: measured.append(text) or width(face, text, size)
    )
    counts = []
    for words in (400, 4_000):
        quotes = tuple(Excerpt(piece * words, "932", " mot") for _ in range(8))
        measured.clear()
        drawn(poster(cutting=Cutting(quotes, "fr", "Agence Argane", "")))
        counts.append(len(measured))
    assert counts[1] < counts[0] * 1.1

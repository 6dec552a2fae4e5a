"""No unclaimed digit: whatever number states a result on a page is a confirmed figure.

The pages of the sample catalogue are read with every text and every label. A digit stands in a
confirmed figure, in a total of such figures, or in one of the exceptions below; what papers and
editors print on these pages besides, such as a summary, may hold none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.utils.translation import override
from lxml import html as reader

from articles.tests.factories import make_article
from coopsite.jinja import up_to_a_number
from coopsite.models import Page
from programmes.evidence.numerals import number_in_print
from programmes.figures import deciding, settling
from programmes.models import Figure, Indicator, Place, Programme, Relation
from programmes.tests.factories import make_confirmed, make_editor, make_indicator, make_mention
from programmes.tests.reading import page

LANGUAGES = ("fr", "en", "ar")
LABELS = ("aria-label", "title", "alt", "placeholder")

# Where else a digit may stand, and why: an element by its CSS selector, or a label of it.
EXCEPTIONS = {
    # dates
    "time": "a date",
    "svg.chart text.day": "a date in a chart: SVG has no element for it; and how many origins the "
    "page of the figure lists",
    "svg.chart text.scale": "an axis: a number that values are measured by",
    "svg.chart text.gap": "how far the two figures beside it are apart",
    "svg.chart text.close": "the month of the two figures below it",
    ".chart-axis": "says where that axis begins",
    ".chart-source": "the days of the papers, how many they are, and today",
    ".chart-tools": "addresses, and the same once more to cite",
    # page furniture
    "a.button .unseen": "says the figure above it to who cannot see it",
    "a.evidence .unseen": "says the figure beside it, where and when, to who cannot see the mark",
    ".against": "what other papers print and how many; it leads to where both sides are shown",
    ".witnesses": "counts the citations that the page of the figure lists",
    ".goal b": "the number of a goal",
    "select#goal option": "the number of a goal",
    # counts of what the site lists
    ".card .count": "counts the projects that the page of the programme lists",
    ".atlas-map title": "counts what the page of the place lists",
    ".atlas-map .labels text": "the same",
    ".atlas-map .legend": "how many of that each shade stands for",
    ".atlas-tiles :is(title, text, .legend)": "counts what the page of the region lists",
    ".countries td:not(:has(.claim))": "counts what the page of the place lists",
    ".note.unnamed": "says how many countries are missing from the list beside it; how many there "
    "are in all is a figure as soon as an editor confirms one",
    ".facts-side dd:not(.strip)": "counts what the page lists",
    ".ledger .count": "counts the projects that the page of the programme lists",
    ".ledger.places td:not(:has(.claim))": "counts what the page of the place lists",
    "details.fold .index .quiet": "counts what the page of the region lists",
    "#regions .ledger td:not(:has(.claim))": "counts what the page of the region lists",
    ".lately h3 a": "the title of an article, with its paper and its day",
    "blockquote mark": "the sentence that the figure above it was read from, with its paper",
    "figure.cutting": "the sentence that the figure beside it was read from, with its paper",
    # names
    "a.licence": "the name of a licence",
    "bdi": "the name of a paper or the short name of an organisation",
    ".card .kicker a": "the name of a paper",
    ".papers a": "the name of a paper",
    ".card h3 a": "the title of an article, with its paper and its day",
}


@pytest.fixture(scope="module")
def catalogue(sample_rows, django_db_blocker):
    """The samples as the demo decides on them, and some figures more."""
    with django_db_blocker.unblock():
        confirm_some()


pytestmark = [pytest.mark.machine, pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]


def confirm_some():
    """A series, a total, a share, a preferred value, a contradiction and a count of countries."""
    abroad = Programme.objects.get(slug="cooperation-sud-sud")
    supported = make_indicator("Coopératives accompagnées")
    make_confirmed("800", indicator=supported, qualifier="more", as_of=date(2023, 7, 1))
    deciding.prefer(make_confirmed("932", indicator=supported), by=make_editor())
    make_confirmed("5000", indicator=supported, as_of=date(2025, 7, 9))
    disputed = Relation.objects.contradicting().get(first__indicator=supported)
    settling.settle(disputed, by=make_editor(), public_reason="Un titre arrondi.")
    trained = make_indicator("Apprenties", may_be_added=True)
    for value, code, slug in (
        ("80", "MW", "malawi-pois-d-angole"),
        ("700", "SN", "senegal-mangrove"),
    ):
        project = Programme.objects.get(slug=slug, parent=abroad)
        make_confirmed(value, indicator=trained, programme=project, places=[code])
    make_confirmed(
        "75",
        indicator=make_indicator("Part des jeunes", measure="share", unit="%"),
        measure="share",
        unit="%",
        quote="Soit 75 % de femmes.",
    )
    make_confirmed(
        "9", indicator=make_indicator("Pays", wordings_fr=["pays"]), programme=abroad, places=[]
    )
    told = make_article("932 en chiffres", lede="Un bilan. Il compte 4 000 femmes. Et la suite.")
    make_mention(told, abroad)


def addresses() -> Iterator[str]:
    """The pages that state results."""
    yield from ("/", "/programmes/", "/prizes/", "/places/", "/indicators/")
    yield "/news/"
    for model in (Programme, Place, Indicator, Page):
        for row in model.objects.order_by("pk"):
            yield row.get_absolute_url()[len("/en") :]


def tree_of(client, path, language):
    """The body of a page, without what an exception allows."""
    body = reader.document_fromstring(page(client, path, language)).find("body")
    for selector in EXCEPTIONS:
        for allowed in body.cssselect(selector):
            if "[" in selector:
                del allowed.attrib[selector.partition("[")[2].rstrip("]")]
            else:
                tail = allowed.tail
                allowed.clear()
                allowed.tail = tail
    return body


def digits(tree) -> list[str]:
    """The texts and labels of a page that hold a digit, outside of figures and totals."""
    found = []
    for element in tree.iter():
        texts = [element.tail, *(element.get(label) for label in LABELS)]
        if not isinstance(element.tag, str) or claimed(element):
            texts = [element.tail]
        else:
            texts.append(element.text)
        found += [text.strip() for text in texts if text and any(map(str.isdigit, text))]
    return found


def claimed(element) -> bool:
    """Whether an element says the value of a confirmed figure, or the total of several."""
    keys = (element.get("data-figure") or element.get("data-total") or "").split()
    if not keys:
        return False
    figures = list(Figure.objects.confirmed().filter(pk__in=keys))
    if len(figures) != len(keys):
        return False
    value = sum(figure.value for figure in figures)
    return (element.text or "").split(" ")[-1] == number_in_print(value, figures[0].unit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_digit_is_claimed(client, language):
    unclaimed = {}
    with override(language):
        for path in addresses():
            if found := digits(tree_of(client, path, language)):
                unclaimed[path] = found
    assert unclaimed == {}


def test_the_pages_show_the_figures_that_were_confirmed(client):
    shown = set()
    for path in addresses():
        body = reader.document_fromstring(page(client, path, "fr"))
        shown |= {int(element.get("data-figure")) for element in body.cssselect("[data-figure]")}
    assert shown == set(Figure.objects.confirmed().values_list("pk", flat=True))


@pytest.mark.parametrize(
    "unclaimed",
    [
        "<p>932 coopératives</p>",
        "<p>٩٣٢ تعاونية</p>",
        "<p>Soit <b>932</b></p>",
        '<p title="932">Soit</p>',
        "<p><em></em>932</p>",
        '<p data-figure="0">932</p>',
        '<p data-figure="{pk}">933</p>',
        '<p data-figure="{pk}" title="933"></p>',
        '<p data-total="{pk} 0">932</p>',
    ],
)
def test_an_unclaimed_digit_is_found(unclaimed):
    figure = Figure.objects.confirmed().filter(value=932).first()
    tree = reader.fromstring(f"<div>{unclaimed.format(pk=figure.pk)}</div>")
    assert len(digits(tree)) == 1


def test_the_number_of_countries_leads_to_the_figure_that_says_it(client):
    figure = Figure.objects.confirmed().filter(value=9, programme__slug="cooperation-sud-sud")
    keys = {str(key) for key in figure.values_list("pk", flat=True)}
    for path in ("/programmes/cooperation-sud-sud/", "/places/"):
        body = reader.document_fromstring(page(client, path, "fr"))
        (note,) = body.cssselect(".unnamed")
        (said,) = note.cssselect("[data-figure]")
        assert said.text == "9"
        assert said.get("data-figure") in keys


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Un bilan. Il compte 4 000 femmes. Et la suite.", "Un bilan."),
        ("Il compte 4 000 femmes.", ""),
        ("حصيلة؟ ٩٣٢ تعاونية.", "حصيلة؟"),
        ("Sans nombre. Sans rien.", "Sans nombre. Sans rien."),
    ],
)
def test_a_lede_is_shown_up_to_its_first_number(text, shown):
    assert up_to_a_number(text) == shown

"""What one does with a figure: cite it, share it, report it, print it."""

import csv
import re
from urllib.parse import unquote

import pytest

from articles.tests.factories import make_article, make_publication
from programmes.figures import deciding
from programmes.tests.factories import make_confirmed, make_editor, make_figure
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def of(client, figure, language="en"):
    return page(client, f"/figures/{figure.pk}/", language)


def panel(html, name):
    """A panel that a button opens."""
    assert f'popovertarget="{name}"' in html
    return html.partition(f'<section id="{name}"')[2].partition("</section>")[0]


def test_citing_gives_the_citation_and_four_kinds_of_files(client):
    figure = make_confirmed()
    cite = panel(of(client, figure), "cite")
    ends = ("/cite.ris", "/cite.bib", ".json", ".csv")
    assert re.findall('href="([^"]+)"', cite) == [f"/en/figures/{figure.pk}{end}" for end in ends]
    assert "Quoted from La Gazette, 8 July 2025." in cite


def test_sharing_gives_the_permalink_a_mail_and_the_picture_and_is_not_citing(client):
    figure = make_confirmed()
    share = panel(of(client, figure), "share")
    link = f"http://testserver/en/figures/{figure.pk}/"
    first, mail, picture = re.findall('href="([^"]+)"', share)
    assert (first, picture) == (link, f"/en/figures/{figure.pk}/poster.png")
    assert unquote(mail).startswith("mailto:?subject=Coopératives soutenues: 932 – ")
    assert unquote(mail).endswith(link)
    assert f'data-copy="{link}"' in share
    assert "RIS" not in share


def test_reporting_is_a_link(client):
    figure = make_confirmed()
    assert f'href="/en/reports/figures/{figure.pk}/"' in of(client, figure)


def test_a_rejected_figure_is_shared_but_not_cited(client):
    figure = make_confirmed()
    deciding.reject(figure, by=make_editor(), reason="Misread.")
    html = of(client, figure)
    assert 'popovertarget="share"' in html
    assert 'popovertarget="cite"' not in html


def test_the_file_of_a_figure_has_a_row_a_sentence(client):
    figure = make_confirmed()
    answer = client.get(f"/en/figures/{figure.pk}.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    names, row = csv.reader(answer.content.decode("utf-8-sig").splitlines())
    told = dict(zip(names, row, strict=True))
    assert (told["figure"], told["value"]) == (str(figure.pk), "932")
    assert told["quote"] == "Au total, 932 coopératives sont soutenues."


def test_a_figure_that_waits_has_no_file(client):
    assert client.get(f"/en/figures/{make_figure().pk}.csv").status_code == 404


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_citation_keeps_each_part_together_where_the_line_runs_the_other_way(client, language):
    cite = panel(of(client, make_confirmed(), language), "cite")
    paper = "\u2068La Gazette\u2069"
    assert (paper in cite) == (language == "ar")
    if language == "ar":
        assert "\u20688 يوليو 2025\u2069" in cite


def test_a_printed_article_tells_of_its_figures_below(client):
    article = make_article(body="<p>Elles sont 932. Et 75 femmes.</p>")
    figures = [
        make_confirmed(value, quote=quote, article=article)
        for value, quote in (("75", "Et 75 femmes."), ("932", "Elles sont 932."))
    ]
    html = page(client, article.get_absolute_url()[len("/fr") :], "fr")
    notes = html.partition('class="footnotes"')[2].partition("</section>")[0]
    links = re.findall(r"http://testserver/fr/figures/(\d+)/", notes)
    assert links == [str(figure.pk) for figure in reversed(figures)]  # as they stand in the text
    assert '<q lang="fr" dir="ltr">Elles sont 932.</q>' in notes
    assert "La Gazette" in notes


def test_a_footnote_quotes_no_more_than_the_paper_lets(client):
    sentence = f"Elles sont 932, {'et ainsi de suite ' * 30}jusqu’au bout."
    paper = make_publication("Le Fil", reuse="extract")
    article = make_article(lede=sentence, body="", publication=paper)
    make_confirmed(quote=sentence, article=article)
    html = page(client, article.get_absolute_url()[len("/fr") :], "fr")
    notes = html.partition('class="footnotes"')[2].partition("</section>")[0]
    assert "jusqu’au bout" not in notes
    assert "Le Fil" in text_of(f"<main>{notes}</main>")


def test_an_article_without_figures_has_no_footnotes(client):
    article = make_article()
    assert "footnotes" not in page(client, article.get_absolute_url()[len("/fr") :], "fr")

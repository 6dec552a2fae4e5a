"""A quote may carry an editor's translation, which holds as long as the quote is what it was."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import override

from articles.models import Publication, Trace
from articles.tests.factories import make_article, make_publication
from programmes.evidence.translating import shown_quote, translate
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, QuoteTranslation
from programmes.models.citations import seal
from programmes.tests.factories import make_citation, make_confirmed, make_editor
from programmes.tests.reading import page

pytestmark = pytest.mark.django_db
ENGLISH = "In all, 932 cooperatives are supported."
ARABIC = "في المجموع تم دعم 932 تعاونية."
GROUNDS = Grounds("privacy", "A letter.")


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.fixture
def citation():
    return make_confirmed().citations.get()


def said(citation, **values):
    """Translate it as an editor who sees the quote as it is now."""
    words = {"en": ENGLISH, "ar": ARABIC} | values.pop("words", {})
    values = {"seen": seal(shown_quote(citation)), "by": make_editor()} | values
    translate(citation, words, **values)


def refused(citation, **values):
    with pytest.raises(ValidationError) as refusal:
        said(citation, **values)
    return refusal.value.messages[0]


def evidence(client, citation, language="en", end=""):
    return page(client, f"/figures/{citation.figure_id}/{end}", language)


@pytest.mark.parametrize(
    ("language", "words", "way"), [("en", ENGLISH, "ltr"), ("ar", ARABIC, "rtl")]
)
def test_readers_see_it_below_the_quote_and_marked(client, citation, language, words, way):
    said(citation)
    for end in ("", "?fragment"):
        html = evidence(client, citation, language, end)
        quote, _, below = html.partition('class="translated"')
        assert "coopératives sont soutenues" in quote
        assert f'class="translation" lang="{language}" dir="{way}"' in " ".join(below.split())
        assert words in below


def test_it_is_named_as_a_translation_in_the_readers_language(client, citation):
    said(citation)
    assert "Translation by the editors" in evidence(client, citation)
    assert "Traduction par la rédaction" not in evidence(client, citation, "fr")


def test_a_reader_of_the_quotes_own_language_sees_none(client, citation):
    said(citation)
    html = evidence(client, citation, "fr")
    assert "translation" not in html
    assert ENGLISH not in html


def test_machines_are_told_that_it_is_one(client, citation):
    said(citation)
    graph = client.get(f"/ar/figures/{citation.figure_id}.json").json()["@graph"]
    (quotation,) = [node for node in graph if node["@type"] == "Quotation"]
    told = quotation["workTranslation"]
    assert (told["text"], told["inLanguage"]) == (ARABIC, "ar")
    assert quotation["inLanguage"] == "fr"


def test_markup_in_it_is_text(client, citation):
    said(citation, words={"en": "<script>alert(1)</script> 932"})
    assert "<script>alert" not in evidence(client, citation)


def test_it_is_never_into_the_language_of_the_quote(citation):
    assert "other languages" in refused(citation, words={"fr": "Au total, 932."})
    assert "other languages" in refused(citation, words={"de": "932 insgesamt."})
    row = {"original": "fr", "language": "fr", "quote": "q", "excerpt": "q", "words": "q"}
    with pytest.raises(IntegrityError, match="another_language"):
        citation.translations.create(**row)


def test_there_is_one_a_language_and_the_last_words_hold(client, citation):
    said(citation)
    said(citation, words={"en": "932 cooperatives in all."}, by=make_editor("omar"))
    english, arabic = QuoteTranslation.objects.order_by("-language")
    assert (english.words, english.by_name) == ("932 cooperatives in all.", "omar")
    assert arabic.by_name == "imane"


def test_without_words_there_is_none_any_more(citation):
    said(citation)
    said(citation, words={"en": " "})
    assert QuoteTranslation.objects.get().language == "ar"


def test_who_wrote_it_is_traced_and_can_be_followed(citation):
    said(citation)
    line = Trace.objects.filter(tabled="programmes_quotetranslation").first()
    assert (line.item_tabled, line.item_key) == ("programmes_citation", str(citation.pk))


def test_when_the_quote_changes_it_is_outdated_and_readers_no_longer_see_it(client, citation):
    said(citation)
    exact = "Au total, 932 coopératives seraient soutenues."
    Citation.objects.update(exact=exact, end=citation.start + len(exact))
    assert ENGLISH not in evidence(client, citation)
    assert all(one.is_outdated for one in QuoteTranslation.objects.all())
    assert not QuoteTranslation.objects.fresh().exists()


def test_outdated_words_are_mended_or_said_to_fit_still(client, citation):
    said(citation)
    Citation.objects.update(exact="Au total, 932 coopératives furent soutenues.")
    citation.refresh_from_db()
    said(citation, words={"ar": f"{ARABIC} نعم"})
    assert [one.language for one in QuoteTranslation.objects.fresh()] == ["ar"]
    said(citation, words={"ar": f"{ARABIC} نعم"}, still=["en"])
    assert QuoteTranslation.objects.fresh().count() == 2
    assert ENGLISH in evidence(client, citation)


def test_it_is_of_what_readers_see_of_the_quote_and_goes_with_it(client, settings):
    quote = (
        "La Fondation a soutenu 932 coopératives au Maroc, qui travaillent la laine et les plantes."
    )
    paper = make_publication("Le Fil", reuse=Publication.Reuse.EXTRACT)
    article = make_article(body=f"<p>{quote}</p>", publication=paper)
    citation = make_confirmed(quote=quote, article=article).citations.get()
    said(citation)
    assert ENGLISH in evidence(client, citation)
    settings.QUOTE_WORDS = settings.QUOTE_WORDS | {"extract": 8}
    assert shown_quote(citation).endswith("Maroc…")
    assert ENGLISH not in evidence(client, citation)
    assert "and no more" in refused(citation, words={"en": "word " * 60})


def test_where_readers_see_nothing_there_is_nothing_to_translate(settings):
    settings.QUOTE_WORDS = settings.QUOTE_WORDS | {"link": 2}
    paper = make_publication("Le Lien", reuse=Publication.Reuse.LINK)
    quote = "Au total, 932 coopératives sont soutenues."
    article = make_article(body=f"<p>{quote}</p>", publication=paper)
    assert "nothing to translate" in refused(make_confirmed(article=article).citations.get())


def test_with_a_withheld_quote_it_is_nowhere(client, citation):
    said(citation)
    make_citation(citation.figure, "Hier, 932 coopératives.")
    withholding.withhold_quote(citation, by=make_editor(), grounds=GROUNDS)
    for end in ("", "?fragment"):
        assert ENGLISH not in evidence(client, citation, end=end)
    assert ENGLISH not in client.get(f"/en/figures/{citation.figure_id}.json").content.decode()
    citation.refresh_from_db()
    assert "withheld" in refused(citation, words={"en": "Again."})


def test_a_quote_that_changed_meanwhile_is_told(citation):
    assert "changed meanwhile" in refused(citation, seen="old")
    assert not QuoteTranslation.objects.exists()


def test_it_stays_with_a_quote_that_another_figure_takes_over(citation):
    said(citation)
    twin = make_confirmed("932", quote="Hier, 932 coopératives sont soutenues.", as_of="2020-01-01")
    Citation.objects.filter(pk=citation.pk).update(figure=twin)
    deciding.reject(citation.figure, by=make_editor(), reason="Misread.")
    assert QuoteTranslation.objects.fresh().count() == 2


@pytest.mark.parametrize("count", [1, 5])
def test_the_page_costs_no_query_more(client, citation, django_assert_num_queries, count):
    said(citation)
    for number in range(count):
        more = make_citation(citation.figure, f"Numéro {number} : 932 coopératives.")
        said(more)
    with django_assert_num_queries(4):
        evidence(client, citation)

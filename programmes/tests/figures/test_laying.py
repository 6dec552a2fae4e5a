"""An orphan is laid on its sentence again, where an editor says that it is the same."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import now
from django.utils.translation import override

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding, withholding
from programmes.figures.citing import check_citations
from programmes.figures.laying import closest, lay
from programmes.figures.taking_back import take_back
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Decision, Figure
from programmes.models.citations import citable_text, seal
from programmes.tests.factories import make_confirmed, make_editor, make_figure

pytestmark = pytest.mark.django_db
QUOTE = "La coopérative réunit 40 adhérantes du village."
MENDED = "La coopérative réunit 40 adhérentes du village."
OTHER = "La coopérative réunit 45 adhérentes du village."


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def edited(body, **values):
    """The article says something else now."""
    Article.objects.update(body=body, **values)
    check_citations(Article.objects.select_related("publication"))


@pytest.fixture
def orphan():
    """A confirmed figure whose sentence had a typing error that was mended since."""
    article = make_article("Le village", lede="", body=f"<p>Un mot. {QUOTE}</p>")
    citation = make_confirmed("40", quote=QUOTE, article=article).citations.get()
    edited(f"<p>Un autre mot, plus long. {MENDED} Fin.</p>")
    citation.refresh_from_db()
    return citation


def offers(citation):
    return closest(citation, citable_text(Article.objects.get(pk=citation.article_id)))


def laid(citation, place=0, **values):
    """The citation after it was laid on one of the sentences that are offered."""
    seen = seal(citable_text(Article.objects.get(pk=citation.article_id)))
    key = offers(citation)[place].key
    lay(citation, **{"key": key, "seen": seen, "by": make_editor()} | values)
    return Citation.objects.get(pk=citation.pk)


def refused(citation, **values):
    before = Citation.objects.filter(pk=citation.pk).values().first()
    with pytest.raises(ValidationError) as refusal:
        laid(citation, **values)
    assert Citation.objects.filter(pk=citation.pk).values().first() == before
    return refusal.value.messages[0]


def test_the_closest_sentence_is_offered_with_what_differs(orphan):
    (offer,) = offers(orphan)
    assert offer.around_number == ("La coopérative réunit ", "40", " adhérentes du village.")
    assert "<del>adhérantes</del>" in offer.was
    assert "<ins>adhérentes</ins>" in offer.now
    assert (offer.trouble, offer.to_correct) == ("", "")


def test_sentences_are_ranked_by_the_words_they_share(orphan):
    far = "La coopérative du village réunit 40 brebis et des chèvres."
    edited(f"<p>{far}</p><p>{MENDED}</p><p>Fin.</p>")
    assert [offer.anchor.exact for offer in offers(orphan)] == [MENDED, far]


def test_it_stands_on_the_sentence_that_an_editor_chose(orphan):
    citation = laid(orphan)
    assert (citation.state, citation.exact, citation.number) == ("standing", MENDED, "40")
    assert citation.trouble() == ""
    assert Figure.objects.confirmed().get().citations.get() == citation
    decision = Decision.objects.get(verb="lay")
    assert (decision.by_name, decision.public_reason) == ("imane", "")


def test_it_stays_there_when_the_article_is_looked_through_again(orphan):
    laid(orphan)
    edited(f"<p>{MENDED}</p>")
    assert Citation.objects.get().state == "standing"


def test_a_place_is_chosen_where_a_sentence_stands_twice_alike(orphan):
    edited(f"<p>Fin.</p><p>{QUOTE}</p><p>{QUOTE}</p>")
    assert Citation.objects.get().state == "orphan"
    assert laid(orphan, place=1).block == 2


def test_of_two_numbers_that_say_the_value_each_is_offered(orphan):
    edited("<p>La coopérative réunit 40 adhérentes du village et 40 brebis.</p>")
    assert [offer.offset for offer in offers(orphan)] == [22, 50]
    assert laid(orphan, place=1).number_offset == 50


def test_another_value_is_refused_and_told_how_to_correct(orphan):
    edited(f"<p>{OTHER}</p>")
    assert "It says 45, not 40: reopen the figure" in refused(orphan)


def test_a_sentence_without_the_number_is_refused(orphan):
    edited("<p>La coopérative réunit des adhérentes du village.</p>")
    assert "does not stand in this sentence" in refused(orphan)


def test_reopened_it_is_laid_there_and_confirmed_with_the_value_that_stands_there(orphan):
    edited(f"<p>{OTHER}</p>")
    figure, editor = orphan.figure, make_editor()
    deciding.reopen(figure, by=editor, reason="45, not 40.")
    orphan.refresh_from_db()
    assert "correct the value" in offers(orphan)[0].to_correct
    laid(orphan)
    with pytest.raises(ValidationError, match="does not say 40"):
        deciding.confirm(figure, by=editor)
    deciding.confirm(figure, by=editor, value=45)
    assert (figure.value, figure.number) == (45, "45")


def test_what_was_suggested_of_the_sentence_meanwhile_goes(orphan):
    article = Article.objects.get()
    make_figure("40", MENDED, article=article, as_read={"value": "40"})
    mine = make_figure("40", MENDED, article=article)  # an editor's own
    laid(orphan)
    assert {*Figure.objects.suggested()} == {mine}


def test_a_draft_is_laid_and_its_copies_stay_as_readers_saw_them(orphan):
    Article.objects.update(status="draft", title="Sous presse")
    assert laid(orphan).article_title == "Le village"


def test_what_is_scheduled_is_laid_and_its_copies_stay_as_readers_saw_them(orphan):
    Article.objects.update(title="Un autre titre", public_from=now() + timedelta(days=1))
    assert laid(orphan).article_title == "Le village"


def test_a_page_that_is_out_of_date_changes_nothing(orphan):
    assert "changed meanwhile" in refused(orphan, seen="old")
    assert "Choose one" in refused(orphan, key="1-2-3")
    assert "stands again" in (laid(orphan) and refused(orphan))


def test_without_its_article_it_is_laid_nowhere(orphan):
    Article.objects.all().delete()
    orphan.refresh_from_db()
    with pytest.raises(ValidationError, match="deleted"):
        lay(orphan, "1-2-3", seen="", by=make_editor())


def test_a_sentence_that_bears_the_figure_already_is_not_taken_twice(orphan):
    twin = Citation.objects.get(pk=orphan.pk)
    twin.pk = None
    twin.save()
    laid(orphan)
    assert "cited from this sentence already" in refused(twin)


def test_words_that_are_withheld_withhold_it(orphan):
    article = make_article("Ailleurs", body=f"<p>{MENDED}</p>")
    secret = make_figure("40", MENDED, article=article).citations.get()
    withholding.withhold_quote(secret, by=make_editor(), grounds=Grounds("privacy", "A letter."))
    assert laid(orphan).withholding == Citation.objects.get(pk=secret.pk).withholding
    assert not Figure.objects.confirmed().exists()


def test_taken_back_it_is_an_orphan_again_and_the_suggestion_waits_again(orphan):
    editor = make_editor()
    meanwhile = make_figure("40", MENDED, article=Article.objects.get(), as_read={"value": "40"})
    laid(orphan)
    assert not Figure.objects.suggested().exists()
    assert take_back(editor) == [orphan.figure]
    citation = Citation.objects.get(pk=orphan.pk)
    assert (citation.state, citation.exact) == ("orphan", QUOTE)
    assert Figure.objects.suggested().get().citations.get().exact == MENDED
    assert Figure.objects.suggested().get() == meanwhile
    assert Decision.objects.filter(verb="lay", reason="Taken back.").exists()


def test_what_came_since_is_not_taken_back(orphan):
    laid(orphan)
    deciding.reopen(orphan.figure, by=make_editor("omar"), reason="Another look.")
    assert take_back(make_editor()) == [orphan.figure]

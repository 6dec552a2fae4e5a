"""Which articles cover one event, and what editors make of it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from articles.tests.factories import make_article, make_publication
from programmes.figures import settling
from programmes.figures.stories import fact, sketch_article, suggest_story
from programmes.models import Sketch, Story, StoryArticle
from programmes.tests.factories import make_editor, make_figure

pytestmark = pytest.mark.django_db

AGENCY = """L'Office des sources a remis mardi à Tazarine les prix du concours des vergers. Au total,
47 coopératives ont été distinguées parmi 312 dossiers, et chacune reçoit 60 000 dirhams pour équiper
son atelier. Le jury a salué la qualité des huiles et le soin porté aux étiquettes."""
REPRINT = "Tazarine. " + AGENCY.replace("Le jury a salué", "Selon nos informations, le jury a loué")
REWRITE = """Une soirée sous les palmiers pour celles qui font vivre l'oasis : elles étaient 312 à
tenter leur chance, elles sont 47 à repartir avec un chèque de 60 000 dirhams. « Nous allons acheter
un pressoir », confie la trésorière d'un groupement."""
ARABIC = """توجت 47 تعاونية في مسابقة البساتين من بين 312 ملفا مرشحا، وستحصل كل واحدة منها على
60.000 درهم لتجهيز ورشتها، حسب ما أعلن عنه مكتب العيون."""
UNRELATED = """Le festival des contes ouvre jeudi à Tazarine avec 47 artistes. Les spectacles se
tiendront dans la cour de l'école, et l'entrée est libre pour les enfants."""
FACTS = {
    "47": ("47", ""),
    "312": ("312", ""),
    "60 000": ("60000", "MAD"),
    "60.000": ("60000", "MAD"),
}


def tell(text, paper, day=date(2025, 7, 8), **values):
    """An article of a paper, with the figures that are read from it."""
    text = " ".join(text.split())
    article = make_article(
        f"{paper} du {day}",
        lede="",
        body=f"<p>{text}</p>",
        publication=make_publication(paper),
        published_on=day,
        **values,
    )
    for number, (value, unit) in FACTS.items():
        if number in text:
            measure = "amount" if unit else "count"
            make_figure(
                value, text, number, indicator=None, article=article, measure=measure, unit=unit
            )
    return article


def together(*articles):
    """Whether articles are suggested as one story."""
    stories = {suggest_story(article) for article in articles[::-1]} - {None}
    return Story.objects.filter(articles__in=articles).distinct().count() == 1 and stories


def test_a_reprint_is_of_the_same_story():
    assert together(tell(AGENCY, "Agence"), tell(REPRINT, "La Gazette"))


def test_a_rewrite_with_the_same_figures_is_of_the_same_story():
    assert together(tell(AGENCY, "Agence"), tell(REWRITE, "Le Palmier"))


def test_an_arabic_twin_is_of_the_same_story():
    assert together(tell(AGENCY, "Agence"), tell(ARABIC, "الواحة", language="ar"))


def test_a_text_that_shares_a_place_and_a_number_is_not():
    assert not together(tell(AGENCY, "Agence"), tell(UNRELATED, "La Gazette"))


def test_the_same_figures_a_month_later_are_not():
    assert not together(
        tell(AGENCY, "Agence"), tell(REWRITE, "Le Palmier", date(2025, 7, 8) + timedelta(days=30))
    )


def test_two_articles_of_one_paper_are_not():
    assert not together(tell(AGENCY, "Agence"), tell(REPRINT, "Agence"))


def test_an_article_without_a_day_is_of_no_story():
    undated = tell(AGENCY, "Agence")
    undated.published_on = None
    tell(REPRINT, "La Gazette")
    assert suggest_story(undated) is None


def suggested():
    """A story of three papers, suggested, and its articles."""
    articles = [tell(AGENCY, "Agence"), tell(REPRINT, "La Gazette"), tell(REWRITE, "Le Palmier")]
    for article in articles:
        story = suggest_story(article)
    return story, articles


def test_a_third_paper_joins_the_story():
    story, articles = suggested()
    assert list(story.articles.order_by("id")) == articles
    assert Story.objects.suggested().get() == story


def test_suggesting_again_changes_nothing():
    story, articles = suggested()
    assert suggest_story(articles[0]) == story
    assert StoryArticle.objects.count() == 3


def test_a_settled_story_waits_for_nobody():
    story, _ = suggested()
    settling.settle_story(story, by=make_editor())
    assert not Story.objects.suggested().exists()
    assert story.decisions.get().verb == "settle"


def test_a_late_paper_is_suggested_for_a_settled_story():
    story, _ = suggested()
    settling.settle_story(story, by=make_editor())
    assert suggest_story(tell(ARABIC, "الواحة", language="ar")) == story
    assert Story.objects.suggested().get() == story


def test_an_article_that_was_split_off_stays_alone():
    story, articles = suggested()
    new = settling.split(story, articles[2:], by=make_editor())
    assert suggest_story(articles[2]) == new
    assert story.articles.count() == 2
    assert not Story.objects.suggested().exists()


def test_a_story_is_not_split_from_all_of_itself():
    story, articles = suggested()
    with pytest.raises(ValidationError):
        settling.split(story, articles, by=make_editor())


def test_a_merged_story_is_left_empty():
    story, articles = suggested()
    new = settling.split(story, articles[2:], by=make_editor())
    settling.merge(story, new, by=make_editor("omar"))
    assert Story.objects.standing().get().articles.count() == 3
    assert new.decisions.first().verb == "merge"


def test_a_story_is_not_merged_with_itself():
    story, _ = suggested()
    with pytest.raises(ValidationError):
        settling.merge(story, story, by=make_editor())


def test_a_sketch_holds_the_figures_that_tell_something():
    sketch_article(tell(AGENCY, "Agence"))
    assert Sketch.objects.get().facts == ["312", "47", "60000MAD"]


def test_a_small_number_tells_nothing():
    assert fact(Decimal("3.0000"), "") == ""
    assert fact(Decimal("3.5000"), "%") == "3.5%"


@pytest.mark.parametrize("count", [2, 6])
def test_suggesting_asks_as_often_however_many_there_are(count, django_assert_num_queries):
    for n in range(count):
        sketch_article(tell(REPRINT, f"Gazette {n}"))
    article = tell(AGENCY, "Agence")
    with django_assert_num_queries(10):
        suggest_story(article)

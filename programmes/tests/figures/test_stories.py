"""Which articles cover one event, and what editors make of it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from articles.tests.factories import make_article, make_publication
from articles.text.shingles import shingles, sketch
from programmes.figures import settling
from programmes.figures.stories import (
    in_no_story,
    latest_archive,
    sketch_articles,
    suggest_stories,
)
from programmes.models import Sketch, Story, StoryArticle
from programmes.models.citations import citable_text
from programmes.tests.factories import make_editor, make_figure

pytestmark = pytest.mark.django_db

AGENCY = """L'Office des sources a remis mardi à Tazarine les prix du concours des vergers. Au
total, 47 coopératives ont été distinguées parmi 312 dossiers, et chacune reçoit 60 000 dirhams pour
équiper son atelier. Le jury a salué la qualité des huiles et le soin porté aux étiquettes."""
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


def suggest_story(*articles):
    """Sketch articles and compare them, as an import does; the story of the last."""
    runs = {a.pk: (a.published_on, sketch(shingles(citable_text(a)))) for a in articles}
    suggest_stories(in_no_story(sketch_articles(runs)), latest_archive())
    return Story.objects.filter(articles=articles[-1]).first()


def together(*articles):
    """Whether articles are suggested as one story, one after the other and at once."""
    for article in articles[::-1]:
        suggest_story(article)
    suggested = Story.objects.filter(articles__in=articles).distinct().count() == 1
    StoryArticle.objects.all().delete()
    suggest_story(*articles)
    assert (StoryArticle.objects.count() == len(articles)) == suggested
    return suggested


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
    assert Story.objects.with_articles().get().articles.count() == 3
    assert new.decisions.first().verb == "merge"


def test_a_story_is_not_merged_with_itself():
    story, _ = suggested()
    with pytest.raises(ValidationError):
        settling.merge(story, story, by=make_editor())


def test_a_sketch_holds_the_figures_that_tell_something():
    suggest_story(tell(AGENCY, "Agence"))
    assert Sketch.objects.get().facts == ["312", "47", "60000MAD"]


def test_what_the_archive_prints_on_other_days_ties_nothing():
    for n in range(1, 10):
        suggest_story(tell(AGENCY, f"Gazette {n}", date(2025, 7, 8) - timedelta(days=30 * n)))
    assert not together(tell(AGENCY, "Agence"), tell(REPRINT, "La Gazette"))


@pytest.mark.parametrize("count", [2, 6])
def test_suggesting_asks_as_often_however_many_there_are(count, django_assert_num_queries):
    articles = [tell(REPRINT, f"Gazette {n}") for n in range(count)]
    articles.append(tell(AGENCY, "Agence"))
    with django_assert_num_queries(12):
        suggest_story(*articles)

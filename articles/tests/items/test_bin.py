"""What was deleted, and had back from the bin."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from articles.items.acting import acting
from articles.items.bin import kinds, lying, restore, went_with
from articles.models import Article, Publication
from articles.tests.factories import make_article, make_articles, make_publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_in_english")]


@pytest.fixture
def _in_english():
    with translation.override("en"):
        yield


def in_bin():
    """The names of what lies in the bin."""
    return [trace.named for trace in lying(kinds())]


def bring_back(**of):
    return restore(list(lying(kinds()).filter(**of).values_list("pk", flat=True)), kinds())


def stands():
    """All articles, as the database holds them."""
    return list(Article.objects.order_by("pk").defer("search").values())


def later(days):
    """Let all that was done so far be done some days earlier."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL coopsite.emptying = 'yes'")
        cursor.execute("UPDATE articles_trace SET at = at - make_interval(days => %s)", [days])


def test_a_deleted_item_lies_in_the_bin_until_its_days_are_over(settings):
    make_article("Un").delete()
    assert in_bin() == ["Un"]
    later(settings.BIN_DAYS)
    assert in_bin() == []
    assert bring_back().back == []


def test_only_items_lie_in_the_bin():
    make_article("Un").delete()
    assert [trace.tabled for trace in lying(kinds())] == ["articles_article"]


def test_a_restored_item_is_as_it_was_and_lies_there_no_more():
    make_article("Un")
    before = stands()
    Article.objects.all().delete()
    assert len(bring_back().back) == 1
    assert stands() == before
    assert in_bin() == []


def test_what_was_deleted_again_is_restored_as_it_was_last():
    article = make_article("Un")
    article.delete()
    bring_back()
    Article.objects.update(title="Deux")
    Article.objects.get().delete()
    assert in_bin() == ["Deux"]
    assert [str(one) for one in bring_back().back] == ["Deux"]


def test_one_of_many_that_an_act_deleted_comes_back_alone():
    make_articles(3)
    with acting("bulk"):
        Article.objects.all().delete()
    assert len(bring_back(named="Article numéro 1").back) == 1
    assert [article.title for article in Article.objects.all()] == ["Article numéro 1"]
    assert {*in_bin()} == {"Article numéro 2", "Article numéro 0"}


def test_many_come_back_together():
    make_articles(120)
    before = stands()
    Article.objects.all().delete()
    restored = bring_back()
    assert len(restored.back) == 120
    assert stands() == before


def test_many_cost_no_more_statements_than_some():
    def asked(count):
        make_articles(count)
        Article.objects.all().delete()
        with CaptureQueriesContext(connection) as context:
            bring_back()
        Article.objects.all().delete()
        later(60)
        return len(context)

    assert asked(5) == asked(90)


def test_the_name_of_who_took_the_place_is_told_and_nothing_is_written():
    make_article("Un", identity="abc").delete()
    other = make_article("Autre", identity="abc")
    (refused,) = bring_back().refused
    assert "identity" in str(refused[1])
    assert "“Autre”" in str(refused[1])
    assert refused[1].hindrance.row == other
    assert Article.objects.count() == 1


def test_one_that_cannot_come_back_keeps_none_of_the_others_away():
    for n in range(5):
        make_article(f"Article {n}", identity=str(n))
    Article.objects.all().delete()
    make_article("Autre", identity="3")
    restored = bring_back()
    assert len(restored.back) == 4
    assert [trace.named for trace, _ in restored.refused] == ["Article 3"]


def test_what_it_belonged_to_is_named_and_both_come_back():
    article = make_article("Un")
    article.delete()
    Publication.objects.get().delete()
    (refused,) = bring_back(named="Un").refused
    assert "publication “La Gazette”" in str(refused[1])
    assert len(bring_back().back) == 2
    assert Article.objects.get().publication == Publication.objects.get()


def test_what_was_restored_already_is_left():
    make_article("Un").delete()
    keys = [trace.pk for trace in lying(kinds())]
    restore(keys, kinds())
    again = restore(keys, kinds())
    assert (again.back, again.refused) == ([], [])


def test_unknown_keys_bring_nothing_back():
    assert restore([0, 10**15], kinds()).back == []


def test_what_is_none_of_ones_kinds_is_not_restored():
    make_article("Un").delete()
    keys = [trace.pk for trace in lying(kinds())]
    assert restore(keys, ["articles_publication"]).back == []


def test_what_a_hook_refuses_is_undone_with_it():
    def refuse(whole, short):
        raise ValidationError("Not so.")

    make_article("Un").delete()
    keys = [trace.pk for trace in lying(kinds())]
    restored = restore(keys, kinds(), refuse)
    assert [str(said) for _, said in restored.refused] == ["['Not so.']"]
    assert not Article.objects.exists()


def test_nothing_went_with_what_stood_alone():
    make_publication().delete()
    assert not went_with(lying(kinds()))

"""The list of prizes."""

import pytest

from programmes.tests.factories import make_programme
from programmes.tests.reading import page, rows_of_ledger, text_of

pytestmark = pytest.mark.django_db


def test_prizes_and_nothing_else_are_listed(client, django_assert_num_queries):
    make_programme("Sillon")
    make_programme("Prix du Sillon", kind="prize")
    with django_assert_num_queries(1):
        assert rows_of_ledger(page(client, "/prizes/")) == ["Prix du Sillon"]


def test_without_prizes_the_list_says_so(client):
    assert "No prize" in text_of(page(client, "/prizes/"))

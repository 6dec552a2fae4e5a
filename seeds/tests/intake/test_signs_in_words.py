"""Every sign of a candidate, every zone and every reason has words for a person."""

import pytest
from django.utils import translation

from seeds.intake.signs_in_words import SIGNS, in_words
from seeds.intake.zones_in_words import REASONS, ZONES
from seeds.reading.fields import author_signs, days, papers, title_signs
from seeds.reading.fields.weights import WEIGHTS
from seeds.reading.zones import Why, Zone


@pytest.mark.parametrize("table", [title_signs.SIGNS, papers.SIGNS, days.SIGNS, author_signs.SIGNS])
def test_every_sign_that_a_field_looks_for_has_words(table):
    assert {*table} <= {*SIGNS}


@pytest.mark.parametrize("field", WEIGHTS)
def test_every_sign_that_has_a_weight_has_words(field):
    assert {*WEIGHTS[field]} <= {*SIGNS}


def test_a_sign_without_words_is_left_out():
    with translation.override("en"):
        assert in_words(("masthead", "a sign of tomorrow")) == ["in the masthead"]


def test_every_zone_and_every_reason_has_words():
    assert ({*ZONES}, {*REASONS}) == ({*Zone}, {*Why})

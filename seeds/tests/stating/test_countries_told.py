"""Countries that a text tells by an adjective, a currency or a city."""

import pytest

from seeds.stating.countries_told import countries_told


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Les coopératives agricoles françaises ont 195 000 salariés.", {"FR"}),
        ("NAIROBI - Loans stood at 845 billion shillings.", {"KE"}),
        ("المؤسسة التعاونية الأردنية تمنح 1,9 مليون دينار", {"JO", "XX"}),
        ("50.000 dirhams pour une coopérative marocaine", {"MA"}),
        ("Des groupes sud-africains", {"ZA"}),
        ("Le royaume compte 1.430 coopératives.", set()),
    ],
)
def test_adjectives_currencies_and_cities_tell_a_country(text, codes):
    assert countries_told(text) == codes

"""Names of regions as tiles print them."""

import pytest

from programmes.atlas.regions import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Fès-Meknès", "Fès"),
        ("Béni Mellal-Khénifra", "Béni Mellal"),
        ("L'Oriental", "L'Oriental"),
        ("طنجة - تطوان - الحسيمة", "طنجة"),
        ("الدار البيضاء سطات", "الدار البيضاء"),
        ("الداخلة وادي الذهب", "الداخلة"),
        ("", ""),
    ],
)
def test_a_tile_prints_the_first_name_of_a_region(name, short):
    assert short_name(name) == short

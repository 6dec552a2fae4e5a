"""Regions that papers name where programmes run, for which a catalogue need hold no row.

One line a country: a region that is also a town counts after "région de" alone.
"""

from __future__ import annotations

from collections.abc import Iterator

# By ISO 3166-1 code: names that are those of a region alone, in every way of printing them.
_REGIONS = """
SN Casamance=كازامانس|Basse-Casamance|Moyenne-Casamance|Haute-Casamance|Sine-Saloum|Ferlo|Niayes
GN Basse-Guinée=Guinée maritime|Moyenne-Guinée|Haute-Guinée=Upper Guinea|Guinée forestière
GN Fouta-Djalon
CI Gbêkê|Haut-Sassandra|Poro|Tonkpi|Indénié-Djuablin|Bounkani|Sud-Comoé|Nawa|Cavally
IN Gujarat|Tamil Nadu|Karnataka|Kerala|Maharashtra|Rajasthan|Uttar Pradesh|Madhya Pradesh|Bihar
IN Odisha|Andhra Pradesh|Telangana
IN West Bengal=Bengale-Occidental|Assam|Haryana|Chhattisgarh|Jharkhand
ZW Mashonaland|Matabeleland|Manicaland
CV Santo Antão|São Vicente|São Nicolau
ML Gourma|Macina
"""
# The same, where a town bears the name.
_TOWNS = """
SN Fatick|Kaolack|Kolda|Sédhiou|Ziguinchor|Thiès|Louga|Matam|Diourbel|Kaffrine|Kédougou|Tambacounda
SN Saint-Louis
GN Kindia|Boké|Mamou|Labé|Faranah|Kankan|Nzérékoré
ZW Masvingo
"""
_CALLED = ("région de {}", "region of {}", "{} region", "{} province", "جهة {}", "منطقة {}")


def regions() -> Iterator[tuple[str, str, list[str]]]:
    """Each as its key, its label and the names that count."""
    for code, entry in _entries(_REGIONS):
        label, *others = entry.split("=")
        yield f"{code}-{label}", label, [label, *others]
    for code, town in _entries(_TOWNS):
        yield f"{code}-{town}", town, [way.format(town) for way in _CALLED]


def _entries(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.strip().splitlines():
        code, names = line.split(" ", 1)
        yield from ((code, entry) for entry in names.split("|"))

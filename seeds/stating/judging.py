"""What speaks for or against an editor's reading a suggested figure, by what the catalogue holds.

its article  names programme mourafaka              body
its article  names programme indh, of others        sector, where it is about cooperatives
its article  names organisation oit, and no more    body-none, partner-alone
its lede     "Kenyan cooperatives"                  body-none, all-elsewhere
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from programmes.models import Partnership, Place, Programme
from programmes.statements.worth import WorthSign
from seeds.stating.quoting import Quoted
from seeds.stating.surroundings import Around, Name


class Judging:
    """The programmes, those who fund them, partners and places that the catalogue holds; beside
    them the public programmes of others, in which none of the funders has a part."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        """By the kinds of programmes."""
        rows = Partnership.objects.values_list("programme__slug", "organisation__slug", "role")
        parts = set(rows)
        roles = {(slug, role) for _, slug, role in parts}
        funders = {slug for slug, role in roles if role == Partnership.Role.FUNDING}
        funded = {programme for programme, slug, _ in parts if slug in funders}
        others = {slug for slug, kind in kinds.items() if kind == Programme.Kind.PUBLIC} - funded
        self.public = _named("programme", others if funders else ())
        self.bodies = _named("programme", kinds) - self.public
        self.bodies |= _named("organisation", funders)
        self.partners = _named("organisation", {slug for slug, _ in roles} - funders)
        self.places = frozenset(Place.objects.values_list("code", flat=True))

    def signs(self, quoted: Quoted) -> list[str]:
        """The signs of a statement."""
        return [*map(str, self._of_bodies(quoted.around)), *quoted.around.signs]

    def _of_bodies(self, around: Around) -> Iterator[WorthSign]:
        """Whose the article is: of a programme or a funder; or else what it is about."""
        if self.bodies & around.named:
            yield WorthSign.BODY
            if not self.bodies & around.named_in_opening:
                yield WorthSign.BODY_LATE
            return
        if around.is_of_the_field:
            yield WorthSign.SECTOR
        if not self.public & around.named:
            yield from self._without_programmes(around)
        elif not around.is_of_the_field:
            yield WorthSign.BODY_PUBLIC

    def _without_programmes(self, around: Around) -> Iterator[WorthSign]:
        """What an article tells that names no programme, not even a public one."""
        yield WorthSign.BODY_NONE
        if self.partners & around.named:
            yield WorthSign.PARTNER_ALONE
        if self._are_elsewhere(around.named_in_opening) or self._are_elsewhere(around.named):
            yield WorthSign.ALL_ELSEWHERE

    def _are_elsewhere(self, named: Set[Name]) -> bool:
        """Whether places are named or told, and none of them is the catalogue's; a catalogue
        without any has no say."""
        codes = {code for kind, code in named if kind in ("place", "country")}
        return bool(self.places and codes) and not any(map(self._is_known, codes))

    def _is_known(self, code: str) -> bool:
        """Whether a place is the catalogue's, or lies in one."""
        return code in self.places or code.split("-", maxsplit=1)[0] in self.places


def _named(kind: str, keys: Iterable[str]) -> frozenset[Name]:
    """Names of one kind."""
    return frozenset((kind, key) for key in keys)

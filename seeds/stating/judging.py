"""What speaks for or against an editor's reading a suggested figure, by what the catalogue holds.

around it    {programme mourafaka: said, organisation oit: far}    body-said
its place    KE, where the catalogue has MA and SN                 elsewhere
its lede     "Kenyan cooperatives", and names nobody of ours       all-elsewhere
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from programmes.models import Partnership, Place, Programme
from programmes.statements.worth import WorthSign
from seeds.stating.quoting import Quoted
from seeds.stating.surroundings import Around, Name, Where

_BODY = {
    Where.SAID: WorthSign.BODY_SAID,
    Where.NEAR: WorthSign.BODY_NEAR,
    Where.HEAD: WorthSign.BODY_HEAD,
    Where.FAR: WorthSign.BODY_FAR,
}


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
        around = quoted.around
        own = (*self._of_bodies(around), *self._of_partners(around), *self._of_places(quoted))
        return [*map(str, own), *around.signs]

    def _of_bodies(self, around: Around) -> Iterator[WorthSign]:
        """How near the nearest programme or funder is named, and where else."""
        nearest = max(
            (around.named[one] for one in self.bodies & around.named.keys()), default=None
        )
        if not nearest:
            yield from self._without_bodies(around)
            return
        yield _BODY[nearest]
        if not self.bodies & around.opening:
            yield WorthSign.BODY_LATE
        if self.bodies & around.before:
            yield WorthSign.BODY_BEFORE

    def _without_bodies(self, around: Around) -> Iterator[WorthSign]:
        """What an article is about that names none of the catalogue's own programmes."""
        if self.public & around.named.keys():
            yield WorthSign.BODY_PUBLIC
            return
        yield WorthSign.BODY_NONE
        if self.partners & around.named.keys():
            yield WorthSign.PARTNER_ALONE
        if "field-head" in around.signs:
            yield WorthSign.SECTOR

    def _of_partners(self, around: Around) -> Iterator[WorthSign]:
        """Whether a partner is near, or is named at all."""
        if partners := [around.named[one] for one in self.partners & around.named.keys()]:
            yield WorthSign.PARTNER if max(partners) >= Where.HEAD else WorthSign.PARTNER_FAR

    def _of_places(self, quoted: Quoted) -> Iterator[WorthSign]:
        """Whether its places are the catalogue's; a catalogue without any has no say."""
        if not self.places:
            return
        named = quoted.around.named
        if any(self._is_known(key) for _, key in _within(named, Where.HEAD, "place")):
            yield WorthSign.PLACE
        own = {code for code, _ in quoted.statement.places}
        if self._are_elsewhere(own) or self._is_abroad(named, Where.NEAR):
            yield WorthSign.ELSEWHERE
        if self._is_abroad(named, Where.HEAD) or self._is_abroad(named, Where.FAR):
            yield WorthSign.ALL_ELSEWHERE

    def _is_abroad(self, named: dict[Name, Where], least: Where) -> bool:
        """Whether only places beyond the catalogue are named or told so near; never where title,
        lede or paragraph name a programme, which may well be told of abroad."""
        codes = {code for _, code in _within(named, least, "place", "country")}
        return self._are_elsewhere(codes) and not self.bodies & _within(named, Where.HEAD)

    def _are_elsewhere(self, codes: Set[str]) -> bool:
        """Whether places are named, and none of them is the catalogue's."""
        return bool(codes) and not any(map(self._is_known, codes))

    def _is_known(self, code: str) -> bool:
        """Whether a place is the catalogue's, or lies in one."""
        return code in self.places or code.split("-", maxsplit=1)[0] in self.places


def _named(kind: str, keys: Iterable[str]) -> frozenset[Name]:
    """Names of one kind."""
    return frozenset((kind, key) for key in keys)


def _within(named: dict[Name, Where], least: Where, *kinds: str) -> set[Name]:
    """What is named so near or nearer; of some kinds, or of all."""
    return {
        one for one, where in named.items() if where >= least and (not kinds or one[0] in kinds)
    }

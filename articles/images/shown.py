"""What a page shows of an image, as far as readers may see it.

PictureRow, in the question of a page (`articles.querysets.picture_of`)
    ->  Picture: what is told of it, addresses of its renditions, or its tombstone
    ->  the macros of _picture.html
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from django.core.signing import BadSignature, TimestampSigner
from django.utils.timezone import localdate

from articles.images.drawing import SAVED, widths_of
from articles.models import Licence, Tombstone, Withholding
from articles.models.translation import ORIGINAL, ShownText
from articles.models.withholdings import tombstone_in

SIGNED = 2 * 3600  # seconds that an address shows what readers do not see yet
UNSAID = (Licence.OWN, Licence.OTHER)  # the credit says all there is to say
DEEDS = {
    Licence.BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.ZERO: "https://creativecommons.org/publicdomain/zero/1.0/",
}
TYPES = {kind: f"image/{kind}" for kind in SAVED}
_signer = TimestampSigner(salt="articles.images")
_signing: ContextVar[bool] = ContextVar("signing", default=False)


class PictureRow(TypedDict):
    """An image, as a statement answers it."""

    digest: str
    width: int
    height: int
    focus_x: int
    focus_y: int
    decorative: bool
    alternative: dict[str, str]
    caption: dict[str, str]
    credit: str
    licence: str
    expires_on: str | None
    withheld_at: str | None
    withheld_words: str | None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page; or, where it is withheld, what is told in its place."""

    digest: str
    width: int
    height: int
    focus: tuple[int, int]  # per cent from the left and from the top
    alternative: ShownText
    caption: ShownText
    credit: str
    licence: str
    deed: str
    tombstone: Tombstone | None = None

    @property
    def is_public(self) -> bool:
        """Whether it is shown to readers, not only to who sees a preview."""
        return not _signing.get()

    @property
    def source(self) -> str:
        """The address of its JPEG, for who knows no other format."""
        return address(self.digest, f"{self._widths[-1]}.jpeg")

    @property
    def kept(self) -> str:
        """The classes that keep its focus where it is cut to a shape."""
        across, down = (round(one, -1) for one in self.focus)
        return f"x-{across} y-{down}"

    @property
    def sources(self) -> Iterator[tuple[str, str]]:
        """Types and addresses with widths of its renditions, the smallest files first."""
        for kind, said in TYPES.items():
            each = (f"{address(self.digest, f'{one}.{kind}')} {one}w" for one in self._widths)
            yield said, ", ".join(each)

    @property
    def shared(self) -> str:
        """The address of what other sites show of a link."""
        return address(self.digest, "share.jpeg")

    @property
    def _widths(self) -> list[int]:
        return widths_of(self.width)


def shown(row: PictureRow | None) -> Picture | None:
    """What a page shows of an image, if anything: not after its last day."""
    if row is None or _is_over(row):
        return None
    licence = Licence(row["licence"])
    at = datetime.fromisoformat(row["withheld_at"]) if row["withheld_at"] else None
    return Picture(
        row["digest"],
        row["width"],
        row["height"],
        (row["focus_x"], row["focus_y"]),
        ShownText("", ORIGINAL) if row["decorative"] else ShownText(**row["alternative"]),
        ShownText(**row["caption"]),
        row["credit"],
        "" if licence in UNSAID else str(licence.label),
        DEEDS.get(licence, ""),
        tombstone_in(Withholding.What.IMAGE, at, row["withheld_words"]),
    )


def _is_over(row: PictureRow) -> bool:
    last = row["expires_on"]
    return last is not None and date.fromisoformat(last) < localdate()


# Addresses


def address(digest: str, name: str) -> str:
    """Where a rendition is; within `before_readers`, for who is shown it now."""
    plain = f"/images/{digest}-{name}"
    return signed(digest, name) if _signing.get() else plain


def signed(digest: str, name: str) -> str:
    """The address that shows a rendition for a while, whoever may see its image."""
    seal = _signer.sign(digest).partition(":")[2]
    return f"/images/{digest}-{name}?seal={seal}"


def is_sealed(digest: str, seal: str) -> bool:
    """Whether an address of an image was given by us, not long ago."""
    try:
        _signer.unsign(f"{digest}:{seal}", max_age=SIGNED)
    except BadSignature:
        return False
    return True


@contextmanager
def before_readers() -> Iterator[None]:
    """Within, pages show images that no reader may see yet: previews."""
    before = _signing.set(True)
    try:
        yield
    finally:
        _signing.reset(before)


def is_rendition(name: str, width: int) -> bool:
    """Whether there is such a rendition of an image of that width."""
    stem, _dot, kind = name.partition(".")
    if stem == "share":
        return kind == "jpeg"
    return kind in SAVED and stem in map(str, widths_of(width))

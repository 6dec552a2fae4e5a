"""What editors said of the lines of pages: kept as cases, given to the reader.

said before          said now             rows
line 3: title        line 5: title        that of line 3 is withdrawn, one of line 5 is new
line 7: furniture    line 7: furniture    none
line 9: body                              that of line 9 is withdrawn
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from seeds.models import SeedDocument, ZoneCase
from seeds.reading.text.marks import Said
from seeds.reading.text.said import NOTHING_SAID, SaidLine, SaidLines

NEVER_READ = 0  # a version that no reader has: the document is to be read again


def said_of(digest: str) -> SaidLines:
    """What editors say today of the lines of a page, by the digest of its bytes."""
    return said_of_all([digest]).get(digest, NOTHING_SAID)


def said_of_all(digests: Iterable[str]) -> dict[str, SaidLines]:
    """What editors say today of pages, of those of which they say something."""
    found: defaultdict[str, list[SaidLine]] = defaultdict(list)
    for case in ZoneCase.objects.standing().of(digests):
        found[case.digest].append(_line(case))
    return {digest: tuple(said) for digest, said in found.items()}


@transaction.atomic
def say(digest: str, said: SaidLines, by: Any) -> None:
    """Let this, and nothing else, be what is said of a page; a document of it is read again by the
    next import. Raises `IntegrityError` where somebody else says something at the same moment."""
    standing = {_line(case): case for case in ZoneCase.objects.standing().of([digest])}
    name = by.get_username() if by else ""
    withdrawn = [case.pk for line, case in standing.items() if line not in said]
    ZoneCase.objects.filter(pk__in=withdrawn).update(withdrawn_at=now(), withdrawn_by_name=name)
    new = [line for line in said if line not in standing]
    for line in new:
        ZoneCase.objects.create(
            digest=digest, text=line.text, nth=line.nth, zone=line.said, by=by, by_name=name
        )
    if new or withdrawn:
        SeedDocument.objects.filter(digest=digest).update(reader_version=NEVER_READ)


def _line(case: ZoneCase) -> SaidLine:
    return SaidLine(case.text, case.nth, Said(case.zone))

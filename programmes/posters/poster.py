"""A poster: what a picture of a page says of it, in words as they are printed.

coopsite                                      Maroc, Sillon     scope
Moussala                                                        heading: of a programme, a place
932  coopératives soutenues                                     claim
     à la date du 5 juillet 2025
| Agence Argane                    5 juillet 2025 |             its sentence
| Au Maroc, 932 coopératives ont été soutenues .. |
* * * *  4 origines, 5 journaux      < 1 journal imprime 923
"""

from __future__ import annotations

from dataclasses import dataclass

from programmes.shared.questions import SaidText
from programmes.statements.excerpting import Excerpt


@dataclass(frozen=True, slots=True)
class Cutting:
    """A sentence as a poster prints it; `quotes` are what may stand of it, the longest first."""

    quotes: tuple[Excerpt, ...]
    language: str
    paper: str
    day: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A value with what it is of, for when, and who says so."""

    number: str
    qualifier: str
    unit: str
    name: SaidText
    when: str
    target: str  # the word for it, of a target alone
    origins: int
    witnesses: str
    against: str
    cutting: Cutting | None


@dataclass(frozen=True, slots=True)
class Poster:
    """All that one picture says."""

    language: str
    title: str  # for who does not see it
    scope: tuple[SaidText, ...] = ()
    heading: SaidText | None = None
    claim: Claim | None = None
    told: str = ""  # in the place of something that readers may not see

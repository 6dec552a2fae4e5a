"""The 17 Sustainable Development Goals: number, name and colour.

Names and colours are those of the United Nations (guidelines for the use of the SDG logo and
colour wheel). They never change, so they are data of the code, not rows.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.text.printing import address


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal; `colour` is a CSS colour."""

    number: int
    name: str | Promise
    colour: str

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"

    def get_absolute_url(self) -> str:
        return address("goal", self.number)


GOALS = {
    number: Goal(number, name, colour)
    for number, name, colour in (
        (1, _("No poverty"), "#e5243b"),
        (2, _("Zero hunger"), "#dda63a"),
        (3, _("Good health and well-being"), "#4c9f38"),
        (4, _("Quality education"), "#c5192d"),
        (5, _("Gender equality"), "#ff3a21"),
        (6, _("Clean water and sanitation"), "#26bde2"),
        (7, _("Affordable and clean energy"), "#fcc30b"),
        (8, _("Decent work and economic growth"), "#a21942"),
        (9, _("Industry, innovation and infrastructure"), "#fd6925"),
        (10, _("Reduced inequalities"), "#dd1367"),
        (11, _("Sustainable cities and communities"), "#fd9d24"),
        (12, _("Responsible consumption and production"), "#bf8b2e"),
        (13, _("Climate action"), "#3f7e44"),
        (14, _("Life below water"), "#0a97d9"),
        (15, _("Life on land"), "#56c02b"),
        (16, _("Peace, justice and strong institutions"), "#00689d"),
        (17, _("Partnerships for the goals"), "#19486a"),
    )
}

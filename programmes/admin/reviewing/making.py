"""An indicator, or what papers call it, made on the review screen; what was typed there stays.

act=wording      the chosen indicator is called so too
act=indicator    a new one, which is chosen then, with that wording if there is one
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.lists.query import key_of
from articles.models import Language
from programmes.admin.fields import options_of
from programmes.figures.wording import LONGEST, add_wording, indicator_called
from programmes.models import Figure, Indicator
from programmes.statements.measures import Measure

RIGHTS = {"wording": "programmes.change_indicator", "indicator": "programmes.add_indicator"}


@dataclass
class Making:
    """What the screen offers to make beside a figure, and what was typed there."""

    figure: Figure
    by: User
    posted: QueryDict
    language: str = ""  # of the first sentence
    longest = LONGEST

    @property
    def may(self) -> dict[str, bool]:
        """Which of both whoever is at the desk may make."""
        return {name: self.by.has_perm(right) for name, right in RIGHTS.items()}

    @property
    def name(self) -> str:
        """The name that was typed for a new indicator."""
        return self.posted.get("new_indicator", "")

    @property
    def wording(self) -> str:
        """What was typed as a wording; at first what the sentence counts."""
        return str(self.posted.get("new_wording", self.figure.subject[:LONGEST]))

    @property
    def languages(self) -> str:
        """The options for the language of the wording; at first that of the article."""
        chosen = self.posted.get("new_language", self.language)
        return str(options_of(Language.choices, chosen))

    @property
    def is_open(self) -> bool:
        """Whether something was typed there."""
        return bool(self.name.strip()) or self.posted.get("act") in RIGHTS

    def make(self, act: str) -> Any:
        """Make it, and choose it in what was posted; what is to be told."""
        if not self.by.has_perm(RIGHTS[act]):
            raise PermissionDenied
        with transaction.atomic():
            said = self._wording() if act == "wording" else self._indicator()
        for typed in ("new_indicator", "new_wording", "act"):
            self.posted.pop(typed, None)
        return said

    def refuse_unmade(self) -> None:
        """Refuse to go on where a name or a wording was typed and not made."""
        is_wording = self.wording.strip() not in ("", self.figure.subject[:LONGEST].strip())
        if typed := self.name.strip() or (is_wording and self.wording):
            said = _("“%(words)s” is not made yet: press the button below it, or empty its field.")
            raise ValidationError(said, params={"words": typed})

    def _wording(self) -> str:
        chosen = Indicator.objects.filter(pk=key_of(self.posted.get("indicator", ""))).first()
        if not chosen:
            raise ValidationError(_("Choose the indicator that papers call so."))
        is_new = add_wording(chosen, self.wording, self.posted.get("new_language", ""))
        said = _("“%(indicator)s” is proposed for “%(words)s” from now on.")
        if not is_new:
            said = _("“%(indicator)s” was called “%(words)s” already.")
        return said % {"indicator": chosen, "words": " ".join(self.wording.split())}

    def _indicator(self) -> Any:
        made, is_new = indicator_called(self.name, *self._measured())
        self.posted["indicator"] = str(made.pk)
        if not is_new:
            return _("“%(indicator)s” is there already, and chosen now.") % {"indicator": made}
        if self.posted.get("new_wording", "").strip():
            add_wording(made, self.wording, self.posted.get("new_language", ""))
        said = _("“%(indicator)s” is made, and chosen.") % {"indicator": made}
        address = reverse("admin:programmes_indicator_change", args=[made.pk])
        link = format_html('<a href="{}" target="_blank">{}</a>', address, _("Complete it"))
        return format_html("{} {}", said, link)

    def _measured(self) -> tuple[str, str]:
        """The measure and the unit of the figure, as they stand in the form."""
        measure = self.posted.get("measure", "")
        measure = measure if measure in Measure.values else self.figure.measure
        return measure, self.posted.get("unit", self.figure.unit)

"""Cooperatives as a table: one line each, the columns of the catalogue files."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.instance_loaders import CachedInstanceLoader
from import_export.resources import Diff, ModelResource
from import_export.widgets import Widget

from programmes.admin.fields import words_with_commas
from programmes.admin.tables.tables import SafeCSV, SafeXLSX
from programmes.models import Activity, Cooperative, Place
from programmes.models.catalogued import validate_slug

COLUMNS = (
    "slug name place town founded members women_share activities products description "
    "contact_person email phone address website contact_agreed example"
).split()
WHOLE = re.compile(r"[0-9]{1,9}")
YES = {"true", "yes", "1", "oui", "vrai", "نعم"}
NO = {"", "false", "no", "0", "non", "faux", "لا"}


class CooperativeCSV(SafeCSV):
    columns = COLUMNS


class CooperativeXLSX(SafeXLSX):
    columns = COLUMNS


class WholeNumber(Widget):
    """A number of years, members or per cent."""

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> int | None:
        if value and not WHOLE.fullmatch(value):
            raise ValueError(_("“%(value)s” is no whole number.") % {"value": value[:40]})
        return int(value) if value else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None else value


class YesOrNo(Widget):
    """An answer in words; what is neither is never taken for a yes."""

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> bool:
        answer = value.casefold()
        if answer not in YES | NO:
            raise ValueError(_("“%(value)s” is neither yes nor no.") % {"value": value[:40]})
        return answer in YES

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "yes" if value else "no"


class Words(Widget):
    """Words with commas between them."""

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> list[str]:
        return words_with_commas(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return ", ".join(value or ())


class Activities(Words):
    """Activities by the words of catalogue files."""

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> list[str]:
        words = words_with_commas(value)
        for word in words:
            if word not in Activity.values:
                raise ValueError(
                    _("“%(word)s” is no activity; known are %(all)s.")
                    % {"word": word[:40], "all": ", ".join(Activity.values)}
                )
        return words


class PlaceByCode(Widget):
    """A place by its code; all places are asked for once a table."""

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by code."""
        return {place.code: place for place in Place.objects.defer("words", "as_read")}

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> Place | None:
        if value and value not in self.places:
            raise ValueError(_("No place has the code “%(code)s”.") % {"code": value[:40]})
        return self.places[value] if value else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.code if value else ""


class Changes(Diff):
    """What a line changes, column by column: before and after, only where they differ."""

    def as_html(self) -> list[tuple[str, str, str]]:
        """Not HTML: the template writes it, in the site's own colours."""
        before = [""] * len(self.left) if self.new else map(str, self.left)
        values = zip(COLUMNS, before, map(str, self.right), strict=True)
        return [(column, old, now) for column, old, now in values if old != now]


_WIDGETS: dict[str, type[Widget]] = {
    "place": PlaceByCode,
    "founded": WholeNumber,
    "members": WholeNumber,
    "women_share": WholeNumber,
    "activities": Activities,
    "products": Words,
    "contact_agreed": YesOrNo,
    "example": YesOrNo,
}


class CooperativeResource(ModelResource):
    """What a line of the table says of a cooperative; its slug tells which one."""

    class Meta:
        model = Cooperative
        import_id_fields = ("slug",)
        fields = COLUMNS
        import_order = COLUMNS
        export_order = COLUMNS
        instance_loader_class = CachedInstanceLoader
        skip_unchanged = True
        use_bulk = True
        batch_size = 500
        use_transactions = True
        clean_model_instances = True

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fields = {
            name: Field(attribute=name, column_name=name, widget=_WIDGETS.get(name, Widget)())
            for name in COLUMNS
        }

    def get_diff_class(self) -> type[Diff]:
        return Changes

    def validate_instance(
        self,
        instance: Cooperative,
        import_validation_errors: dict[str, Any] | None = None,
        validate_unique: bool = True,
    ) -> None:
        """As `full_clean` does, without its queries a line: the slug's rows are loaded already."""
        errors = dict(import_validation_errors or {})
        checks = (
            lambda: instance.clean_fields(exclude={*errors, "place", "as_read"}),
            instance.clean,
            lambda: _check_slug(instance.slug),
        )
        for check in checks:
            try:
                check()
            except ValidationError as error:
                for name, said in error.error_dict.items():
                    errors.setdefault(name, said)
        if errors:
            raise ValidationError(errors)


def _check_slug(slug: str) -> None:
    """Catalogue files must be able to bear it."""
    if slug and not re.search(validate_slug.regex, slug):
        raise ValidationError({"slug": validate_slug.message})

"""What every row of the catalogue has in common."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Func
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from articles.models import Pictured

SLUG = 80  # characters

Row = TypeVar("Row", bound=models.Model)

validate_slug = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
    _("Write small letters without accents, digits and single hyphens, such as prix-du-sillon."),
)


def slug_field() -> models.SlugField[str, str]:
    """The end of its address, and its key in catalogue files."""
    return models.SlugField(
        _("slug"),
        max_length=SLUG,
        unique=True,
        help_text=_("The end of its address, and its key in catalogue files."),
    )


def words_of(*columns: str) -> models.GeneratedField:
    """The words of some columns without accents or endings, kept by PostgreSQL for site search."""
    return models.GeneratedField(
        expression=Func(*columns, function="programmes_words"),
        output_field=SearchVectorField(),
        db_persist=True,
    )


class Catalogued(models.Model):
    """A row that catalogue files can bring; `as_read` is what the last of them said."""

    as_read = models.JSONField(
        _("as read by the last import"), default=dict, blank=True, editable=False
    )

    class Meta:
        abstract = True


class LivePictured(Pictured):
    """A row that readers see as soon as it is saved, with the image that it shows."""

    class Meta(Pictured.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        if lacking := self.lacking_image():
            raise ValidationError({"image": lacking})


class CataloguedManager(models.Manager[Row]):
    """Rows without the column that only PostgreSQL reads, nor what the import remembers."""

    def get_queryset(self) -> models.QuerySet[Row]:
        return super().get_queryset().defer("words")

    def told(self) -> models.QuerySet[Row]:
        """Those of which a page has more to tell than a name, as the view of their kind says."""
        view = self.model._meta.db_table.replace("_", "_told_", 1)
        return self.filter(pk__in=RawSQL(f"SELECT id FROM {view}", ()))  # noqa: S608, S611 - our own names

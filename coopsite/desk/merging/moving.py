"""The rows of one item become another's: ties, partnerships, mentions, prizes, names, notes.

A row that the other has already ("member of Sillon" of both) is not needed twice: it goes with the
item that goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import IntegrityError, models, transaction

from articles.models import Note
from articles.models.translation import ORIGINAL, OTHERS, Translated
from coopsite.models import Moved
from programmes.models import Citation, Name

APART = (Citation,)  # what is looked for in the text of the other (`citations`)


def move_rows(kept: models.Model, gone: models.Model) -> None:
    """Give what belongs to one item, or leads to it, to another of its kind."""
    for model, field in _references(type(gone)):
        for row in model._default_manager.filter(**{field: gone.pk}).order_by("pk"):
            _move(row, field, kept)
    table = gone._meta.db_table
    Note.objects.filter(tabled=table, key=str(gone.pk)).update(key=str(kept.pk))
    Moved.objects.filter(tabled=table, key=str(gone.pk)).update(key=str(kept.pk))


def _references(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    """The columns that lead to such an item; what is one with it (a sketch) stays with it."""
    for relation in model._meta.related_objects:
        field: Any = relation.field
        if relation.many_to_many or field.primary_key or relation.related_model in APART:
            continue
        yield relation.related_model, field.name


def _move(row: models.Model, field: str, kept: models.Model) -> None:
    try:
        with transaction.atomic():
            setattr(row, field, kept)
            row.save(update_fields=[field])
    except IntegrityError:  # the kept one has it
        type(row)._default_manager.filter(pk=row.pk).delete()


def give_names(kept: models.Model, gone: models.Model) -> None:
    """Let the kept item bear the names of the other too: imports and searches know it by them."""
    owner = str(gone._meta.model_name)
    own = {text for _language, text in _names(kept)}
    for language, text in _names(gone):
        if text not in own:
            Name.objects.get_or_create(text=text, **{owner: kept}, defaults={"language": language})


def _names(item: Any) -> list[tuple[str, str]]:
    """The names that an item has of its own, with their languages."""
    if isinstance(item, Translated):
        said = [(one, item.in_language("name", one)) for one in (ORIGINAL, *OTHERS)]
        said.append((ORIGINAL, getattr(item, "short_name", "")))
    else:
        said = [(ORIGINAL, item.name)]
    return [(language, text) for language, text in said if text]

"""The one way to write a note: its text, whom it names, and the mail that tells them.

"Voir le chiffre, @omar."   ->  a note, omar among its addressees, a mail to omar
"Voir @nobody"              ->  nothing is stored: there is no such colleague
"<style>@page ...</style>"  ->  a note that says just that: what is pasted markup names nobody
"""

from __future__ import annotations

import re

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from articles.items.notes.telling import mail_note, to_be_told
from articles.models import Addressee, Note
from articles.models.notes import LONGEST
from articles.text.controls import without_controls

MOST = 10  # colleagues whom one note names
LONGEST_NAME = 500  # characters of the item's name that are kept
_MARKUP = re.compile(r"<!--.*?-->|<(style|script)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_NAMED = re.compile(r"(?<![\w.@+/-])@(\w[\w.@+-]{0,149})")
_ENDS = ".+-@"  # what a name may hold, and a sentence may end with


def note(item: Model, by: User, text: str) -> Note:
    """Write a note on an item; `ValidationError` says why it cannot be stored. Whom it names is
    told by mail once it is; who has no address is in its `untold`."""
    said = _checked(text)
    named = [user for user in _colleagues(item, said) if user != by]
    with transaction.atomic():
        written = Note.objects.create(
            tabled=item._meta.db_table,
            key=str(item.pk),
            named=str(item)[:LONGEST_NAME],
            by=by,
            by_name=by.get_username(),
            text=said,
        )
        addressees = Addressee.objects.bulk_create(
            Addressee(note=written, user=user) for user in named
        )
        for one in to_be_told(written, addressees):
            mail_note.defer(addressee=one.pk)
    return written


def is_colleague(user: User, item: Model) -> bool:
    """Whether somebody is at the desk and may look at an item, and so at its notes."""
    meta = item._meta
    rights = (f"{meta.app_label}.{act}_{meta.model_name}" for act in ("view", "change"))
    return user.is_staff and any(map(user.has_perm, rights))


def _checked(text: str) -> str:
    said = without_controls(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not said:
        raise ValidationError(_("Write something first: the note is empty."))
    if len(said) > LONGEST:
        told = _(
            "A note has at most %(most)s characters, this one %(has)s: shorten it, or write two."
        )
        numbers = {"most": LONGEST, "has": len(said)}
        grouped = {one: number_format(n, force_grouping=True) for one, n in numbers.items()}
        raise ValidationError(told % grouped)
    return said


def _colleagues(item: Model, text: str) -> list[User]:
    """Whom a text names, each once; `ValidationError` where one is no colleague who may look."""
    names = list(dict.fromkeys(_NAMED.findall(_MARKUP.sub(" ", text))))
    users = _active({spelling for name in names for spelling in _spellings(name)})
    found = {name: next(filter(None, map(users.get, _spellings(name))), None) for name in names}
    unknown = [name for name, user in found.items() if not user or not is_colleague(user, item)]
    if unknown:
        said = _(
            "Nobody at the desk who may see this is called %(names)s. Correct the name, or write it"
            " without @: nothing is stored yet."
        )
        raise ValidationError(said % {"names": ", ".join(f"“@{one}”" for one in unknown)})
    colleagues = list(dict.fromkeys(user for user in found.values() if user))
    if len(colleagues) > MOST:
        raise ValidationError(_("A note names at most %(most)d colleagues.") % {"most": MOST})
    return colleagues


def _spellings(name: str) -> list[str]:
    """A name as it stands, and without the signs that may end a sentence, the longest first."""
    bare = name.rstrip(_ENDS)
    return [name[:end] for end in range(len(name), len(bare) - 1, -1)]


def _active(names: set[str]) -> dict[str, User]:
    users = User.objects.filter(username__in=names, is_active=True, is_staff=True)
    return {user.get_username(): user for user in users}

"""Words that make no password here: whoever guesses tries them first (docs/operations.md)."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

WORDS = ("coopsite", "cooperative", "coopérative", "editor", "editeur", "éditeur", "admin")
SHORTEST = 4  # letters of a word
ENOUGH = 8  # characters that must be left


def words_of_the_site() -> list[str]:
    """The list, with the site's own names; the longest first."""
    names = f"{settings.SITE_NAME} {urlsplit(settings.SITE_URL).hostname}".lower()
    own = {word for word in re.findall(r"\w+", names) if len(word) >= SHORTEST}
    return sorted({*WORDS, *own}, key=len, reverse=True)


class OtherWords:
    """Refuses a password of which little is left without those words."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        left = password.lower()
        for word in words_of_the_site():
            left = left.replace(word, "")
        if left != password.lower() and len(left) < ENOUGH:
            raise ValidationError(self.get_help_text(), code="words_of_the_site")

    def get_help_text(self) -> str:
        return _(
            "Your password must not be made of the names of this site and of what it is about."
        )

"""The addresses of web pages that may be kept: what catalogue files and saved pages are asked.

Forms and tables ask by way of `models.URLField`, so an editor can save what came in; what they let
pass beyond it (`ftp:`) comes back by no catalogue file.
"""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

LONGEST = 2000  # characters of the source of an article

validate_web_address = URLValidator(schemes=["http", "https"])


def is_web_address(text: str) -> bool:
    """Whether it is the whole address of a web page, and no longer than can be kept."""
    try:
        validate_web_address(text)
    except ValidationError:
        return False
    return len(text) <= LONGEST

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammesConfig(AppConfig):
    name = "programmes"
    verbose_name = _("Programmes")
    editors_write = (
        *("programme", "stage", "organisation", "partnership", "place", "name"),
        *("prizeedition", "laureate", "cooperative", "tie", "event", "mention"),
        *("indicator", "figure", "citation", "origin", "relation", "story", "storyarticle"),
        "issuer",
    )
    editors_read = ("decision", "sketch")  # written by acts and imports alone

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammesConfig(AppConfig):
    name = "programmes"
    verbose_name = _("Catalogue and figures")
    rights = {
        "programme": ("view add change", "review", "publish delete", ""),
        # what belongs to an article or a programme goes with its draft
        **dict.fromkeys(("stage", "partnership", "name"), ("view add change delete", "", "", "")),
        "mention": ("view add change delete", "", "", ""),
        # live at save, and so an editor's
        **dict.fromkeys(
            ("organisation", "place", "prizeedition", "laureate", "cooperative", "tie", "event"),
            ("view", "", "add change delete", ""),
        ),
        **dict.fromkeys(("issuer", "correction"), ("view", "", "add change delete", "")),
        "indicator": ("view", "add change", "delete", ""),
        **dict.fromkeys(
            ("figure", "citation", "origin", "relation", "story", "storyarticle"),
            ("view", "add change", "delete", ""),
        ),
        # whose addresses nobody lists: looked for and deleted where their owner asks for that
        "subscriber": ("", "", "", "view delete"),
        # written by acts and imports alone
        **dict.fromkeys(("decision", "sketch", "quotetranslation"), ("view", "", "", "")),
    }

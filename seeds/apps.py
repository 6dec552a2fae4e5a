from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SeedsConfig(AppConfig):
    name = "seeds"
    verbose_name = _("Imports")
    rights = {
        **dict.fromkeys(("importrun", "runentry", "seeddocument"), ("view", "", "", "delete")),
        "batch": ("view add", "", "delete", ""),  # one's own; whoever may delete sees all of them
        "catalogueentry": ("", "", "", "view delete"),
    }

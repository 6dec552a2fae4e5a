from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoopsiteConfig(AppConfig):
    name = "coopsite"
    verbose_name = _("Pages and news")
    rights: ClassVar = {  # mostly of models that other packages bring
        "page": ("view add change", "review", "publish delete", ""),
        "moved": ("", "", "view", ""),
        "savedlist": ("", "", "share", ""),  # anybody keeps lists of their own
        "job": ("", "", "view change", ""),
        "auth.user": ("", "", "", "view add change"),
        "auth.group": ("", "", "", "view"),
        "mfa.authenticator": ("", "", "", "view delete"),
        "usersessions.usersession": ("", "", "", "view delete"),
    }

    def ready(self) -> None:
        """Let catalogue files have pages, and hear of second factors, for which allauth has signals
        and no other hook."""
        from allauth.mfa import signals  # noqa: PLC0415 - once apps are there

        from coopsite import checks  # noqa: F401, PLC0415 - which registers them
        from coopsite.entrance import second_factor  # noqa: PLC0415
        from coopsite.pages import seeding  # noqa: PLC0415

        seeding.bring_pages()

        signals.authenticator_added.connect(second_factor.end_other_sessions)
        signals.authenticator_added.connect(second_factor.tell_of_a_new_factor)
        signals.authenticator_removed.connect(second_factor.tell_of_a_factor_less)
        signals.authentication_failed.connect(second_factor.tell_of_a_wrong_code)

from django.apps import AppConfig


class CoopsiteConfig(AppConfig):
    name = "coopsite"
    verbose_name = "coopsite"

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added  # noqa: PLC0415 - once apps are there

        from coopsite.entrance.second_factor import end_other_sessions  # noqa: PLC0415

        authenticator_added.connect(end_other_sessions)

from django.apps import AppConfig


class CoopsiteConfig(AppConfig):
    name = "coopsite"
    verbose_name = "coopsite"

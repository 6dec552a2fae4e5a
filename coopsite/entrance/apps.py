"""The admin as an application, with our door."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "coopsite.entrance.desk.Desk"

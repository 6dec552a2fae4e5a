"""Everybody at the desk may look at links."""

from importlib import import_module

from django.db import migrations

give = import_module("coopsite.migrations.0003_roles").give


class Migration(migrations.Migration):
    dependencies = (("coopsite", "0008_lists_of_the_desk"), ("articles", "0016_articles_by_source"))
    operations = (migrations.RunPython(give, migrations.RunPython.noop),)

"""Lists that are kept, addresses that lead elsewhere, and who may share a list; both are traced."""

import django.db.models.deletion
from django.apps import apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

from articles.items.roles import ensure_roles

FOLLOWED = {"savedlist": "name", "moved": "old"}


def _follow(table, named):
    return migrations.RunSQL(
        f"SELECT articles_follow('coopsite_{table}', 'id', '{named}')",
        f"SELECT articles_unfollow('coopsite_{table}')",
    )


def give(_apps, _editor):
    """Permissions are made after migrations only: those that are given are made first."""
    for room in apps.get_app_configs():
        create_permissions(room, verbosity=0)
    ensure_roles()


class Migration(migrations.Migration):
    dependencies = [
        ("coopsite", "0007_report_rights"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Moved",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tabled", models.CharField(max_length=63)),
                ("old", models.CharField(max_length=80, verbose_name="address")),
                ("key", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "address that leads elsewhere",
                "verbose_name_plural": "addresses that lead elsewhere",
                "default_permissions": ("view",),
                "indexes": [
                    models.Index(models.F("tabled"), models.F("key"), name="addresses_of_an_item")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("tabled"), models.F("old"), name="address_leads_to_one_item"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                ("kind", models.CharField(max_length=100)),
                ("query", models.CharField(blank=True, max_length=1500)),
                ("shared", models.BooleanField(default=False, verbose_name="for everybody")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "saved list",
                "verbose_name_plural": "saved lists",
                "ordering": ("name", "id"),
                "permissions": [("share_savedlist", "May share saved lists with everybody")],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner"),
                        models.F("kind"),
                        models.F("name"),
                        name="saved_list_has_a_name_of_its_own",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="saved_list_has_a_name",
                    ),
                ],
            },
        ),
        *(_follow(*one) for one in FOLLOWED.items()),
        migrations.RunPython(give, migrations.RunPython.noop),
    ]

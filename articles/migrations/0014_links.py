"""What addresses outside the site answered; a copy of an article's page in an archive."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0013_reports"),
    ]

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.URLField(max_length=2000, unique=True, verbose_name="address")),
                ("host", models.CharField(max_length=255)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "not looked at yet"),
                            ("answers", "answers"),
                            ("moved", "has moved"),
                            ("refused", "answers no machine"),
                            ("unreachable", "cannot be reached"),
                            ("gone", "is gone"),
                            ("barred", "is not looked at: it leads to no public place"),
                        ],
                        default="new",
                        max_length=11,
                        verbose_name="state",
                    ),
                ),
                ("said", models.CharField(blank=True, max_length=20)),
                ("leads_to", models.URLField(blank=True, max_length=2000, verbose_name="leads to")),
                ("since", models.DateTimeField(null=True, verbose_name="since")),
                ("looked_at", models.DateTimeField(null=True, verbose_name="last looked at")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="last answered")),
                ("due_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("is_lost", models.BooleanField(default=False, verbose_name="lost")),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links",
                "ordering": ("address",),
                "default_permissions": ("view",),
                "indexes": [
                    models.Index(
                        models.F("due_at"), models.F("id"), name="links_by_when_they_are_due"
                    ),
                    models.Index(models.F("host"), models.F("looked_at"), name="links_of_a_host"),
                    models.Index(
                        models.F("address"),
                        condition=models.Q(("is_lost", True)),
                        name="lost_links",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "new",
                                    "answers",
                                    "moved",
                                    "refused",
                                    "unreachable",
                                    "gone",
                                    "barred",
                                ],
                            )
                        ),
                        name="link_has_a_known_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "new"),
                            models.Q(("looked_at__isnull", False), ("since__isnull", False)),
                            _connector="OR",
                        ),
                        name="link_is_dated_once_it_was_looked_at",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="article",
            name="archive_url",
            field=models.URLField(
                blank=True,
                db_default="",
                default="",
                help_text="Where an archive keeps the page, as web.archive.org does: readers are led there once the source is gone.",
                max_length=2000,
                verbose_name="archived copy",
            ),
        ),
    ]

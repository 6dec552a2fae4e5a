"""What editors said of lines of saved pages; what is done to it is traced (articles 0008)."""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seeds", "0005_batches"),
        ("articles", "0008_traces"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ZoneCase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, verbose_name="SHA-256 digest")),
                ("text", models.TextField(verbose_name="line")),
                (
                    "nth",
                    models.PositiveIntegerField(
                        default=0, verbose_name="lines above that print the same"
                    ),
                ),
                (
                    "zone",
                    models.CharField(
                        choices=[
                            ("title", "title"),
                            ("date", "date"),
                            ("byline", "signature"),
                            ("body", "text"),
                            ("furniture", "no part of the article"),
                        ],
                        max_length=10,
                        verbose_name="is",
                    ),
                ),
                ("by_name", models.CharField(blank=True, max_length=150, verbose_name="by")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="withdrawn")),
                (
                    "withdrawn_by_name",
                    models.CharField(blank=True, max_length=150, verbose_name="withdrawn by"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
            ],
            options={
                "verbose_name": "what an editor said of a line",
                "verbose_name_plural": "what editors said of lines",
                "ordering": ("id",),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("digest"),
                        django.db.models.functions.text.MD5("text"),
                        models.F("nth"),
                        condition=models.Q(("withdrawn_at", None)),
                        name="line_is_said_to_be_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("digest", ""), _negated=True), name="case_is_of_a_page"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="case_is_of_a_line"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at__isnull", False),
                            ("withdrawn_by_name", ""),
                            _connector="OR",
                        ),
                        name="standing_case_was_withdrawn_by_nobody",
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            "SELECT articles_follow('seeds_zonecase', 'id', 'text')",
            "SELECT articles_unfollow('seeds_zonecase')",
        ),
    ]

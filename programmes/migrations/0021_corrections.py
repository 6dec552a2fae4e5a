"""Corrections, dated and public; what is done to them is traced (articles 0008)."""

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

FOLLOWED = "SELECT articles_follow('programmes_correction', 'id', 'named')"
UNFOLLOWED = "SELECT articles_unfollow('programmes_correction')"


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0010_notes"),
        ("programmes", "0020_quote_translations"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "day",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="day"),
                ),
                ("text_fr", models.TextField(blank=True, max_length=3000, verbose_name="text")),
                ("text_en", models.TextField(blank=True, max_length=3000, verbose_name="text")),
                ("text_ar", models.TextField(blank=True, max_length=3000, verbose_name="text")),
                (
                    "by_name",
                    models.CharField(blank=True, editable=False, max_length=150, verbose_name="by"),
                ),
                (
                    "named",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Left(
                            django.db.models.functions.comparison.Coalesce(
                                django.db.models.functions.comparison.NullIf(
                                    models.F("text_fr"), models.Value("")
                                ),
                                django.db.models.functions.comparison.NullIf(
                                    models.F("text_en"), models.Value("")
                                ),
                                models.F("text_ar"),
                            ),
                            100,
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="articles.article",
                        verbose_name="article",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="programmes.figure",
                        verbose_name="figure",
                    ),
                ),
                (
                    "withholding",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="articles.withholding",
                        verbose_name="withheld by",
                    ),
                ),
            ],
            options={
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ("-day", "-id"),
                "indexes": [
                    models.Index(models.F("day"), models.F("id"), name="corrections_by_day"),
                    models.Index(
                        models.F("withholding"),
                        condition=models.Q(("withholding__isnull", False)),
                        name="withheld_corrections",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("article__isnull", False), ("figure__isnull", True)),
                            models.Q(("article__isnull", True), ("figure__isnull", False)),
                            _connector="OR",
                        ),
                        name="correction_is_of_an_article_or_a_figure",
                        violation_error_message="Choose an article or a figure, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("text_ar", ""), ("text_en", ""), ("text_fr", ""), _negated=True
                        ),
                        name="correction_says_something",
                        violation_error_message="Write the text in one language at least.",
                    ),
                ],
            },
        ),
        migrations.RunSQL(FOLLOWED, UNFOLLOWED),
    ]

"""What readers report, and what editors answer; what is done to that is traced (0008).

Who reported is not: keys and the readers that they wrote stand in no log of the database, hence in no
backup and on no standby; what readers said nobody changes.
"""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

FOLLOWED = "SELECT articles_follow('articles_reporteditem', 'id', 'named')"
UNFOLLOWED = "SELECT articles_unfollow('articles_reporteditem')"
# The table that leads to the other first: no logged table may lead to one that is not.
UNLOGGED = [
    "ALTER TABLE articles_countedreader SET UNLOGGED",
    "ALTER TABLE articles_readerkey SET UNLOGGED",
]

# The code of before knows no such reason; what is withheld stays so.
UNKNOWN = "UPDATE articles_withholding SET why = 'privacy' WHERE why = 'reported'"


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0012_images"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReportedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tabled", models.CharField(max_length=63)),
                ("key", models.CharField(max_length=64)),
                ("named", models.TextField(blank=True, verbose_name="what is reported")),
                (
                    "opened_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="first report",
                    ),
                ),
                (
                    "hidden_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="hidden at"),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("fine", "found to be right"),
                            ("mistake", "a mistake, confirmed"),
                            ("removed", "removed"),
                        ],
                        max_length=7,
                        verbose_name="answer",
                    ),
                ),
                (
                    "words_fr",
                    models.TextField(blank=True, max_length=3000, verbose_name="words for readers"),
                ),
                (
                    "words_en",
                    models.TextField(blank=True, max_length=3000, verbose_name="words for readers"),
                ),
                (
                    "words_ar",
                    models.TextField(blank=True, max_length=3000, verbose_name="words for readers"),
                ),
                ("answered_at", models.DateTimeField(null=True, verbose_name="answered")),
                (
                    "by_name",
                    models.CharField(blank=True, max_length=150, verbose_name="answered by"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
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
                        related_name="answers",
                        to="articles.withholding",
                        verbose_name="withheld by",
                    ),
                ),
            ],
            options={
                "verbose_name": "reported item",
                "verbose_name_plural": "reported items",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("not-as-said", "It does not show what is said of it"),
                            ("no-consent", "Somebody on it did not agree"),
                            ("rights", "It belongs to somebody who did not allow it"),
                            ("offensive", "It is offensive"),
                            ("not-in-sentence", "The sentence does not say this"),
                            ("outdated", "There is a newer value"),
                            ("wrong-unit", "Something else is counted"),
                            ("wrong-place", "It is of another place"),
                            ("other", "Something else"),
                        ],
                        max_length=15,
                        verbose_name="reason",
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="text")),
                (
                    "day",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="day"),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="articles.reporteditem",
                        verbose_name="item",
                    ),
                ),
            ],
            options={
                "verbose_name": "report",
                "verbose_name_plural": "reports",
                "ordering": ("id",),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ReaderKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("secret", models.BinaryField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "item",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reader_key",
                        to="articles.reporteditem",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="CountedReader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.BinaryField()),
                ("times", models.PositiveIntegerField(default=1)),
                (
                    "key",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readers",
                        to="articles.readerkey",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("key"), models.F("code"), name="reader_is_counted_once_by_a_key"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="reporteditem",
            index=models.Index(models.F("tabled"), models.F("key"), name="reports_on_an_item"),
        ),
        migrations.AddIndex(
            model_name="reporteditem",
            index=models.Index(
                models.F("withholding"),
                condition=models.Q(("withholding__isnull", False)),
                name="withheld_answers",
            ),
        ),
        migrations.AddConstraint(
            model_name="reporteditem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("tabled", ""), _negated=True), models.Q(("key", ""), _negated=True)
                ),
                name="reported_item_is_an_item",
            ),
        ),
        migrations.AddConstraint(
            model_name="reporteditem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("by_name", ""), ("verdict", "")),
                    models.Q(
                        ("answered_at__isnull", False),
                        ("verdict__in", ["fine", "mistake", "removed"]),
                        models.Q(("by_name", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="answer_says_who_found_what_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="reporteditem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_at", None),
                    models.Q(("words_ar", ""), ("words_en", ""), ("words_fr", ""), _negated=True),
                    _connector="OR",
                ),
                name="answer_has_words_for_readers",
                violation_error_message="Write the answer in one language at least.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reporteditem",
            constraint=models.UniqueConstraint(
                models.F("tabled"),
                models.F("key"),
                condition=models.Q(("answered_at", None)),
                name="item_waits_for_one_answer",
            ),
        ),
        migrations.AddIndex(
            model_name="report",
            index=models.Index(models.F("reason"), name="reports_by_reason"),
        ),
        migrations.AddConstraint(
            model_name="report",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "reason__in",
                        [
                            "not-as-said",
                            "no-consent",
                            "rights",
                            "offensive",
                            "not-in-sentence",
                            "outdated",
                            "wrong-unit",
                            "wrong-place",
                            "other",
                        ],
                    )
                ),
                name="report_has_a_known_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="readerkey",
            index=models.Index(models.F("made_at"), name="reader_keys_by_age"),
        ),
        migrations.AddConstraint(
            model_name="readerkey",
            constraint=models.UniqueConstraint(
                models.F("item"), name="item_has_one_key_of_readers", nulls_distinct=False
            ),
        ),
        migrations.RemoveConstraint(
            model_name="withholding",
            name="withholding_is_for_a_known_reason",
        ),
        migrations.RunSQL(migrations.RunSQL.noop, UNKNOWN),
        migrations.AlterField(
            model_name="withholding",
            name="why",
            field=models.CharField(
                choices=[
                    ("privacy", "privacy"),
                    ("law", "law"),
                    ("error", "error"),
                    ("taken-back", "taken back"),
                    ("reported", "reported by readers"),
                ],
                max_length=10,
                verbose_name="why",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("why__in", ["privacy", "law", "error", "taken-back", "reported"])
                ),
                name="withholding_is_for_a_known_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("why", "reported"), _negated=True), ("what", "image"), _connector="OR"
                ),
                name="only_an_image_is_reported",
            ),
        ),
        migrations.RunSQL(UNLOGGED, migrations.RunSQL.noop),
        migrations.RunSQL(FOLLOWED, UNFOLLOWED),
    ]

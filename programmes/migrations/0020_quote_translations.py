"""Editors translate quotes, and lay an orphan on its sentence again."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

VERBS = [
    ("confirm", "confirmed"),
    ("corroborate", "found to be the same value"),
    ("reject", "rejected"),
    ("reopen", "reopened"),
    ("prefer", "preferred"),
    ("recite", "cited from another article"),
    ("lay", "laid on its sentence again"),
    ("relate", "related"),
    ("dismiss", "dismissed"),
    ("settle", "settled"),
    ("merge", "merged"),
    ("split", "split"),
    ("withhold", "withheld"),
    ("lift", "shown again"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0019_traces"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="QuoteTranslation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("fr", "French"), ("en", "English"), ("ar", "Arabic")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("words", models.TextField(verbose_name="translation")),
                (
                    "original",
                    models.CharField(
                        choices=[("fr", "French"), ("en", "English"), ("ar", "Arabic")],
                        max_length=2,
                        verbose_name="translated from",
                    ),
                ),
                ("quote", models.TextField(verbose_name="quote")),
                ("excerpt", models.TextField(verbose_name="as readers see it")),
                ("by_name", models.CharField(max_length=150, verbose_name="by")),
                ("at", models.DateTimeField(auto_now=True, verbose_name="at")),
            ],
            options={
                "verbose_name": "translation of a quote",
                "verbose_name_plural": "translations of quotes",
                "ordering": ("language", "id"),
            },
        ),
        migrations.RemoveConstraint(
            model_name="decision",
            name="decision_is_of_a_known_verb",
        ),
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(choices=VERBS, max_length=12, verbose_name="decision"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("verb__in", [verb for verb, _ in VERBS])),
                name="decision_is_of_a_known_verb",
            ),
        ),
        migrations.AddField(
            model_name="quotetranslation",
            name="by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="quotetranslation",
            name="citation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="translations",
                to="programmes.citation",
                verbose_name="citation",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotetranslation",
            constraint=models.UniqueConstraint(
                models.F("citation"),
                models.F("language"),
                name="quote_has_one_translation_into_a_language",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotetranslation",
            constraint=models.CheckConstraint(
                condition=models.Q(("language", models.F("original")), _negated=True),
                name="quote_is_translated_into_another_language",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotetranslation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("quote", ""), _negated=True),
                    models.Q(("excerpt", ""), _negated=True),
                ),
                name="translation_of_a_quote_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotetranslation",
            constraint=models.CheckConstraint(
                condition=models.Q(("language__in", ["fr", "en", "ar"])),
                name="quote_is_translated_into_a_known_language",
            ),
        ),
        migrations.RunSQL(
            "SELECT articles_follow('programmes_quotetranslation', 'id', 'words',"
            " 'programmes_citation', 'citation_id')",
            "SELECT articles_unfollow('programmes_quotetranslation')",
        ),
    ]

"""What is withheld: its list, what leads to it from articles, and what readers and search then see.

The search column is made anew, for PostgreSQL changes no expression of a generated column: the table is
written once more.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PUBLIC_ARTICLE = """
CREATE OR REPLACE VIEW articles_public_article AS
SELECT id FROM articles_article WHERE status = 'published' AND withholding_id IS NULL
"""
BEFORE = """
CREATE OR REPLACE VIEW articles_public_article AS
SELECT id FROM articles_article WHERE status = 'published'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_public_article"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="withheld_words",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), blank=True, editable=False, null=True, size=None
            ),
        ),
        migrations.RemoveIndex(model_name="article", name="articles_by_word"),
        migrations.RemoveField(model_name="article", name="search"),
        migrations.AddField(
            model_name="article",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    "language",
                    "title",
                    models.Case(
                        models.When(then="lede", withheld_words=None),
                        default=models.Value(""),
                        output_field=models.TextField(),
                    ),
                    models.Case(
                        models.When(then="body", withheld_words=None),
                        default=models.Value(""),
                        output_field=models.TextField(),
                    ),
                    function="articles_search_vector",
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("search"), name="articles_by_word"
            ),
        ),
        migrations.CreateModel(
            name="Withholding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[("article", "article"), ("quote", "quote"), ("figure", "figure")],
                        max_length=7,
                        verbose_name="what",
                    ),
                ),
                (
                    "digests",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64),
                        size=None,
                        verbose_name="digests",
                    ),
                ),
                (
                    "word_count",
                    models.PositiveIntegerField(default=0, verbose_name="number of words"),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("privacy", "privacy"),
                            ("law", "law"),
                            ("error", "error"),
                            ("taken-back", "taken back"),
                        ],
                        max_length=10,
                        verbose_name="why",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="note for editors")),
                ("public_reason", models.TextField(blank=True, verbose_name="words for readers")),
                ("by_name", models.CharField(max_length=150, verbose_name="by")),
                ("at", models.DateTimeField(verbose_name="withheld at")),
                (
                    "lifted_by_name",
                    models.CharField(blank=True, max_length=150, verbose_name="lifted by"),
                ),
                ("lifted_at", models.DateTimeField(null=True, verbose_name="lifted at")),
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
                (
                    "lifted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="lifted by",
                    ),
                ),
            ],
            options={
                "verbose_name": "withholding",
                "verbose_name_plural": "withholdings",
                "ordering": ("-at", "-id"),
            },
        ),
        migrations.AddField(
            model_name="article",
            name="withholding",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles",
                to="articles.withholding",
                verbose_name="withheld by",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                models.F("withholding"),
                condition=models.Q(("withholding__isnull", False)),
                name="withheld_articles",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("withheld_words__isnull", False)),
                name="articles_with_withheld_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(("what__in", ["article", "quote", "figure"])),
                name="withholding_is_of_an_article_a_quote_or_a_figure",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(("why__in", ["privacy", "law", "error", "taken-back"])),
                name="withholding_is_for_a_known_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(("digests__len__gt", 0)), name="withholding_knows_its_thing"
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("what", "quote"), ("word_count__gt", 0)),
                    models.Q(models.Q(("what", "quote"), _negated=True), ("word_count", 0)),
                    _connector="OR",
                ),
                name="withheld_quote_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("why", "taken-back"), _negated=True),
                    ("what", "article"),
                    _connector="OR",
                ),
                name="only_an_article_is_taken_back",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("lifted_at", None), ("lifted_by_name", "")),
                    models.Q(
                        ("lifted_at__isnull", False),
                        models.Q(("lifted_by_name", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="lifted_withholding_says_by_whom",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.UniqueConstraint(
                models.F("what"),
                models.F("digests"),
                condition=models.Q(
                    ("lifted_at", None), models.Q(("what", "figure"), _negated=True)
                ),
                name="article_or_quote_is_withheld_once",
            ),
        ),
        migrations.RunSQL(PUBLIC_ARTICLE, BEFORE),
    ]

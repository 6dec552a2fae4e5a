"""Pages of their own and news: traced, and each role may do with them what it may with programmes."""

from importlib import import_module

from django.db import migrations, models

give = import_module("coopsite.migrations.0003_roles").give


class Migration(migrations.Migration):
    dependencies = [
        ("coopsite", "0009_links"),
        ("programmes", "0023_images"),
    ]

    operations = [
        migrations.CreateModel(
            name="Page",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "public_from",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="public from"
                    ),
                ),
                (
                    "archive_note",
                    models.TextField(
                        blank=True,
                        db_default="",
                        default="",
                        editable=False,
                        verbose_name="note of the archive",
                    ),
                ),
                (
                    "as_read",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        verbose_name="as read by the last import",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("page", "page"), ("news", "news")],
                        default="page",
                        max_length=4,
                        verbose_name="kind",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The end of its address, and its key in catalogue files.",
                        max_length=80,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                ("title_fr", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("title_ar", models.CharField(blank=True, max_length=200, verbose_name="title")),
                (
                    "summary_fr",
                    models.TextField(
                        blank=True,
                        help_text="A sentence or two, for lists, feeds and search engines.",
                        max_length=500,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        blank=True,
                        help_text="A sentence or two, for lists, feeds and search engines.",
                        max_length=500,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_ar",
                    models.TextField(
                        blank=True,
                        help_text="A sentence or two, for lists, feeds and search engines.",
                        max_length=500,
                        verbose_name="summary",
                    ),
                ),
                ("body_fr", models.TextField(blank=True, verbose_name="text")),
                ("body_en", models.TextField(blank=True, verbose_name="text")),
                ("body_ar", models.TextField(blank=True, verbose_name="text")),
                (
                    "day",
                    models.DateField(
                        blank=True,
                        help_text="Of news: the day under which it is listed.",
                        null=True,
                        verbose_name="day",
                    ),
                ),
                (
                    "footer",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="1 comes first; 0 keeps a page out of the footer. News never stand there.",
                        verbose_name="place in the footer",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("archived", "archived"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last change")),
            ],
            options={
                "verbose_name": "page",
                "verbose_name_plural": "pages and news",
                "ordering": ("kind", "title_fr"),
                "permissions": (
                    ("publish_page", "May publish pages and take them back"),
                    ("review_page", "May review pages and send them back"),
                ),
                "indexes": [
                    models.Index(
                        models.F("day"),
                        models.F("id"),
                        condition=models.Q(("kind", "news")),
                        name="news_by_day",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["page", "news"])),
                        name="page_is_of_a_known_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["draft", "published", "archived"])),
                        name="page_has_a_known_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "published"), _negated=True),
                            models.Q(("title_fr", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="published_page_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "news"), ("status", "published"), _negated=True),
                            ("day__isnull", False),
                            _connector="OR",
                        ),
                        name="published_news_has_a_day",
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            "SELECT articles_follow('coopsite_page', 'id', 'title_fr')",
            "SELECT articles_unfollow('coopsite_page')",
        ),
        migrations.RunPython(give, migrations.RunPython.noop),
    ]

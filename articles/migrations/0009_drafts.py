"""Drafts beside what readers see, and times from which they see it: the view of who may see an article
knows them too, and stands until 0004 is undone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PUBLIC_ARTICLE = """
CREATE OR REPLACE VIEW articles_public_article AS
SELECT id FROM articles_article
WHERE status = 'published' AND withholding_id IS NULL
    AND (public_from IS NULL OR public_from <= now())
"""
BEFORE = """
CREATE OR REPLACE VIEW articles_public_article AS
SELECT id FROM articles_article WHERE status = 'published' AND withholding_id IS NULL
"""
# The code of before knows no archive and no time: what no reader sees is a draft of it.
UNSEEN = """
UPDATE articles_article SET status = 'draft' WHERE status = 'archived' OR public_from > now()
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0008_traces"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tabled", models.CharField(max_length=63)),
                ("key", models.CharField(max_length=64)),
                ("named", models.TextField(blank=True, default="", verbose_name="name")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("writing", "being written"),
                            ("review", "in review"),
                            ("scheduled", "scheduled"),
                            ("published", "published"),
                            ("dropped", "dropped"),
                        ],
                        db_default="writing",
                        default="writing",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("edits", models.JSONField(blank=True, default=list)),
                (
                    "due",
                    models.DateTimeField(blank=True, null=True, verbose_name="to be published"),
                ),
                (
                    "trouble",
                    models.TextField(
                        blank=True, default="", verbose_name="why it could not be published"
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True, verbose_name="opened")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="last change")),
            ],
            options={
                "verbose_name": "draft",
                "verbose_name_plural": "drafts",
                "ordering": ("-changed_at", "-id"),
                "default_permissions": ("view",),
            },
        ),
        migrations.AlterModelOptions(
            name="article",
            options={
                "ordering": ("-published_on", "-id"),
                "permissions": (
                    ("publish_article", "May publish articles and take them back"),
                    ("review_article", "May review articles and send them back"),
                ),
                "verbose_name": "article",
                "verbose_name_plural": "articles",
            },
        ),
        migrations.RemoveConstraint(
            model_name="article",
            name="article_status_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="article",
            name="published_article_has_a_date",
        ),
        migrations.RemoveConstraint(
            model_name="article",
            name="published_article_has_a_title",
        ),
        migrations.AddField(
            model_name="article",
            name="archive_note",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                editable=False,
                verbose_name="note of the archive",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="public_from",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="public from"
            ),
        ),
        migrations.AlterField(
            model_name="article",
            name="status",
            field=models.CharField(
                choices=[("draft", "draft"), ("published", "published"), ("archived", "archived")],
                default="draft",
                max_length=10,
                verbose_name="status",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "published", "archived"])),
                name="article_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "published"), _negated=True),
                    ("published_on__isnull", False),
                    _connector="OR",
                ),
                name="published_article_has_a_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "published"), _negated=True),
                    models.Q(("title", ""), _negated=True),
                    _connector="OR",
                ),
                name="published_article_has_a_title",
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="changed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last changed by",
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="opened_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="opened by",
            ),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(
                models.F("due"), condition=models.Q(("state", "scheduled")), name="drafts_due"
            ),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(fields=["tabled", "key", "-id"], name="drafts_of_an_item"),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["writing", "review", "scheduled", "published", "dropped"])
                ),
                name="draft_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                models.F("tabled"),
                models.F("key"),
                condition=models.Q(("state__in", ["writing", "review", "scheduled"])),
                name="item_has_one_open_draft",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "scheduled"), _negated=True),
                    ("due__isnull", False),
                    _connector="OR",
                ),
                name="scheduled_draft_has_a_time",
            ),
        ),
        migrations.AlterModelOptions(
            name="withholding",
            options={
                "ordering": ("-at", "-id"),
                "permissions": (("lift_withholding", "May show again what was withheld"),),
                "verbose_name": "withholding",
                "verbose_name_plural": "withholdings",
            },
        ),
        migrations.RunSQL(PUBLIC_ARTICLE, BEFORE),
        migrations.RunSQL(
            "SELECT articles_follow('articles_draft', 'id', 'named')",
            "SELECT articles_unfollow('articles_draft')",
        ),
        migrations.RunSQL(migrations.RunSQL.noop, UNSEEN),
    ]

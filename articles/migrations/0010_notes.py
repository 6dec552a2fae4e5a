"""Notes between editors, and whom they name; what is done to them is traced (0008)."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

FOLLOWED = """
SELECT articles_follow('articles_note', 'id', 'by_name');
SELECT articles_follow('articles_addressee', 'id', 'note_id', 'articles_note', 'note_id');
"""
UNFOLLOWED = """
SELECT articles_unfollow('articles_note');
SELECT articles_unfollow('articles_addressee');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0009_drafts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tabled", models.CharField(max_length=63)),
                ("key", models.CharField(max_length=64)),
                ("named", models.TextField(blank=True, verbose_name="on")),
                ("by_name", models.CharField(max_length=150, verbose_name="by")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
                ("text", models.CharField(max_length=5000, verbose_name="text")),
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
                "verbose_name": "note between editors",
                "verbose_name_plural": "notes between editors",
                "ordering": ("id",),
                "default_permissions": ("delete",),
            },
        ),
        migrations.CreateModel(
            name="Addressee",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("done_at", models.DateTimeField(null=True, verbose_name="done")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="addressees",
                        to="articles.note",
                        verbose_name="note",
                    ),
                ),
            ],
            options={
                "verbose_name": "note that mentions you",
                "verbose_name_plural": "notes that mention you",
                "ordering": ("-id",),
                "default_permissions": (),
            },
        ),
        migrations.AddIndex(
            model_name="note",
            index=models.Index(
                models.F("tabled"), models.F("key"), models.F("id"), name="notes_on_an_item"
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="note_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("tabled", ""), _negated=True), models.Q(("key", ""), _negated=True)
                ),
                name="note_is_on_an_item",
            ),
        ),
        migrations.AddIndex(
            model_name="addressee",
            index=models.Index(
                models.F("user"),
                models.F("id"),
                condition=models.Q(("done_at__isnull", True)),
                name="open_notes_of_a_colleague",
            ),
        ),
        migrations.AddConstraint(
            model_name="addressee",
            constraint=models.UniqueConstraint(
                fields=("note", "user"), name="note_names_a_colleague_once"
            ),
        ),
        migrations.RunSQL(FOLLOWED, UNFOLLOWED),
    ]

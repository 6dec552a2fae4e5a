"""Images, what is told of each, and the one that an article shows; an image can be withheld too. What is
done to images is traced (0008)."""

import django.db.models.deletion
from django.db import migrations, models

FOLLOWED = "SELECT articles_follow('articles_image', 'id', 'name')"
UNFOLLOWED = "SELECT articles_unfollow('articles_image')"
# The code of before knows no such withholding.
UNKNOWN = "DELETE FROM articles_withholding WHERE what = 'image'"


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0011_previews"),
    ]

    operations = [
        migrations.CreateModel(
            name="Image",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="For editors, who look for it by this.",
                        max_length=200,
                        verbose_name="name",
                    ),
                ),
                (
                    "alternative_fr",
                    models.CharField(
                        blank=True,
                        help_text="What is seen on it, for who does not see it.",
                        max_length=300,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alternative_en",
                    models.CharField(
                        blank=True,
                        help_text="What is seen on it, for who does not see it.",
                        max_length=300,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alternative_ar",
                    models.CharField(
                        blank=True,
                        help_text="What is seen on it, for who does not see it.",
                        max_length=300,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "decorative",
                    models.BooleanField(
                        default=False,
                        help_text="It tells nothing: who does not see it misses nothing.",
                        verbose_name="decorative",
                    ),
                ),
                (
                    "caption_fr",
                    models.CharField(blank=True, max_length=500, verbose_name="caption"),
                ),
                (
                    "caption_en",
                    models.CharField(blank=True, max_length=500, verbose_name="caption"),
                ),
                (
                    "caption_ar",
                    models.CharField(blank=True, max_length=500, verbose_name="caption"),
                ),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        help_text="Who made it, as it is printed.",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        choices=[
                            ("cc-by", "CC BY"),
                            ("cc-by-sa", "CC BY-SA"),
                            ("cc0", "CC0"),
                            ("own", "our own"),
                            ("permitted", "with permission"),
                            ("other", "other"),
                        ],
                        default="permitted",
                        max_length=10,
                        verbose_name="licence",
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        blank=True,
                        help_text="After it, readers see it no more.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                (
                    "focus_x",
                    models.PositiveSmallIntegerField(
                        db_default=50,
                        default=50,
                        help_text="Per cent. What is cut to a shape keeps this point.",
                        verbose_name="focus from the left",
                    ),
                ),
                (
                    "focus_y",
                    models.PositiveSmallIntegerField(
                        db_default=50,
                        default=50,
                        help_text="Per cent.",
                        verbose_name="focus from the top",
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        editable=False, max_length=64, unique=True, verbose_name="digest"
                    ),
                ),
                ("format", models.CharField(editable=False, max_length=4, verbose_name="format")),
                ("width", models.PositiveIntegerField(editable=False, verbose_name="width")),
                ("height", models.PositiveIntegerField(editable=False, verbose_name="height")),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="added")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last change")),
            ],
            options={
                "verbose_name": "image",
                "verbose_name_plural": "images",
                "ordering": ("-id",),
            },
        ),
        migrations.RemoveConstraint(
            model_name="withholding",
            name="withholding_is_of_an_article_a_quote_or_a_figure",
        ),
        migrations.RunSQL(migrations.RunSQL.noop, UNKNOWN),
        migrations.AlterField(
            model_name="withholding",
            name="what",
            field=models.CharField(
                choices=[
                    ("article", "article"),
                    ("quote", "quote"),
                    ("figure", "figure"),
                    ("image", "image"),
                ],
                max_length=7,
                verbose_name="what",
            ),
        ),
        migrations.AddConstraint(
            model_name="withholding",
            constraint=models.CheckConstraint(
                condition=models.Q(("what__in", ["article", "quote", "figure", "image"])),
                name="withholding_is_of_a_known_thing",
            ),
        ),
        migrations.AddField(
            model_name="image",
            name="withholding",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="images",
                to="articles.withholding",
                verbose_name="withheld by",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="image",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="articles.image",
                verbose_name="image",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="articles_with_an_image",
            ),
        ),
        migrations.AddIndex(
            model_name="image",
            index=models.Index(
                models.F("withholding"),
                condition=models.Q(("withholding__isnull", False)),
                name="withheld_images",
            ),
        ),
        migrations.AddConstraint(
            model_name="image",
            constraint=models.CheckConstraint(
                condition=models.Q(("digest__regex", "^[0-9a-f]{64}$")),
                name="image_is_known_by_a_digest",
            ),
        ),
        migrations.AddConstraint(
            model_name="image",
            constraint=models.CheckConstraint(
                condition=models.Q(("height__gt", 0), ("width__gt", 0)), name="image_has_pixels"
            ),
        ),
        migrations.AddConstraint(
            model_name="image",
            constraint=models.CheckConstraint(
                condition=models.Q(("focus_x__range", (0, 100)), ("focus_y__range", (0, 100))),
                name="image_has_its_focus_in_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="image",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("licence__in", ["cc-by", "cc-by-sa", "cc0", "own", "permitted", "other"])
                ),
                name="image_has_a_known_licence",
            ),
        ),
        migrations.AddConstraint(
            model_name="image",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decorative", False),
                    models.Q(
                        ("alternative_ar", ""), ("alternative_en", ""), ("alternative_fr", "")
                    ),
                    _connector="OR",
                ),
                name="decorative_image_has_no_alternative_text",
            ),
        ),
        migrations.RunSQL(FOLLOWED, UNFOLLOWED),
    ]

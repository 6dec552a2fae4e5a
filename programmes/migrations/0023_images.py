"""The image that an item of the catalogue shows. Which images readers may see is said once: those that
something shows which they may see (articles 0004 says why of ids alone)."""

import django.db.models.deletion
from django.db import migrations, models

PUBLIC_IMAGE = """
CREATE VIEW programmes_public_image AS
SELECT image_id AS id FROM articles_article JOIN articles_public_article USING (id)
WHERE image_id IS NOT NULL
UNION ALL
SELECT image_id FROM programmes_programme JOIN programmes_public_programme USING (id)
WHERE image_id IS NOT NULL
UNION ALL
SELECT image_id FROM programmes_cooperative WHERE image_id IS NOT NULL
UNION ALL
SELECT image_id FROM programmes_organisation WHERE image_id IS NOT NULL
UNION ALL
SELECT image_id FROM programmes_place WHERE image_id IS NOT NULL
UNION ALL
SELECT image_id FROM programmes_event AS event WHERE image_id IS NOT NULL AND (
    programme_id IS NULL
    OR EXISTS (SELECT FROM programmes_public_programme AS seen WHERE seen.id = event.programme_id)
)
UNION ALL
SELECT image_id FROM programmes_prizeedition AS edition WHERE image_id IS NOT NULL
    AND EXISTS (SELECT FROM programmes_public_programme AS seen WHERE seen.id = edition.prize_id)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0012_images"),
        ("programmes", "0022_drafts"),
    ]

    operations = [
        migrations.AddField(
            model_name="cooperative",
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
        migrations.AddField(
            model_name="event",
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
        migrations.AddField(
            model_name="organisation",
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
        migrations.AddField(
            model_name="place",
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
        migrations.AddField(
            model_name="prizeedition",
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
        migrations.AddField(
            model_name="programme",
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
            model_name="cooperative",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="cooperatives_with_an_image",
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="events_with_an_image",
            ),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="organisations_with_an_image",
            ),
        ),
        migrations.AddIndex(
            model_name="place",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="places_with_an_image",
            ),
        ),
        migrations.AddIndex(
            model_name="prizeedition",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="editions_with_an_image",
            ),
        ),
        migrations.AddIndex(
            model_name="programme",
            index=models.Index(
                models.F("image"),
                condition=models.Q(("image__isnull", False)),
                name="programmes_with_an_image",
            ),
        ),
        migrations.RunSQL(PUBLIC_IMAGE, "DROP VIEW programmes_public_image"),
    ]

from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("programmes", "0002_figures")]

    operations = [
        migrations.AddIndex(
            "figure",
            models.Index(
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="figures_by_day",
                condition=Q(state="confirmed"),
            ),
        ),
        migrations.AddIndex("figure", models.Index("updated_at", "id", name="figures_by_change")),
    ]

"""What the first page of the desk counts: pages that were not read, and what an import kept; the indexes are built while others write."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("seeds", "0006_zone_cases")]

    operations = [
        AddIndexConcurrently(
            model_name="seeddocument",
            index=models.Index("id", name="documents_not_read", condition=~models.Q(reasons=[])),
        ),
        AddIndexConcurrently(
            model_name="runentry",
            index=models.Index("document", name="kept_entries", condition=models.Q(outcome="kept")),
        ),
    ]

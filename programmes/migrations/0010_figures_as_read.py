"""What the last import read into a figure, so that what an editor changed is kept."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A column more."""

    dependencies = [("programmes", "0003_programmes_by_name")]

    operations = [
        migrations.AddField(
            model_name="figure",
            name="as_read",
            field=models.JSONField(blank=True, default=dict, editable=False),
        ),
    ]

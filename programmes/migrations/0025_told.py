"""Of which places, organisations and indicators anything is told, said once beside who may see it: the
ids of those whose page has more on it than a name. Sitemaps name these alone, and robots are asked to
leave the others."""

from django.db import migrations

# What readers see of programmes, articles and figures.
TOLD_PLACE = """
CREATE VIEW programmes_told_place AS
SELECT place.id FROM programmes_place AS place
WHERE summary_fr <> ''
OR EXISTS (
    SELECT FROM programmes_place AS part WHERE place.id IN (part.id, part.parent_id) AND (
        EXISTS (
            SELECT FROM programmes_programme_places JOIN programmes_public_programme AS seen
                ON seen.id = programme_id WHERE place_id = part.id
        )
        OR EXISTS (SELECT FROM programmes_cooperative WHERE place_id = part.id)
        OR EXISTS (
            SELECT FROM programmes_mention AS mention JOIN articles_public_article AS seen
                ON seen.id = article_id
            WHERE mention.place_id = part.id AND mention.state <> 'struck'
        )
    )
)
OR EXISTS (
    SELECT FROM programmes_figure AS figure JOIN programmes_public_figure AS seen USING (id)
    WHERE figure.places @> ARRAY[place.code] AND figure.kind = 'result'
)
"""
TOLD_ORGANISATION = """
CREATE VIEW programmes_told_organisation AS
SELECT organisation.id FROM programmes_organisation AS organisation
WHERE summary_fr <> ''
OR EXISTS (
    SELECT FROM programmes_partnership JOIN programmes_public_programme AS seen
        ON seen.id = programme_id WHERE organisation_id = organisation.id
)
OR EXISTS (
    SELECT FROM programmes_mention AS mention JOIN articles_public_article AS seen
        ON seen.id = article_id
    WHERE mention.organisation_id = organisation.id AND mention.state <> 'struck'
)
OR EXISTS (
    SELECT FROM programmes_origin AS origin
    JOIN programmes_citation AS citation ON citation.origin_id = origin.id
    JOIN programmes_public_figure AS seen ON seen.id = citation.figure_id
    WHERE origin.organisation_id = organisation.id AND citation.withholding_id IS NULL
)
"""
TOLD_INDICATOR = """
CREATE VIEW programmes_told_indicator AS
SELECT id FROM programmes_indicator AS indicator WHERE EXISTS (
    SELECT FROM programmes_figure AS figure JOIN programmes_public_figure AS seen
        ON seen.id = figure.id WHERE indicator_id = indicator.id
)
"""


class Migration(migrations.Migration):
    dependencies = (("programmes", "0024_near_names"), ("articles", "0004_public_article"))
    operations = (
        migrations.RunSQL(TOLD_PLACE, "DROP VIEW programmes_told_place"),
        migrations.RunSQL(TOLD_ORGANISATION, "DROP VIEW programmes_told_organisation"),
        migrations.RunSQL(TOLD_INDICATOR, "DROP VIEW programmes_told_indicator"),
    )

"""Counts the transactions that change what readers see (`coopsite.models.changes`).

    SELECT coopsite_follow_content('programmes_figure')

A statement that changes a followed table writes a row of its transaction, once; it waits for nobody.
"""

from django.db import migrations, models

CHANGED = """
CREATE FUNCTION coopsite_content_changed() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    INSERT INTO coopsite_contentchange (transaction, changes)
    VALUES (pg_current_xact_id()::text::bigint, 1) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$body$;

CREATE FUNCTION coopsite_follow_content(tabled text) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
    EXECUTE format('CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE'
        ' ON %I FOR EACH STATEMENT EXECUTE FUNCTION coopsite_content_changed()', tabled);
END
$body$;
"""

# Links are looked at all day; readers are told of a lost one alone.
LOST = """
CREATE TRIGGER content_added AFTER INSERT ON articles_link FOR EACH ROW
    WHEN (NEW.is_lost) EXECUTE FUNCTION coopsite_content_changed();
CREATE TRIGGER content_changed AFTER UPDATE ON articles_link FOR EACH ROW
    WHEN (OLD.is_lost OR NEW.is_lost) EXECUTE FUNCTION coopsite_content_changed();
CREATE TRIGGER content_deleted AFTER DELETE ON articles_link FOR EACH ROW
    WHEN (OLD.is_lost) EXECUTE FUNCTION coopsite_content_changed();
CREATE TRIGGER content_emptied AFTER TRUNCATE ON articles_link FOR EACH STATEMENT
    EXECUTE FUNCTION coopsite_content_changed();
"""

FOLLOWED = """
articles_article articles_image articles_publication articles_report articles_reporteditem
articles_withholding coopsite_moved coopsite_page programmes_citation programmes_cooperative
programmes_correction programmes_decision programmes_event programmes_figure programmes_indicator
programmes_issuer programmes_laureate programmes_mention programmes_name programmes_organisation
programmes_origin programmes_partnership programmes_place programmes_prizeedition
programmes_programme programmes_programme_places programmes_quotetranslation programmes_relation
programmes_stage programmes_story programmes_storyarticle programmes_tie
""".split()

FOLLOW = "".join(f"SELECT coopsite_follow_content('{table}');\n" for table in FOLLOWED) + LOST

BACK = """
DROP FUNCTION coopsite_follow_content(text);
DROP FUNCTION coopsite_content_changed() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("coopsite", "0010_pages"),
        ("articles", "0018_arabic_endings"),
        ("programmes", "0025_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContentChange",
            fields=[
                ("transaction", models.BigIntegerField(primary_key=True, serialize=False)),
                ("changes", models.BigIntegerField()),
            ],
            options={"default_permissions": ()},
        ),
        migrations.RunSQL(CHANGED + FOLLOW, BACK),
    ]

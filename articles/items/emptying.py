"""The bin, emptied: what was in items that are gone is taken out of the lines of what was done.

    the deletion of the item, and every earlier line of it and of what belonged to it
    what else went in the same act, and every earlier line of that
    the notes that editors left on the item

Who did what, to what, and when, stays. A row that stands again keeps its history.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection, transaction

from articles.items.acting import acting

# Lines of deletions whose row was not there again since.
GONE = """
    one.done = 'deleted' AND NOT EXISTS (
        SELECT FROM articles_trace AS again
        WHERE again.item_tabled = one.item_tabled AND again.item_key = one.item_key
            AND again.tabled = one.tabled AND again.key = one.key
            AND again.done = 'added' AND again.id > one.id)
"""
# An act is emptied whole: what it deleted first waits for what it deleted last.
LOCK = f"""
    SELECT one.id FROM articles_trace AS one
    WHERE {GONE} AND one.tabled = one.item_tabled AND one.before IS NOT NULL
        AND one.at <= clock_timestamp() - make_interval(days => %(days)s) AND NOT EXISTS (
            SELECT FROM articles_trace AS young
            WHERE young.act = one.act AND young.done = 'deleted'
                AND young.at > clock_timestamp() - make_interval(days => %(days)s))
    ORDER BY one.id FOR UPDATE
"""  # noqa: S608 - all words are ours
# Asked anew once they are locked: some may have been restored meanwhile.
STILL_GONE = f"""
    CREATE TEMPORARY TABLE emptied AS
    SELECT one.* FROM articles_trace AS one WHERE one.id = ANY(%s) AND {GONE}
"""  # noqa: S608
EMPTY = f"""
    WITH went AS (
        SELECT one.item_tabled, one.item_key, one.tabled, one.key, max(one.id) AS last
        FROM articles_trace AS one
        WHERE {GONE} AND one.act IN (SELECT act FROM emptied) GROUP BY 1, 2, 3, 4
    ), lines AS (
        SELECT line.id FROM articles_trace AS line JOIN emptied
            ON line.item_tabled = emptied.tabled AND line.item_key = emptied.key
            AND line.id <= emptied.id
        UNION
        SELECT line.id FROM articles_trace AS line JOIN went
            USING (item_tabled, item_key, tabled, key) WHERE line.id <= went.last
    )
    UPDATE articles_trace AS one SET before = NULL FROM lines
    WHERE one.id = lines.id AND one.before IS NOT NULL
"""  # noqa: S608
TELL = """
    INSERT INTO articles_trace (at, act, done, tabled, key, item_tabled, item_key, named)
    SELECT clock_timestamp(), %s, 'emptied', tabled, key, item_tabled, item_key, named
    FROM emptied WHERE tabled = ANY(%s) ORDER BY id
"""

NOTES = (
    "articles_note AS note, emptied WHERE (note.tabled, note.key) = (emptied.tabled, emptied.key)"
)
FORGET = [
    f"DELETE FROM articles_addressee AS one USING {NOTES} AND one.note_id = note.id",  # noqa: S608
    f"DELETE FROM articles_note USING {NOTES} AND articles_note.id = note.id",  # noqa: S608
]
UNSAID = """
    UPDATE articles_trace SET before = NULL
    WHERE act = %s AND tabled IN ('articles_note', 'articles_addressee')
"""


@transaction.atomic
def empty(tables: Collection[str], days: int) -> int:
    """Empty the bin of what lies there for so many days; how many items of these tables it was."""
    with acting() as act, connection.cursor() as cursor:
        cursor.execute("SET LOCAL coopsite.emptying = 'yes'")
        cursor.execute(LOCK, {"days": days})
        cursor.execute(STILL_GONE, [[key for (key,) in cursor.fetchall()]])
        cursor.execute(EMPTY)
        for statement in FORGET:
            cursor.execute(statement)
        cursor.execute(UNSAID, [act])
        cursor.execute(TELL, [act, [*tables]])
        told: int = cursor.rowcount
        cursor.execute("DROP TABLE emptied; SET LOCAL coopsite.emptying = ''")
    return told

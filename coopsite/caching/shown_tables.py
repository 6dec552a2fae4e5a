"""From which tables public pages are drawn: a change in one makes every kept page an old one.

Each has triggers that count its changes (`ContentChange`); of `articles_link` only lost pages
count, for links are looked at all day. A new table that pages show is named here, and followed by
its migration: `SELECT coopsite_follow_content('its_name')`.
"""

SHOWN = frozenset(
    """
    articles_article
    articles_image
    articles_link
    articles_publication
    articles_report
    articles_reporteditem
    articles_withholding
    coopsite_moved
    coopsite_page
    programmes_citation
    programmes_cooperative
    programmes_correction
    programmes_decision
    programmes_event
    programmes_figure
    programmes_indicator
    programmes_issuer
    programmes_laureate
    programmes_mention
    programmes_name
    programmes_organisation
    programmes_origin
    programmes_partnership
    programmes_place
    programmes_prizeedition
    programmes_programme
    programmes_programme_places
    programmes_quotetranslation
    programmes_relation
    programmes_stage
    programmes_story
    programmes_storyarticle
    programmes_tie
    """.split()
)

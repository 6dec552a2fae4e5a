"""What the zones of a saved page are called, and the sentence of each reason."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seeds.reading.zones import Why, Zone

ZONES: dict[Zone, Promise] = {
    Zone.TITLE: _("title"),
    Zone.PAPER: _("publication"),
    Zone.DATE: _("date"),
    Zone.BYLINE: _("signature"),
    Zone.BODY: _("text"),
    Zone.INTERTITLE: _("intertitle"),
    Zone.SOURCE: _("source"),
    Zone.STRIP: _("headline strip"),
    Zone.OTHERS: _("other articles"),
    Zone.MENU: _("menu"),
    Zone.FURNITURE: _("page furniture"),
    Zone.CAPTION: _("caption"),
    Zone.COMMENTS: _("readers' comments"),
    Zone.TAGS: _("keywords"),
    Zone.ABOUT: _("about the paper"),
    Zone.COPYRIGHT: _("rights"),
    Zone.LEFT_OUT: _("left out"),
}

REASONS: dict[Why, Promise] = {
    Why.CHOSEN: _("more speaks for it than for any other line"),
    Why.AGAIN: _("the title once more"),
    Why.NAMED: _("names what was read"),
    Why.PARAGRAPH: _("a paragraph"),
    Why.HEADING: _("short, with text below it"),
    Why.ITEM: _("an item of a list"),
    Why.QUOTE: _("a quote"),
    Why.TWICE: _("printed twice"),
    Why.SEVERAL: _("several titles on one line"),
    Why.LISTED: _("in their list"),
    Why.RECOMMENDED: _("recommended inside the text"),
    Why.WORDS: _("its words say so"),
    Why.DATED: _("the day that was read"),
    Why.OTHER_DAY: _("another day"),
    Why.ABOVE: _("above the title"),
    Why.BELOW: _("below the end of the text"),
    Why.SHORT: _("short, and no text follows"),
    Why.UNCLEAR: _("nothing told what it is"),
    Why.SAID: _("an editor said so"),
}

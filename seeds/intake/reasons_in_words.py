"""The sentences behind the codes of reading and loading: what is wrong, and the next step."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SENTENCES = {
    # why a document is refused
    "empty": gettext_lazy("The file is empty: save the page again."),
    "blank": gettext_lazy("The file holds nothing but white space: save the page again."),
    "binary": gettext_lazy("This is not a page but a binary file: save the page as text or HTML."),
    "nul-bytes": gettext_lazy("The text holds NUL bytes: save the page again as UTF-8."),
    "too-large": gettext_lazy(
        "The file is larger than the limit (%(detail)s bytes): save the article alone,"
        " or raise SEED_SIZE_LIMIT."
    ),
    "only-headlines": gettext_lazy(
        "The page holds headlines of other articles and no article: save the article's own page."
    ),
    "no-article": gettext_lazy("No article was found on the page: save the article's own page."),
    "no-permission": gettext_lazy("It may not be read: give the account that imports the right."),
    "not-a-file": gettext_lazy("It is not an ordinary file: take it out of the folder."),
    "link": gettext_lazy(
        "It is a link, and links are not followed: put the file or the folder itself in its place,"
        " or name it on the command line."
    ),
    "vanished": gettext_lazy("It could not be opened (%(detail)s): see that it is still there."),
    "not-stored": gettext_lazy("The database refused it (%(detail)s): report this page."),
    "figures-not-stored": gettext_lazy(
        "The database refused its figures (%(detail)s): report this article."
    ),
    "reader-fault": gettext_lazy("The reader failed on it (%(detail)s): report this page."),
    "too-costly": gettext_lazy(
        "Reading it takes more than %(detail)s seconds of the processor, or more memory than it may"
        " have: save the article alone, or raise SEED_READING_SECONDS or SEED_READING_MEMORY."
    ),
    # why nothing of what was brought in at the desk is kept
    "job-ended": gettext_lazy("The work on it was cancelled, or given up: begin it again."),
    "nothing-brought": gettext_lazy(
        "Choose files, or paste a text: there was nothing in the form."
    ),
    "too-many-files": gettext_lazy(
        "These are more than %(detail)s files, and nothing of them is kept: pack them into a ZIP"
        " file, or bring in fewer at a time."
    ),
    "file-too-large": gettext_lazy(
        "“%(detail)s” is larger than a file may be, and nothing is kept: bring in the article"
        " alone, and the other files without it."
    ),
    "files-too-large": gettext_lazy(
        "The files are larger than %(detail)s bytes together, and nothing of them is kept: bring in"
        " fewer at a time."
    ),
    "not-written": gettext_lazy(
        "The files could not be written (%(detail)s), and nothing of them is kept: tell the"
        " operators, and bring them in again later."
    ),
    "files-gone": gettext_lazy(
        "Its files are no longer there, as after a restored backup: bring them in again."
    ),
    "not-read": gettext_lazy(
        "Reading it failed (%(detail)s): try again, and report it where it fails again."
    ),
    # why a file that holds documents, or a part of it, is refused
    "encrypted": gettext_lazy("It is protected by a password: save it without one."),
    "broken-file": gettext_lazy(
        "It is damaged, or not what its name says (%(detail)s): open it, and save it again."
    ),
    "too-much-inside": gettext_lazy(
        "What is packed in it is too large (%(detail)s bytes): unpack it, and import the folder."
    ),
    "too-many-inside": gettext_lazy(
        "It holds more than %(detail)s parts: unpack it, and import the folder."
    ),
    "too-deep": gettext_lazy(
        "It is packed in more than %(detail)s files: unpack them, and import the folder."
    ),
    "bad-name": gettext_lazy(
        "Its name leads out of the archive, or it is a link: pack it anew under its own name."
    ),
    "entities": gettext_lazy(
        "It declares abbreviations of its own (XML entities), which are not read: save it again"
        " with another program."
    ),
    "too-many-pages": gettext_lazy(
        "It has more than %(detail)s pages: save those of the article alone."
    ),
    "scan": gettext_lazy(
        "Its pages are images without text: install Tesseract with fra, ara and eng, or save the"
        " text of the article."
    ),
    "letters": gettext_lazy(
        "The letters of this PDF cannot be read, for its fonts do not say which they are: install"
        " Tesseract with fra, ara and eng, or save the text of the article."
    ),
    "swallowed-records": gettext_lazy(
        "This record of the web archive runs over %(detail)s others, which are not read: make the"
        " archive anew, or save the pages one by one."
    ),
    "cut-record": gettext_lazy(
        "This record of the web archive is not as long as it says, and is not read; what follows it"
        " may be missing: make the archive anew, or save the page alone."
    ),
    "other-packing": gettext_lazy(
        "The page is packed in a way that is not read (%(detail)s): save it alone."
    ),
    "twice-inside": gettext_lazy("The file has it once more: only the first is read."),
    "nothing-inside": gettext_lazy("It holds no document that could be read."),
    # why something is passed over
    "other-kind": gettext_lazy(
        "Files of this kind (%(detail)s) are not read: save its text as TXT, HTML, PDF or DOCX, if"
        " it holds an article."
    ),
    "of-a-page": gettext_lazy("It holds images and styles that a browser saved with a page."),
    "no-pages": gettext_lazy("%(detail)s of its records are no pages: images, styles, redirects."),
    "in-bin": gettext_lazy(
        "Its article was deleted (%(detail)s) and lies in the bin: restore it there, in the admin"
        " under “Bin”."
    ),
    "covering-note": gettext_lazy("It only goes with its attachments, which are read."),
    # why a catalogue file or an entry of it is refused
    "not-utf-8": gettext_lazy("Line %(detail)s is not UTF-8: save the file in UTF-8."),
    "not-toml": gettext_lazy("It is not TOML (%(detail)s): correct it there."),
    "catalogue": gettext_lazy("%(detail)s. Correct this key: docs/catalogue.md lists them all."),
    "twice": gettext_lazy("%(detail)s has this entry already: keep one of them."),
    "unresolved": gettext_lazy(
        "No entry is known by this slug or code (%(detail)s): correct it, or add one."
        " The rest is loaded."
    ),
    "refused": gettext_lazy(
        "What this key names may not stand here (%(detail)s): correct it. The rest is loaded."
    ),
    # why an article needs a person before it is published
    "no-title": gettext_lazy("No title was found: write one."),
    "no-date": gettext_lazy("No publication date was found: enter the one of the paper."),
    "impossible-date": gettext_lazy(
        "The page gives a date that does not exist (%(detail)s): enter the right one."
    ),
    "future-date": gettext_lazy(
        "The page gives a date that is yet to come (%(detail)s): enter the right one."
    ),
    "no-publication": gettext_lazy("No publication was found: choose the paper that printed it."),
    "unsure-title": gettext_lazy(
        "The title is not certain (it could be “%(detail)s”): compare it with the page."
    ),
    "unsure-publication": gettext_lazy(
        "The paper is not certain (it could be “%(detail)s”): compare it with the page."
    ),
    "unsure-date": gettext_lazy(
        "The day of publication is not certain (it could be “%(detail)s”): compare it with the"
        " page."
    ),
    "ambiguous-date": gettext_lazy(
        "Day and month could change places (%(detail)s): enter the day that the paper means."
    ),
    "unsure-authors": gettext_lazy(
        "Whether “%(detail)s” signed the article is not certain: compare with the page."
    ),
    "unsure-body": gettext_lazy(
        "Where the article begins and ends on the page is not certain: compare its text."
    ),
    "broken-text": gettext_lazy("Part of the text could not be decoded: compare it with the page."),
    "very-long-name": gettext_lazy("A name is too long and was cut (%(detail)s): correct it."),
    "bad-source": gettext_lazy(
        "The address of the source is none (%(detail)s): enter the right one, or leave it empty."
    ),
    "no-body": gettext_lazy("No text was found under the title: see whether the page is whole."),
    "left-out": gettext_lazy(
        "A line inside the text was left out (“%(detail)s”): see whether it belongs there."
    ),
    "saved-day": gettext_lazy(
        "The page gives no day. %(detail)s is the day on which it was saved or sent: enter that of"
        " the paper."
    ),
    "several-articles": gettext_lazy(
        "The file holds several articles, told apart by the size of their titles: see whether this"
        " one is whole."
    ),
    "arabic-order": gettext_lazy(
        "The letters of the file could stand in the wrong order: compare the text with it."
    ),
    "read-by-ocr": gettext_lazy(
        "The text was read from images, and every number may be misread: compare it with the file."
    ),
    "only-a-teaser": gettext_lazy(
        "The feed holds only the beginning of the article: see the article's own page."
    ),
    "broken-off": gettext_lazy(
        "The file holds only the beginning of the text: see the article's own page."
    ),
    "said-line-gone": gettext_lazy(
        "An editor said what this line of the page is, and the reader no longer finds it:"
        " “%(detail)s”. Look at the page's lines again."
    ),
    "unsure-letters": gettext_lazy(
        "The letters of this PDF cannot be read surely (page %(detail)s): compare the text with the"
        " file."
    ),
    # why an article that was to be published is a draft
    "left-in-doubt": gettext_lazy("It is a draft until somebody has looked."),
    "unknown-paper": gettext_lazy(
        "It is a draft: “%(detail)s” was no publication of the site before this import. Look at it,"
        " then publish it in the admin."
    ),
    # what an import left as an editor wrote it
    "removed": gettext_lazy(
        "An editor removed it."
        " A superuser has it back by deleting its catalogue entry in the admin."
    ),
    "has-draft": gettext_lazy(
        "Editors have an open draft of it, and the file says something else: %(detail)s. Publish"
        " the draft or drop it, then import the file again."
    ),
    "kept": gettext_lazy(
        "An editor changed these fields, and the page says something else: %(detail)s."
        " Compare them in the admin."
    ),
    "proposed": gettext_lazy(
        "A draft of the article is open: what the page says was put into the draft (%(detail)s),"
        " and readers see what they saw. Publish the draft in the admin."
    ),
    "scheduled-no-more": gettext_lazy(
        "It was scheduled: it waits for review now, since nobody has seen what the page says."
    ),
}

# Where there is no second value that it could be, no ending, no word of the file to quote.
ALONE = {
    "broken-file": gettext_lazy(
        "It is damaged, or not what its name says: open it, and save it again."
    ),
    "other-kind": gettext_lazy(
        "Its name has no ending that says what it is: give it one (.txt, .html, .pdf, .docx), if it"
        " holds an article."
    ),
    "unsure-title": gettext_lazy("The title is not certain: compare it with the page."),
    "unsure-publication": gettext_lazy("The paper is not certain: compare it with the page."),
    "unsure-date": gettext_lazy("The day of publication is not certain: compare it with the page."),
}


def codes_saying(words: str) -> list[str]:
    """The codes whose sentences have these words, in the reader's language."""
    wanted = words.casefold().strip()
    said = ((code, str(text).casefold()) for code, text in SENTENCES.items())
    return [code for code, text in said if wanted and wanted in text]


def sentence(code: str, detail: str = "") -> str:
    """The sentence of a code, with its detail where it has a place for one."""
    if code not in SENTENCES:
        return _("Unknown reason (%(code)s).") % {"code": code}
    if not detail and code in ALONE:
        return str(ALONE[code])
    return str(SENTENCES[code]) % {"detail": detail}

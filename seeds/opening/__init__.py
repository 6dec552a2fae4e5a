"""From the bytes of a file that people have to the documents in it: pure, and without a network.

file.docx .odt .pdf       one document, made HTML
file.eml .mhtml           the page that was sent or saved; attachments
feed.xml                  a document an entry
site.warc .wacz           a document a response
file.zip                  a document a member
                          each of them may be such a file again: the caller opens it in its turn
"""

from ..reading.cover import NO_COVER, Cover, put_under
from .endings import ending_of, is_packed, is_readable
from .kinds import is_openable, open_file
from .parts import LIMITS, SKIPPED, Budget, Part, Problem, TooMuch, refused
from .saved_folders import is_of_a_saved_page

__all__ = [
    "LIMITS",
    "NO_COVER",
    "SKIPPED",
    "Budget",
    "Cover",
    "Part",
    "Problem",
    "TooMuch",
    "ending_of",
    "is_of_a_saved_page",
    "is_openable",
    "is_packed",
    "is_readable",
    "open_file",
    "put_under",
    "refused",
]

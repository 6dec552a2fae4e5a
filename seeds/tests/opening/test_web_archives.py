"""Web archives that lie of their lengths, are damaged or packed: nothing is lost without a word."""

import gzip
import re
import zlib
from functools import partial

import brotli
import pytest
from backports import zstd

from seeds.opening import open_file
from seeds.reading.cover import take_off
from seeds.tests.opening.making import archive, page, web_archive

ADDRESS = "https://gazette.example/"
PAGE = page().encode()
PLAIN = web_archive([(f"{ADDRESS}{n}", "text/html", PAGE) for n in range(4)], gzipped=False)
PACKED = web_archive([(f"{ADDRESS}{n}", "text/html", PAGE) for n in range(4)])
LENGTH = int(re.search(rb"Content-Length: (\d+)", PLAIN)[1])
ONE = len(PLAIN) // 4  # from the beginning of a record to that of the next


def told(data):
    """What became of each record, by the end of its address; of the archive itself, by nothing."""
    parts = open_file("a.warc.gz", data)
    return {part.key.removeprefix(f"#{ADDRESS}"): str(part.problem or "read") for part in parts}


def saying(length):
    """The archive, its first record as long as that."""
    return PLAIN.replace(
        f"Content-Length: {LENGTH}".encode(), f"Content-Length: {length}".encode(), 1
    )


READ = dict.fromkeys("123", "read")
LIES = {
    "to the end of the file": (saying(LENGTH + 10**9), {"0": "swallowed-records"}),
    "to the end of another record": (
        saying(LENGTH + ONE),
        {"0": "swallowed-records", "2": "read", "3": "read"},
    ),
    "into another record": (saying(LENGTH + 50), {"0": "swallowed-records", "": "broken-file"}),
    "a byte less": (saying(LENGTH - 1), {"0": "cut-record"} | READ),
    "less by some": (saying(LENGTH - 50), {"0": "cut-record"} | READ),
    "nothing": (saying(0), {"0": "cut-record", "": "broken-file"}),
    "less than nothing": (saying(-7), {"0": "cut-record", "": "broken-file"}),
    "a word": (saying("long"), {"0": "cut-record", "": "broken-file"}),
    "no head of the next": (
        PLAIN.replace(b"WARC/1.0", b"WARE/1.0", 2).replace(b"WARE", b"WARC", 1),
        {"0": "cut-record", "": "broken-file"},
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_record_whose_length_is_wrong_is_named_and_what_follows_is_read_or_named(lie):
    data, expected = LIES[lie]
    assert told(data) == expected


def test_a_record_says_how_many_others_it_swallowed():
    (part,) = open_file("a.warc", saying(10**9))
    assert (part.problem, part.detail) == ("swallowed-records", "3")


def test_an_image_that_swallows_pages_is_named_too():
    image = [(f"{ADDRESS}a.png", "image/png", b"x")]
    data = web_archive(image, gzipped=False)
    length = re.search(rb"Content-Length: \d+", data)[0]
    assert told(data.replace(length, b"Content-Length: 99999", 1) + PLAIN) == {
        "a.png": "swallowed-records"
    }


@pytest.mark.parametrize("data", [PLAIN[:-200], PACKED[:-200]], ids=["plain", "packed"])
def test_the_last_page_of_an_archive_that_was_cut_is_refused_and_the_others_are_read(data):
    assert told(data) == dict.fromkeys("012", "read") | {"3": "cut-record"}


def test_an_archive_that_was_packed_as_a_whole_is_read():
    assert told(gzip.compress(PLAIN)) == dict.fromkeys("0123", "read")
    assert told(gzip.compress(b"WARC/1.0\r\n\r\n" * 30_000_000, 1)) == {"": "too-much-inside"}


def answer(body, *headers):
    """An archive of one page with those headers of its answer, "Name: value"."""
    said = "".join(f"{one}\r\n" for one in ("HTTP/1.1 200 OK", "Content-Type: text/html", *headers))
    block = said.encode() + b"\r\n" + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {ADDRESS}\r\nContent-Length: "
    return head.encode() + f"{len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": partial(brotli.compress, quality=1),  # at its best a bomb takes six seconds
    "zstd": zstd.compress,
}


@pytest.mark.parametrize("coding", PACKERS)
def test_a_packed_answer_is_unpacked_and_one_that_only_says_so_is_read_as_it_is(coding):
    for body in (PACKERS[coding](PAGE), PAGE):
        (part,) = open_file("a.warc", answer(body, f"Content-Encoding: {coding}"))
        assert take_off(part.data)[1] == PAGE


@pytest.mark.parametrize("coding", PACKERS)
def test_a_packed_answer_that_is_cut_damaged_or_a_bomb_is_refused(coding):
    packed = PACKERS[coding](PAGE)
    said = f"Content-Encoding: {coding}"
    assert told(answer(packed[:-20], said)) == {"": "cut-record"}
    assert told(answer(b"\0" + packed, said)) == {"": "broken-file"}
    assert told(answer(PACKERS[coding](bytes(90_000_000)), said)) == {"": "too-much-inside"}


def test_a_packing_that_nobody_knows_is_named():
    (part,) = open_file("a.warc", answer(b"\x1f\x9d\x90", "Content-Encoding: compress"))
    assert (part.problem, part.detail) == ("other-packing", "compress")


def test_an_answer_in_chunks_is_joined_and_refused_where_one_is_missing():
    said = "Transfer-Encoding: chunked"
    chunk = f"{len(PAGE):x}\r\n".encode() + PAGE + b"\r\n"
    (part,) = open_file("a.warc", answer(chunk + chunk + b"0\r\n\r\n", said))
    assert take_off(part.data)[1] == PAGE + PAGE
    assert told(answer(chunk, said)) == {"": "cut-record"}
    assert told(answer(PAGE, said)) == {"": "read"}


def test_a_page_that_its_archive_cut_off_is_doubted():
    data = answer(PAGE).replace(b"WARC-Type", b"WARC-Truncated: length\r\nWARC-Type", 1)
    (part,) = open_file("a.warc", data)
    assert take_off(part.data)[0].doubts == ("broken-off",)


def test_a_packed_web_archive_says_the_same():
    data = archive({"datapackage.json": "{}", "archive/a.warc": saying(10**9)})
    (part,) = open_file("a.wacz", data)
    assert [one.problem for one in open_file("a.warc", part.data)] == ["swallowed-records"]

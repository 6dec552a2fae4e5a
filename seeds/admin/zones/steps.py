"""What an editor has said on the page of zones, step by step; a form carries it, no row does yet.

    title 3;body 5-9 furniture 14,16;reader 7

Line 3 is the title; lines 5 to 9 are the text and nothing else is; line 7 is what the reader says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby, islice

from seeds.reading.text.marks import Said

READER = "reader"  # says what the line is, no editor
ONE = (Said.TITLE, Said.DATE)  # of which a page has one: another takes its place
Words = dict[str, list[int]]  # what is said, and of which lines
STEPS = 1000  # of one form
_WORD = re.compile(r"([a-z]+) ([0-9,-]+)")
_RUN = re.compile(r"([0-9]{1,7})(?:-([0-9]{1,7}))?")


def parse(said: str, count: int) -> list[Words]:
    """The steps that a form carries, of a page of so many lines; anything else says nothing."""
    steps = [
        {word: list(numbers_in(runs, count)) for word, runs in _WORD.findall(step)}
        for step in said.split(";")[:STEPS]
    ]
    known = {READER, *Said}
    return [step for step in steps if step and step.keys() <= known and all(step.values())]


def is_a_run(said: str) -> bool:
    """Whether it is a number, or one and a later one."""
    return bool(_RUN.fullmatch(said))


def numbers_in(runs: str, count: int) -> Iterator[int]:
    """The numbers of lines in runs: "5-9,12"; a form names a line once or twice, and more is no
    form's."""
    found = filter(None, map(_RUN.fullmatch, runs.split(",")))
    ends = ((int(run[1]), int(run[2] or run[1])) for run in found)
    each = (range(max(1, first), min(last, count) + 1) for first, last in ends)
    return islice(chain.from_iterable(each), 2 * count)


def written(steps: Iterable[Words]) -> str:
    """Steps as a form carries them."""
    return ";".join(
        " ".join(f"{word} {_runs(numbers)}" for word, numbers in step.items()) for step in steps
    )


def _runs(numbers: Iterable[int]) -> str:
    runs = []
    for _, run in groupby(enumerate(sorted(set(numbers))), key=lambda one: one[1] - one[0]):
        ends = [number for _, number in run]
        runs.append(str(ends[0]) if len(ends) == 1 else f"{ends[0]}-{ends[-1]}")
    return ",".join(runs)


def after(standing: Mapping[int, Said], steps: Iterable[Words]) -> dict[int, Said]:
    """What is said of lines, by their numbers, once these steps are done."""
    said = dict(standing)
    for step in steps:
        for word, numbers in step.items():
            if word in ONE:
                said = {number: one for number, one in said.items() if one != word}
            for number in numbers:
                said.pop(number, None)
                if word != READER:
                    said[number] = Said(word)
    return said

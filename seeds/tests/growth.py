"""That something takes a time which grows with its size, and not with the square of it.

Time is that of the processor, for other programs run beside; the least of a few rounds counts.
"""

import itertools
import time
from collections.abc import Callable

import pytest

SIZES = (6_250, 25_000, 100_000)  # bytes
MOST = 8  # times as long for four times the text; with its square it would be sixteen
IDLE = 0.025  # seconds below which a measure says nothing
ROUNDS = 3


def assert_grows_evenly(act: Callable[[int], object], sizes: tuple[int, ...] = SIZES) -> None:
    spent = dict.fromkeys(sizes, float("inf"))
    for _ in range(ROUNDS):
        for size in sizes:
            began = time.process_time()
            act(size)
            spent[size] = min(spent[size], time.process_time() - began)
        before = [max(spent[size], IDLE) for size in sizes]
        if all(later <= MOST * one for one, later in itertools.pairwise(before)):
            return
    pytest.fail(f"seconds by size: {spent}")

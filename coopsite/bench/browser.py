"""Pages in Chromium on a slow telephone: what comes over the line, and when it is seen."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from coopsite.bench.addresses import Measured

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SLOWER = 4  # times, the processor
# Slow 3G, as web page tests have it: 400 kbit/s either way, and 400 ms there and back.
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
WATCH = """
window.seen = {paint: 0, shift: 0};
new PerformanceObserver(list => {
    for (const one of list.getEntries()) window.seen.paint = one.startTime;
}).observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.seen.shift += one.value;
}).observe({type: 'layout-shift', buffered: true});
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as a browser met it: milliseconds, a share of the window, bytes over the line."""

    page: Measured
    paint: float
    shift: float
    rest: int  # bytes without images and fonts
    fonts: int


def look_at(port: int, pages: Iterable[Measured]) -> list[Seen]:
    """What a browser that has seen nothing yet sees of each page; nothing where there is none."""
    with suppress(ImportError):  # which sites do not install
        from playwright.sync_api import sync_playwright  # noqa: PLC0415

        if CHROMIUM:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
                )
                return [_look(browser, port, page) for page in pages]
    return []


def _look(browser: Any, port: int, page: Measured) -> Seen:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="fr-FR")
    window = context.new_page()
    window.add_init_script(WATCH)
    devtools = context.new_cdp_session(window)
    kinds: dict[str, str] = {}
    came: Counter[str] = Counter()
    devtools.on("Network.responseReceived", lambda it: kinds.update({it["requestId"]: it["type"]}))
    devtools.on(
        "Network.loadingFinished",
        lambda it: came.update({kinds.get(it["requestId"], ""): int(it["encodedDataLength"])}),
    )
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    window.goto(f"http://127.0.0.1:{port}{page.path}", wait_until="networkidle", timeout=120_000)
    seen = window.evaluate("window.seen")
    context.close()
    rest = sum(size for kind, size in came.items() if kind not in ("Image", "Font"))
    return Seen(page, seen["paint"], seen["shift"], rest, came["Font"])

"""A paper's server for tests, and the way to it: its name leads to this machine."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from articles.links.places import place_of

NAME = "paper.test"
AT = f"http://{NAME}"


class _Handler(BaseHTTPRequestHandler):
    """Answers as the pages of its server say: path -> (status, where it sends one)."""

    def do_HEAD(self):
        self.answer("HEAD")

    def do_GET(self):
        self.answer("GET")

    def answer(self, method):
        self.server.asked.append((method, self.path, self.headers))
        status, location = self.server.pages.get((method, self.path)) or self.server.pages.get(
            self.path, (404, "")
        )
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def log_message(self, *said):
        """Say nothing."""


@contextmanager
def paper(pages, handler=_Handler):
    """A server that has pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.pages, server.asked = pages, []
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()  # seconds until it ends
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def way_to(server):
    """Places in which the paper's name leads to its server; all others are judged as ever."""

    def place(host, port):
        return server.server_address if host == NAME else place_of(host, port)

    return place

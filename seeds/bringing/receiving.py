"""How the bytes of a form arrive: straight into their private folder, within limits.

form ── chunks ──> Receiving ──> Coming (a folder that goes) ──> `keep` makes a batch of it
                       └─ refusal: the rest is not kept, and the page says why

Nothing is written of what comes from somebody who may bring nothing in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, HttpResponseBase

from seeds.bringing.keeping import Coming, Refused

ADDRESS = "/admin/seeds/importrun/bring/"  # the worker lets more bytes come there than elsewhere
Answer = Callable[[HttpRequest], HttpResponseBase]


class Receiving(FileUploadHandler):
    """Writes files as they come; what is refused or does not fit on the disk ends it."""

    def __init__(self, request: HttpRequest, coming: Coming) -> None:
        super().__init__(request)
        self.coming = coming

    def new_file(self, field_name: str, file_name: str, *rest: Any, **more: Any) -> None:
        super().new_file(field_name, file_name, *rest, **more)
        self._do(self.coming.begin, file_name)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._do(self.coming.write, raw_data)

    def file_complete(self, file_size: int) -> None:
        self._do(self.coming.end)

    def _do(self, act: Callable[..., None], *given: Any) -> None:
        try:
            if not self.coming.refusal:
                act(*given)
        except Refused as refusal:
            self.coming.refusal = refusal.reason
        except OSError as error:
            self.coming.refusal = Refused("not-written", error.strerror or "").reason
        if self.coming.refusal:
            raise StopUpload(connection_reset=False)


def receive(answer: Answer) -> Answer:
    """Let what is brought in arrive; whatever happens then, nothing stays but what was kept."""

    def within(request: HttpRequest) -> HttpResponseBase:
        if request.method != "POST" or request.path_info != ADDRESS:
            return answer(request)
        with Coming() as coming:
            if not get_user(request).has_perm("seeds.add_batch"):
                coming.refusal = Refused("nothing-brought").reason  # no byte of a stranger's
            request.coming = coming  # type: ignore[attr-defined]
            request.upload_handlers = [Receiving(request, coming)]
            return answer(request)

    return within

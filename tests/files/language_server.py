"""An editor without a window: it speaks with the real yaml-language-server over standard input and output."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NamedTuple

_SETTINGS: dict[str, Any] = {
    "yaml": {
        "schemaStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
    }
}
_PATIENCE = 30
"""Seconds that an answer may take."""


class Mark(NamedTuple):
    """A line that the server has marked, from 1, and what it says."""

    line: int
    message: str


class Editor:
    """A session with the server. Lines and columns count from 1, as in the project's own problems."""

    def __init__(self, server: "subprocess.Popen[bytes]") -> None:
        self._server = server
        self._numbers = count(1)
        self._heard: Queue[dict[str, Any]] = Queue()
        self._answers: dict[int, dict[str, Any]] = {}
        self._marked: dict[str, list[dict[str, Any]]] = {}
        Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True},
        }
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self._tell("initialized", {})

    def open(self, path: Path) -> None:
        """Opens a file."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def marks(self, path: Path) -> list[Mark]:
        """What the server marks in an open file, by line. It looks after a moment: open many files at once."""
        uri = path.as_uri()
        while uri not in self._marked:
            self._hear()
        return sorted(Mark(one["range"]["start"]["line"] + 1, one["message"]) for one in self._marked[uri])

    def completions(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What is offered at a place of an open file: label -> the text that it would insert."""
        found = self._ask("textDocument/completion", _place(path, line, column))
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: item.get("insertText") or item.get("textEdit", {}).get("newText", "") for item in items}

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown where the mouse rests on a place of an open file."""
        found = self._ask("textDocument/hover", _place(path, line, column))
        return "" if found is None else str(found["contents"]["value"])

    def close(self) -> None:
        """Ends the session."""
        self._ask("shutdown", None)
        self._tell("exit", None)

    def _ask(self, method: str, parameters: object) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while number not in self._answers:
            self._hear()
        answer = self._answers.pop(number)
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, parameters: object) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _hear(self) -> None:
        """Takes the next message: an answer, marks, or a question of the server's, which is answered."""
        message = self._heard.get(timeout=_PATIENCE)
        if message.get("method") == "textDocument/publishDiagnostics":
            self._marked[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" not in message:
            self._answers[message["id"]] = message
        elif "id" in message:
            self._send({"id": message["id"], "result": _answer(message)})

    def _listen(self) -> None:
        stream = self._server.stdout
        assert stream
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._heard.put(json.loads(stream.read(length)))


def _place(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}


def _answer(message: dict[str, Any]) -> Any:
    if message["method"] == "workspace/configuration":
        return [_SETTINGS.get(item.get("section", ""), {}) for item in message["params"]["items"]]
    return None


@contextmanager
def editor(program: str, modules: Path) -> Iterator[Editor]:
    """A session that ends with its block."""
    script = modules / "yaml-language-server" / "bin" / "yaml-language-server"
    with subprocess.Popen(
        [program, script, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            session = Editor(server)
            yield session
            session.close()
        finally:
            server.kill()

#!/usr/bin/env python3
"""A program in another language that drives Wirelark by JSON lines: driver.py WIRELARK

Listens, connects to it, sends both ways as text, hex and base64, expects what comes, closes; then does the same a
thousand times with no answer awaited in between, with lines that are wrong among them. Prints `fine`.
"""
import base64
import json
import subprocess
import sys


class Wirelark:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "--headless", "--json", "--commands"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.seen = []

    def write(self, command):
        self.process.stdin.write((command if isinstance(command, str) else json.dumps(command)) + "\n")
        self.process.stdin.flush()

    def until(self, **members):
        """The first event with these members that was not waited for yet; those before it stay."""
        for event in self.seen:
            if all(event.get(key) == value for key, value in members.items()):
                self.seen.remove(event)
                return event
        while line := self.process.stdout.readline():
            event = json.loads(line)
            if all(event.get(key) == value for key, value in members.items()):
                return event
            self.seen.append(event)
        raise SystemExit(f"ended before {members}")

    def do(self, **command):
        self.number = getattr(self, "number", 0) + 1
        self.write({**command, "id": self.number})
        return self.until(event="done", id=self.number)

    def received(self, connection, size):
        data = b""
        while len(data) < size:
            data += base64.b64decode(self.until(event="data", connection=connection, direction="in")["data"])
        return data


def main():
    wirelark = Wirelark(sys.argv[1])
    listener = wirelark.do(listen="127.0.0.1:0")["listener"]
    port = wirelark.until(event="listening", listener=listener)["local"].split(":")[1]
    ours = wirelark.do(connect=f"127.0.0.1:{port}")["connection"]
    theirs = wirelark.until(event="accepted", listener=listener)["connection"]

    wirelark.do(send="PING ä\n", connection=ours)
    assert wirelark.received(theirs, 8) == "PING ä\n".encode()
    wirelark.do(send={"hex": "00 ff 0x0A"}, connection=theirs)
    assert wirelark.received(ours, 3) == b"\x00\xff\n"
    wirelark.do(send={"base64": base64.b64encode(bytes(range(256))).decode()}, connection=[theirs])
    assert wirelark.received(ours, 256) == bytes(range(256))

    for i in range(1000):
        wirelark.write({"send": f"{i}\n", "connection": ours})
        wirelark.write('{"send": ' if i % 2 else {"sned": "x", "id": f"bad {i}"})
    expected = "".join(f"{i}\n" for i in range(1000)).encode()
    assert wirelark.received(theirs, len(expected)) == expected
    for i in range(0, 1000, 2):
        assert "Did you mean send?" in wirelark.until(event="error", id=f"bad {i}")["message"]

    wirelark.do(finish=ours)
    wirelark.until(event="peer-finished", connection=theirs)
    wirelark.until(event="closed", connection=ours)
    wirelark.write({"send": "late", "connection": ours, "id": "late"})
    wirelark.until(event="error", id="late")
    wirelark.do(stop=listener)
    wirelark.write({"quit": True})
    assert wirelark.process.wait(30) == 0
    print("fine")


main()

#!/usr/bin/env python3
"""Stops the program for a while under traffic, and lets it go on (SIGSTOP, SIGCONT): stopped.py [SECONDS]

Nothing is lost, alarms ring, and what was due meanwhile is not made up for in a burst."""

import os
import signal
import socket
import sys
import threading
import time

from program import Program

BEAT = 0.02  # seconds between two messages of a client
CLIENTS = 8


class Client(threading.Thread):
    """Sends numbered lines and takes their echo, until it is told to finish."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.peer = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.sent = self.got = b""
        self.ends = threading.Event()
        self.start()

    def run(self):
        number = 0
        while not self.ends.is_set():
            line = b"%d\n" % number
            number += 1
            self.sent += line
            self.peer.sendall(line)
            time.sleep(BEAT)
        self.peer.shutdown(socket.SHUT_WR)
        while part := self.peer.recv(65536):
            self.got += part
        self.peer.close()


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30
    problems = []
    program = Program("listen", "127.0.0.1:0", "reply=echo")
    clients = [Client(program.port) for _ in range(CLIENTS)]
    program.wait_for(lambda: program.count("data") > 20 * CLIENTS)
    before = program.cpu()
    os.kill(program.pid(), signal.SIGSTOP)
    time.sleep(seconds)
    os.kill(program.pid(), signal.SIGCONT)
    # One that connects now has its answer at once.
    begin = time.monotonic()
    with socket.create_connection(("127.0.0.1", program.port), timeout=10) as late:
        late.sendall(b"ping")
        if late.recv(4) != b"ping":
            problems.append("no echo after it went on")
    answered = time.monotonic() - begin
    if answered > 2:
        problems.append(f"an answer took {answered:.1f} s after it went on")
    time.sleep(0.5)
    busy = program.cpu() - before
    for client in clients:
        client.ends.set()
    for client in clients:
        client.join(20)
        if client.got != client.sent:
            problems.append(f"{len(client.got)} of {len(client.sent)} bytes came back")
    # Alarms: the wait for a peer that says nothing when it is closed (see Stream::close()) is one.
    if not program.wait_for(lambda: program.count("closed") == CLIENTS + 1):
        problems.append(f"{program.count('closed')} of {CLIENTS + 1} connections have ended")
    notes = [note for note in program.notes if note.get("reason") in ("clock-set", "slept")]
    if notes:
        problems.append(f"a stop is neither sleep nor a clock that was set: {notes}")
    if busy > 1 + 0.2 * seconds:
        problems.append(f"busy for {busy:.2f} s")
    if program.stop() != 0:
        problems.append("it did not end well")
    for problem in problems:
        print(problem)
    print(f"stopped for {seconds:.0f} s; answered {1000 * answered:.0f} ms after it, {busy:.2f} s of processor")
    sys.exit(1 if problems else 0)


main()

#!/usr/bin/env python3
"""Makes accept4(2), and epoll_ctl(2), fail with strace, in every way and at every position: accept_errors.py [quick]

Whatever it says, the program must go on listening, tell the failure, and not be busy. `quick` has each error at every
second of the first 40 calls of one run; without it each of the first 20 positions has a run of its own, and each error
is also tried with nothing but failures for a while."""

import socket
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from program import Program

ERRORS = ["ECONNABORTED", "EPROTO", "ENOBUFS", "ENOMEM", "EPERM", "EINTR", "EMFILE", "ENFILE"]
CLIENTS = 25
REASONS = {"ECONNABORTED": "torn-down", "EPROTO": "other", "EPERM": "permission-denied", "EINTR": None}


def ask(port):
    """A client that wants its echo."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        client.sendall(b"ping")
        return client.recv(4) == b"ping"


def failing(call, error, when):
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"]


def run(call, error, when):
    program = Program("listen", "127.0.0.1:0", "reply=echo", prefix=failing(call, error, when))
    problems = []
    for number in range(1, CLIENTS + 1):
        try:
            if not ask(program.port):
                problems.append(f"client {number} had no echo")
        except OSError as problem:
            problems.append(f"client {number}: {problem}")
            break
    reason = REASONS.get(error, "too-many-files") if call == "accept4" else None
    if reason and not program.wait_for(lambda: any(note.get("reason") == reason for note in program.notes)):
        problems.append(f"nothing was told of it: {program.notes}")
    if not program.wait_for(lambda: program.count("closed") == CLIENTS):
        problems.append(f"{program.count('closed')} of {CLIENTS} connections have ended")
    before = program.cpu()
    time.sleep(0.3)
    busy = program.cpu() - before
    if busy > 0.1:
        problems.append(f"busy for {busy:.2f} of 0.3 s")
    if program.stop() != 0:
        problems.append("it did not end well")
    return problems


def fail_for_a_while(call, error, when):
    """The first 200 calls fail: neither is the program busy meanwhile, nor does it ever give up."""
    program = Program("listen", "127.0.0.1:0", "reply=echo", prefix=failing(call, error, when))
    client = socket.create_connection(("127.0.0.1", program.port), timeout=150)
    before, begin = program.cpu(), time.monotonic()
    client.sendall(b"ping")
    problems = [] if client.recv(4) == b"ping" else ["no echo"]
    seconds = time.monotonic() - begin
    busy = (program.cpu() - before) / seconds
    client.close()
    print(f"{error}: 200 failures took {seconds:.1f} s and {100 * busy:.1f} % of a processor", flush=True)
    # A signal that interrupts is no failure: the next call follows at once.
    if busy > 0.3 and error != "EINTR":
        problems.append("busy")
    program.stop()
    return problems


def main():
    is_quick = sys.argv[1:] == ["quick"]
    # The first epoll_ctl is the program's start, which may well fail.
    kinds = [("accept4", error, 1) for error in ERRORS] + [("epoll_ctl", "ENOMEM", 2)]
    cases = []
    for call, error, first in kinds:
        cases += [(run, call, error, when) for when in ([f"{first}..39+2"] if is_quick else range(first, 21))]
        if not is_quick and call == "accept4":
            cases.append((fail_for_a_while, call, error, "1..200"))
    with ThreadPoolExecutor(4) as pool:  # they mostly wait
        problems = list(pool.map(lambda case: case[0](*case[1:]), cases))
    for (_, *case), found in zip(cases, problems):
        for problem in found:
            print(*case, problem)
    print(f"{len(cases)} runs, {sum(map(bool, problems))} of them not as they should be")
    sys.exit(1 if any(problems) else 0)


main()

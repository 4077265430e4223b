#!/usr/bin/env python3
"""Ends the program in the middle of a flood by SIGTERM, SIGINT and SIGHUP, so many times each: ended.py TIMES

It is over within five seconds, with exit status 0, and the recorded file tells, to the last byte, what the output told.
Every other run has nobody who reads its output, which then is the beginning of what was recorded, and the exit status is 1."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from program import binary, poll

FLOODERS = 2
BLOCK = bytes(range(256)) * 256
ENOUGH = 4_000_000  # bytes of output, after which it is ended
PIPE_HOLDS = 65536


def flood(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as peer:
            while True:
                peer.sendall(BLOCK)
                time.sleep(0.002)  # not more than a program that tells it all as JSON keeps up with
    except OSError:
        pass  # that is what ends it


class Flooded:
    """The program with a client that floods it. Its output goes to a file, or to a pipe that nobody reads on from."""

    def __init__(self, folder, is_deaf):
        self.record, self.output, self.is_deaf = os.path.join(folder, "record.pcapng"), os.path.join(folder, "out"), is_deaf
        environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder)
        with open(self.output, "wb") as out:
            self.process = subprocess.Popen([binary(), "--headless", "--json", "listen", "127.0.0.1:0", f"record={self.record}"],
                                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE if is_deaf else out, env=environment)
        self.begun = os.read(self.process.stdout.fileno(), PIPE_HOLDS) if is_deaf else b""
        if not poll(lambda: b"listening" in self.told()):
            raise SystemExit("The program does not listen")
        port = int(self.told().split(b'"local":"127.0.0.1:', 1)[1].split(b'"', 1)[0])
        self.clients = [threading.Thread(target=flood, args=(port,), daemon=True) for _ in range(FLOODERS)]
        for client in self.clients:
            client.start()

    def told(self):
        """The beginning of the output; of a pipe what was read of it."""
        if self.is_deaf:
            return self.begun
        with open(self.output, "rb") as file:
            return file.read(1000)

    def is_flooded(self):
        return os.path.getsize(self.record if self.is_deaf else self.output) > ENOUGH

    def end(self, number):
        """The exit status, None if it does not end, and how long it took."""
        begin = time.monotonic()
        os.kill(self.process.pid, number)
        try:
            status = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait(20) and None
        seconds = time.monotonic() - begin
        if self.is_deaf:
            with self.process.stdout as rest, open(self.output, "wb") as out:
                out.write(self.begun + rest.read())
        for client in self.clients:
            client.join(20)
        return status, seconds


def is_same(path, pipe, is_deaf):
    """Whether the pipe gives what the file has; of an output that nobody read the file has the beginning."""
    with open(path, "rb") as file:
        while told := file.read(1 << 20):
            if pipe.read(len(told)) != told:
                return False
    rest = 0
    while part := pipe.read(1 << 20):
        rest += len(part)
    return rest == 0 or is_deaf


def run(number):
    signal_number = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP][number // 2 % 3]
    with tempfile.TemporaryDirectory() as folder:
        flooded = Flooded(folder, number % 2 == 1)
        problems = [] if poll(flooded.is_flooded) else ["there is no flood"]
        status, seconds = flooded.end(signal_number)
        if status != (1 if flooded.is_deaf else 0):
            problems.append(f"exit status {status}")
        if seconds > 5:
            problems.append(f"it took {seconds:.1f} s")
        with subprocess.Popen([binary(), "--headless", "--json", "open", flooded.record], stdout=subprocess.PIPE) as opened:
            if not is_same(flooded.output, opened.stdout, flooded.is_deaf):
                problems.append("it recorded something else than it told")
            opened.stdout.read()
        if opened.returncode != 0:
            problems.append("the recorded file is not whole")
        return [f"{signal_number.name}{' deaf' if flooded.is_deaf else ''}: {problem}" for problem in problems], seconds


def main():
    count = 3 * int(sys.argv[1])
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(run, range(count)))
    problems = [problem for found, _ in results for problem in found]
    for problem in problems:
        print(problem)
    print(f"{count} runs were ended, the slowest took {max(seconds for _, seconds in results):.1f} s; {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()

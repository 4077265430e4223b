#!/usr/bin/env python3
"""Partners of every kind for a long time: soak.py MINUTES [SEED] [window]

Each echo must be whole, memory must not go on growing, and every descriptor must come back. Runs of the same seed have
the same partners. `window`: the program with its window, on Qt's offscreen platform. The campaign is an hour of each."""

import os
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from program import Program, binary, open_files, poll, reset

PACE = 0.02            # seconds that a partner rests, on average: the machine has other things to do
SAMPLE = 5             # seconds between two looks
GROWTH = 16            # MiB an hour that memory may seem to grow, of which noise is some,
REMEMBERED = 16        # and bytes for each connection that has been: what the list knows of those that have ended
JUDGED_FROM = 10       # minutes: what is shorter says nothing of growth
LARGEST = 8 * 2**20    # bytes of one conversation
CROWD = 200


class Window(Program):
    """The same with a window. Tells nothing by itself."""

    def __init__(self):
        self.home = tempfile.TemporaryDirectory()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = dict(os.environ, XDG_DATA_HOME=self.home.name, XDG_CONFIG_HOME=self.home.name,
                           XDG_RUNTIME_DIR=self.home.name, QT_QPA_PLATFORM="offscreen")
        self.process = subprocess.Popen([binary(), "listen", f"127.0.0.1:{self.port}", "reply=echo"],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)
        self.reader = threading.Thread(target=lambda: None)
        self.reader.start()
        if not poll(self._listens):
            raise SystemExit("The window does not listen")

    def _listens(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False


def connect(port):
    client = socket.create_connection(("127.0.0.1", port), 60)
    client.settimeout(60)
    return client


def receive(client, size):
    """So many bytes; fewer if the peer finishes before."""
    pieces, left = [], size
    while left > 0 and (piece := client.recv(min(left, 262144))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def converse(port, chance):
    """Question and answer, in pieces of every size."""
    with connect(port) as client:
        for _ in range(chance.randrange(1, 40)):
            question = chance.randbytes(chance.choice([1, 2, 10, 100, 1460, 5000, 65536, 200_000]))
            sender = threading.Thread(target=client.sendall, args=(question,))
            sender.start()
            answer = receive(client, len(question))
            sender.join()
            if answer != question:
                return f"{len(answer)} of {len(question)} bytes came back, or others"
            time.sleep(chance.expovariate(1 / PACE))
    return None


def half_close(port, chance):
    """Says everything, finishes, and then listens: slowly at times."""
    with connect(port) as client:
        said = chance.randbytes(chance.randrange(1, LARGEST))
        def say():
            client.sendall(said)
            client.shutdown(socket.SHUT_WR)
        sender = threading.Thread(target=say)
        sender.start()
        rest = chance.choice([0, 0, 0.002])
        heard = bytearray()
        while piece := client.recv(65536):
            heard += piece
            time.sleep(rest)
        sender.join()
        return None if heard == said else f"{len(heard)} of {len(said)} bytes came back after our FIN, or others"


def hang_up(port, chance):
    """In the middle of everything, by a reset."""
    client = connect(port)
    client.settimeout(1)
    try:
        client.sendall(chance.randbytes(chance.randrange(1, 300_000)))
        receive(client, chance.randrange(1, 1000))
    except TimeoutError:
        pass  # nobody read the answer, so the question was not taken whole
    finally:
        reset(client)


def keep_still(port, chance):
    """Holds a connection, and is gone."""
    with connect(port):
        time.sleep(chance.uniform(0.1, 20))


def crowd(port, chance):
    """Many at once, of which half reset."""
    clients = [connect(port) for _ in range(CROWD)]
    for number, client in enumerate(clients):
        client.sendall(b"%d\n" % number)
    wrong = sum(receive(client, len(b"%d\n" % number)) != b"%d\n" % number for number, client in enumerate(clients))
    for client in clients:
        reset(client) if chance.random() < 0.5 else client.close()
    return f"{wrong} of {CROWD} in a crowd were answered wrongly" if wrong else None


PARTNERS = [converse, converse, converse, half_close, half_close, hang_up, keep_still, keep_still, crowd]


def keep_going(partner, port, chance, until, problems, done):
    while time.monotonic() < until:
        try:
            problem = partner(port, chance)
        except OSError as error:
            problem = f"{partner.__name__}: {error}"
        if problem:
            problems.append(problem)
        done[partner.__name__] = done.get(partner.__name__, 0) + 1
        time.sleep(chance.expovariate(1 / (10 * PACE)))


def growth(samples):
    """MiB an hour, of the samples of the last two thirds (Theil's slope: half of all pairs grow faster)."""
    late = samples[len(samples) // 3:]
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for i, a in enumerate(late) for b in late[i + 1:]]
    return statistics.median(slopes) * 3600 / 2**20 if slopes else 0.0


def main():
    minutes, seed = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    program = Window() if "window" in sys.argv else Program("listen", "127.0.0.1:0", "reply=echo", "filter=dir:info")
    connect(program.port).close()  # what is made once is there
    time.sleep(1)
    descriptors, begin = program.descriptors(), time.monotonic()
    problems, done, samples = [], {}, []
    threads = [threading.Thread(target=keep_going, daemon=True,
                                args=(partner, program.port, random.Random(seed * 1000 + number), begin + 60 * minutes,
                                      problems, done))
               for number, partner in enumerate(PARTNERS)]
    for thread in threads:
        thread.start()
    shown = 0
    while time.monotonic() - begin < 60 * minutes and program.process.poll() is None:
        time.sleep(min(SAMPLE, 60 * minutes))
        samples.append((time.monotonic() - begin, program.resident()))
        if samples[-1][0] >= 60 * shown:
            print(f"{samples[-1][0] / 60:.0f} min: {samples[-1][1] / 2**20:.1f} MiB, {program.descriptors()} descriptors, "
                  f"{sum(done.values())} conversations, {len(problems)} problems", flush=True)
            shown += 5
    for thread in threads:
        thread.join(120)
    if program.process.poll() is not None:
        sys.exit(f"The program ended by itself: {program.process.returncode}")
    poll(lambda: program.descriptors() == descriptors)
    left = program.descriptors() - descriptors
    slope = growth(samples)
    print(f"seed {seed}: {done}; memory {samples[0][1] / 2**20:.1f} to {samples[-1][1] / 2**20:.1f} MiB, "
          f"{slope:+.1f} MiB an hour; descriptors {left:+d}; {program.cpu():.0f} s of processor")
    if left != 0:
        problems.append(f"{left} descriptors are left: {open_files(program.pid())}")
    connections = sum(done.values()) + (CROWD - 1) * done.get("crowd", 0)
    allowed = GROWTH + connections * REMEMBERED / 2**20 * 60 / minutes
    print(f"{connections} connections; up to {allowed:.1f} MiB an hour are allowed")
    if minutes >= JUDGED_FROM and slope > allowed:
        problems.append(f"memory grows by {slope:.1f} MiB an hour")
    if program.stop() != 0:
        problems.append("it did not end well")
    for problem in problems[:20]:
        print(problem)
    sys.exit(1 if problems else 0)


main()

"""A run of the headless program that campaigns look at from outside: its events, memory, time and descriptors."""

import json
import os
import socket
import struct
import subprocess
import tempfile
import threading
import time


def binary():
    """The program: $WIRELARK_BINARY, as ctest sets it, or that of the release build."""
    here = os.path.dirname(os.path.abspath(__file__))
    return os.environ.get("WIRELARK_BINARY") or os.path.join(here, "../../build/release/wirelark")


def open_files(pid):
    """What its descriptors are open on; one that is closed meanwhile is left out."""
    folder = f"/proc/{pid}/fd/"
    names = []
    for fd in os.listdir(folder):
        try:
            names.append(os.readlink(folder + fd))
        except FileNotFoundError:
            pass
    return names


class Program:
    """`wirelark --headless --json listen ...` behind `prefix`, which may be strace. Counts the events it prints."""

    def __init__(self, *command, prefix=()):
        self.home = tempfile.TemporaryDirectory()
        environment = dict(os.environ, XDG_DATA_HOME=self.home.name, XDG_CONFIG_HOME=self.home.name)
        self.counts = {}
        self.notes = []
        self.port = 0
        self.changed = threading.Condition()
        self.process = subprocess.Popen([*prefix, binary(), "--headless", "--json", *command],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=environment)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        if not self.wait_for(lambda: self.port):
            raise SystemExit("The program does not listen")

    def _read(self):
        for line in self.process.stdout:
            # Most lines are only counted: parsing a million of them would take longer than writing them.
            event = line.split(b'"event":"', 1)[1].split(b'"', 1)[0].decode()
            with self.changed:
                self.counts[event] = self.counts.get(event, 0) + 1
                if event == "listening":
                    self.port = int(json.loads(line)["local"].rsplit(":", 1)[1])
                elif event == "note":
                    self.notes.append(json.loads(line))
                self.changed.notify_all()

    def count(self, event):
        return self.counts.get(event, 0)

    def wait_for(self, condition, seconds=20):
        with self.changed:
            return self.changed.wait_for(condition, seconds)

    def pid(self):
        """Of the program itself, which may be a child of strace."""
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"
        with open(children) as file:
            below = file.read().split()
        return int(below[0]) if below else self.process.pid

    def descriptors(self):
        """Those that are not files: the journal keeps its segments open, and has more of them after a while."""
        return sum(not name.startswith("/") for name in open_files(self.pid()))

    def resident(self):
        with open(f"/proc/{self.pid()}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def cpu(self):
        """Seconds, of all threads."""
        with open(f"/proc/{self.pid()}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        os.kill(self.pid(), 15)
        try:
            status = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise SystemExit("The program does not end")
        self.reader.join(20)
        self.home.cleanup()
        return status


def poll(condition, seconds=20):
    """Waits for what no event tells."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def reset(client):
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()

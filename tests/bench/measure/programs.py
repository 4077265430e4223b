"""The programs that are measured, and those that load them."""

import dataclasses
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

QUOTA = "2000000000"  # bytes that the journal keeps, see core/journal/journalwriter.h


def free_port():
    """A port below the ephemeral range, so that no client of ours can connect to itself while it waits."""
    for port in range(21000 + os.getpid() % 5000, 32000):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    raise OSError("no free port")


def wait_until_listening(port):
    entry = f"0100007F:{port:04X} 00000000:0000 0A"
    for _ in range(1000):
        if entry in pathlib.Path("/proc/net/tcp").read_text():
            return
        time.sleep(0.01)
    raise TimeoutError(f"nothing listens on {port}")


def environment_in(home, display=None):
    """That of a person who starts the program for the first time."""
    own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"), home)
    if display:
        own.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb")
    return os.environ | own


@dataclasses.dataclass
class Program:
    """How to start something that listens. It prints its port when `tells`, else {port} of its command is chosen.
    With a window it runs on the driver's display; {folder} is its private home."""
    name: str
    command: list
    tells: bool = False
    window: bool = False

    def start(self, bench, out=None):
        return Running(self, bench, out)


class Running:
    """A program that runs, with a home of its own, until stop() or its own end. A context."""

    def __init__(self, program, bench, out=None):
        self.program, self.bench = program, bench
        self.home = tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder)
        self.port = None if program.tells else free_port()
        command = [str(part).format(port=self.port, folder=self.home.name) for part in program.command]
        environment = environment_in(self.home.name, bench.display if program.window else None)
        if program.tells:
            out = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out or subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, env=environment)
        try:
            if program.tells:
                self.port = int(self.process.stdout.readline())
            elif self.port and any("{port}" in str(part) for part in program.command):
                wait_until_listening(self.port)
            if program.window:
                bench.display.wait_for_window(self.process.pid)
        except BaseException:
            self.stop()
            raise

    pid = property(lambda self: self.process.pid)

    def wait(self, seconds=600):
        """Its end; the CPU seconds and the peak memory by the kernel's own account."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            pid, state, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.process.returncode = os.waitstatus_to_exitcode(state)
                return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024
            time.sleep(0.002)
        raise TimeoutError(f"{self.program.name} does not end")

    def stop(self):
        if self.process.returncode is None:
            os.kill(self.pid, signal.SIGTERM)
            try:
                self.wait(20)
            except TimeoutError:
                os.kill(self.pid, signal.SIGKILL)
                self.wait(20)
        if self.process.stdout:
            self.process.stdout.close()
        self.home.cleanup()

    def segments(self):
        """The files of its journal, in order."""
        return sorted(str(path) for path in pathlib.Path(self.home.name).rglob("*.pcapng"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Helper:
    """A loader or watcher that goes on until its standard input ends."""

    def __init__(self, bench, name, *arguments, window=False):
        environment = dict(os.environ)
        if window:
            environment["DISPLAY"] = bench.display.name
        self.process = subprocess.Popen([bench.tool(name), *map(str, arguments)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, env=environment)

    def line(self):
        words = self.process.stdout.readline().split()
        if not words:
            raise RuntimeError(f"{self.process.args[0]} says nothing")
        return words

    def finish(self):
        """Ends its input; the words it says then."""
        out, _ = self.process.communicate(timeout=600)
        if self.process.returncode:
            raise RuntimeError(f"{self.process.args[0]} failed")
        return out.split()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.returncode is None:
            try:
                self.process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.communicate()


def peers(commands):
    """Those of other people's programs that are installed."""
    return [Program(name, command) for name, command in commands if shutil.which(command[0])]

#!/usr/bin/env python3
"""Wirelark beside a raw epoll loop, nc, ncat and socat: receive throughput and echo round trip, as ratios.

The programs run in turn, round after round, in one invocation on one machine; medians are compared, because
single figures on a small or shared machine swing by a factor of two. See README.md beside this file.

usage: run.py [--build DIR] [--rounds N] [--mib N] [--trips N] [--json FILE]
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    """A port below the ephemeral range, so that no client of ours can connect to itself while it waits."""
    for port in range(21000, 32000):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    sys.exit("no free port")


def wait_until_listening(port):
    entry = f"0100007F:{port:04X} 00000000:0000 0A"
    for _ in range(500):
        if entry in pathlib.Path("/proc/net/tcp").read_text():
            return
        time.sleep(0.01)
    sys.exit(f"nothing listens on {port}")


class Receiver:
    """A program that receives on a port; `tells` when it prints the port it got, else it is given one."""

    def __init__(self, name, command, tells=False):
        self.name, self.command, self.tells = name, command, tells

    def start(self, folder):
        port = None if self.tells else free_port()
        command = [part.format(port=port, folder=folder) for part in self.command]
        environment = dict(os.environ, XDG_DATA_HOME=folder)
        out = subprocess.PIPE if self.tells else subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL,
                                   env=environment)
        if self.tells:
            port = int(process.stdout.readline())
        else:
            wait_until_listening(port)
        return process, port


def cpu_of(process):
    """Waits for the program's end; its CPU seconds and peak memory by the kernel's own account."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stdout:
        process.stdout.close()
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def receive(receiver, build, total):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-") as folder:
        process, port = receiver.start(folder)
        done = subprocess.run([build / "bin/bench_blast", str(port), str(total), "65536"], capture_output=True,
                              text=True, timeout=300, check=True)
        cpu, rss = cpu_of(process)
    return {"MB/s": total / 1e6 / float(done.stdout), "CPU s/GiB": cpu / (total / 2**30), "RSS MiB": rss}


def echo(receiver, build, trips):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-") as folder:
        process, port = receiver.start(folder)
        done = subprocess.run([build / "bin/bench_pingpong", str(port), str(trips), "64"], capture_output=True,
                              text=True, timeout=300)
        os.kill(process.pid, signal.SIGTERM)  # terminate() would reap it, were it over already
        cpu_of(process)
    if done.returncode:
        return None
    median, tail = map(float, done.stdout.split())
    return {"p50 us": median, "p99 us": tail}


def measure(title, receivers, rounds, run):
    results = {receiver.name: [] for receiver in receivers}
    for number in range(rounds):
        for receiver in receivers:
            print(f"\r{title}: round {number + 1} of {rounds}, {receiver.name}        ", end="", file=sys.stderr)
            figures = run(receiver)
            if figures:
                results[receiver.name].append(figures)
    print(file=sys.stderr)
    return {name: {key: statistics.median(row[key] for row in rows) for key in rows[0]}
            for name, rows in results.items() if rows}


def table(title, medians, reference):
    keys = list(next(iter(medians.values())))
    print(f"\n### {title}\n")
    print("| | " + " | ".join(f"{key} | ratio" for key in keys) + " |")
    print("|---|" + "---:|---:|" * len(keys))
    for name, row in medians.items():
        cells = [f"{row[key]:.4g} | {row[key] / medians[reference][key]:.2f}" for key in keys]
        print(f"| {name} | " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/bench")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--mib", type=int, default=1024)
    parser.add_argument("--trips", type=int, default=20000)
    parser.add_argument("--json", type=pathlib.Path)
    arguments = parser.parse_args()
    build = arguments.build
    wirelark = str(build / "wirelark")

    receivers = [
        Receiver("raw epoll, writes a file", [str(build / "bin/bench_rawsink"), "{folder}/raw"], tells=True),
        Receiver("wirelark --headless", [wirelark, "--headless", "listen", "{port}", "once"]),
    ]
    echoes = [
        Receiver("raw epoll, keeps nothing", [str(build / "bin/bench_rawecho")], tells=True),
        Receiver("wirelark --headless", [wirelark, "--headless", "listen", "{port}", "reply=echo"]),
    ]
    if shutil.which("nc"):
        receivers.append(Receiver("nc > /dev/null", ["nc", "-l", "-d", "127.0.0.1", "{port}"]))
    if shutil.which("ncat"):
        receivers.append(Receiver("ncat > /dev/null", ["ncat", "-l", "--recv-only", "127.0.0.1", "{port}"]))
        echoes.append(Receiver("ncat -e /bin/cat", ["ncat", "-l", "-e", "/bin/cat", "127.0.0.1", "{port}"]))
    if shutil.which("socat"):
        receivers.append(Receiver("socat -u > /dev/null", ["socat", "-u", "TCP-LISTEN:{port},bind=127.0.0.1", "STDOUT"]))
        echoes.append(Receiver("socat PIPE", ["socat", "TCP-LISTEN:{port},bind=127.0.0.1,nodelay", "PIPE"]))

    total = arguments.mib * 2**20
    received = measure("receive", receivers, arguments.rounds, lambda one: receive(one, build, total))
    table(f"Receive {arguments.mib} MiB on one connection, 64 KiB writes", received, receivers[0].name)
    echoed = measure("echo", echoes, arguments.rounds, lambda one: echo(one, build, arguments.trips))
    table(f"Echo round trip, 64 bytes, {arguments.trips} trips", echoed, echoes[0].name)
    if arguments.json:
        commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], capture_output=True, text=True).stdout.strip()
        arguments.json.write_text(json.dumps({"commit": commit, "receive": received, "echo": echoed}, indent=2) + "\n")


if __name__ == "__main__":
    main()

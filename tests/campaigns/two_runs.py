#!/usr/bin/env python3
"""Runs of the program that share a home never share a journal, also when one was killed and others begin at once."""

import os
import signal
import subprocess
import sys
import tempfile

from program import binary, open_files, poll

RUNS = 6


def start(home):
    environment = dict(os.environ, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
    return subprocess.Popen([binary(), "--headless", "--json", "listen", "127.0.0.1:0"], stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, env=environment)


def journals(process):
    """The segments it has open."""
    return {path for path in open_files(process.pid) if path.endswith(".pcapng")}


def end(process):
    process.terminate()
    status = process.wait(20)
    process.stdout.close()
    return status


def look(home, runs, problems):
    runs += [start(home) for _ in range(RUNS)]
    if not poll(lambda: all(journals(run) for run in runs)):
        raise SystemExit("There is a run without a journal")
    killed = runs.pop()
    kept = journals(killed)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait(20)
    killed.stdout.close()
    runs += [start(home), start(home)]
    if not poll(lambda: all(journals(run) for run in runs)):
        raise SystemExit("There is a new run without a journal")
    held = [path for run in runs for path in journals(run)]
    if len({os.path.dirname(path) for path in held}) != len(runs):
        problems.append(f"{len(runs)} runs have {held}")
    if kept & set(held):
        problems.append("the journal of a killed run was taken for a new one")
    if any([end(run) != 0 for run in runs]):
        problems.append("a run did not end well")
    left = [os.path.join(folder, name) for folder, _, names in os.walk(home) for name in names if name.endswith(".pcapng")]
    if set(left) != kept:
        problems.append(f"{left} is left, not what the killed run had")


def main():
    problems = []
    runs = []
    with tempfile.TemporaryDirectory() as home:
        try:
            look(home, runs, problems)
        finally:
            for run in runs:
                run.kill()
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


main()

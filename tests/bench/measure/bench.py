"""One invocation: where things are, how much of everything, and the rounds."""

import pathlib
import statistics
import subprocess
import sys

from .display import Display
from .programs import Program


class Bench:
    def __init__(self, arguments):
        self.build = arguments.build
        self.folder = arguments.folder
        self.quick = arguments.quick
        self.long = arguments.long
        self.rounds = arguments.rounds or (1 if self.quick else 5)
        self.pictures = arguments.pictures
        self._display = None

    @property
    def display(self):
        if not self._display:
            self._display = Display(self)
        return self._display

    def close(self):
        if self._display:
            self._display.stop()

    def tool(self, name):
        return str(self.build / "bin" / f"bench_{name}")

    def run(self, name, *arguments, seconds=600):
        """A load to its end; the words it printed."""
        done = subprocess.run([self.tool(name), *map(str, arguments)], capture_output=True, text=True, timeout=seconds)
        if done.returncode:
            raise RuntimeError(f"{name}: {done.stderr.strip() or done.returncode}")
        return done.stdout.split()

    def much(self, usual, quick, long=None):
        return quick if self.quick else long if self.long and long else usual

    def wirelark(self, *command, window=False, json=False):
        mode = [] if window else ["--headless"] + (["--json"] if json else [])
        name = "Wirelark, window" if window else "Wirelark, headless"
        return Program(name, [self.build / "wirelark", *mode, *command], window=window)

    def say(self, text):
        if sys.stderr.isatty():
            print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
        else:
            print(text, file=sys.stderr, flush=True)

    def picture(self, name):
        """For a person who wants to see that what was measured was there to be seen."""
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.display.picture(str(pathlib.Path(self.pictures) / f"{name}.png"))

    def interleave(self, title, subjects, measure, rounds=None):
        """Measures every subject once a round, in turn; the medians of what `measure` returns, by subject.
        A round of a subject that fails is told and left out; a subject of which nothing succeeded as well."""
        samples = {}
        rounds = rounds or self.rounds
        for turn in range(rounds):
            for name, subject in subjects.items():
                self.say(f"{title}, round {turn + 1} of {rounds}: {name}")
                try:
                    figures = measure(subject)
                    samples.setdefault(name, []).append(figures)
                except (RuntimeError, TimeoutError, subprocess.TimeoutExpired) as problem:
                    print(f"\n{title}, {name}: {problem}", file=sys.stderr)
        return {name: {key: statistics.median(one[key] for one in many) for key in many[0]}
                for name, many in samples.items() if many}

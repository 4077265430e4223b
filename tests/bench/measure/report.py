"""The table: what was measured, beside what is asked for, as text and as JSON."""

import dataclasses
import json
import statistics
import subprocess


@dataclasses.dataclass
class Line:
    """One figure. `target` is like "ratio <= 1.3" or "<= 16", of the value then; empty: only for comparison."""
    row: int
    what: str
    unit: str
    value: float
    reference: float = None
    target: str = ""

    @property
    def ratio(self):
        return self.value / self.reference if self.reference else None

    @property
    def judged(self):
        """What the target is about."""
        return self.ratio if self.target.startswith("ratio") else self.value

    @property
    def met(self):
        if not self.target or self.judged is None:
            return None
        *_, operator, limit = self.target.split()
        return self.judged <= float(limit) if operator == "<=" else self.judged >= float(limit)

    def as_json(self):
        return dataclasses.asdict(self) | {"ratio": self.ratio, "met": self.met}


def median(samples, key):
    return statistics.median(sample[key] for sample in samples)


def number(value):
    return "" if value is None else f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def print_table(lines):
    print("\n| # | what | measured | reference | ratio | target | met |\n|---|---|---:|---:|---:|---|---|")
    for line in sorted(lines, key=lambda line: line.row):
        verdict = {None: "", True: "yes", False: "**no**"}[line.met]
        print(f"| {line.row} | {line.what} | {number(line.value)} {line.unit} | {number(line.reference)} "
              f"| {number(line.ratio)} | {line.target} | {verdict} |")


def write(path, lines, root, settings):
    commit = subprocess.run(["git", "-C", root, "describe", "--always", "--dirty"], capture_output=True, text=True)
    content = {"commit": commit.stdout.strip(), "settings": settings, "lines": [line.as_json() for line in lines]}
    path.write_text(json.dumps(content, indent=1) + "\n")


def print_comparison(path, lines, settings):
    """What changed since another invocation: ratios where there are some, for only these survive another hour."""
    old = json.loads(path.read_text())
    if any(old["settings"][key] != settings[key] for key in ("quick", "long")):
        print("\nThe other invocation measured another amount: what follows says little.")
    before = {(line["row"], line["what"], line["unit"]): line for line in old["lines"]}
    print(f"\n| # | what | {old['commit']} | now | change |\n|---|---|---:|---:|---:|")
    for line in sorted(lines, key=lambda line: line.row):
        other = before.get((line.row, line.what, line.unit))
        if not other:
            continue
        then, now = (other["ratio"], line.ratio) if line.ratio is not None else (other["value"], line.value)
        change = f"{(now / then - 1) * 100:+.0f} %" if then else ""
        kind = "ratio" if line.ratio is not None else line.unit
        print(f"| {line.row} | {line.what}, {kind} | {number(then)} | {number(now)} | {change} |")

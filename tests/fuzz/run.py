#!/usr/bin/env python3
"""Runs the fuzz targets of build/fuzz, or those that are named: run.py [SECONDS] [TARGET...]

Each has so many seconds (60), beginning from tests/fuzz/corpus and what earlier runs found worth keeping in
build/fuzz/corpus. An input that breaks a target is left in build/fuzz/findings; `build/fuzz/bin/fuzz_TARGET FILE` runs
it again."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "../../build/fuzz")
LIMITS = ["-max_len=65536", "-rss_limit_mb=512", "-timeout=2", "-print_final_stats=1", "-verbosity=1"]


def run(target, seconds):
    grown, findings = os.path.join(BUILD, "corpus", target), os.path.join(BUILD, "findings", target)
    os.makedirs(grown, exist_ok=True)
    os.makedirs(findings, exist_ok=True)
    environment = dict(os.environ, UBSAN_OPTIONS="print_stacktrace=1", ASAN_OPTIONS="quarantine_size_mb=64",
                       QT_LOGGING_RULES="*=false")
    command = [os.path.join(BUILD, "bin", "fuzz_" + target), *LIMITS, f"-max_total_time={seconds}",
               f"-artifact_prefix={findings}/", grown, os.path.join(HERE, "corpus", target)]
    ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment,
                           timeout=seconds + 120, errors="replace")
    with open(os.path.join(findings, "log"), "w") as log:
        log.write(ended.stdout)
    inputs = re.search(r"number_of_executed_units: *(\d+)", ended.stdout)
    memory = re.search(r"peak_rss_mb: *(\d+)", ended.stdout)
    if ended.returncode == 0 and inputs and memory:
        print(f"{target}: {inputs[1]} inputs, {memory[1]} MB", flush=True)
        return True
    lines = ended.stdout.splitlines()
    telling = [line for line in lines if re.search("not so:|ERROR|SUMMARY|runtime error|Test unit written|ASSERT", line)]
    print(f"{target}: BROKEN", *(telling or lines[-5:]), sep="\n    ", flush=True)
    return False


def main():
    arguments = sys.argv[1:]
    seconds = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else 60
    targets = arguments or sorted(os.listdir(os.path.join(HERE, "corpus")))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda target: run(target, seconds), targets))
    sys.exit(0 if all(results) else 1)


main()

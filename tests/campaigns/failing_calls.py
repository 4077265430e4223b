#!/usr/bin/env python3
"""Makes one system call of a short run fail, with strace, at every position where the run has it: failing_calls.py [quick]

Whatever fails, the program neither crashes nor hangs; what it recorded is the beginning of what it told, and when it is
not all of it, that was told too; an exit status other than 0 comes with a line that says why. `quick` has fewer errors
and positions."""

import base64
import collections
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from program import binary, poll

ERRORS = {
    "pwrite64": ["ENOSPC", "EIO", "EINTR"],
    "openat": ["EMFILE", "EACCES", "ENOSPC"],
    "fallocate": ["ENOSPC", "EIO", "EOPNOTSUPP"],
    "sendfile": ["EIO", "EINVAL"],
    "epoll_ctl": ["ENOMEM"],
    "epoll_create1": ["EMFILE"],
    "recvfrom": ["ECONNRESET", "ENOMEM", "EINTR", "ETIMEDOUT"],
    "sendto": ["EPIPE", "ENOBUFS", "EINTR", "EHOSTUNREACH"],
    "accept4": ["EMFILE", "ECONNABORTED"],
    "socket": ["EMFILE", "EAFNOSUPPORT"],
    "bind": ["EADDRINUSE", "ENOMEM"],
    "listen": ["EADDRINUSE"],
    "connect": ["ENETUNREACH", "ECONNREFUSED", "EINTR"],
    "eventfd2": ["EMFILE"],
    "timerfd_create": ["EMFILE"],
    "timerfd_settime": ["EINVAL"],
    "pipe2": ["EMFILE"],
    "mkdir": ["ENOSPC"],
    "flock": ["ENOLCK"],
    "rename": ["EACCES"],
    "unlink": ["EACCES"],
}
MESSAGES = [b"one", b"two" * 1000, b"three"]
PATIENCE = 15


class Run:
    """One run of the program under strace, in a home of its own, with its output in files."""

    def __init__(self, strace, command, json_output):
        self.folder = tempfile.TemporaryDirectory()
        self.home = self.folder.name
        self.record = os.path.join(self.home, "record.pcapng")
        environment = dict(os.environ, XDG_DATA_HOME=self.home, XDG_CONFIG_HOME=self.home)
        arguments = ["--headless", *(["--json"] if json_output else []), *command, f"record={self.record}"]
        with open(self.path("out"), "wb") as out, open(self.path("err"), "wb") as err:
            self.process = subprocess.Popen(["strace", "-f", "-qq", "-o", self.path("trace"), *strace, binary(), *arguments],
                                            stdin=subprocess.PIPE, stdout=out, stderr=err, env=environment)
        self.is_over = False

    def path(self, name):
        return os.path.join(self.home, name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def lines(self):
        return [json.loads(line) for line in self.read("out").splitlines()]

    def port(self):
        """Where it listens; 0 if it ended without. From the kernel, as no output is sure to tell it."""
        found = []

        def look():
            found[:] = re.findall(rb"127\.0\.0\.1:(\d+)", self.read("out") + self.read("err"))
            return found or self.process.poll() is not None
        return int(found[0]) if poll(look, PATIENCE) and found else 0

    def stop(self):
        """Ends it, unless it has ended, and gives its exit status; None if it does not end."""
        try:
            self.process.stdin.close()
            if self.process.poll() is None:
                with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children") as file:
                    for pid in file.read().split():
                        os.kill(int(pid), signal.SIGTERM)
        except OSError:
            pass  # it has just ended
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children") as file:
                for pid in file.read().split():
                    os.kill(int(pid), signal.SIGKILL)
            self.process.wait(PATIENCE)
            return None


def talk(peer):
    """Says the messages and takes the echo; how much of it came."""
    try:
        peer.settimeout(5)
        for message in MESSAGES:
            peer.sendall(message)
            got = b""
            while len(got) < len(message):
                part = peer.recv(65536)
                if not part:
                    return False
                got += part
        peer.shutdown(socket.SHUT_WR)
        return peer.recv(1) == b""
    except OSError:
        return False
    finally:
        peer.close()


def listening(strace, json_output=True):
    run = Run(strace, ["listen", "127.0.0.1:0", "reply=echo"], json_output)
    port = run.port()
    is_whole = False
    if port:
        try:
            is_whole = talk(socket.create_connection(("127.0.0.1", port), timeout=5))
        except OSError:
            pass
        if is_whole and json_output:
            poll(lambda: b'"event":"closed"' in run.read("out"), 5)
    return run, run.stop(), is_whole


def passing(strace):
    """Without JSON: bytes go from the journal to standard output as they came."""
    return listening(strace, json_output=False)


def connecting(strace):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(PATIENCE)
        run = Run(strace, ["connect", f"127.0.0.1:{server.getsockname()[1]}"], True)
        run.process.stdin.write(b"".join(MESSAGES))
        run.process.stdin.flush()
        result = []

        def answer():
            try:
                peer, _ = server.accept()
                peer.settimeout(5)
                got = b""
                while len(got) < len(b"".join(MESSAGES)):
                    part = peer.recv(65536)
                    if not part:
                        return
                    got += part
                peer.sendall(got)
                peer.close()
                result.append(got == b"".join(MESSAGES))
            except OSError:
                pass
        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        poll(lambda: run.process.poll() is not None or not thread.is_alive(), PATIENCE)
        if run.process.poll() is None and result:
            poll(lambda: run.process.poll() is not None, 3)
        return run, run.stop(), bool(result)


SCENES = {"listening": listening, "passing": passing, "connecting": connecting}


def essence(line):
    return line["seq"], line["event"], line.get("connection"), line.get("data")


def check_record(run, told):
    """What was recorded reads back, and is the beginning of what was told."""
    is_known = any(line.get("reason") in ("recording-failed", "disk-full") for line in told or [])
    if not os.path.exists(run.record) or (os.path.getsize(run.record) == 0 and (is_known or not told)):
        return []
    opened = subprocess.run([binary(), "--headless", "--json", "open", run.record], capture_output=True, timeout=PATIENCE)
    recorded = [essence(json.loads(line)) for line in opened.stdout.splitlines()]
    problems = []
    if opened.returncode != 0:
        problems.append(f"the recorded file is not whole: {opened.stderr.decode().strip()}")
    if told is None:
        return problems
    all_told = [essence(line) for line in told]
    if recorded != all_told[:len(recorded)]:
        problems.append("the recorded file tells something else than the output")
    if len(recorded) < len(all_told) and not is_known:
        problems.append(f"{len(recorded)} of {len(all_told)} records are in the file, and nothing tells of that")
    return problems


def check(scene, run, status, is_whole):
    problems = []
    errors = run.read("err").decode(errors="replace").strip()
    if status is None:
        problems.append("it hangs")
    elif status not in (0, 1):
        problems.append(f"exit status {status}")
    elif status == 1 and "wirelark: " not in errors:
        problems.append(f"exit status 1 without a reason: {errors!r}")
    told = run.lines() if scene != "passing" else None
    problems += check_record(run, told)
    if scene == "passing":
        if not b"".join(MESSAGES).startswith(run.read("out")):
            problems.append("other bytes came out than went in")
        if is_whole and status == 0 and run.read("out") != b"".join(MESSAGES):
            problems.append("bytes are missing at the output")
        return problems
    faults = [line for line in told if line["event"] in ("failed", "reset", "note")]
    if not is_whole and status == 0 and not faults:
        problems.append("not everything came through, and nothing tells why")
    if is_whole and not faults:
        got = b"".join(base64.b64decode(line["data"]) for line in told if line.get("direction") == "in")
        if got != b"".join(MESSAGES):
            problems.append("what came is not told as it came")
    return problems


def positions(scene, call):
    """At which counts a thread of an undisturbed run has this call, without those of the dynamic linker."""
    run, status, is_whole = SCENES[scene](["-e", f"trace={call}"])
    if status != 0 or not is_whole:
        raise SystemExit(f"{scene} does not work undisturbed: {status} {run.read('err')}")
    counts, found = collections.Counter(), set()
    for line in run.read("trace").decode(errors="replace").splitlines():
        if f" {call}(" in line:
            thread = line.split()[0]
            counts[thread] += 1
            if call != "openat" or run.home in line:
                found.add(counts[thread])
    return sorted(found)


def attempt(scene, call, error, when):
    strace = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"]
    if call == "pwrite64":  # and then what was half written cannot be taken back either
        strace += ["-e", "inject=ftruncate:error=EIO"]
        strace[1] += ",ftruncate"
    run, status, is_whole = SCENES[scene](strace)
    problems = check(scene, run, status, is_whole)
    run.folder.cleanup()
    return problems


def main():
    is_quick = sys.argv[1:] == ["quick"]
    cases = []
    with ThreadPoolExecutor(4) as pool:  # they mostly wait
        keys = [(scene, call) for scene in SCENES for call in ERRORS
                if not is_quick or call in ("pwrite64", "epoll_ctl", "recvfrom", "connect", "eventfd2") or scene == "passing"]
        for (scene, call), found in zip(keys, pool.map(lambda key: positions(*key), keys)):
            if is_quick:
                found = found[len(found) // 2:][:1]
            cases += [(scene, call, error, when) for error in ERRORS[call][:1 if is_quick else None] for when in found]
        problems = list(pool.map(lambda case: attempt(*case), cases))
    for case, found in zip(cases, problems):
        for problem in found:
            print(*case, problem)
    print(f"{len(cases)} runs, {sum(map(bool, problems))} of them not as they should be")
    sys.exit(1 if any(problems) else 0)


main()

"""What the kernel says of a process."""

import os
import pathlib
import time

CPUCLOCK_SCHED = 2  # see clock_getcpuclockid(3), which Python does not have


def cpu_seconds(pid):
    """User and system time of all threads, those that are over included."""
    return time.clock_gettime(~pid << 3 | CPUCLOCK_SCHED)


def status(pid, name):
    """A number of /proc/PID/status; what is in kB there comes as bytes."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        key, _, value = line.partition(":")
        if key == name:
            words = value.split()
            return int(words[0]) * (1024 if words[1:] == ["kB"] else 1)
    raise KeyError(name)


def resident(pid):
    return status(pid, "VmRSS")


def reset_peak(pid):
    """From now on VmHWM counts from what is resident now."""
    pathlib.Path(f"/proc/{pid}/clear_refs").write_text("5")


def peak(pid):
    return status(pid, "VmHWM")


def descriptors(pid):
    """Without files: a journal that grows has more of them."""
    return sum(not os.readlink(entry.path).startswith("/") for entry in os.scandir(f"/proc/{pid}/fd"))


def wakeups(pid):
    """How often a thread of it gave the processor away by itself: once for every wait that it was woken from."""
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


def occasions(pid, seconds, longest=0.05):
    """How often something woke it in so many seconds: what its threads wake each other for within `longest` seconds of
    the first is one occasion. Begins between two of them, so that one a second counts as that."""
    def until(end, most):
        count, before, since, looked = 0, wakeups(pid), -1, time.monotonic()
        while time.monotonic() < end and count < most:
            time.sleep(0.01)
            switches, now = wakeups(pid), time.monotonic()
            # When this process is late itself, they may have come just after it looked last.
            if switches != before and looked - since > longest:
                count, since = count + 1, now
            before, looked = switches, now
        return count
    until(time.monotonic() + 2, 1)
    time.sleep(0.3)
    return until(time.monotonic() + seconds, float("inf"))


def wait_until_quiet(pid, limit=120, share=0.05):
    """Until the process takes less than that share of a core for half a second; the time that passed before."""
    start = time.monotonic()
    before = cpu_seconds(pid)
    while time.monotonic() - start < limit:
        time.sleep(0.5)
        now = cpu_seconds(pid)
        if now - before <= share * 0.5:
            return time.monotonic() - start - 0.5
        before = now
    raise TimeoutError(f"process {pid} does not come to rest")

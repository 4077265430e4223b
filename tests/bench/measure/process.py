"""What the kernel says of a process."""

import os
import pathlib
import time

TICK = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    """User and system time of all threads, those that are over included; by ticks of 10 ms."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


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
    return len(os.listdir(f"/proc/{pid}/fd"))


def wakeups(pid):
    """How often a thread of it gave the processor away by itself: once for every wait that it was woken from."""
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


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

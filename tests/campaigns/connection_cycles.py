#!/usr/bin/env python3
"""Clients that come and go: connection_cycles.py RESETS FINS

None may be missed, every descriptor must come back, and what it cost is printed. The campaign is 1000000 200000."""

import os
import resource
import socket
import subprocess
import sys
import time

from program import Program, poll, reset

BATCH = 500            # between two looks at how far the program is
MEMORY_LIMIT = 16      # MiB that any number of clients may leave behind
PORTS_AN_ADDRESS = 20_000  # a client that finishes first keeps its port for a minute (TIME-WAIT, RFC 9293, 3.3.2)


def enter_private_network():
    """Becomes the same program in a network of its own (namespaces(7)), where TIME-WAIT has room for all: a kernel that
    has none left answers our FIN with a reset."""
    if os.environ.pop("IN_PRIVATE_NETWORK", None) is None:
        os.environ["IN_PRIVATE_NETWORK"] = "yes"
        os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--net", sys.executable, *sys.argv])
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    with open("/proc/sys/net/ipv4/tcp_max_tw_buckets", "w") as file:
        file.write("1000000")


def connect(number, port):
    """From ever other loopback addresses, so that the ports do not run out."""
    client = socket.socket()
    if number >= 0:
        block = number // PORTS_AN_ADDRESS
        client.setsockopt(socket.SOL_IP, 24, 1)  # IP_BIND_ADDRESS_NO_PORT
        client.bind((f"127.1.{block // 250}.{1 + block % 250}", 0))
    client.connect(("127.0.0.1", port))
    return client


def cycles(program, count, ending, is_reset):
    """Connects and ends so many times; the problems."""
    ended_before, accepted_before = program.count(ending), program.count("accepted")
    memory, descriptors, cpu, begin = program.resident(), program.descriptors(), program.cpu(), time.monotonic()
    for done in range(count):
        client = connect(-1 if is_reset else done, program.port)
        if is_reset:
            reset(client)
        else:
            client.close()
        if done % BATCH == 0:  # an accept queue that overflows is the kernel's loss, not the program's
            program.wait_for(lambda: program.count("accepted") - accepted_before >= done - BATCH)
    is_whole = program.wait_for(lambda: program.count(ending) - ended_before >= count, 60)
    seconds = time.monotonic() - begin
    poll(lambda: program.descriptors() == descriptors)
    grown = (program.resident() - memory) / 1048576
    print(f"{count} ended by {ending}: {count / max(seconds, 0.001):.0f}/s, {1e6 * (program.cpu() - cpu) / max(count, 1):.0f} us of "
          f"processor each, memory {grown:+.1f} MiB, "
          f"descriptors {program.descriptors() - descriptors:+d}", flush=True)
    problems = []
    accepted = program.count("accepted") - accepted_before
    if not is_whole or accepted != count:
        problems.append(f"{accepted} accepted and {program.count(ending) - ended_before} {ending} of {count}")
    if program.descriptors() != descriptors:
        problems.append("descriptors are missing")
    if grown > MEMORY_LIMIT:
        problems.append(f"memory grew by {grown:.1f} MiB")
    return problems


def main():
    enter_private_network()
    resets, fins = int(sys.argv[1]), int(sys.argv[2])
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    program = Program("listen", "127.0.0.1:0")
    connect(-1, program.port).close()  # what is made once is there
    program.wait_for(lambda: program.count("closed") == 1)
    problems = cycles(program, resets, "reset", True) + cycles(program, fins, "closed", False)
    if program.stop() != 0:
        problems.append("it did not end well")
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


main()

#!/usr/bin/env python3
"""A client that sends one line without an end: one_line.py PORT BYTES. Finishes, waits for the other side to finish as
well, and prints the SHA-256 of what it sent."""

import hashlib
import random
import socket
import sys

port, left = int(sys.argv[1]), int(sys.argv[2])
block = random.Random(1).randbytes(1 << 20).translate(bytes.maketrans(b"\n", b" "))
digest = hashlib.sha256()
with socket.create_connection(("127.0.0.1", port)) as client:
    while left > 0:
        piece = block[:left]
        client.sendall(piece)
        digest.update(piece)
        left -= len(piece)
    client.shutdown(socket.SHUT_WR)
    while client.recv(65536):
        pass
print(digest.hexdigest(), flush=True)

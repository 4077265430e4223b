#!/usr/bin/env python3
"""A client that finishes before it reads: half_closer.py PORT TEXT. Prints what comes back until the end."""

import socket
import sys

with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as client:
    client.sendall(sys.argv[2].encode())
    client.shutdown(socket.SHUT_WR)
    while data := client.recv(65536):
        sys.stdout.buffer.write(data)

#!/usr/bin/env python3
"""A server that accepts one client and never reads: prints its port, stays until standard input ends."""

import socket
import sys

with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockname()[1], flush=True)
    client, _ = server.accept()
    sys.stdin.read()

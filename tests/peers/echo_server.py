#!/usr/bin/env python3
"""A plain echo server: echo_server.py [HOST]. Prints the port it got, serves one client after the other for ever."""

import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
family = socket.AF_INET6 if ":" in host else socket.AF_INET
with socket.create_server((host, 0), family=family) as server:
    print(server.getsockname()[1], flush=True)
    while True:
        client, _ = server.accept()
        with client:
            while data := client.recv(65536):
                client.sendall(data)

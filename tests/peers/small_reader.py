#!/usr/bin/env python3
"""A server that reads 32 bytes at a time: prints its port, then for its one client how many bytes came and their
SHA-1, once the client has finished."""

import hashlib
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockname()[1], flush=True)
    client, _ = server.accept()
    digest, count = hashlib.sha1(), 0
    while data := client.recv(32):
        digest.update(data)
        count += len(data)
    client.sendall(b"%d" % count)
    client.close()
    print(count, digest.hexdigest(), flush=True)

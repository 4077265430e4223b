#!/usr/bin/env python3
"""Many clients at once: crowd.py PORT COUNT

Opens COUNT connections to 127.0.0.1:PORT without waiting for any, prints `ready`, then obeys lines on standard input:
  ping     sends `ping` on the oldest connection and prints what comes back
  close N  closes the N oldest
The end of standard input closes all."""

import resource
import socket
import sys

port, count = int(sys.argv[1]), int(sys.argv[2])
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))

clients = []
for _ in range(count):
    client = socket.socket()
    client.setblocking(False)
    try:
        client.connect(("127.0.0.1", port))
    except BlockingIOError:
        pass
    clients.append(client)
print("ready", flush=True)

for line in sys.stdin:
    words = line.split()
    if words[0] == "ping":
        clients[0].settimeout(10)
        clients[0].sendall(b"ping")
        print(clients[0].recv(4).decode(), flush=True)
    elif words[0] == "close":
        for client in clients[:int(words[1])]:
            client.close()
        del clients[:int(words[1])]
        print("closed", flush=True)

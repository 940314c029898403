"""Put on PYTHONPATH by tests/test_offline.py: in this process and in every child, a socket call is an error."""

import os
import socket
import sys

_REFUSED = {
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
}


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED or (event == "socket.__new__" and arguments[1] != socket.AF_UNIX):
        with open(os.environ["COACH_TEST_SOCKETS"], "a") as log:
            log.write(f"{event} {arguments[1:]}\n")
        raise OSError("the network is unplugged")


sys.addaudithook(_refuse)

"""A worker that misbehaves on request: loads slowly or not, echoes, sleeps until cancelled, dies, writes nonsense."""

import os
import signal
import sys
import time

from coach.engine.child import CancelFlag, Server
from coach.errors import ModelError

flag = CancelFlag()


def load(args, emit):
    if args.get("deaf"):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        open(args["deaf"], "x").close()
    time.sleep(args.get("seconds", 0))
    if args.get("fail") or not os.path.exists(args.get("needs", "/")):
        raise ModelError("model-missing", path="/nowhere")
    print("this must not reach the wire")
    os.write(1, b"nor this\n")
    return {"pid": os.getpid()}


def echo(args, emit):
    emit({"half": True})
    return args


def sleep(args, emit):
    until = time.monotonic() + args["seconds"]
    emit({"sleeping": True})
    while time.monotonic() < until:
        flag.check()
        time.sleep(0.005)
    return {}


def die(args, emit):
    os.kill(os.getpid(), signal.SIGKILL)


def nonsense(args, emit):
    server._wire.write(b"\x00\xff not json\n")
    server._wire.flush()
    time.sleep(30)


def crash(args, emit):
    raise ZeroDivisionError("by zero")


def deaf(args, emit):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        time.sleep(1)


ops = {op.__name__: op for op in (load, echo, sleep, die, nonsense, crash, deaf)}
server = Server(ops, flag)
if __name__ == "__main__":
    sys.exit(server.run())

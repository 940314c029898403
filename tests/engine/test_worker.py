import asyncio
import os
import sys
import time

import pytest
from processes import FAKE, alive

from coach.engine.worker import Worker
from coach.errors import ModelError


@pytest.fixture
async def worker(tmp_path):
    made = Worker("fake", {}, tmp_path / "logs" / "fake.log", command=[sys.executable, str(FAKE)])
    yield made
    await made.close()


async def test_nothing_starts_before_the_first_request(worker):
    assert worker.pid is None
    assert await worker.request("echo", {"a": "é\n👩"}) == {"a": "é\n👩"}
    assert worker.starts == 1


async def test_progress_arrives_before_the_result(worker):
    seen = []
    await worker.request("echo", {}, seen.append)
    assert seen == [{"half": True}]


async def test_what_a_library_prints_goes_to_the_log(worker, tmp_path):
    await worker.request("echo", {})
    await worker.close()
    log = (tmp_path / "logs" / "fake.log").read_text()
    assert "must not reach the wire" in log
    assert "nor this" in log


@pytest.mark.parametrize(("op", "key"), [("die", "worker-stopped"), ("nonsense", "worker-garbled")])
async def test_a_worker_lost_on_the_way_fails_its_request_and_is_replaced(worker, op, key):
    first = (await worker.start())["pid"]
    with pytest.raises(ModelError) as caught:
        await worker.request(op, {})
    assert caught.value.key == key
    assert await worker.request("echo", {"back": 1}) == {"back": 1}
    assert worker.starts == 2
    assert worker.loaded["pid"] != first
    assert not alive(first)


async def test_every_request_in_flight_fails_when_the_worker_dies(worker):
    await worker.start()
    slow = asyncio.create_task(worker.request("sleep", {"seconds": 30}))
    await asyncio.sleep(0.05)
    waiting = asyncio.create_task(worker.request("echo", {}))
    await asyncio.sleep(0.05)
    os.kill(worker.pid, 9)
    for task in (slow, waiting):
        with pytest.raises(ModelError):
            await task


async def test_an_exception_becomes_a_key_and_the_worker_lives_on(worker):
    pid = (await worker.start())["pid"]
    with pytest.raises(ModelError) as caught:
        await worker.request("crash", {})
    assert caught.value.key == "worker-failed"
    assert "ZeroDivisionError" in caught.value.values["detail"]
    await worker.request("echo", {})
    assert worker.pid == pid


@pytest.mark.timed
async def test_cancelling_the_caller_stops_the_work_and_the_worker_lives_on(worker):
    pid = (await worker.start())["pid"]
    task = asyncio.create_task(worker.request("sleep", {"seconds": 30}))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await worker.request("echo", {"next": 1}) == {"next": 1}
    assert time.monotonic() - began < 1
    assert worker.pid == pid


async def test_a_waiting_request_can_be_cancelled_before_its_turn(worker):
    await worker.start()
    first = asyncio.create_task(worker.request("sleep", {"seconds": 0.3}))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(worker.request("sleep", {"seconds": 30}))
    await asyncio.sleep(0.05)
    second.cancel()
    await first
    assert await asyncio.wait_for(worker.request("echo", {"n": 1}), 2) == {"n": 1}


async def test_a_model_that_does_not_load_is_said_so_each_time(tmp_path):
    worker = Worker("fake", {"fail": True}, tmp_path / "log", command=[sys.executable, str(FAKE)])
    for _ in range(2):
        with pytest.raises(ModelError) as caught:
            await worker.request("echo", {})
        assert caught.value.key == "model-missing"
        assert worker.pid is None


async def test_a_command_that_is_not_there(tmp_path):
    worker = Worker("fake", {}, tmp_path / "log", command=[str(tmp_path / "no-such-python")])
    with pytest.raises(ModelError) as caught:
        await worker.request("echo", {})
    assert caught.value.key == "worker-start"


async def test_close_ends_even_a_deaf_process(worker):
    pid = (await worker.start())["pid"]
    task = asyncio.create_task(worker.request("deaf", {}))
    await asyncio.sleep(0.2)
    await worker.close()
    with pytest.raises(ModelError):
        await task
    assert not alive(pid)


@pytest.mark.timed
async def test_end_of_input_ends_the_process(worker):
    pid = (await worker.start())["pid"]
    began = time.monotonic()
    await worker.close()
    assert not alive(pid)
    assert time.monotonic() - began < 1


async def test_the_log_is_begun_anew_when_it_has_grown(tmp_path):
    log = tmp_path / "fake.log"
    log.write_bytes(b"x" * 1_100_000)
    worker = Worker("fake", {}, log, command=[sys.executable, str(FAKE)])
    await worker.start()
    await worker.close()
    assert log.stat().st_size < 1000

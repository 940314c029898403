"""A load belongs to the worker, not to the caller that happened to begin it."""

import asyncio
import gc
import os
import sys
import time

import pytest
from processes import FAKE, alive

from coach.engine.worker import Worker
from coach.errors import ModelError

PROMPT = 0.2
"""Seconds within which Escape has to have stopped."""


@pytest.fixture
async def make(tmp_path):
    made = []

    def worker(**load):
        made.append(Worker("fake", load, tmp_path / "fake.log", command=[sys.executable, str(FAKE)]))
        return made[-1]

    yield worker
    for one in made:
        await one.close()


@pytest.fixture
def complaints():
    """What asyncio says that nobody handled."""
    heard = []
    asyncio.get_event_loop().set_exception_handler(lambda _, context: heard.append(context))
    return heard


@pytest.fixture
def processes(monkeypatch):
    """The ids of all processes started."""
    started, create = [], asyncio.create_subprocess_exec

    async def listened(*args, **options):
        process = await create(*args, **options)
        started.append(process.pid)
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", listened)
    return started


async def loading(worker):
    """A request that waits for the load, and the process that loads."""
    task = asyncio.create_task(worker.request("echo", {"first": 1}))
    while worker.pid is None:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    return task, worker.pid


async def there(path):
    while not path.exists():
        await asyncio.sleep(0.01)
    path.unlink()


async def gone(worker):
    """Wait until its process has ended."""
    while worker.pid is not None:
        await asyncio.sleep(0.01)


async def left(task):
    """Cancel a task; the seconds until it has gone."""
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    return time.monotonic() - began


async def test_a_cancelled_caller_leaves_at_once_and_the_load_goes_on(make):
    worker = make(seconds=1)
    for _ in range(3):
        task, pid = await loading(worker)
        assert await left(task) < PROMPT
    assert await worker.request("echo", {"next": 1}) == {"next": 1}
    assert worker.pid == pid == worker.loaded["pid"]
    assert worker.starts == 1


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
async def test_a_caller_cancelled_while_the_process_is_being_made_loses_none(make, steps, processes):
    worker = make()
    task = asyncio.create_task(worker.start())
    for _ in range(steps):
        await asyncio.sleep(0)
    assert await left(task) < PROMPT
    assert await worker.request("echo", {"next": 1}) == {"next": 1}
    assert processes == [worker.pid]


async def test_all_who_wait_are_served_by_one_load(make, processes):
    worker = make(seconds=0.5)
    tasks = [asyncio.create_task(worker.request("echo", {"n": n})) for n in range(4)]
    await asyncio.sleep(0.2)
    await left(tasks[0])
    assert await asyncio.gather(*tasks[1:]) == [{"n": 1}, {"n": 2}, {"n": 3}]
    assert processes == [worker.pid]


@pytest.mark.timed
async def test_close_during_the_load_ends_it_and_tells_who_waits(make, complaints):
    worker = make(seconds=30)
    task, pid = await loading(worker)
    began = time.monotonic()
    await worker.close()
    assert time.monotonic() - began < PROMPT
    assert not alive(pid)
    with pytest.raises(ModelError) as caught:
        await task
    assert caught.value.key == "worker-stopped"
    assert worker.pid is None
    assert not complaints


async def test_close_ends_a_load_nobody_waits_for_and_the_worker_can_start_again(make):
    worker = make(seconds=1)
    task, pid = await loading(worker)
    await left(task)
    await worker.close()
    assert not alive(pid)
    assert await worker.request("echo", {"next": 1}) == {"next": 1}
    assert worker.starts == 2


@pytest.mark.parametrize("steps", range(8))
async def test_close_while_the_process_is_being_made_leaves_none(make, steps, processes, complaints):
    worker = make(seconds=30)
    task = asyncio.create_task(worker.start())
    for _ in range(steps):
        await asyncio.sleep(0)
    await worker.close()
    if steps:
        with pytest.raises(ModelError):
            await task
        assert not [pid for pid in processes if alive(pid)]
    else:  # it had not begun: it starts after the close, as any later request does
        task.cancel()
        await worker.close()
    assert worker.pid is None
    assert not complaints


async def test_a_close_given_up_leaves_no_second_load(make, tmp_path, processes):
    worker = make(seconds=30, deaf=str(tmp_path / "deaf"))
    task, pid = await loading(worker)
    await there(tmp_path / "deaf")
    close = asyncio.create_task(worker.close())
    await asyncio.sleep(0.1)
    assert await left(close) < PROMPT
    with pytest.raises(ModelError):
        await task
    assert processes == [pid]
    assert not alive(pid)
    again = asyncio.create_task(worker.start())
    await asyncio.sleep(0.1)
    assert len(processes) == 2
    again.cancel()


@pytest.mark.timed
async def test_close_ends_even_a_deaf_load(make, tmp_path):
    worker = make(seconds=30, deaf=str(tmp_path / "deaf"))
    task, pid = await loading(worker)
    await there(tmp_path / "deaf")
    await left(task)
    began = time.monotonic()
    await worker.close()
    assert time.monotonic() - began < 2
    assert not alive(pid)


async def test_a_load_that_fails_is_told_to_all_who_wait_and_tried_again_after(make, tmp_path):
    worker = make(seconds=0.3, needs=str(tmp_path / "model"))
    tasks = [asyncio.create_task(worker.request("echo", {"n": n})) for n in range(2)]
    for task in tasks:
        with pytest.raises(ModelError) as caught:
            await task
        assert caught.value.key == "model-missing"
    assert worker.starts == 1
    (tmp_path / "model").touch()
    assert await worker.request("echo", {"next": 1}) == {"next": 1}
    assert worker.starts == 2


@pytest.mark.parametrize("killed", [False, True])
async def test_a_load_that_fails_unattended_is_told_once_to_whoever_comes_next(make, tmp_path, complaints, killed):
    worker = make(seconds=0.3, needs=str(tmp_path / "model"))
    task, pid = await loading(worker)
    await left(task)
    if killed:
        os.kill(pid, 9)
    await gone(worker)
    (tmp_path / "model").touch()
    with pytest.raises(ModelError) as caught:
        await worker.request("echo", {})
    assert caught.value.key == ("worker-stopped" if killed else "model-missing")
    assert worker.starts == 1
    assert await worker.request("echo", {"next": 1}) == {"next": 1}
    assert not complaints


async def test_a_failure_nobody_ever_asks_about_is_no_complaint(make, complaints):
    worker = make(fail=True)
    task, _ = await loading(worker)
    task.cancel()
    await asyncio.wait([task])
    await gone(worker)
    await worker.close()
    del worker, task
    gc.collect()
    await asyncio.sleep(0)
    assert not complaints


@pytest.mark.timed
@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("seconds", [0, 30])
def test_a_loop_that_closes_takes_the_process_along(tmp_path, caplog, seconds):
    async def leave():
        worker = Worker("fake", {"seconds": seconds}, tmp_path / "log", command=[sys.executable, str(FAKE)])
        task, pid = await loading(worker)
        if seconds:
            await left(task)
        else:
            await task
        return pid, time.monotonic()

    pid, began = asyncio.run(leave())
    assert time.monotonic() - began < PROMPT
    assert not alive(pid)
    gc.collect()
    assert not caplog.records


@pytest.mark.timed
@pytest.mark.parametrize("steps", range(8))
def test_a_loop_that_closes_while_the_process_is_being_made_neither_hangs_nor_leaves_it(tmp_path, processes, steps):
    async def leave():
        worker = Worker("fake", {"seconds": 30}, tmp_path / "log", command=[sys.executable, str(FAKE)])
        task = asyncio.create_task(worker.start())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        return time.monotonic()

    began = asyncio.run(leave())
    assert time.monotonic() - began < 2 * PROMPT
    assert not [pid for pid in processes if alive(pid)]

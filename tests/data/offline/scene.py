"""A whole scene with the real starter models: Look, Write, Read, Keep, and the same words recognised afterwards."""

import asyncio
import json
import sys
from pathlib import Path

from coach.cli.wiring import wire
from coach.core.scene import Outcome, Post
from coach.session import Request


async def last(session, request):
    async for report in session.read(request):
        found = report
    return found


async def main(home: str, post: str, draft: str) -> None:
    session = wire(Path(home)).session()
    scene = await session.begin(Post(post, "Claire"))
    await session.prefill(post)
    await session.save_draft(scene.id, draft)
    glance = await session.glance(Request(draft, post, "Claire"))
    report = await last(session, Request(draft, post, "Claire"))
    await session.close_version(scene.id, draft)
    await session.keep(await session.open(scene.id), Outcome.SENT)
    again = await last(session, Request(draft.replace("Claire", "Nadia"), post, "Nadia"))
    await session.close()
    print(
        json.dumps(
            {
                "models": [report.models.reader, report.models.encoder],
                "verdict": report.address.verdict,
                "addressed": glance.addressed,
                "shares": [report.address.theirs, report.address.anyones, report.address.yours],
                "recycled": [report.reuse.flag, again.reuse.flag],
                "notices": [notice.key for notice in report.notices],
            }
        )
    )


asyncio.run(main(*sys.argv[1:]))

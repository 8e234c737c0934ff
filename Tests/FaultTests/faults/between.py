"""What stands between two machines: links that are slow, cut or silent, and a front that lies."""

import asyncio
import threading

from faults.tools import free_port


class Between:
    """An event loop of its own, listening on a free port."""

    def __init__(self, target: int):
        self.port, self.target = free_port(), target
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.links: set[asyncio.StreamWriter] = set()

    def __enter__(self):
        self.thread.start()
        self.server = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._serve, "127.0.0.1", self.port), self.loop).result(10)
        return self

    def __exit__(self, *_) -> None:
        async def close():
            self.server.close()
            for link in list(self.links):
                link.close()
            others = [task for task in asyncio.all_tasks(self.loop) if task is not asyncio.current_task()]
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
        asyncio.run_coroutine_threadsafe(close(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(5)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.links.add(writer)
        try:
            await self.serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self.links.discard(writer)
            writer.close()

    async def serve(self, reader, writer) -> None:
        raise NotImplementedError


class Wire(Between):
    """Passes bytes on. `delay` holds each packet back; `silent` passes nothing and says nothing; `cut` breaks every link."""

    def __init__(self, target: int, delay: float = 0.0):
        super().__init__(target)
        self.delay, self.silent, self.refuses = delay, False, False

    async def serve(self, reader, writer) -> None:
        if self.refuses:
            return
        there, back = await asyncio.open_connection("127.0.0.1", self.target)
        self.links.add(back)
        try:
            await asyncio.gather(self._pass(reader, back), self._pass(there, writer))
        finally:
            self.links.discard(back)
            back.close()

    async def _pass(self, reader, writer) -> None:
        while piece := await reader.read(65536):
            while self.silent:
                await asyncio.sleep(0.05)
            if self.delay:
                await asyncio.sleep(self.delay)
            writer.write(piece)
            await writer.drain()
        writer.close()

    def cut(self) -> None:
        """Every link breaks at once, and new ones are refused until `mend`."""
        def break_all():
            self.refuses = True
            for link in list(self.links):
                link.transport.abort()
        self.loop.call_soon_threadsafe(break_all)

    def mend(self) -> None:
        self.refuses = self.silent = False


class Hasty(Between):
    """A front that says "saved" as soon as it has the request, and passes it on afterwards. The control of every test of
    what was acknowledged: it must be caught."""

    def __init__(self, target: int):
        super().__init__(target)
        self.later: set[asyncio.Task] = set()

    async def serve(self, reader, writer) -> None:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next((int(l.split(b":")[1]) for l in head.lower().split(b"\r\n") if l.startswith(b"content-length:")), 0)
            body = await reader.readexactly(length)
            answer = b'{"id": ""}'
            writer.write(b"HTTP/1.1 201 Created\r\nContent-Length: %d\r\n\r\n%s" % (len(answer), answer))
            await writer.drain()
            task = self.loop.create_task(self._later(head, body))
            self.later.add(task)   # the loop itself forgets tasks that nobody holds
            task.add_done_callback(self.later.discard)

    async def _later(self, head: bytes, body: bytes) -> None:
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self.target)
            back.write(head + body)
            await back.drain()
            await there.read(65536)
            back.close()
        except (OSError, asyncio.CancelledError):
            pass

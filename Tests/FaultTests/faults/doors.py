"""Too slow, too many, too much: what the doors do with clients that are not like the others."""

import asyncio
import functools
import json
import os
import random
import re
import shutil
import signal
import subprocess
import threading
import time
import urllib.request
from pathlib import Path

from faults.checker import check_all
from faults.house import SERVICE, TEMPLATES, House
from faults.ledger import Crowd, Ledger
from faults.report import Budget, Fault, Line, Skip
from faults.tools import centile, need, sh, until, work_folder

HEALTHY = f"/api/v1/teleservices/{SERVICE}/formulaire?patient="


class Background:
    """Coroutines on a thread of their own, for as long as a `with` lasts."""

    def __init__(self, *work):
        self.work = work

    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.tasks = [asyncio.run_coroutine_threadsafe(w, self.loop) for w in self.work]
        return self

    def __exit__(self, *_):
        async def end():
            for task in asyncio.all_tasks(self.loop):
                if task is not asyncio.current_task():
                    task.cancel()
        asyncio.run_coroutine_threadsafe(end(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(5)


async def drip(house: House, kind: str, until_closed: list[float], token: str) -> None:
    """One client that takes its time over the head, the body, or the answer; notes how long it was let."""
    began = time.monotonic()
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", house.port, limit=2**14)
        lead = f"POST /api/v1/dossiers/{SERVICE} HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
        if kind == "head":
            words = (lead + "X-Slow: " + "a" * 4000).encode()
        elif kind == "body":
            writer.write((lead + "Content-Length: 100000\r\n\r\n").encode())
            words = b" " * 100_000
        else:
            # A file, asked for again and again on one connection, and never read.
            sheet = style_sheet(house)
            writer.transport.get_extra_info("socket").setsockopt(__import__("socket").SOL_SOCKET, __import__("socket").SO_RCVBUF, 4096)
            ask = f"GET {sheet} HTTP/1.1\r\nHost: h\r\n\r\n".encode()
            writer.write(ask * 300)
            reader._transport.pause_reading()
            while True:
                await asyncio.sleep(1)
                if writer.transport.is_closing():
                    break
                writer.write(b"\r\n")   # finds out that the other side has gone
                await writer.drain()
            return
        for byte in words:
            writer.write(bytes([byte]))
            await writer.drain()
            if reader.at_eof():
                break
            await asyncio.sleep(1)
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        until_closed.append(time.monotonic() - began)


def style_sheet(house: House) -> str:
    """The address of a file that takes nothing to make."""
    with urllib.request.urlopen(f"{house.base}/connexion", timeout=10) as page:
        return re.search(r'/assets/desk-[0-9a-f]+\.css', page.read().decode())[0]


def slow(kind: str, count: int, line: Line, options: list[str] = [], seconds: float = 75) -> Line:
    house = TEMPLATES.fresh("sqlite")
    house.start(options=options)
    try:
        calm = paced(house, 40, 25)
        lives: list[float] = []
        before = house.figures()
        with Background(*(drip(house, kind, lives, house.known.token) for _ in range(count))):
            # Answers that nobody reads have to be made first: that burst is not what is measured here.
            time.sleep(6 if kind == "answer" else 2)
            held = house.figures()["guichet_connections"]
            busy = paced(house, 60, 25)
            until(lambda: len(lives) >= count, seconds)
        after = house.figures()
        line.figures |= {
            "clients": count, "held": int(held), "calm_p99_ms": round(centile(calm, .99)), "busy_p99_ms": round(centile(busy, .99)),
            "freed_max_s": round(max(lives or [seconds])), "left": int(after["guichet_connections"]), "fds": int(after["process_open_fds"] - before["process_open_fds"])}
        line.expect(len(lives) == count, f"{count - len(lives)} of {count} still held after {seconds:.0f} s")
        line.expect(centile(busy, .99) <= max(2 * centile(calm, .99), 250), "the others were slowed down")
        line.expect(after["process_open_fds"] <= before["process_open_fds"] + 8, "descriptors were not given back")
        house.stop()
    finally:
        house.kill()
    return line


def paced(house: House, count: int, per_second: float) -> list[float]:
    """Milliseconds of ordinary requests at a fixed pace."""
    import http.client
    link = http.client.HTTPConnection("127.0.0.1", house.port, timeout=30)
    times = []
    for turn in range(count):
        began = time.monotonic()
        link.request("GET", HEALTHY + house.known.patients[turn % len(house.known.patients)], headers={"Authorization": f"Bearer {house.known.token}"})
        answer = link.getresponse()
        answer.read()
        # Turned away is not served: it counts as an answer that never came.
        times.append((time.monotonic() - began) * 1000 if answer.status == 200 else 60_000)
        time.sleep(max(0, 1 / per_second - (time.monotonic() - began)))
    return times


def run_slow(budget: Budget) -> list[Line]:
    count = budget.rounds(300, 1500)
    return [slow("head", count, Line("head")), slow("body", count, Line("body")), slow("answer", 40, Line("answer"))]


def control_slow(budget: Budget) -> Line:
    """Limits so wide that they are none."""
    return slow("body", 60, Line("a body may take an hour"), ["--body-seconds", "3600", "--body-rate", "1", "--head-seconds", "3600"], seconds=16)


# Overload: requests come when they come, whatever became of those before.

def mix(house: House) -> list[tuple[str, str]]:
    return [("comptoir", f"/api/v1/patients/{house.known.patients[0]}/droits"), ("comptoir", "/api/v1/moi"), ("acte", HEALTHY + house.known.patients[0]),
            ("liste", "/api/v1/dossiers"), ("liste", "/api/v1/patients"), ("export", "/api/v1/openapi.json")]


@functools.cache
def generator() -> str:
    """The program that asks: one that cost as much as the desk would measure itself."""
    compiler = need("gcc") if shutil.which("gcc") else need("clang")
    built = work_folder("offer") / "offer"
    sh(compiler, "-O2", "-o", built, Path(__file__).parent / "load" / "offer.c")
    return str(built)


def offer(house: House, rate: float, seconds: float, kept: int = 512) -> tuple[list[tuple[str, int, float]], dict[str, int]]:
    """Open loop: a mix of counter reads, acts, lists and exports at a fixed rate, over connections kept as a reverse
    proxy keeps them, or each over its own (0). Kind, status and seconds of each; then what the generator took."""
    kinds = "".join(f"{kind} {path}\n" for kind, path in mix(house))
    run = subprocess.run(
        [generator(), str(house.port), f"{rate:.1f}", f"{seconds}", "20", house.known.token, str(kept)], input=kinds, capture_output=True, text=True, check=True)
    *lines, last = run.stdout.splitlines()
    words = last.split()
    own = {"late_ms": int(words[words.index("late_ms") + 1]), "cpu_ms": int(words[words.index("cpu_ms") + 1])}
    return [(kind, int(status), int(took) / 1e6) for kind, status, took in (line.split() for line in lines)], own


def milliseconds(answers: list) -> int:
    """The slowest but one in a hundred; 0 without any."""
    return round(1000 * centile([a[2] for a in answers], .99)) if answers else 0


def measure(house: House, rate: float, seconds: float, kept: int = 512) -> dict:
    answers, own = offer(house, rate, seconds, kept)
    good = [a for a in answers if a[1] == 200]
    shed = [a for a in answers if a[1] == 503]
    share = {k: round(100 * sum(a[0] == k and a[1] == 200 for a in answers) / max(1, sum(a[0] == k for a in answers))) for k in ("comptoir", "acte", "liste", "export")}
    return {"offered": round(rate), "good_per_s": round(len(good) / seconds), "shed": len(shed), "lost": len(answers) - len(good) - len(shed),
            "good_p99_ms": milliseconds(good), "shed_p99_ms": milliseconds(shed), "share": share, "generator_late_ms": own["late_ms"], "generator_cpu": f"{own['cpu_ms'] / 10 / seconds:.0f}%"}


def capacity(house: House) -> float:
    """Answers a second of the same mix, as many as can be while none is refused: the rate is raised until some are."""
    offer(house, 20, 1)
    able, step = 50.0, 2.0
    while able < 20_000:
        found = measure(house, able * step, 2)
        if found["shed"] + found["lost"] > 0.01 * able * step * 2 or found["good_p99_ms"] > 1000:
            if step < 1.5:
                break
            # Found roughly, then more closely.
            step = 1.25
            time.sleep(1)
        else:
            able *= step
    time.sleep(1)
    return able


#: Connections that one generator opens a second on a machine of two cores that also carries the desk.
OPENED_PER_SECOND = 2_000


def overload(budget: Budget, options: list[str] = [], factors=(1, 2, 5, 10)) -> list[Line]:
    house = TEMPLATES.fresh("sqlite")
    house.start(options=options)
    lines: list[Line] = []
    try:
        able = capacity(house)
        seconds = 300 if budget.full else 6
        for factor in factors:
            found = measure(house, able * factor, seconds)
            rss = round(house.figures()["process_resident_memory_bytes"] / 1e6)
            line = Line(f"{factor}x", {**found, "rss_mb": rss})
            line.expect(found["lost"] <= 0.02 * able * factor * seconds, f"{found['lost']} had no answer at all")
            if factor == 5:
                line.expect(found["shed_p99_ms"] <= 2000, "a refusal took its time")
            if factor >= 5:
                line.expect(found["good_per_s"] >= 0.4 * able, f"goodput fell from {able:.0f} to {found['good_per_s']} per second")
                line.expect(found["share"]["comptoir"] >= found["share"]["export"], "exports were served before counters")
            lines.append(line)
        if 5 in factors:
            # Nobody in between: each request opens a connection of its own, which costs more than to refuse it. No more of them
            # than the generator can open beside the desk: what it cannot send says nothing of the desk.
            rate = min(able * 5, OPENED_PER_SECOND)
            found = measure(house, rate, seconds, kept=0)
            line = Line(f"{rate / able:.1f}x, a connection each", found)
            line.expect(found["lost"] <= 0.02 * rate * seconds, f"{found['lost']} had no answer at all")
            line.expect(found["share"]["comptoir"] >= found["share"]["export"], "exports were served before counters")
            lines.append(line)
            time.sleep(2)
        began = time.monotonic()
        calm = until(lambda: (m := measure(house, able / 2, 2))["shed"] == 0 and m["good_p99_ms"] < 1500 and m, 30)
        line = Line("0.5x after", {"back_s": round(time.monotonic() - began, 1), "capacity_per_s": round(able)} | ({"good_p99_ms": calm["good_p99_ms"]} if calm else {}))
        line.expect(bool(calm), "did not come back to normal within 30 s")
        lines.append(line)
        house.stop()
    finally:
        house.kill()
    return lines


def control_overload(budget: Budget) -> Line:
    """A door that never refuses."""
    lines = overload(Budget(budget.seconds), ["--in-flight", "100000", "--connections", "100000"], factors=(10,))
    line = lines[0]
    line.name = "never refuses"
    line.expect(line.figures["lost"] == 0, f"{line.figures['lost']} waited for nothing")
    line.expect(line.figures["shed"] > 0, "nobody was told to come back")
    return line


# Limits of the machine.

def descriptors(budget: Budget) -> Line:
    """256 files open at most, and more clients than that."""
    line = Line("256 descriptors")
    limiter = need("prlimit")
    house = TEMPLATES.fresh("sqlite")
    house.start(wrap=[limiter, "--nofile=256"])
    try:
        ledger = Ledger(house)
        links = []
        import socket
        for _ in range(400):
            try:
                links.append(socket.create_connection(("127.0.0.1", house.port), 2))
            except OSError:
                break
        time.sleep(1)
        figures = house.figures()
        line.figures |= {"asked": len(links), "held": int(figures["guichet_connections"]), "refused": int(figures["guichet_connections_refused_total"]), "fds": int(figures["process_open_fds"])}
        line.expect(figures["guichet_connections_refused_total"] > 0, "nobody was refused")
        for link in links:
            link.close()
        time.sleep(1)
        with Crowd(ledger, clients=8):
            time.sleep(2)
        line.expect(ledger.count("acked") > 10, "no work was done afterwards")
        line.expect(house.figures()["process_open_fds"] < 128, "descriptors were not given back")
        house.stop()
        return check_all(ledger, line)
    finally:
        house.kill()


def memory(budget: Budget) -> Line:
    """A cap of memory, and bodies far larger than are taken, from many at once."""
    line = Line("memory capped")
    group = None
    for place in ("/sys/fs/cgroup/memory", ):
        try:
            os.makedirs(f"{place}/guichet-fautes", exist_ok=True)
            with open(f"{place}/guichet-fautes/memory.limit_in_bytes", "w") as limit:
                limit.write(str(384 << 20))
            group = f"{place}/guichet-fautes"
        except OSError as error:
            raise Skip(f"no memory group can be made here: {error}") from None
    house = TEMPLATES.fresh("sqlite")
    try:
        house.start(wrap=["sh", "-c", f'echo $$ > {group}/cgroup.procs && exec "$@"', "_"])
        ledger = Ledger(house)
        statuses: list[int] = []

        async def huge():
            try:
                async with asyncio.timeout(30):
                    reader, writer = await asyncio.open_connection("127.0.0.1", house.port)
                    writer.write((f"POST /api/v1/patients/recherche/etiquette HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {house.known.token}\r\n"
                                  "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2147483648\r\n\r\n").encode())
                    for _ in range(4000):
                        writer.write(b"\0" * 262_144)
                        await writer.drain()
            except (OSError, TimeoutError):
                statuses.append(0)

        with Background(*(huge() for _ in range(20))):
            with Crowd(ledger, clients=4, timeout=30):
                time.sleep(6)
        figures = house.figures()
        line.figures |= {"rss_mb": round(figures["process_resident_memory_bytes"] / 1e6), "cap_mb": 384, "cut_off": len(statuses)}
        line.expect(house.process.poll() is None, "the process was killed")
        line.expect(ledger.count("acked") > 5, "no work was done meanwhile")
        house.stop()
        return check_all(ledger, line)
    finally:
        house.kill()
        try:
            os.rmdir(group)
        except OSError:
            pass


def run_limits(budget: Budget) -> list[Line]:
    return [descriptors(budget), memory(budget)]


def frozen(budget: Budget) -> list[Line]:
    """A process that holds claims and locks stops for longer than its leases, then goes on as if nothing had happened.
    Another one works meanwhile: nothing is done twice."""
    line = Line("two on postgresql")
    house = TEMPLATES.fresh("postgresql")
    other = House("postgresql", house.folder, house.known, house.cluster, house.base_name)
    ledger = Ledger(house)
    try:
        house.start()
        other.start()
        with Crowd(ledger, clients=4, timeout=90), Crowd(ledger, clients=4, port=other.port, timeout=90):
            time.sleep(1)
            house.signal(signal.SIGSTOP)
            time.sleep(budget.rounds(12, 75))
            line.figures["acked_while_frozen"] = ledger.count("acked")
            house.signal(signal.SIGCONT)
            time.sleep(3)
        sent = house.cluster.rows(house.base_name, "SELECT count(*) - count(DISTINCT dossier || version) FROM evenement WHERE mot = 'reception'")[0][0]
        line.figures["received_twice"] = sent
        line.expect(sent == 0, f"{sent} versions were received twice")
        house.stop()
        other.stop()
        return [check_all(ledger, line)]
    finally:
        house.kill()
        other.kill()


SLOW = Fault("slow-clients", "F11: heads, bodies and answers drawn out", run_slow, control_slow)
OVERLOAD = Fault("overload", "F12: more is asked than can be answered", overload, control_overload)
LIMITS = Fault("limits", "F16: few descriptors, little memory", run_limits, None, "the caps are the system's own; what is judged is the ledger")
FROZEN = Fault("frozen", "F18: a process is frozen with what it holds", frozen, None, "the judge is the one of kill, whose control is caught")

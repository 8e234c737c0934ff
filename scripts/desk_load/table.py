"""The table of figures: printed as it grows, kept to be written as JSON lines."""

NOTED: list[dict] = []


def skip(work: str, why: str) -> None:
    NOTED.append({"travail": work, "valeur": None, "remarque": why})
    print(f"  {work:<74} {'SKIP':>12}  {why}", flush=True)


def note(
    work: str, found, *, value: float | None = None, unit: str = "/s", limit: float | None = None, floor: float | None = None,
    most_ms: float | None = None, most: float | None = None, size: float | None = None, most_memory: float | None = None, none_refused: bool = False,
) -> None:
    """`limit`: what was measured beside it in the same run (a least for a rate, a most for a duration)."""
    if found is None and value is None:
        return skip(work, "no answer")
    line: dict = {"travail": work, "valeur": round(value if found is None else found.rate, 1), "unite": unit}
    faults: list[str] = []

    def judge(what: str, held: bool) -> None:
        if not held:
            faults.append(what)

    if found is not None:
        line |= {"p50_ms": found.p50, "p99_ms": found.p99, "cpu_ms": found.cpu_ms, "rss_mo": found.memory, "n": found.count, "charge_cpu": found.share}
        if found.refused:
            line["refuses"] = found.refused
        judge(f"{found.refused} refused", found.refused == 0 if none_refused else found.refused <= found.count / 1_000)
        if most_ms is not None:
            judge(f"p99 over {most_ms:g} ms", found.p99 <= most_ms)
        if most_memory is not None:
            judge(f"memory over {most_memory:g} MB", found.memory <= most_memory)
    if limit is not None:
        line |= {"limite": round(limit, 1), "rapport": round(line["valeur"] / limit, 3) if limit else None}
        judge(f"limit {limit:.0f} {unit}", line["valeur"] <= limit if unit == "ms" else line["valeur"] >= limit)
    if floor is not None:
        judge(f"under {floor:g}{unit}", line["valeur"] >= floor)
    if most is not None and size is not None:
        judge(f"over {most:g} bytes", size <= most)
    judged = any(mark is not None for mark in (limit, floor, most_ms, most, most_memory)) or none_refused
    if judged:
        line["tenu"] = not faults
    NOTED.append(line)
    detail = f"p50 {found.p50:.1f} p99 {found.p99:.1f} ms, {found.cpu_ms:.2f} ms CPU each, {found.memory:.0f} MB, wrk {found.share:.0%} of CPU" if found is not None else ""
    if found is not None and found.refused and not judged:
        detail += f", {found.refused} refused"
    verdict = "" if not judged else "ok" if not faults else "MISSED: " + ", ".join(faults)
    beside = "" if limit is None else f"(limit {limit:,.0f}, ratio {line['rapport']})".replace(",", " ", 1)
    print(f"  {work:<74} {line['valeur']:>9,.0f} {unit:<3} {detail}  {beside} {verdict}", flush=True)


def growth(engine: str, work: str, size: int, found) -> None:
    """The slope is the finding: the same work over more and more dossiers."""
    if found is None:
        return skip(f"growth, {work}, {engine}, {size}", "no answer")
    note(f"growth: {work}, {engine}, {size} dossiers", found)

"""The one judge of all faults: what is in the database against what the ledger says was told."""

import json
import random
import subprocess
import urllib.request

from faults.house import House
from faults.ledger import Client, Ledger
from faults.report import Line
from faults.tools import need


def check_rows(ledger: Ledger, line: Line) -> None:
    """By SQL alone, the server being down: acknowledged once each, refused nowhere, nothing that nobody asked for."""
    house = ledger.house
    kept = {key: dossier for key, dossier in house.rows("SELECT cle, dossier FROM idempotence")}
    found = {row[0] for row in house.rows("SELECT id FROM dossier")} - ledger.before
    deposited = {row[0] for row in house.rows("SELECT dossier FROM version WHERE numero = 1")}
    traced = {row[0] for row in house.rows("SELECT objet FROM trace WHERE objet LIKE 'dossier/%'")}
    lost, duplicated, refused, untraced = [], [], [], []
    owned: dict[str, str] = {}
    for entry in ledger.entries.values():
        dossier = kept.get(entry.key)
        if dossier in owned:
            duplicated.append(entry.key)
        if dossier:
            owned[dossier] = entry.key
        if entry.state == "acked":
            whole = dossier is not None and dossier in found and (not entry.dossier or dossier == entry.dossier) and (not entry.deposit or dossier in deposited)
            if not whole:
                lost.append(entry.key)
            elif f"dossier/{dossier}" not in traced:
                untraced.append(entry.key)
        elif entry.state == "refused" and dossier:
            refused.append(entry.key)
    phantom = found - set(owned)
    line.figures |= {
        "acked": ledger.count("acked"), "refused": ledger.count("refused"), "unknown": ledger.count("unknown"), "lost": len(lost),
        "duplicated": len(duplicated), "phantom": len(phantom)}
    line.expect(not lost, f"{len(lost)} acknowledged and not found, first {lost[:1]}")
    line.expect(not duplicated, f"{len(duplicated)} done twice")
    line.expect(not refused, f"{len(refused)} refused and done all the same")
    line.expect(not untraced, f"{len(untraced)} without a trace")
    line.expect(not phantom, f"{len(phantom)} that nobody asked for, first {list(phantom)[:1]}")
    invariants(house, line)


def invariants(house: House, line: Line) -> None:
    """What must hold of any dossier, whatever happened."""
    rules = {
        "a deposited dossier without its version": "SELECT count(*) FROM dossier d WHERE d.version >= 1 AND NOT EXISTS (SELECT 1 FROM version v WHERE v.dossier = d.id AND v.numero = d.version)",
        "a draft that has a version": "SELECT count(*) FROM dossier d JOIN version v ON v.dossier = d.id WHERE d.etat = 'brouillon'",
        "a dossier deposited without its event": "SELECT count(*) FROM dossier d WHERE d.version >= 1 AND NOT EXISTS (SELECT 1 FROM evenement e WHERE e.dossier = d.id)",
        "a version whose work was never left to do": "SELECT count(*) FROM version v JOIN idempotence i ON i.dossier = v.dossier WHERE NOT EXISTS (SELECT 1 FROM sortie s WHERE s.dossier = v.dossier)",
        "a trace that is neither sealed nor waiting": "SELECT count(*) FROM trace t LEFT JOIN trace_feuille f ON f.trace = t.id LEFT JOIN trace_attente a ON a.trace = t.id WHERE f.trace IS NULL AND a.trace IS NULL",
    }
    broken = 0
    for words, sql in rules.items():
        count = house.rows(sql)[0][0]
        broken += count
        line.expect(count == 0, f"{count} times {words}")
    line.figures["broken"] = broken


def check_integrity(house: House, line: Line) -> None:
    """The files themselves, the server being down; on PostgreSQL, its own checker."""
    if house.cluster is None:
        bad = [r[0] for r in house.rows("PRAGMA integrity_check(5)") if r[0] != "ok"] + [f"{r[0]} refers to nothing" for r in house.rows("PRAGMA foreign_key_check")]
    else:
        done = subprocess.run(
            [need("pg_amcheck"), "--heapallindexed", "--install-missing", "-d", house.base_name], env=house.cluster.as_environment, capture_output=True, text=True)
        bad = [done.stdout.strip()[-300:] or done.stderr.strip()[-300:]] if done.returncode else []
    line.figures["corrupt"] = len(bad)
    line.expect(not bad, f"corrupt: {bad[:2]}")


def check_trace(house: House, line: Line) -> None:
    """The whole trace, recomputed, and compared with its witness; no server may hold an embedded database."""
    done = house.command("audit", "verify", *house.place)
    breaks = 0 if done.returncode == 0 else max(1, done.stdout.count("FAULT"))
    line.figures["chain_breaks"] = breaks
    line.expect(breaks == 0, f"audit verify: {done.stdout.strip()[-300:]} {done.stderr.strip()[-300:]}")


def check_answers(ledger: Ledger, line: Line, sample: int = 12) -> None:
    """Through the doors, the server being up: what was acknowledged is shown as it was sent, and what is unknown is settled
    by asking again with the same key."""
    house = ledger.house
    acked = [e for e in ledger.entries.values() if e.state == "acked" and e.dossier]
    wrong = 0
    for entry in random.sample(acked, min(sample, len(acked))):
        request = urllib.request.Request(f"{house.base}/api/v1/dossiers/{entry.dossier}", headers={"Authorization": f"Bearer {house.known.token}"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            content = json.load(answer)["contenu"]
        wrong += any(content.get(name) != entry.body["contenu"][name] for name in ("debut", "fin"))
    line.expect(wrong == 0, f"{wrong} shown otherwise than sent")
    client = Client(ledger)
    for entry in [e for e in ledger.entries.values() if e.state == "unknown"]:
        for _ in range(10):
            if client.ask(entry).state != "unknown":
                break
    client.drop()
    left = ledger.count("unknown")
    line.expect(left == 0, f"{left} still unknown after asking again")


def check_all(ledger: Ledger, line: Line, settle: bool = True) -> Line:
    """Everything, from a server that is down to one that is down again."""
    check_rows(ledger, line)
    check_integrity(ledger.house, line)
    if settle and not line.faults:
        line.figures["recovery_ms"] = round(ledger.house.start())
        unknown = line.figures["unknown"]
        check_answers(ledger, line)
        ledger.house.stop()
        check_rows(ledger, line)
        line.figures["unknown"] = f"{unknown}→{line.figures['unknown']}"
    check_trace(ledger.house, line)
    return line

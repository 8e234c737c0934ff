"""PostgreSQL alone, running the statements of a deposit: pgbench, from the server's own package."""

import re
import shutil
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).with_name("depot.pgbench")
GROUND = """
DROP TABLE IF EXISTS banc_patient, banc_sol;
CREATE TABLE banc_patient AS SELECT row_number() OVER () AS rang, id FROM (SELECT id FROM patient LIMIT 100000) p;
CREATE UNIQUE INDEX banc_patient_idx ON banc_patient (rang);
CREATE TABLE banc_sol AS SELECT auteur, situation, caisse FROM dossier WHERE teleservice = 'arret-de-travail' AND version > 0 AND situation IS NOT NULL LIMIT 1;
ANALYZE banc_patient, banc_sol;
"""


def program() -> str | None:
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/pgbench"))
    return str(known[-1]) if known else shutil.which("pgbench")


def psql(address: str, *arguments: str) -> str:
    return subprocess.run(["psql", "-q", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", *arguments, address], check=True, capture_output=True, text=True).stdout


def deposits(address: str, clients: int, seconds: int) -> float | None:
    """Deposits a second, or nothing when the program is not there."""
    found = program()
    if not found:
        return None
    psql(address, "-c", GROUND)
    patients = psql(address, "-c", "SELECT count(*) FROM banc_patient").strip()
    try:
        ran = subprocess.run(
            [found, "-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-T", str(seconds), "-D", f"patients={patients}", "-f", str(SCRIPT), address],
            capture_output=True, text=True)
    finally:
        psql(address, "-c", "DROP TABLE IF EXISTS banc_patient, banc_sol")
    rate = re.search(r"^tps = ([\d.]+)", ran.stdout, re.M)
    if not rate:
        raise SystemExit(f"pgbench failed: {ran.stderr[-600:]}")
    return float(rate.group(1))

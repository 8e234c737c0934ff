"""`guichet import contacts` and `guichet report tracing` as scripts use them; figures compared with our own computation."""

import collections
import csv
import json
import math
import random
import statistics
import subprocess

import pytest
from harness.server import BINARY


def run(folder, *arguments):
    done = subprocess.run([BINARY, *arguments], cwd=folder, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def bring(folder, *arguments):
    return json.loads(run(folder, "import", "contacts", *arguments, "--json"))


def report(folder):
    return json.loads(run(folder, "report", "tracing", "--json"))


def write(path, rows, encoding="utf-8", delimiter=","):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path.name


def outbreak(seed, size=400):
    """A seeded outbreak: a few infect many, some dates are missing, some sources are wrong."""
    chance = random.Random(seed)
    cases, links = {}, []
    for n in range(size):
        onset = chance.randint(0, 60) if chance.random() < 0.85 else None
        confirmed = (onset if onset is not None else 30) + chance.randint(-1, 9) if chance.random() < 0.7 else None
        cases[f"c{n}"] = (onset, confirmed)
    weights = [chance.paretovariate(1.1) for _ in range(size)]
    for n in range(1, size):
        if chance.random() < 0.7:
            source = chance.choices(range(n), weights[:n])[0]
            links.append((f"c{source}", f"c{n}"))
        if chance.random() < 0.03:
            links.append((f"c{chance.randrange(n)}", f"c{n}"))
    links += [("c5", "c5"), ("absent-1", "c7"), ("c9", "fantôme")]
    a, b = chance.choice([pair for pair in links if pair[0] != pair[1] and pair[0] in cases and pair[1] in cases])
    links.append((b, a))
    return cases, links


def day(number):
    import datetime

    return (datetime.date(2026, 1, 1) + datetime.timedelta(days=number)).isoformat() if number is not None else ""


def strongly_connected(nodes, out):
    """Kosaraju, without recursion."""
    order, seen = [], set()
    for start in nodes:
        stack = [(start, iter(out.get(start, ())))] if start not in seen else []
        seen.add(start)
        while stack:
            node, rest = stack[-1]
            for after in rest:
                if after not in seen:
                    seen.add(after)
                    stack.append((after, iter(out.get(after, ()))))
                    break
            else:
                order.append(node)
                stack.pop()
    back = collections.defaultdict(list)
    for a, to in out.items():
        for b in to:
            back[b].append(a)
    found, seen = [], set()
    for start in reversed(order):
        if start in seen:
            continue
        group, stack = [], [start]
        seen.add(start)
        while stack:
            node = stack.pop()
            group.append(node)
            for before in back[node]:
                if before not in seen:
                    seen.add(before)
                    stack.append(before)
        found.append(group)
    return found


def expected(cases, links):
    known = {(a, b) for a, b in links if a != b and a in cases and b in cases}
    out, around = collections.defaultdict(set), collections.defaultdict(set)
    for a, b in known:
        out[a].add(b)
        around[a].add(b)
        around[b].add(a)
    sizes, seen = [], set()
    for start in cases:
        if start in seen or not around[start]:
            continue
        queue, size = collections.deque([start]), 0
        seen.add(start)
        while queue:
            node = queue.popleft()
            size += 1
            for other in around[node] - seen:
                seen.add(other)
                queue.append(other)
        sizes.append(size)
    offspring = sorted((len(out[c]) for c in cases), reverse=True)
    mean = len(known) / len(cases)
    taken, sum_ = 0, 0
    while sum_ * 5 < len(known) * 4:
        sum_ += offspring[taken]
        taken += 1
    serial = [cases[b][0] - cases[a][0] for a, b in known if cases[a][0] is not None and cases[b][0] is not None]
    delay = [c - o for o, c in cases.values() if o is not None and c is not None]
    return {
        "cas": len(cases), "liens": len(known), "infecteurs": sum(1 for n in offspring if n), "plus_grand_infecteur": offspring[0],
        "composantes": len(sizes), "plus_grande_composante": max(sizes), "cas_isoles": sum(1 for c in cases if not around[c]),
        "descendance": {"moyenne": round(mean, 4), "part_80": round(taken / len(cases), 4), "dispersion_k": dispersion(offspring, mean)},
        "intervalle_seriel": {"n": len(serial), "moyenne": statistics.mean(serial), "mediane": statistics.median(serial),
                              "negatifs": sum(1 for d in serial if d < 0)},
        "symptomes_vers_confirmation": {"n": len(delay), "moyenne": statistics.mean(delay), "mediane": statistics.median(delay)},
    }


def dispersion(offspring, mean):
    """The k of greatest likelihood, on a grid made finer and finer."""
    counts = collections.Counter(offspring)

    def likelihood(k):
        return sum(n * (math.lgamma(k + x) - math.lgamma(k) - math.lgamma(x + 1) + k * math.log(k / (k + mean))
                        + (x * math.log(mean / (k + mean)) if x else 0)) for x, n in counts.items())

    low, high = -6.0, 6.0
    for _ in range(12):
        grid = [low + (high - low) * i / 40 for i in range(41)]
        best = max(grid, key=lambda x: likelihood(math.exp(x)))
        step = (high - low) / 40
        low, high = best - step, best + step
    return math.exp(best)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_are_those_we_compute_ourselves(tmp_path, seed):
    cases, links = outbreak(seed)
    inside = [pair for n, pair in enumerate(links) if n % 2 == 0 and pair[1] in cases]
    outside = [pair for pair in links if pair not in inside]
    sources = collections.defaultdict(list)
    for a, b in inside:
        sources[b].append(a)
    rows = [[c, " , ".join(sources[c]), day(o), day(k)] for c, (o, k) in cases.items()]
    random.Random(seed).shuffle(rows)
    write(tmp_path / "cas.csv", [["case_id", "infected_by", "date_onset", "date_confirmed"], *rows])
    write(tmp_path / "liens.csv", [["from", "to"], *outside])
    done = bring(tmp_path, "--cas", "cas.csv", "--liens", "liens.csv")
    assert done["lus"] == done["retenus"] + done["refuses"] == len(cases) + len(outside)
    assert done["refuses"] == 0
    flagged = done["signales"]
    distinct = set(links)
    assert flagged["auto_infections"] == len({a for a, b in distinct if a == b})
    assert flagged["liens_orphelins"] == sum(1 for a, b in distinct if a != b and not (a in cases and b in cases))
    by = collections.defaultdict(set)
    for a, b in distinct:
        if a != b:
            by[b].add(a)
    assert flagged["sources_multiples"] == sum(1 for s in by.values() if len(s) > 1)
    graph = collections.defaultdict(set)
    for a, b in distinct:
        if a != b and a in cases and b in cases:
            graph[a].add(b)
    assert flagged["boucles"] == sum(1 for g in strongly_connected(list(cases), graph) if len(g) > 1) >= 1
    assert flagged["doublons"] == len(outside) - len(set(outside))
    said, wanted = report(tmp_path), expected(cases, links)
    for name, value in wanted.items():
        if isinstance(value, dict):
            for inner, number in value.items():
                assert said[name][inner] == pytest.approx(number, abs=1e-3, rel=2e-3), (name, inner)
        else:
            assert said[name] == value, name
    assert said["profondeur"] >= 1


def test_depth_of_a_known_tree(tmp_path):
    write(tmp_path / "cas.csv", [["id", "infector"], *[[f"x{n}", f"x{n - 1}" if n else ""] for n in range(30)]])
    bring(tmp_path, "--cas", "cas.csv")
    assert report(tmp_path)["profondeur"] == 29


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_encoding_and_delimiter(tmp_path, encoding, delimiter):
    write(tmp_path / "cas.csv", [["N°", "Prénom", "Né le"], ["1", "Éloïse", "02/03/1980"], ["2", "Zoé", "31/12/1999"]], encoding, delimiter)
    done = bring(tmp_path, "--cas", "cas.csv")
    assert done["lus"] == done["retenus"] == 2 and done["signales"]["valeurs_absurdes"] == 0


def test_nasty_rows_come_back_with_their_reason(tmp_path):
    (tmp_path / "cas.csv").write_text('id,nom,age,onset\n1,A,34,2026-01-02\n,,12,2026-01-03\n1,B,34,2026-01-02\n2,"C,12,x\n3,D,999,31/02/2026\n4,E,1,2,3,4,5\n', encoding="utf-8")
    done = bring(tmp_path, "--cas", "cas.csv", "--refus", "refus.csv")
    assert done["lus"] == done["retenus"] + done["refuses"] == 6 and done["refuses"] == 3
    assert done["signales"]["doublons"] == 1 and done["signales"]["valeurs_absurdes"] == 2
    back = list(csv.reader((tmp_path / "refus.csv").open(encoding="utf-8-sig")))
    assert back[0] == ["id", "nom", "age", "onset", "motif_du_refus"] and len(back) == 4
    assert all(row[4] for row in back[1:])
    assert report(tmp_path)["cas"] == 2


def test_again_adds_nothing_and_a_change_updates(tmp_path):
    write(tmp_path / "cas.csv", [["id", "onset"], ["1", "2026-01-02"], ["2", "2026-01-05"]])
    write(tmp_path / "liens.csv", [["from", "to"], ["1", "2"]])
    first = bring(tmp_path, "--cas", "cas.csv", "--liens", "liens.csv")
    before = report(tmp_path)
    again = bring(tmp_path, "--cas", "cas.csv", "--liens", "liens.csv")
    assert again["retenus"] == first["retenus"] == 3 and again["cas"]["reconnus"] == 2 and again["liens"]["reconnus"] == 1
    assert report(tmp_path) == before and before["intervalle_seriel"]["moyenne"] == 3.0
    write(tmp_path / "cas.csv", [["id", "onset"], ["1", "2026-01-01"], ["2", "2026-01-05"]])
    assert bring(tmp_path, "--cas", "cas.csv")["cas"]["modifies"] == 1
    assert report(tmp_path)["intervalle_seriel"]["moyenne"] == 4.0


def test_output_is_one_object_and_a_bad_name_is_said_elsewhere(tmp_path):
    write(tmp_path / "cas.csv", [["id"], ["1"]])
    lines = run(tmp_path, "import", "contacts", "--cas", "cas.csv", "--json").splitlines()
    assert len(lines) == 1 and set(json.loads(lines[0])) >= {"lus", "retenus", "refuses", "signales", "cas", "liens", "lot"}
    done = subprocess.run([BINARY, "import", "contacts", "--cas", "absent.csv", "--json"], cwd=tmp_path, capture_output=True, timeout=60)
    assert done.returncode != 0 and done.stdout == b"" and b"absent.csv" in done.stderr


def test_an_empty_report_has_nulls(tmp_path):
    said = report(tmp_path)
    assert said["cas"] == 0 and said["descendance"] == {"moyenne": None, "dispersion_k": None, "part_80": None}
    assert said["intervalle_seriel"]["moyenne"] is None

"""Two database servers on two machines of their own (network namespaces), one following the other, under Patroni and etcd."""

import atexit
import json
import os
import secrets
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from faults.cluster import Cluster
from faults.report import Skip
from faults.tools import need, need_root, sh, until, work_folder

#: Quicker than in production (30, 10, 10), in the same proportions: what is tried is the order of things, not the waiting.
TTL, LOOP, RETRY = 6, 1, 2
PORT, REST = 5432, 8008

CONFIGURATION = """
scope: guichet
name: {name}
restapi: {{listen: "{address}:{rest}", connect_address: "{address}:{rest}"}}
etcd3: {{host: "{etcd}"}}
bootstrap:
  dcs:
    ttl: {ttl}
    loop_wait: {loop}
    retry_timeout: {retry}
    maximum_lag_on_failover: 104857600
    synchronous_mode: {synchronous}
    postgresql:
      use_pg_rewind: true
      parameters: {{max_connections: 200, shared_buffers: 64MB, wal_keep_size: 256MB, synchronous_commit: "on", hot_standby: "on"}}
  initdb: [data-checksums, {{encoding: UTF8}}, {{locale: C.UTF-8}}]
  pg_hba:
  - local all all trust
  - host all all {network} md5
  - host replication copie {network} md5
postgresql:
  listen: "{address}:{port}"
  connect_address: "{address}:{port}"
  data_dir: {folder}/data
  bin_dir: /usr/lib/postgresql/15/bin
  pgpass: {folder}/pgpass
  authentication:
    superuser: {{username: guichet, password: "{password}"}}
    replication: {{username: copie, password: "{password}"}}
  parameters: {{unix_socket_directories: "{folder}"}}
tags: {{nofailover: false}}
"""


class Node:
    """One machine: its own network, a Patroni, a PostgreSQL."""

    def __init__(self, pair: "Pair", number: int):
        self.pair, self.number, self.name = pair, number, f"n{number}"
        self.space = f"gf{os.getpid()}n{number}"
        self.address = f"{pair.prefix}.{10 + number}"
        self.folder = pair.folder / self.name
        self.folder.mkdir(mode=0o700)
        # A name of its own for each pair: the links of the one before go a moment after its machines.
        link = f"gf{os.getpid() % 100_000}v{number if pair.synchronous else number + 2}"
        sh("ip", "netns", "add", self.space)
        sh("ip", "link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", self.space)
        sh("ip", "link", "set", link, "master", pair.bridge, "up")
        for words in (["link", "set", "lo", "up"], ["addr", "add", f"{self.address}/24", "dev", "eth0"], ["link", "set", "eth0", "up"]):
            sh("ip", "-n", self.space, *words)
        (self.folder / "patroni.yml").write_text(CONFIGURATION.format(
            name=self.name, address=self.address, rest=REST, port=PORT, etcd=f"{pair.prefix}.1:{pair.etcd_port}", ttl=TTL, loop=LOOP, retry=RETRY,
            synchronous=str(pair.synchronous).lower(), network=f"{pair.prefix}.0/24", folder=self.folder, password=pair.password))
        for path in (self.folder, self.folder / "patroni.yml"):
            shutil.chown(path, "postgres", "postgres")

    def start(self) -> None:
        with open(self.folder / "patroni.log", "ab") as log:
            subprocess.Popen(
                ["ip", "netns", "exec", self.space, "setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", need("patroni"), self.folder / "patroni.yml"],
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def signal(self, number: int) -> None:
        """To every process of the machine at once."""
        for pid in sh("ip", "netns", "pids", self.space).split():
            try:
                os.kill(int(pid), number)
            except ProcessLookupError:
                pass

    def cut(self) -> None:
        sh("ip", "-n", self.space, "link", "set", "eth0", "down")

    def mend(self) -> None:
        sh("ip", "-n", self.space, "link", "set", "eth0", "up")

    def says(self, path: str) -> int:
        """The status with which its Patroni answers: 200 for yes."""
        try:
            with urllib.request.urlopen(f"http://{self.address}:{REST}/{path}", timeout=2) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return 0

    @property
    def timeline(self) -> int:
        with urllib.request.urlopen(f"http://{self.address}:{REST}/patroni", timeout=5) as answer:
            return json.load(answer).get("timeline") or 0

    def local(self, sql: str, seconds: float = 3) -> str | None:
        """Asked on the machine itself, whatever its network does; None without an answer."""
        try:
            done = subprocess.run(
                [need("psql"), "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-p", str(PORT), "-U", "guichet", "-c", sql, "essai"], capture_output=True, text=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            return None
        return done.stdout.strip() if done.returncode == 0 else None


class Pair(Cluster):
    """The two of them, and who decides which one is the primary."""

    def __init__(self, synchronous: bool):
        need_root("network namespaces have to be made")
        for program in ("patroni", "etcd", "ip", "haproxy"):
            need(program)
        self.synchronous, self.password = synchronous, secrets.token_hex(12)
        self.folder = work_folder("basculement")
        self.bridge = f"gf{os.getpid() % 100_000}b{0 if synchronous else 1}"
        self.prefix = f"10.{os.getpid() % 200 + 20}.{7 if synchronous else 8}"
        self.etcd_port = 2379
        self.processes: list[subprocess.Popen] = []
        self.nodes: list[Node] = []
        atexit.register(self.stop)
        try:
            sh("ip", "link", "add", self.bridge, "type", "bridge")
        except RuntimeError as error:
            raise Skip(f"no bridge between network namespaces can be made here: {error}") from None
        sh("ip", "addr", "add", f"{self.prefix}.1/24", "dev", self.bridge)
        sh("ip", "link", "set", self.bridge, "up")
        self._etcd()
        self.nodes = [Node(self, 1), Node(self, 2)]
        for node in self.nodes:
            node.start()
        if not until(lambda: self.primary and self.follower, 120, 0.2):
            raise RuntimeError(f"no pair: {(self.nodes[0].folder / 'patroni.log').read_text()[-600:]}")
        self.proxy_port = 5400
        self._haproxy()
        # The proxy takes both for primaries until it has asked each twice.
        time.sleep(2)
        self.tell("CREATE DATABASE essai")
        self.tell("CREATE TABLE ecriture (numero BIGINT PRIMARY KEY)", "essai")

    def _etcd(self) -> None:
        address = f"http://{self.prefix}.1:{self.etcd_port}"
        peer = f"http://{self.prefix}.1:2380"
        with open(self.folder / "etcd.log", "ab") as log:
            self.processes.append(subprocess.Popen(
                [need("etcd"), "--name", "e1", "--data-dir", self.folder / "etcd", "--listen-client-urls", address, "--advertise-client-urls", address,
                 "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer, "--initial-cluster", f"e1={peer}"], stdout=log, stderr=log))

    def _haproxy(self) -> None:
        """What a production set-up has in front: only the primary answers 200 to /primary, and links to one that no longer does are cut."""
        servers = "\n".join(f"    server {n.name} {n.address}:{PORT} check port {REST}" for n in self.nodes)
        (self.folder / "haproxy.cfg").write_text(f"""
defaults
    mode tcp
    timeout connect 2s
    timeout client 60s
    timeout server 60s
    timeout check 1s
listen primaire
    bind {self.prefix}.1:{self.proxy_port}
    option httpchk OPTIONS /primary
    http-check expect status 200
    default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
{servers}
""")
        self.processes.append(subprocess.Popen([need("haproxy"), "-db", "-f", self.folder / "haproxy.cfg"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    @property
    def primary(self) -> Node | None:
        return next((n for n in self.nodes if n.says("primary") == 200), None)

    @property
    def follower(self) -> Node | None:
        """The standby that may take over: the synchronous one, when there must be one."""
        return next((n for n in self.nodes if n.says("synchronous" if self.synchronous else "replica") == 200), None)

    def other(self, node: Node) -> Node:
        return self.nodes[2 - node.number]

    def stop(self) -> None:
        for node in self.nodes:
            node.signal(signal.SIGKILL)
        for process in self.processes:
            process.kill()
            process.wait()
        for node in self.nodes:
            subprocess.run(["ip", "netns", "del", node.space], capture_output=True)
        subprocess.run(["ip", "link", "del", self.bridge], capture_output=True)
        self.nodes, self.processes = [], []

    # As a cluster of the tests

    def url(self, name: str, port: int | None = None) -> str:
        return f"postgres://guichet:{self.password}@{self.prefix}.1:{self.proxy_port}/{name}"

    def both(self, name: str) -> str:
        """Both addresses, and whichever may be written to: no proxy in between."""
        hosts = ",".join(f"{n.address}:{PORT}" for n in self.nodes)
        return f"postgres://guichet:{self.password}@{hosts}/{name}?target_session_attrs=read-write&connect_timeout=2"

    @property
    def as_environment(self) -> dict[str, str]:
        return {**os.environ, "PGHOST": f"{self.prefix}.1", "PGPORT": str(self.proxy_port), "PGUSER": "guichet", "PGPASSWORD": self.password}

    def tell(self, command: str, database: str = "postgres") -> None:
        if not until(self._leads_to_primary, 20, 0.2):
            raise RuntimeError("no primary behind the proxy")
        super().tell(command, database)

    def _leads_to_primary(self) -> bool:
        asked = subprocess.run([need("psql"), "-qAtX", "-c", "SELECT pg_is_in_recovery()", self.url("postgres")], capture_output=True, text=True)
        return asked.stdout.strip() == "f"

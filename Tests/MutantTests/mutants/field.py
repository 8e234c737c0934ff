"""The copy of the project in which the faults are sown, all of them in one build."""

import re
import subprocess
from pathlib import Path

from mutants.mutant import Mutant

HERE = Path(__file__).parents[1]


class Field:
    def __init__(self, root: Path, tree: Path):
        self.root, self.tree = root, tree

    def sow(self, mutants: dict[int, Mutant]) -> None:
        """Writes what differs: the rest is not built again."""
        listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=self.root, stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")
        files = {name: (self.root / name).read_bytes() for name in listed if name and (self.root / name).is_file()}
        for number, mutant in mutants.items():
            files[mutant.file] = self.changed(files[mutant.file].decode(), mutant, number).encode()
        for room in {mutant.file.split("/")[1] for mutant in mutants.values()}:
            files[f"Sources/{room}/Mutant.swift"] = (HERE / "Mutant.swift").read_bytes()
            if room == "Store":
                files["Sources/Store/Mutant+SQL.swift"] = (HERE / "Mutant+SQL.swift").read_bytes()
        for name, content in files.items():
            path = self.tree / name
            if not path.is_file() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                if (self.root / name).exists():
                    path.chmod((self.root / name).stat().st_mode)
        # What is installed beside the project is used from there.
        for name in (".venv", ".venv-pdfcheck"):
            if not (self.tree / name).exists():
                (self.tree / name).symlink_to(self.root / name)
        for room in ("Sources", "Tests"):
            for path in (self.tree / room).rglob("*"):
                if path.is_file() and str(path.relative_to(self.tree)) not in files:
                    path.unlink()

    @staticmethod
    def changed(text: str, mutant: Mutant, number: int) -> str:
        if mutant.kind == "by hand":
            if mutant.was not in text:
                raise SystemExit(f"two faults written by hand are in each other's way in {mutant.file}: {mutant.was!r}")
            return text.replace(mutant.was, mutant.sown(number), 1)
        lines = text.splitlines(keepends=True)
        # Faults written by hand may have moved the lines below them.
        place = next(at for at in sorted(range(len(lines)), key=lambda at: abs(at - mutant.line + 1)) if lines[at].rstrip("\n") == mutant.was)
        lines[place] = mutant.sown(number) + "\n"
        return "".join(lines)

    def build(self) -> set[int]:
        """Builds the tests. Returns the numbers of faults that the compiler refuses; none when all is built."""
        ran = subprocess.run(["swift", "build", "--build-tests"], cwd=self.tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        refused: set[int] = set()
        for file, line in set(re.findall(r"^(/[^\n:]+\.swift):(\d+):\d+: error:", ran.stdout, re.M)):
            sown = {at: int(n) for at, text in enumerate(Path(file).read_text().splitlines(), 1) for n in re.findall(r"Mutant\.(?:isAwake|sql)\((\d+)\)", text)}
            # The compiler may complain of what is around it.
            if sown:
                refused.add(sown[min(sown, key=lambda at: abs(at - int(line)))])
        if ran.returncode and not refused:
            raise SystemExit("the field does not build:\n" + "\n".join(line for line in ran.stdout.splitlines() if "error" in line)[-3000:])
        return refused

    @property
    def tests(self) -> Path:
        return next((self.tree / ".build" / "debug").glob("*.xctest"))

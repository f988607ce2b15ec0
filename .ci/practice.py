"""A practice municipality for .ci/kills and .ci/races: made by the program in a folder of its own."""
import json
import os
import pathlib
import subprocess

SOURCE = 'source: { text: "Øvelse", madeUp: true }'
SIGNED = ["--by", "Ida Eksempel", "--as", "sekretaer", "--because", "prøve"]
AREAS, YEARS = 80, 100


class Practice:
    """The program, a folder and what has been made in it."""

    def __init__(self, almen, folder):
        self.almen, self.folder = str(almen), pathlib.Path(folder)
        self.base = self.folder / "base.db"
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("ALMEN_")}
        self.environment["SWIFT_BACKTRACE"] = "enable=no"

    def make(self):
        """The practice case with one who may sign, and 80 areas with an indicator."""
        self.must("init", "--case", "oevelse", "--database", self.base)
        areas = "".join(f'{{ from: "2000-01-01", id: "omraade-{n}", name: "Område {n}", kind: "boligomraade", {SOURCE} }},\n' for n in range(AREAS))
        folder = self.case("begynd", {
            "post": f'{{ from: "2000-01-01", id: "sekretaer", name: "Sekretær", party: "teknik", {SOURCE} }},\n',
            "holder": f'{{ from: "2000-01-01", id: "sekretaer-1", post: "sekretaer", person: "Ida Eksempel", {SOURCE} }},\n',
            "area": areas,
            "indicator": f'{{ from: "1900-01-01", id: "maal", title: "Mål", decimals: 1, direction: "up", kind: "index", every: "1y", {SOURCE} }},\n'})
        self.must("import", folder, "--by", "Ida Eksempel", "--database", self.base)

    def case(self, name, records, readings=""):
        """A folder with records by kind, and readings."""
        folder = self.folder / name
        folder.mkdir()
        for kind, lines in records.items():
            (folder / f"{kind}.json5").write_text(f"[\n{lines}]\n")
        if readings:
            (folder / "reading.csv").write_text("indicator;subject;period;value;source\n" + readings)
        return folder

    def parties(self, prefix, count):
        return "".join(f'{{ from: "2000-01-01", id: "{prefix}-{n}", name: "Ny {prefix} {n}", kind: "boligorganisation", {SOURCE} }},\n' for n in range(count))

    def readings(self):
        return "".join(f"maal;area/omraade-{area};{1910 + year};{year},{area % 10};opdigtet\n" for area in range(AREAS) for year in range(YEARS))

    def start(self, *words, **streams):
        return subprocess.Popen([self.almen, *map(str, words)], cwd=self.folder, env=self.environment,
                                stdin=subprocess.DEVNULL, text=True, **streams)

    def run(self, *words):
        return subprocess.run([self.almen, *map(str, words)], cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, text=True, capture_output=True)

    def must(self, *words):
        done = self.run(*words)
        if done.returncode != 0:
            raise SystemExit(f"{words}\n{done.stdout}{done.stderr}exit {done.returncode}")
        return done.stdout

    def verified(self, database, head=None):
        """What verify says: (ok, entries, head). With a head also whether everything up to it is there."""
        asked = ["--head", head] if head else []
        done = self.run("verify", "--json", "--database", database, *asked)
        try:
            told = json.loads(done.stdout)
            return done.returncode == 0 and told["ok"], told["entries"], told["head"]
        except (ValueError, KeyError):
            return False, done.stderr.strip(), None

#!/usr/bin/env python3
"""Copies what the targets begin with, out of the corpora of the tests and the examples, into corpus/."""
import itertools
import json
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent

CORPORA = {
    "framework": ["tests/corpus/framework/*/*.json", "tests/corpus/responses/framework.json", "tests/corpus/overlays/base.json"],
    "responses": ["tests/corpus/responses/*/*.json"],
    "counts": ["tests/corpus/tallies/*/*.json", "tests/corpus/closed/*/*.json"],
    "commitments": ["tests/corpus/commitments/*/*.json"],
    "overlay": ["tests/corpus/overlays/*/*.json"],
    "words": ["tests/corpus/words/*/*.json", "src/words/*.json"],
    "written": ["fuzz/fixtures/examples/*.json"],
    "yaml": ["tests/authoring/fixtures/*.yaml", "examples/districts/**/*.yaml", "tests/authoring/fixtures/*.yml"],
    "table": ["tests/intake/exports/*.csv"],
    "workbook": ["tests/intake/exports/*.xlsx"],
    "mapping": ["fuzz/fixtures/mappings/*.json"],
}


def laws():
    """[base, overlay, next base] from every overlay of the corpus, onto the base and onto another version of it."""
    base = json.loads((ROOT / "tests/corpus/overlays/base.json").read_text())
    later = json.loads(json.dumps(base))
    later["version"] = "9.0.0"
    for question in itertools.chain.from_iterable(area["questions"] for area in later["areas"]):
        if isinstance(question["text"], str):
            question["text"] = "Now " + question["text"]
            question["revision"] = question.get("revision", 1) + 1
            break
    for path in sorted((ROOT / "tests/corpus/overlays/valid").glob("*.json")):
        overlay = json.loads(path.read_text("utf-8-sig"))
        yield path.stem, [base, overlay, base]
        yield path.stem + "_later", [base, overlay, later]


def main():
    for target, patterns in CORPORA.items():
        folder = HERE / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        found = [path for pattern in patterns for path in ROOT.glob(pattern)]
        for path in found:
            shutil.copyfile(path, folder / f"seed-{path.parent.name}-{path.name}")
        print(f"{target}: {len(found)} seeds")
    folder = HERE / "corpus" / "laws"
    folder.mkdir(parents=True, exist_ok=True)
    for name, parts in laws():
        (folder / f"seed-{name}.json").write_text(json.dumps(parts))


if __name__ == "__main__":
    main()

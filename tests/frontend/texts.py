"""PyYAML (YAML 1.1) and ruamel.yaml read every text that the program writes in YAML as this very text."""

import json
import pathlib
import sys

import yaml
from ruamel.yaml import YAML

FIXTURES = pathlib.Path(__file__).parents[2] / "target" / "frontend" / "fixtures"


def differences(read, due, at=""):
    """Where what was read is something else, or of another type."""
    if isinstance(due, dict) and isinstance(read, dict):
        if list(read) != list(due):
            yield f"{at}: the keys {list(read)!r} for {list(due)!r}"
            return
        for key in due:
            yield from differences(read[key], due[key], f"{at}/{key}")
    elif isinstance(due, list) and isinstance(read, list) and len(due) == len(read):
        for index, value in enumerate(due):
            yield from differences(read[index], value, f"{at}/{index}")
    elif type(read) is not type(due) or read != due:
        yield f"{at}: {read!r} for {due!r}"


READERS = {
    "PyYAML": yaml.safe_load,
    "ruamel.yaml": YAML(typ="safe", pure=True).load,
    "ruamel.yaml as YAML 1.1": lambda text: YAML(typ="safe", pure=True).load("%YAML 1.1\n---\n" + text),
}


def main():
    due = json.loads((FIXTURES / "texts.json").read_text(encoding="utf-8"))
    written = (FIXTURES / "texts.yaml").read_text(encoding="utf-8")
    wrong = [
        f"{name} reads at {difference}"
        for name, load in READERS.items()
        for difference in differences(load(written), due)
    ]
    if wrong:
        sys.exit("\n".join(wrong))
    asked = sum(len(area["questions"]) for area in due["areas"])
    print(f"{asked} texts in YAML read alike by {', '.join(READERS)}")


if __name__ == "__main__":
    main()

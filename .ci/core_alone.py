"""The core build must stay small and hold no text of New Leaders."""

import json
import pathlib
import subprocess
import sys

LIMIT = 36
# what the crate's owner asked for in the core
OWNERS_CHOICE = {"serde", "thiserror", "schemars"}

tree = subprocess.run(
    ["cargo", "tree", "--locked", "--no-default-features", "-e", "normal", "--prefix", "none", "--format", "{p}"],
    check=True,
    capture_output=True,
    text=True,
).stdout
crates = {line.split(" (")[0] for line in tree.splitlines() if line}
print(f"{len(crates)} crates in the core tree")
if len(crates) > LIMIT:
    sys.exit(f"the core tree has more than {LIMIT} crates")
if missing := OWNERS_CHOICE - {crate.split()[0] for crate in crates}:
    sys.exit(f"the core tree lacks {', '.join(sorted(missing))}")

built = pathlib.Path(sys.argv[1]).read_bytes()
framework = json.loads(pathlib.Path("src/framework/new_leaders.json").read_text(encoding="utf-8"))
texts = [question["text"] for area in framework["areas"] for question in area["questions"]] + [framework["stem"]]
found = [text for localized in texts for text in localized.values() if text.encode() in built]
if found:
    sys.exit(f"the core build holds New Leaders' text: {found}")
print("none of New Leaders' texts in the core build")

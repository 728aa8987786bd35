"""The core build must stay small, hold no text of New Leaders and leave the key order of other people's JSON alone."""

import json
import pathlib
import re
import subprocess
import sys

LIMIT = 36
# what the crate's owner asked for in the core
OWNERS_CHOICE = {"serde", "thiserror", "schemars"}

# the features that keep the order of keys
ORDERED = {"default", "preserve_order"}


def manifest_features():
    """The features' part of the manifest."""
    return pathlib.Path("Cargo.toml").read_text(encoding="utf-8").split("[features]")[1].split("\n[")[0]


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

# serde_json's features hold for the whole program that embeds the crate
features = [name for name in re.findall(r"^([a-z0-9_-]+) = \[", manifest_features(), re.M) if name not in ORDERED]
order = subprocess.run(
    ["cargo", "tree", "--locked", "--no-default-features", "--features", ",".join(features), "-e", "normal,features"]
    + ["--invert", "serde_json"],
    check=True,
    capture_output=True,
    text=True,
).stdout
if "preserve_order" in order:
    sys.exit(f"the core, or one of {', '.join(features)}, turns on serde_json's `preserve_order`")
print(f"serde_json's `preserve_order` stays off with {', '.join(features)}")

built = pathlib.Path(sys.argv[1]).read_bytes()
framework = json.loads(pathlib.Path("src/framework/new_leaders/1.0.0.json").read_text(encoding="utf-8"))
texts = [question["text"] for area in framework["areas"] for question in area["questions"]] + [framework["stem"]]
found = [text for localized in texts for text in localized.values() if text.encode() in built]
if found:
    sys.exit(f"the core build holds New Leaders' text: {found}")
print("none of New Leaders' texts in the core build")

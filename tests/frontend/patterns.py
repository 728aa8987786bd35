"""Patterns compile in RE2 (Go), PCRE2 (PHP) and Python, and read the table in patterns.json as Rust and JavaScript do."""

import json
import pathlib
import re
import sys

import pcre2
import re2

TABLE = json.loads((pathlib.Path(__file__).parent / "patterns.json").read_text(encoding="utf-8"))

ENGINES = {
    "RE2": lambda pattern: re2.compile(pattern).search,
    "PCRE2": lambda pattern: pcre2.compile(pattern).search,
    "Python": lambda pattern: re.compile(pattern).search,
}
# their `$` also matches before a line feed at the end, which no pattern can help
BEFORE_A_LINE_FEED = {"PCRE2", "Python"}


def main():
    wrong = []
    for row in TABLE:
        for name, compile in ENGINES.items():
            search = compile(row["pattern"])
            due = [(text, True) for text in row["matches"]] + [(text, False) for text in row["refuses"]]
            due += [(text, name in BEFORE_A_LINE_FEED) for text in row["refuses_a_line_feed"]]
            wrong += [
                f"{name}: {row['pattern']!r} and {text!r}" for text, matches in due if bool(search(text)) != matches
            ]
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{len(TABLE)} patterns read alike by {', '.join(ENGINES)}")


if __name__ == "__main__":
    main()

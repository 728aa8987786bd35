"""Texts that YAML's readers like to take for something else, some 2,000 of them, the same in every run: the program writes each
in YAML, and PyYAML and ruamel.yaml read it as this very text. What js-yaml reads is compared in `texts.mjs`."""

import json
import pathlib
import random
import re
import subprocess
import sys

from texts import READERS, differences

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
MADE = ROOT / "target" / "frontend" / "made" / "nasty"
ILT = ROOT / "target" / "debug" / "ilt"
TEXTS, OF_ONE_FRAMEWORK, OF_ONE_AREA = 2_000, 400, 16

WORDS = [
    *"~ = << y n Y N on off On OFF yes No TRUE False null Null nil NaN .nan .NaN .inf -.INF +.Inf inf 0x1F 0o17 017 0b101 -0 +1 1_000 1__0".split(),
    *"1e3 1.e+3 .5 5. -.5e-3 1:30 1:2:3 12:30:45.5 190:20:30 0:0 2026-11-29 2026-1-2 2026-11-29T10:00:00Z 0001-01-01 --- ... -- - ? : , [ ] { } # & * ! | > ' \" % @ `".split(),
    "2026-11-29 10:00:00", "2026-11-29 10:00:00 +05:30", "---", "... ", "- a", "-  b", "? key", "key: value", "key :value", "a: b: c", "a #b", "a# b", "#a",
    "'quoted'", "\"quoted\"", "'", "''", "\"\"", "it's", "say \"no\"", "back\\slash", "\\n", "\\", "%YAML 1.1", "!!str x", "!tag", "&anchor x", "*alias", "|", ">-", "|2",
    "[a, b]", "{a: b}", "a, b", "@at", "`tick`", "<<: *a", "= b", "null,", "true #", "://", "http://a.b/c#d", "C:\\x", "1,000", "1 000", "½", "１２", "٣", "0.1.2", "1.0.0",
]
SIGNS = "-+.:_0123456789abefoxyzntTZE~=< ,#'\"&*!|>?%@`[]{}\\/;$^()"
BLANKS = [" ", "  ", "\t", "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u00a0", "\u3000", "\n\n", " \n ", "\u202f"]
UNSEEN = ["\ufeff", "\u200b", "\u200d", "\u202e", "\u2066", "\u2069", "\u200e", "\u00ad", "\u2060", "\ufe0f"]
FOREIGN = ["é", "e\u0301", "中文", "日本語", "한국어", "ไทย", "שלום", "مرحبا", "😀", "👩‍🏫", "🏳️‍🌈", "𝒳", "ﬁ", "ß", "İ", "\ufffd", "\ufffe", "\uffff", "\ue000", "\U0001ffff", "\U0010fffd"]


def texts():
    dice = random.Random(2027)
    found = list(dict.fromkeys(WORDS))
    pieces = [lambda: dice.choice(WORDS), lambda: dice.choice(BLANKS), lambda: dice.choice(UNSEEN), lambda: dice.choice(FOREIGN),
              lambda: "".join(dice.choices(SIGNS, k=dice.randint(1, 6)))]
    while len(found) < TEXTS:
        text = "".join(dice.choice(pieces)() for _ in range(dice.randint(1, 4)))
        if dice.random() < 0.02:
            text = (text + " long ") * dice.randint(20, 100)
        if dice.random() < 0.1:
            text = dice.choice(BLANKS) + text + dice.choice(BLANKS)
        # what shows nothing is no text, and what is too long is none either
        if any(c not in "\u0085\u2028\u2029" and not c.isspace() and c not in "".join(UNSEEN) for c in text) and len(text) < 4_000:
            found.append(text)
    return found


# ids, too, are words of YAML
IDS = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "nan", "e1", "x_1"]


def framework(texts, number):
    document = json.loads((HERE / "lakeside.json").read_text(encoding="utf-8"))
    for optional in ("translations", "prompts", "views", "retired", "cosmetic"):
        document.pop(optional, None)
    ids = iter([*IDS, *(f"q{index}" for index in range(len(texts)))])
    questions = [{"id": next(ids), "text": text, "scale": "agreement"} for text in texts]
    areas = [questions[start : start + OF_ONE_AREA] for start in range(0, len(questions), OF_ONE_AREA)]
    document["areas"] = [
        {"id": f"a{index}", "title": asked[0]["text"], "description": {"en": asked[-1]["text"], "no": asked[0]["text"]}, "questions": asked}
        for index, asked in enumerate(areas)
    ]
    document |= {"id": "no", "version": f"1.0.{number}", "title": {"en": texts[0], "no": texts[-1]}, "stem": texts[1], "recall_period": texts[2]}
    document["attribution"][0]["title"] = texts[3]
    return document


def written(name, *arguments):
    ran = subprocess.run([ILT, *arguments], capture_output=True)
    if ran.returncode:
        sys.exit(f"{name}: {ran.stderr.decode()[:2000]}")
    return ran.stdout.decode("utf-8")


def read_alike(name, yaml, due):
    (MADE / f"{name}.yaml").write_bytes(yaml.encode("utf-8"))
    (MADE / f"{name}.json").write_text(json.dumps(due), encoding="utf-8")
    for reader, load in READERS.items():
        try:
            read = load(yaml)
        except Exception as error:  # each reader has its own
            yield f"{reader} refuses {name}: {error}"
            continue
        yield from (f"{reader} reads at {name}{difference}" for difference in differences(read, due))


def main():
    MADE.mkdir(parents=True, exist_ok=True)
    for old in MADE.iterdir():
        old.unlink()
    every, wrong = texts(), []
    for number, start in enumerate(range(0, len(every), OF_ONE_FRAMEWORK)):
        path = MADE / f"{number}.given"
        path.write_text(json.dumps(framework(every[start : start + OF_ONE_FRAMEWORK], number)), encoding="utf-8")
        due = json.loads(written(path, "--format", "json", "resolve", path))
        yaml = written(path, "resolve", path)
        wrong += read_alike(f"framework{number}", yaml, due)
        # its own reader, from the file
        (MADE / "again.yaml").write_bytes(yaml.encode("utf-8"))
        if json.loads(written("again", "--format", "json", "resolve", MADE / "again.yaml")) != due:
            wrong.append(f"the crate reads framework{number} as something else")
        (MADE / "again.yaml").unlink()
    # the examples of a new overlay are taken into use
    for number, (title, text) in enumerate(zip(UNSEEN + FOREIGN, [*WORDS[:10], *FOREIGN[::-1]])):
        path = MADE / f"base{number}.given"
        path.write_text(json.dumps(framework([f"{text}{title}x", f"x{title}", *WORDS[2:12]], number)), encoding="utf-8")
        base = json.loads(written(path, "--format", "json", "resolve", path))
        yaml = written(path, "new", "overlay", "null", "--base", path)
        head, examples = re.split(r"^(?=# title:)", yaml, flags=re.MULTILINE)
        yaml = head + re.sub(r"^# (?=title:|translations:|areas:| )", "", examples, flags=re.MULTILINE)
        area, asked = base["areas"][0], base["areas"][0]["questions"][0]
        for reader, load in READERS.items():
            try:
                read = load(yaml)
                said = read["areas"][0]["questions"][0]["text"], *read["title"].values()
            except Exception as error:
                wrong.append(f"{reader} refuses the overlay of {text!r}: {error}")
                continue
            due = asked["text"], base["title"]["en"]
            if (read["id"], read["areas"][0]["id"], said) != ("null", area["id"], due):
                wrong.append(f"{reader} reads an overlay as {read['id']!r}, {said!r} for {due!r}")
    if wrong:
        sys.exit("\n".join(wrong[:40]) + f"\n{len(wrong)} in all")
    print(f"{len(every)} nasty texts in YAML read alike by {', '.join(READERS)}")


if __name__ == "__main__":
    main()

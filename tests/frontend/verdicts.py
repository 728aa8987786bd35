"""jsonschema finds every schema valid and gives this crate's verdict on every document.

One difference is Python's own: its `$` also matches before a newline at the end of a text, so an id such as
"often\\n" passes a pattern that ends in `$`. JSON Schema asks for `$` as ECMA-262 has it, and `Strict` below reads it so.
"""

import json
import pathlib
import re
import sys

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

FIXTURES = pathlib.Path(__file__).parents[2] / "target" / "frontend" / "fixtures"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def pattern(validator, pattern, instance, schema):
    ecma = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    if validator.is_type(instance, "string") and not re.search(ecma, instance):
        yield ValidationError("does not match")


Strict = extend(Draft202012Validator, {"pattern": pattern})


def main():
    validators = {}
    for path in sorted((FIXTURES / "schemas").glob("*.json")):
        schema = read(path)
        Draft202012Validator.check_schema(schema)
        validators[path.stem] = Draft202012Validator(schema), Strict(schema)

    for path in sorted((FIXTURES / "examples").glob("*.json")):
        validators[path.name.split(".")[0]][0].validate(read(path))

    beyond = set(read(FIXTURES / "beyond_schema.json"))
    differences = []
    newlines = 0
    counts = {"accepted": 0, "refused": 0, "beyond": 0}
    with (FIXTURES / "cases.ndjson").open(encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            codes = case["codes"]
            if "not_json" in codes:
                continue
            only = bool(codes) and beyond.issuperset(codes)
            counts["beyond" if only else "refused" if codes else "accepted"] += 1
            document = json.loads(case["text"].removeprefix("\ufeff"))
            stock, strict = validators[case["document"]]
            valid = stock.is_valid(document)
            if not only and valid and not case["accepted"] and not strict.is_valid(document):
                newlines += 1
            elif not only and valid != case["accepted"]:
                differences.append(f"{case['document']}: {case['name']}: the crate says {codes}, jsonschema says {valid}")
    print(f"jsonschema agrees on: {counts}, but for {newlines} texts that end with a newline")
    for difference in differences[:20]:
        print(difference, file=sys.stderr)
    if differences:
        sys.exit(f"{len(differences)} differences")


if __name__ == "__main__":
    main()

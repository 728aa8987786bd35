"""datamodel-code-generator's pydantic models read every example document and write it back unchanged."""

import importlib.util
import json
import pathlib
import subprocess
import sys

TARGET = pathlib.Path(__file__).parents[2] / "target" / "frontend"
MODELS = TARGET / "made" / "models"


def generate(schema, kind="pydantic_v2.BaseModel"):
    """The module of models for one schema."""
    folder = MODELS / kind.partition(".")[0]
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{schema.stem}.py"
    command = [
        sys.executable, "-m", "datamodel_code_generator",
        "--input", schema, "--input-file-type", "jsonschema",
        "--output", made, "--output-model-type", kind,
        "--target-python-version", "3.11", "--use-standard-collections", "--use-union-operator",
        "--disable-timestamp", "--formatters", "builtin",
    ]  # fmt: skip
    subprocess.run(command, check=True)
    spec = importlib.util.spec_from_file_location(f"{folder.name}_{schema.stem}", made)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def answered(schema):
    """Every question answered with its first word: a person's answers, or the rating of a team that answers together."""

    def fill(part):
        if "$ref" in part:
            return schema["$defs"][part["$ref"].removeprefix("#/$defs/")]["enum"][0]
        return {name: fill(inner) for name, inner in part["properties"].items()}

    place = "answers" if "answers" in schema["properties"] else "consensus"
    return {place: fill(schema["properties"][place])}


def main():
    MODELS.mkdir(parents=True, exist_ok=True)
    fixtures = TARGET / "fixtures"
    read = 0
    for schema in sorted((fixtures / "schemas").glob("*.json")):
        title = json.loads(schema.read_text(encoding="utf-8"))["title"]
        model = getattr(generate(schema), title)
        for example in sorted((fixtures / "examples").glob(f"{schema.stem}.*.json")):
            text = example.read_text(encoding="utf-8")
            value = model.model_validate_json(text)
            back = json.loads(value.model_dump_json(by_alias=True, exclude_unset=True))
            if back != json.loads(text):
                sys.exit(f"{example.name} came back changed")
            read += 1
    for path in sorted((fixtures / "answers").glob("*.types.*.en.json")):
        answers = json.loads(path.read_text(encoding="utf-8"))
        schema = MODELS / f"{path.stem.replace('.', '_')}.json"
        schema.write_text(json.dumps(answers["schema"]), encoding="utf-8")
        model = getattr(generate(schema), answers["schema"]["title"])
        document = answers["skeleton"] | answered(answers["schema"])
        back = json.loads(model.model_validate(document).model_dump_json(by_alias=True, exclude_unset=True))
        if back != document:
            sys.exit(f"a response to {path.name} came back changed")
        read += 1
    print(f"{read} examples read by pydantic's models and written back unchanged")


if __name__ == "__main__":
    main()

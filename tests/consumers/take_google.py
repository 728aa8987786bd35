"""Google's own description of its Forms API, which its client is made from, takes our requests.

The client checks no body, so this does: every field is one of the type that stands there. Called with the folder of the forms.
"""

import json
import pathlib
import sys

import googleapiclient.discovery_cache as cache
from googleapiclient.discovery import build_from_document

described = json.loads((pathlib.Path(cache.__file__).parent / "documents" / "forms.v1.json").read_text(encoding="utf-8"))
SCHEMAS = described["schemas"]
KINDS = {"string": str, "boolean": bool, "integer": int, "number": (int, float), "array": list, "object": dict}


def check(value, schema, place):
    schema = SCHEMAS[schema["$ref"]] if "$ref" in schema else schema
    kind = schema.get("type", "object")
    assert isinstance(value, KINDS[kind]), (place, kind)
    if "enum" in schema:
        assert value in schema["enum"], (place, value)
    if kind == "array":
        for index, element in enumerate(value):
            check(element, schema["items"], f"{place}/{index}")
    if kind == "object" and "properties" in schema:
        for name, inside in value.items():
            assert name in schema["properties"], f"{place}: there is no field {name}"
            check(inside, schema["properties"][name], f"{place}/{name}")


folder = pathlib.Path(sys.argv[1])
forms = sorted(folder.glob("*.google.json"))
assert forms, "no forms to try"
service = build_from_document(described, http=object())
for path in forms:
    body = json.loads(path.read_text(encoding="utf-8"))
    check(body, {"$ref": "BatchUpdateFormRequest"}, "")
    request = service.forms().batchUpdate(formId="form", body=body)
    assert json.loads(request.body) == body and request.uri.endswith("/v1/forms/form:batchUpdate?alt=json"), request.uri
    framework = json.loads(path.with_name(path.name.replace(".google.", ".framework.")).read_text(encoding="utf-8"))
    rows = sum(len(item["createItem"]["item"].get("questionGroupItem", {}).get("questions", [])) for item in body["requests"][1:])
    assert rows == sum(len(area["questions"]) for area in framework["areas"]), path.name
    print(f"Google Forms: {path.name}: {len(body['requests'])} requests")

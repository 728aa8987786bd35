"""fhir.resources, which checks what HL7 publishes of FHIR R5, takes our Questionnaires.

It takes item types of R4, too, so these are looked at by themselves. Called with the folder of the forms.
"""

import json
import pathlib
import sys

from fhir.resources.questionnaire import Questionnaire

# the types of items of R5: http://hl7.org/fhir/item-type
TYPES = {
    "group", "display", "question", "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "url", "coding",
    "attachment", "reference", "quantity",
}


def items(parent):
    for item in parent.get("item", []):
        yield item
        yield from items(item)


folder = pathlib.Path(sys.argv[1])
forms = sorted(folder.glob("*.fhir.json"))
assert forms, "no forms to try"
for path in forms:
    document = json.loads(path.read_text(encoding="utf-8"))
    read = Questionnaire.model_validate(document)
    # nothing is lost on the way through
    assert json.loads(read.model_dump_json()) == document, path.name
    all_items = list(items(document))
    assert {item["type"] for item in all_items} <= TYPES, path.name
    ids = [item["linkId"] for item in all_items]
    assert len(ids) == len(set(ids)), path.name
    framework = json.loads(path.with_name(path.name.replace(".fhir.", ".framework.")).read_text(encoding="utf-8"))
    asked = {question["id"] for area in framework["areas"] for question in area["questions"]}
    coded = {item["linkId"] for item in all_items if item["type"] == "coding"}
    assert asked <= coded, asked - coded
    print(f"fhir.resources: {path.name}: {len(all_items)} items")

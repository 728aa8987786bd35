"""pyxform, which KoboToolbox and ODK make their forms with, takes our XLSForms, as a workbook and as one CSV.

Called with the folder of the forms: NAME.xlsx and NAME.csv beside NAME.json, the framework.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as xml

from pyxform.xls2xform import convert

H = "{http://www.w3.org/1999/xhtml}"
X = "{http://www.w3.org/2002/xforms}"

folder = pathlib.Path(sys.argv[1])
frameworks = sorted(folder.glob("*.framework.json"))
assert frameworks, "no forms to try"
for path in frameworks:
    framework = json.loads(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".framework.json")
    made = {}
    for ending in ("csv", "xlsx"):
        warnings = []
        result = convert(str(folder / f"{name}.{ending}"), warnings=warnings, validate=False)
        assert not warnings + (result.warnings or []), (name, ending, warnings, result.warnings)
        made[ending] = result.xform
    # pyxform writes the name of the file into neither, so that both are one form
    assert made["csv"] == made["xlsx"], f"{name}: the workbook and the CSV are two forms"
    form = xml.fromstring(made["xlsx"])
    controls = {control.get("ref").rsplit("/", 1)[-1]: control for control in form.iter(f"{X}select1")}
    model = form.find(f"{H}head/{X}model")
    languages = {translation.get("lang") for translation in model.iter(f"{X}translation")}
    assert len(languages) in (0, 1 + len(framework.get("translations", []))), (name, languages)
    for area in framework["areas"]:
        for question in area["questions"]:
            control = controls[question["id"]]
            assert control.get("ref").split("/")[-2] == area["id"], question["id"]
    lists = {instance.get("id"): instance for instance in model.iter(f"{X}instance") if instance.get("id")}
    for scale in framework["scales"]:
        points = [point["id"] for point in scale["points"]]
        asked = [node.text for node in lists[scale["id"]].iter(f"{X}name")]
        assert [word for word in asked if word in points] == points, (scale["id"], asked)
    print(f"pyxform: {name}: {len(controls)} choices to make, languages {sorted(languages)}")

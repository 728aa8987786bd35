import { materialCells, materialRenderers } from "@jsonforms/material-renderers";
import { JsonForms } from "@jsonforms/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { answers, handIn } from "./page.js";

const i18n = {
  locale: document.documentElement.lang,
  translate: (key, otherwise) => answers.messages[key] ?? otherwise,
  translateError: (error) => (error.keyword === "required" ? answers.messages["error.required"] : error.message),
};

function Page() {
  const [{ data, errors }, change] = useState({ data: answers.skeleton, errors: [] });
  const [tried, tryToSubmit] = useState(false);
  window.formData = data;
  const submit = (event) => {
    event.preventDefault();
    window.refusals = errors.map(({ instancePath, params }) => `${instancePath}/${params.missingProperty}`);
    tryToSubmit(true);
    if (errors.length === 0) handIn(data);
  };
  return (
    <form noValidate onSubmit={submit}>
      <JsonForms
        schema={answers.schema_without_dialect}
        uischema={answers.json_forms}
        data={data}
        renderers={materialRenderers}
        cells={materialCells}
        i18n={i18n}
        validationMode={tried ? "ValidateAndShow" : "ValidateAndHide"}
        onChange={change}
      />
      <button type="submit">{answers.messages["submit.text"]}</button>
    </form>
  );
}

createRoot(document.getElementById("form")).render(<Page />);

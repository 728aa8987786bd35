import Form from "@rjsf/core";
import defaultValidator, { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";
import { createRoot } from "react-dom/client";
import { answers, handIn, parameters } from "./page.js";

// The validator that comes with the form knows draft 7: it gets the schema without a dialect.
const knows2020 = parameters.has("ajv2020");
const settings = parameters.has("skip_one_of") ? { experimental_defaultFormStateBehavior: { constAsDefaults: "skipOneOf" } } : {};

createRoot(document.getElementById("form")).render(
  <Form
    schema={knows2020 ? answers.schema : answers.schema_without_dialect}
    uiSchema={answers.react_jsonschema_form}
    formData={answers.skeleton}
    validator={knows2020 ? customizeValidator({ AjvClass: Ajv2020 }) : defaultValidator}
    noHtml5Validate={parameters.has("no_html5")}
    onSubmit={({ formData }) => handIn(formData)}
    onError={(errors) => { window.refusals = errors.map(({ property }) => property); }}
    {...settings}
  />,
);

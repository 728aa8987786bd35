// The address says which answer schema the form is of: ?answers=new_leaders.types.flat.submitted.en
export const parameters = new URLSearchParams(location.search);
export const answers = await (await fetch(`answers/${parameters.get("answers")}.json`)).json();
document.documentElement.lang = parameters.get("answers").split(".").at(-1);

/** What the form hands in, for the test to read. */
export function handIn(document) {
  window.handedIn = document;
}

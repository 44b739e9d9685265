import { createCheck } from "./engine/create-check.ts";
import { namesInReference } from "./patterns/names-in-reference.ts";

export const childIdLikeName = createCheck({
  id: "child-id-like-name",
  codes: ["H03"],
  severity: "error",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["placeholder-left"],
  why: "The audit is read outside your authority, so it must not name the child.",
  source: "UK GDPR article 4(5): a pseudonym must not identify the child without information kept apart.",
  messages: {
    fullName: "{name}: this looks like a name. Use a reference that does not identify the child.",
    oneName: {
      severity: "query",
      text: "{name}: this may be a first name or a surname. Use a reference with a number in it.",
    },
  },
  appliesTo: ({ means }) => means === "child-reference",
  check: ({ text }, report) => {
    const found = namesInReference(text);
    if (found !== null) report(found);
  },
});

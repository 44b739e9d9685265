import type { DefineCommand } from "../command-line.ts";
import { defineDraft } from "./pro-forma/draft.ts";
import { defineLint } from "./pro-forma/lint.ts";
import { defineTemplate } from "./pro-forma/template.ts";
import { defineTry } from "./pro-forma/try.ts";

export const defineProForma: DefineCommand = (command, run) => {
  command.description(
    "Writes, checks and tries the definition of a form, so that this program can read a form of your own. docs/forms.md has the steps.",
  );
  defineDraft(command.command("draft"), run);
  defineLint(command.command("lint"), run);
  defineTemplate(command.command("template"), run);
  defineTry(command.command("try"), run);
};

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import type { Token, Tokens } from "marked";

/** A block of a guide that its readers paste into a shell or a database. */
export interface GuideBlock {
  readonly guide: string;
  readonly language: "sh" | "sql";
  /** Without comments; a command that goes over several lines is one. Of SQL it is the block as a whole. */
  readonly commands: readonly string[];
}

/** The blocks of a guide in docs, in their order. */
export function readGuide(guide: string): readonly GuideBlock[] {
  const text = readFileSync(join(__dirname, "../../docs", guide), "utf8");
  return codeOf(marked.lexer(text)).flatMap(({ lang, text: code }): readonly GuideBlock[] => {
    if (lang === "sh") return [{ guide, language: lang, commands: commandsOf(code) }];
    return lang === "sql" ? [{ guide, language: lang, commands: [code] }] : [];
  });
}

/** Lists hold blocks of code as well. */
function codeOf(tokens: readonly Token[]): readonly Tokens.Code[] {
  return tokens.flatMap((token) => {
    if (token.type === "code") return [token as Tokens.Code];
    if (token.type === "list") return (token as Tokens.List).items.flatMap((item) => codeOf(item.tokens));
    return [];
  });
}

function commandsOf(code: string): readonly string[] {
  return code
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.replace(/\s+#\s.*$/, "").trim())
    .filter((line) => line !== "");
}

/** As wide as a terminal at least is. */
const width = 80;

/** A page in Markdown as plain text for a terminal: underlined headings, no marks, and no line wider than 80 characters. */
export function plainPage(markdown: string): string {
  return markdown.split("\n").flatMap(plainLines).join("\n");
}

/** @param first before the first line @param indent before every other line */
export function wrap(text: string, indent = "", first = ""): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isStarted = false;
  for (const word of text.split(" ")) {
    const longer = isStarted ? `${line} ${word}` : line + word;
    if (isStarted && longer.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
    isStarted = true;
  }
  return [...lines, line];
}

function plainLines(line: string): readonly string[] {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading !== null) {
    const title = withoutMarks(heading[2] ?? "");
    return [title, (heading[1] === "#" ? "=" : "-").repeat(title.length)];
  }
  const indent = /^(?:\d+\.|-) /.exec(line)?.[0].length ?? 0;
  return wrap(withoutMarks(line), " ".repeat(indent));
}

function withoutMarks(text: string): string {
  return text.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/`|\*\*/g, "");
}

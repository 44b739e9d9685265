import { renderPage } from "../../scripts/reading-pages.mjs";

const layout = "<title>{title}</title><link href={root}page.css><main>{content}</main>";

it("takes the title of a page from its heading", () => {
  expect(renderPage(layout, "# No without comment\n\nText.\n", "")).toContain(
    "<title>No without comment</title>",
  );
});

it("links to pages where the files link to files", () => {
  const page = renderPage(layout, "[one](answer-missing.md) and [all](README.md)\n", "../");
  expect(page).toContain('href="answer-missing.html"');
  expect(page).toContain('href="index.html"');
  expect(page).toContain("href=../page.css");
});

it("leaves addresses elsewhere as they are", () => {
  expect(renderPage(layout, "[law](https://example.org/a.md)\n", "")).toContain(
    'href="https://example.org/a.md"',
  );
});

it("gives the advice first and folds what is for programs away at the end", () => {
  const markdown =
    "# A check\n\nWhat we found.\n\n## What to do\n\nWrite it.\n\n## Technical details\n\n<!-- start -->\n\n- Check: `a-check`\n\n<!-- end -->\n";
  const page = renderPage(layout, markdown, "");
  expect(page.indexOf("What to do")).toBeLessThan(page.indexOf("<details>"));
  expect(page.indexOf("<details>")).toBeLessThan(page.indexOf("a-check</code>"));
  expect(page).not.toContain("<!--");
});

it("takes a $ for a $", () => {
  expect(renderPage(layout, "# Costs\n\n$& and $1\n", "")).toContain("$&amp; and $1");
});

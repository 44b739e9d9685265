/**
 * Fluent's design tokens as the pages load them: each is the CSS variable of its name, so that a rule takes the place of a
 * table of four hundred. The build puts this in the place of Fluent's own table, and a test holds the two against each other.
 */
export const tokens: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => `var(--${String(name)})` },
);

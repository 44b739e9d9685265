/** Layers of Fluent that stand even where no theme sets them. */
const layers: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

/**
 * Fluent's design tokens as the pages load them: each is the CSS variable of its name, so that a rule takes the place of a
 * table of four hundred. The build puts this in the place of Fluent's own table, and a test holds the two against each other.
 */
export const tokens: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  { get: variable },
);

function variable(_: object, key: string | symbol): string {
  const name = String(key);
  const layer = layers[name];
  return layer === undefined ? `var(--${name})` : `var(--${name}, ${String(layer)})`;
}

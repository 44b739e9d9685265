/** The way to one value in a tree of plain data: keys, and places in lists counted from 0. */
export type LeafPath = readonly string[];

export interface Leaf {
  readonly path: LeafPath;
  readonly value: string | number | boolean;
}

/** Every value in a tree of plain data, in its order; nothing for those that are null or not there. */
export function listLeaves(tree: unknown, path: LeafPath = []): readonly Leaf[] {
  if (tree === null || tree === undefined) return [];
  if (typeof tree === "object") {
    return Object.entries(tree).flatMap(([key, value]) => listLeaves(value, [...path, key]));
  }
  if (typeof tree === "string" || typeof tree === "number" || typeof tree === "boolean") {
    return [{ path, value: tree }];
  }
  throw new Error("A tree of plain data has texts, numbers and truth values.");
}

export function pathKey(path: LeafPath): string {
  return path.join("/");
}

import type { AuditRecord } from "../audit/audit-record.ts";
import type { Form } from "../proforma/form.ts";
import type { CollatedAudit } from "./collated-audit.ts";
import { isKeyedHash } from "./keyed-hash.ts";
import { listLeaves, pathKey, type Leaf, type LeafPath } from "./leaves.ts";
import { placeLeaf, titleOfLeaf } from "./title-of-leaf.ts";

/** One value that goes to the list. */
export interface SentField {
  /** As a person would call it. */
  readonly title: string;
  /** As it is sent. */
  readonly value: string;
  /** Whether a keyed hash is sent instead of what the document says. */
  readonly isHash: boolean;
}

/** One part of the form, or what is said beside it. */
export interface SharedPart {
  readonly id: string;
  readonly title: string;
  readonly goes: readonly SentField[];
  /** What the document has and the list does not get, by title: its value is nobody's business. */
  readonly stays: readonly string[];
}

/**
 * All that is sent of an audit and all that stays in its document, part by part in the order of the form. It is read off
 * what is sent, value by value, and not off the sharing policy: a value that nobody thought of shows up under its own path.
 * @param record as it is in the document.
 */
export function describeSharing(
  record: AuditRecord,
  audit: CollatedAudit,
  form: Form,
): readonly SharedPart[] {
  const own = listLeaves(record);
  const written = new Map(own.map((leaf) => [pathKey(leaf.path), leaf.value]));
  const sent = listLeaves(audit);
  const sentOfRecord = new Map(
    sent.flatMap(({ path: [root, ...path], value }) =>
      root === "record" ? [[pathKey(path), value] as const] : [],
    ),
  );
  const parts = new PartBook(form);
  for (const leaf of sent) {
    if (isWithheldPlace(leaf.path)) continue;
    const [root, ...inRecord] = leaf.path;
    const isHash =
      root === "record" && isKeyedHash(leaf.value) && written.get(pathKey(inRecord)) !== leaf.value;
    parts.add(placeLeaf(leaf.path, audit.record, form), {
      title: titleOfLeaf(leaf.path, form),
      value: inWords(leaf),
      isHash,
    });
  }
  parts.addWithheld(audit.sharing.withheld);
  for (const { path, value } of own) {
    if (sentOfRecord.get(pathKey(path)) === value) continue;
    const inSent = ["record", ...path];
    parts.addStaying(placeLeaf(inSent, record, form), titleOfLeaf(inSent, form));
  }
  return parts.list();
}

/** How many values go and how many stay. */
export function countShared(parts: readonly SharedPart[]): { readonly goes: number; readonly stays: number } {
  return {
    goes: parts.reduce((sum, { goes }) => sum + goes.length, 0),
    stays: parts.reduce((sum, { stays }) => sum + stays.length, 0),
  };
}

/** The part of what belongs to the audit as a whole. */
const aboutTheWhole = "list";

/** The parts in the order of the form, those about the audit as a whole last. */
class PartBook {
  private readonly parts: { id: string; title: string; goes: SentField[]; stays: string[] }[];

  constructor({ parts }: Form) {
    this.parts = [
      // The order of the form, as far as a form has such parts.
      ...parts.map(({ id, title }) => ({ id, title })),
      { id: "reasons", title: "Reasons given" },
      { id: "facts", title: "Dates of the case" },
      { id: "sign-off", title: "Sign-off" },
      { id: aboutTheWhole, title: "For the list" },
    ].map((part) => ({ ...part, goes: [], stays: [] }));
  }

  add(part: string, field: SentField): void {
    const { id, goes } = this.partOf(part);
    // The list has some values twice, such as the revision: in a column of its own and in the record.
    const isTold = goes.some(({ title, value }) => title === field.title && value === field.value);
    if (id !== aboutTheWhole || !isTold) goes.push(field);
  }

  /** The names of the places that are left out are sent as well: the parts say which, so one line says how many. */
  addWithheld(places: readonly string[]): void {
    if (places.length === 0) return;
    const value = places.length === 1 ? "1 name" : `${String(places.length)} names`;
    this.add(aboutTheWhole, { title: "Names of the values that stay behind", value, isHash: false });
  }

  addStaying(part: string, title: string): void {
    const { id, stays } = this.partOf(part);
    if (id !== aboutTheWhole || !stays.includes(title)) stays.push(title);
  }

  list(): readonly SharedPart[] {
    return this.parts.filter(({ goes, stays }) => goes.length + stays.length > 0);
  }

  /** A part that this pro forma has not is told with what is for the list. */
  private partOf(id: string) {
    const part = this.parts.find((each) => each.id === id) ?? this.parts.at(-1);
    if (part === undefined) throw new Error("A description has parts.");
    return part;
  }
}

function isWithheldPlace(path: LeafPath): boolean {
  return path[0] === "sharing" && path[1] === "withheld";
}

function inWords({ value }: Leaf): string {
  return value === true ? "yes" : value === false ? "no" : String(value);
}

import * as z from "zod";
import { fail, succeed, type Result } from "../../result.ts";
import type { Codebook } from "./codebook.ts";

/**
 * What people coded, kept beside the audits. A person ticks each code; nothing is coded by a program. It is published as
 * `assets/factor-codings.schema.json`, and holds no text of an audit.
 */
export const codingsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  codebook: z.strictObject({ id: z.string(), version: z.string() }),
  codings: z.array(
    z.strictObject({
      auditId: z.uuid(),
      /** The initials of the person who coded it. An audit that two people coded shows how far they agree. */
      by: z.string().min(1),
      on: z.iso.date(),
      codes: z.array(z.strictObject({ code: z.string(), polarity: z.enum(["supports", "hinders"]) })),
    }),
  ),
});

export type Codings = z.infer<typeof codingsSchema>;
export type Coding = Codings["codings"][number];

/** Checks codings against their codebook. Fails with `codings-other-codebook`, `codings-unknown-code` or `codings-twice`. */
export function checkCodings({ codebook, codings }: Codings, known: Codebook): Result<null> {
  if (codebook.id !== known.id || codebook.version !== known.version) {
    return fail({
      code: "codings-other-codebook",
      message: `These codings were made with ${codebook.id}, version ${codebook.version}. Name that codebook.`,
    });
  }
  const ids = new Set(known.codes.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { auditId, by, codes } of codings) {
    const unknown = codes.find(({ code }) => !ids.has(code));
    if (unknown !== undefined)
      return fail({ code: "codings-unknown-code", message: `The codebook has no code "${unknown.code}".` });
    const key = JSON.stringify([auditId, by]);
    if (seen.has(key))
      return fail({ code: "codings-twice", message: `${by} coded an audit twice. Keep the newer coding.` });
    seen.add(key);
  }
  return succeed(null);
}

/** A phrase of the codebook in a text: a suggestion to look at, never a tick. */
export interface SuggestedCode {
  readonly code: string;
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
}

/** Where phrases of the codebook are in a text, in its order. */
export function suggestCodes({ codes }: Codebook, text: string): readonly SuggestedCode[] {
  const small = text.toLowerCase();
  // A letter whose small form is longer would move what follows.
  if (small.length !== text.length) return [];
  return codes
    .flatMap(({ id, phrases }) =>
      phrases.flatMap((phrase): readonly SuggestedCode[] => {
        const found: SuggestedCode[] = [];
        for (let at = small.indexOf(phrase); at !== -1; at = small.indexOf(phrase, at + phrase.length)) {
          const startsWord = at === 0 || !/[\p{L}\p{N}]/u.test(small.charAt(at - 1));
          if (startsWord) found.push({ code: id, offset: at, length: phrase.length });
        }
        return found;
      }),
    )
    .toSorted((one, other) => one.offset - other.offset || other.length - one.length);
}

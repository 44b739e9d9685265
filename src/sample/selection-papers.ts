import { dateInWords } from "../dates/date-in-words.ts";
import { makeWordFile } from "../ooxml/make/word-file.ts";
import { heading, paragraph, table } from "../ooxml/make/word-markup.ts";
import { reasonTitles } from "./draw-sample.ts";
import type { SelectionRecord } from "./selection-record.ts";

/** The selection record as one page to sign: what was drawn from, how, what came out, and who was there. */
export function makeSelectionPage(record: SelectionRecord): Uint8Array {
  const { cycle, seed, digest, authority, drawnOn, present } = record;
  const title = `Sample of cases, ${cycle}`;
  const bands = Object.entries(record.bands);
  const body = [
    paragraph(title, "Title"),
    paragraph(
      [authority, `drawn on ${dateInWords(drawnOn)}`].filter((each) => each !== null).join(", "),
      "Subtitle",
    ),
    table({
      widths: [0.22, 0.78],
      headings: [],
      rows: [
        [{ content: "Seed", style: "bold" }, seed],
        [
          { content: "Digest of the list", style: "bold" },
          { content: digest, style: "small" },
        ],
        [{ content: "Way of drawing", style: "bold" }, record.method],
        [{ content: "Present", style: "bold" }, present.length === 0 ? " " : present.join(", ")],
      ],
      description: "How the cases were drawn",
    }),
    heading(1, "Cases"),
    table({
      widths: [0.22, 0.12, 0.36, 0.3],
      headings: [["Group", "In the list", "Chosen", "Reserves, in order"]],
      rows: bands.map(([name, { size, chosen, reserves, open }]) => [
        name,
        String(size),
        [...chosen, ...(open === 0 ? [] : [`${open} open`])].join(", "),
        reserves.length === 0 ? "none" : reserves.join(", "),
      ]),
      description: "The cases that were chosen in each group, and the reserves",
    }),
    ...(record.replaced.length === 0
      ? []
      : [
          heading(1, "Cases that were replaced"),
          ...record.replaced.map(({ reference, reason, entered }) =>
            paragraph(
              `${reference}: ${reasonTitles[reason]}. ${entered === null ? "There was no reserve, so the place is open." : `${entered} entered.`}`,
              "ListBullet",
            ),
          ),
        ]),
    heading(1, "Signed"),
    table({
      widths: [0.4, 0.35, 0.25],
      headings: [["Role", "Signature", "Date"]],
      rows: [
        [" ", " ", " "],
        [" ", " ", " "],
      ],
      description: "Signatures of the people who drew the sample",
    }),
    paragraph(
      "Anybody with the same list, seed and cycle draws the same cases. The digest of the list was written down before the seed was drawn.",
    ),
  ];
  return makeWordFile({ title, body: body.join("") });
}

/** The list for the IRO managers: which case is audited, and a place for the auditor's initials and the day. */
export function makeManagersList({ cycle, authority, bands }: SelectionRecord): Uint8Array {
  const title = `Cases to audit, ${cycle}`;
  const rows = Object.entries(bands).flatMap(([name, { chosen, open }]) => [
    ...chosen.map((reference) => [reference, name, " ", " "]),
    ...Array.from({ length: open }, () => ["open: no case in the list", name, " ", " "]),
  ]);
  const body = [
    paragraph(title, "Title"),
    ...(authority === null ? [] : [paragraph(authority, "Subtitle")]),
    table({
      widths: [0.34, 0.26, 0.2, 0.2],
      headings: [["Reference", "Group", "Auditor (initials)", "Done on"]],
      rows,
      description: "The cases that were chosen, with room for the auditor's initials and the day",
    }),
    paragraph(
      "If a case is closed, its record is missing or the auditor knows it, tell the person who drew the sample. Only they can let a reserve in.",
    ),
  ];
  return makeWordFile({ title, body: body.join("") });
}

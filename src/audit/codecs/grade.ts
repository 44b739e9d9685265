import type { ProForma } from "../../proforma/pro-forma.ts";
import { endOfWording, wordingKey } from "../recognise/wording.ts";
import { decodeChoice } from "./choice.ts";

/** The grade that a text means on this pro forma, with or without the word for it in front: "Grade: good". Null when it is none. */
export function decodeGrade(proForma: ProForma, written: string): string | null {
  const grade = decodeChoice(proForma.grades, written);
  if (grade !== null) return grade;
  for (const label of proForma.columns.grade) {
    const end = endOfWording(written, wordingKey(label));
    if (end !== null) return decodeChoice(proForma.grades, written.slice(end));
  }
  return null;
}

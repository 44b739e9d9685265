import type { ProForma } from "../../proforma/pro-forma.ts";
import { answerValues, type Answer } from "../audit-record.ts";
import { decodeChoice } from "./choice.ts";

/** The answer that a text means on this pro forma: "Y", "yes " and "YES." are Yes. Null when it is none. */
export function decodeAnswer(proForma: ProForma, written: string): Answer | null {
  const value = decodeChoice(proForma.answers, written);
  return answerValues.find((each) => each === value) ?? null;
}

import { makePlain } from "../engine/plain-text.ts";
import { detectDatesOfBirth } from "./date-of-birth.ts";
import { noSurroundings, type Detector } from "./detector.ts";
import { detectEmailAddresses } from "./email.ts";
import { detectLinks } from "./link.ts";
import { detectNationalInsuranceNumbers } from "./national-insurance.ts";
import { detectNhsNumbers } from "./nhs-number.ts";
import { detectPhoneNumbers } from "./phone.ts";
import { detectPostcodes } from "./postcode.ts";
import { detectUpns } from "./upn.ts";

/** Those whose hits are hardly ever anything else. */
const detectors: readonly Detector[] = [
  detectNhsNumbers,
  detectUpns,
  detectNationalInsuranceNumbers,
  detectPostcodes,
  detectEmailAddresses,
  detectLinks,
  detectPhoneNumbers,
  detectDatesOfBirth,
];

/** Whether a text that is no part of the form, such as a typed reason, holds an identifier beyond doubt. */
export function holdsIdentifier(text: string): boolean {
  const plain = makePlain(text);
  return detectors.some((detect) => detect(plain, noSurroundings).some(({ sure }) => sure));
}

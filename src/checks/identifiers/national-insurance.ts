import type { Detector } from "./detector.ts";
import { findAll } from "./detector.ts";

/** Two prefix letters that HMRC gives out, six digits in pairs, a suffix from A to D (National Insurance Manual, NIM39110). */
const shape =
  /(?<![A-Za-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \n-]?\d{2}){3}[ \n-]?[A-D](?![A-Za-z0-9])/gi;

export const detectNationalInsuranceNumbers: Detector = ({ text, hasDigits }) =>
  hasDigits ? findAll(text, shape) : [];

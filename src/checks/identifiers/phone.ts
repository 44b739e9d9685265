import type { Detector } from "./detector.ts";
import { findAll, textBefore } from "./detector.ts";

/** From the zero or the country code on, nine or ten digits, in groups however people part them. */
const shape =
  /(?<![\w+£$€]|[A-Za-z][/-]|(?<!\d{5})\d[/-]|\d[.,])(?:(?:\+|00)44(?:[ -]?\(0\))?(?:[ ().-]{0,2}\d){9,10}|\(?0\d{2}(?:[ ().-]{0,2}\d){7,8})(?!\w|[.,-]\d|\/\d{1,4}(?!\d))/g;
const referenceWord =
  /\b(?:ref(?:erence)?|case|file|invoice|order|record|form|document|system|ticket|purchase|policy|claim|contract|serial|code|id|urn)\b(?:[ .]{0,2}(?:no|number|ref|id)\b)?[ .:#-]{0,3}$/i;
/** Days in groups, such as 01-02-2026 and a time after it. */
const date = /^\(?\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d\d/;

/** Telephone numbers of the United Kingdom: 01, 02, 03 or 07, or +44, with ten or eleven digits (Ofcom's numbering plan). */
export const detectPhoneNumbers: Detector = ({ text, hasDigits }) =>
  hasDigits
    ? findAll(text, shape, ({ 0: written, index }) => {
        if (date.test(written)) return false;
        const national = written.replace(/\D/g, "").replace(/^(?:0044|44)0?/, "0");
        if (!/^(?:0[1237]\d{9}|01\d{8})$/.test(national)) return false;
        return !referenceWord.test(textBefore(text, index, 40));
      })
    : [];

/** How a day is written in British case notes. Source text for patterns, to be read without regard to case. */
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = String.raw`(?:19|20)\d\d`;
const dayOfMonth = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const inDigits = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:${year}|\d\d)`;
const iso = String.raw`${year}(?:-\d\d-|/\d\d/|\.\d\d\.)\d\d`;

/** A day with its year. */
export const fullDate = `(?:${iso}|${inDigits}|${dayOfMonth}(?: of)?[ \\n-]${month}\\.?,?[ \\n-](?:${year}|\\d\\d)|${month}\\.? ${dayOfMonth},? ${year})`;

/** A day, or a month, with or without its year. */
export const writtenDate = `(?:${fullDate}|${dayOfMonth}(?: of)? ${month}|${month} ${year})`;

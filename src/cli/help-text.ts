export const helpText = `Reads, checks and records permanence audits made on the NIROMP pro forma in Word.

Usage:
  permanency-audit check <file or folder>… [--format <format>] [--policy <file>] [--jobs <number>]
  permanency-audit explain [<check>]
  permanency-audit reason <file> --check <check> --at <place> --because "<why it may stand>"
  permanency-audit facts <file> [--audit-date <date>] [--looked-after-since <date>]
                                [--first-review <date>] [--second-review <date>]
  permanency-audit fix <file>… [--dry-run] [--policy <file>]
  permanency-audit convert <file>… [--out <folder>]
  permanency-audit save <file>…

Commands:
  check     says what is missing or odd in each audit; changes nothing.
            A folder is searched through, with all folders in it, for .docx, .dotx and .docm files.
  explain   says of a check what is wrong, why it matters and what to do; lists all checks if none is named.
  reason    lets a query stand, with at least three words that say why. They are saved in the document,
            and lapse when the answer changes that they were given for.
  facts     saves dates of the case that the form does not ask for; "" takes one back.
  fix       writes what findings offer to write, such as 6-10yrs for "6 to 10" or 31/03/2027 for "31 March 2027",
            into the document, and saves the record with it. Nothing is guessed: the form's own words for what
            was written take its place.
  convert   writes a copy in which every answer has its own named control, with the record saved in it.
            Without --out the copy stands beside the original, as <name>-structured.
            A file that is there already is never written over.
  save      writes the record of the audit into the document itself.

Options:
  -f, --format <format>  text, json, markdown, sarif or csv (check)
  --json                 the same as --format json: one JSON object on standard output and nothing else (check)
  -p, --policy <file>    thresholds, lists and severities that were agreed otherwise (check, reason, fix)
  -j, --jobs <number>    how many files to work on at once; all cores if not given (check)
  -n, --dry-run          say what would be written, and write nothing (fix)
  --offset <number>      which of several findings at one place the reason is for; all if not given (reason)
  -o, --out <folder>     the folder for the copies, made if it is not there (convert)
  -h, --help             this text
  -V, --version          the version of this program

Exit status:
  0  nothing blocks in any file
  1  something blocks: an error, or a query without a reason
  2  a file was refused, or the command could not do its work
`;

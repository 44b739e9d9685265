export const helpText = `Reads, checks and records permanence audits made on the NIROMP pro forma in Word.

Usage:
  permanency-audit check <file or folder>… [--json] [--jobs <number>]
  permanency-audit convert <file>… [--out <folder>]
  permanency-audit save <file>…

Commands:
  check     says what is missing or odd in each audit; changes nothing.
            A folder is searched through, with all folders in it, for .docx, .dotx and .docm files.
  convert   writes a copy in which every answer has its own named control, with the record saved in it.
            Without --out the copy stands beside the original, as <name>-structured.
            A file that is there already is never written over.
  save      writes the record of the audit into the document itself.

Options:
  --json               one JSON object on standard output and nothing else (check)
  -j, --jobs <number>  how many files to work on at once; all cores if not given (check)
  -o, --out <folder>   the folder for the copies, made if it is not there (convert)
  -h, --help           this text
  -V, --version        the version of this program

Exit status:
  0  nothing blocks in any file
  1  something blocks: an error, or a query without a reason
  2  a file was refused, or the command could not do its work
`;

const usageText = `Usage:
  permanency-audit check <file or folder>… [--format <format>] [--policy <file>] [--jobs <number>]
  permanency-audit explain [<check>]
  permanency-audit reason <file> --check <check> --at <place> --because "<why it may stand>"
  permanency-audit facts <file> [--audit-date <date>] [--looked-after-since <date>]
                                [--first-review <date>] [--second-review <date>]
  permanency-audit fix <file>… [--dry-run] [--policy <file>]
  permanency-audit convert <file>… [--out <folder>]
  permanency-audit save <file>…

  permanency-audit sign-off <file>… --ready|--countersign|--return --initials <PK> --role "<role>"
                                [--on <date>] [--remarks "<what to look at>"]
  permanency-audit export <file or folder>… --to <list> --cycle <cycle> [--region "<region>"]
                                [--settings <file>] [--sharing <file>] [--key-file <file>] [--dry-run]
  permanency-audit withdraw <file or key> --to <list> [--settings <file>]
  permanency-audit outbox [list | send --to <list> | forget <key or file name>]
  permanency-audit import <.csv, .xlsx or .jsonl file>… --to <list> [--settings <file>]
  permanency-audit key
  permanency-audit list create --site <address> --name "<name>"
  permanency-audit list check --site-id <id> --list-id <id>

  permanency-audit serve
  permanency-audit tokens add --authority "<authority>" --label "<who has it>" [--role <role>] [--days <number>]
  permanency-audit tokens list
  permanency-audit tokens revoke <id>
  permanency-audit backup <file>
  permanency-audit restore <file>
  permanency-audit verify-log
`;

const auditText = `Commands for an audit:
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
`;

const listText = `Commands for a list that authorities share:
  sign-off  writes into the document that its auditor holds it for ready, that a quality lead countersigns it,
            or that it is returned with remarks. It lapses when the audit changes.
  export    sends each audit that nothing blocks, saves its record first where that is not up to date, and notes in
            the document that it was sent. Twice changes nothing. What cannot be sent now waits in the outbox.
  withdraw  takes an audit back: the list keeps it as withdrawn and counts it nowhere.
  outbox    shows what waits and why; send tries all that waits for a list again; forget gives one up.
  import    takes the audits in files of a list into another, such as a file that came by secure mail.
  key       prints a new authority key, from which the hash of a child's reference is made.
  list      makes a Microsoft List for audits in a SharePoint site, or says what differs in one.

  <list> is a folder, in which each authority and cycle has a file of its own; a .csv, .xlsx or .jsonl file;
  service or microsoft-list, as --settings says where they are; or the address of a service,
  such as https://audit.example.gov.uk/api.
`;

const serviceText = `Commands for whoever runs the collation service; its settings come from the environment:
  serve       runs the service until it is asked to stop.
  tokens      makes, lists and takes back the tokens with which authorities send and read.
  backup      copies the embedded store into a new file while the service goes on, and reads it through.
  restore     makes the embedded store from a back-up; never in the place of one that is there.
  verify-log  says whether the log of the service is whole.
`;

const optionText = `Options:
  -f, --format <format>  text, json, markdown, sarif or csv (check); csv, xlsx or jsonl of the files in a folder
  --json                 the same as --format json: one JSON object on standard output and nothing else (check)
  -p, --policy <file>    thresholds, lists and severities that were agreed otherwise
  -j, --jobs <number>    how many files to work on at once; all cores if not given (check)
  -n, --dry-run          say what would be written, or what would be sent value by value, and do nothing (fix, export)
  --offset <number>      which of several findings at one place the reason is for; all if not given (reason)
  -o, --out <folder>     the folder for the copies, made if it is not there (convert)
  -t, --to <list>        the list that is meant
  -s, --settings <file>  the collation.json that says which list is shared, for which cycle and by which policy
  -c, --cycle <cycle>    the round of audits, such as 2026-autumn (export)
  --region "<region>"    the region, where the list has several (export)
  --sharing <file>       a sharing policy: what may leave the document (export)
  --key-file <file>      a file with the authority's key (export)
  --role <role>          submit, read or admin; submit if not given (tokens add)
  --days <number>        after how many days the token ends, or never; 365 if not given (tokens add)
  -h, --help             this text
  -V, --version          the version of this program
`;

const environmentText = `Environment:
  PERMANENCY_AUDIT_KEY          the authority's key, where no --key-file is named
  PERMANENCY_AUDIT_TOKEN        the token for the collation service
  PERMANENCY_AUDIT_GRAPH_TOKEN  the access token for a Microsoft List
  PERMANENCY_AUDIT_STATE        the folder in which sends wait
`;

const exitText = `Exit status:
  0  nothing blocks in any file
  1  something blocks: an error, or a query without a reason
  2  a file was refused or waits, or the command could not do its work
`;

export const helpText = [
  "Reads, checks, records and shares permanence audits made on the NIROMP pro forma in Word.\n",
  usageText,
  auditText,
  listText,
  serviceText,
  optionText,
  environmentText,
  exitText,
].join("\n");

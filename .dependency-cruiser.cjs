// The import law: imports go only down, faces → word, collation → checks → audit → ooxml, proforma. All may import text, dates and authorities; milestones are for checks and tracker.
// Every ban says in its comment what to do instead.

const node = "^src/(cli|server)/";
const core =
  "^src/((text|dates|milestones|authorities|proforma|ooxml|audit|checks|collation|outcomes|case-list|sample|moderation|actions|activity|tracker)/|[^/]+$)";

module.exports = {
  forbidden: [
    {
      name: "shared-words-stand-alone",
      severity: "error",
      comment:
        "A file straight in src is a word every folder may use, so it imports none of them. Move this code into the folder it is about.",
      from: { path: "^src/[^/]+$" },
      to: { path: "^src/[^/]+/" },
    },
    {
      name: "ooxml-and-proforma-stand-alone",
      severity: "error",
      comment:
        "ooxml knows Word files and proforma knows what a form asks; neither knows the rest of us. Take what is needed as a parameter, or move the code that joins the two up into src/audit.",
      from: { path: "^src/(ooxml|proforma)/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/($1|text)/" },
    },
    {
      name: "text-stands-alone",
      severity: "error",
      comment:
        "src/text reads JSON with its lines and words sentences for people, for every folder. It imports no other folder of src: pass what it needs as a parameter.",
      from: { path: "^src/text/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/text/" },
    },
    {
      name: "authorities-stand-alone",
      severity: "error",
      comment:
        "src/authorities is a list of names and its look-up, which every folder may use. It imports no other folder of src: pass what it needs as a parameter.",
      from: { path: "^src/authorities/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/authorities/" },
    },
    {
      name: "dates-stand-alone",
      severity: "error",
      comment:
        "src/dates is arithmetic with plain days, which every folder may use. It imports no other folder of src: pass what it needs as a parameter.",
      from: { path: "^src/dates/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/dates/" },
    },
    {
      name: "milestones-are-data",
      severity: "error",
      comment:
        "src/milestones is what is due by when, as data, which checks and tracker share. It counts with src/dates and imports no other folder of src: let the folder that reads a case say what it means.",
      from: { path: "^src/milestones/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/(milestones|dates)/" },
    },
    {
      name: "audit-imports-only-down",
      severity: "error",
      comment:
        "src/audit makes a record from a document and a definition, and knows nothing of what is later done with it. Import only ooxml and proforma here; code that needs more belongs higher up.",
      from: { path: "^src/audit/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/(audit|ooxml|proforma|authorities|dates|text)/" },
    },
    {
      name: "checks-see-answers-only",
      severity: "error",
      comment:
        "This check reaches into the document. Checks judge answers: if it needs a fact from the document, let src/audit put that fact in the record.",
      from: { path: "^src/checks/" },
      to: { path: "^src/ooxml/" },
    },
    {
      name: "checks-import-only-down",
      severity: "error",
      comment:
        "Checks run in every face, so they know none of them. Import only audit, proforma and milestones; hand anything else in as a declared input of the check.",
      from: { path: "^src/checks/" },
      to: {
        path: "^src/[^/]+/",
        pathNot: "^src/(checks|audit|proforma|ooxml|authorities|milestones|dates|text)/",
      },
    },
    {
      name: "collation-imports-only-down",
      severity: "error",
      comment:
        "Collation turns finished records into rows. Import only checks, audit and proforma; a fact that lies in the document must reach it through the record.",
      from: { path: "^src/collation/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/(collation|checks|audit|proforma|authorities|dates|text)/" },
    },
    {
      name: "collation-does-not-pick-its-adapter",
      severity: "error",
      comment:
        "The pure part of collation speaks to the port only. Let the face that starts the work choose the adapter and pass it in.",
      from: { path: "^src/collation/(?!adapters/)" },
      to: { path: "^src/collation/adapters/" },
    },
    {
      name: "adapters-do-not-know-each-other",
      severity: "error",
      comment:
        "Each adapter must be removable on its own. Move what the two share up into src/collation, beside the port.",
      from: { path: "^src/collation/adapters/([^/]+?)(?:/|[.]tsx?$)" },
      to: { path: "^src/collation/adapters/", pathNot: "^src/collation/adapters/$1(?:/|[.]tsx?$)" },
    },
    {
      name: "outcomes-import-only-down",
      severity: "error",
      comment:
        "Outcomes are worked out from finished audits and their form alone, so that a page, the service and the command line get the same. Import only audit and proforma; let the caller read lists and files and hand the audits in.",
      from: { path: "^src/outcomes/", pathNot: "^src/outcomes/reports/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/(outcomes|audit|proforma|dates|text)/" },
    },
    {
      name: "reports-draw-from-the-outcome",
      severity: "error",
      comment:
        "A report that saw audits could show a number that the outcome hides. Put what the report needs into the outcome, where it is protected, and draw it from there.",
      from: { path: "^src/outcomes/reports/" },
      to: { path: "^src/", pathNot: "^src/(outcomes/(reports/|outcome[.]ts$)|ooxml/make/|text/)" },
    },
    {
      name: "case-list-knows-no-use",
      severity: "error",
      comment:
        "src/case-list reads lists of children and refuses what identifies them; sample, tracker and actions all use it. Import only checks, authorities, dates and text, and let the folder that needs the list say what is due or drawn.",
      from: { path: "^src/case-list/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/(case-list|checks|authorities|dates|text)/" },
    },
    {
      name: "improvement-imports-only-down",
      severity: "error",
      comment:
        "Sample, second grading, actions and tracker work on data that they are given, in a page as on the command line, and know little of each other: second grading draws by the sample's tickets. Import only folders below, and let the command read and write the files.",
      from: { path: "^src/(sample|moderation|actions|tracker)/", pathNot: "^src/actions/adapters/" },
      to: {
        path: "^src/[^/]+/",
        pathNot:
          "^src/($1/|(case-list|sample|collation|checks|audit|ooxml|proforma|authorities|milestones|dates|text)/(?!targets/|adapters/))",
      },
    },
    {
      name: "actions-do-not-pick-their-adapter",
      severity: "error",
      comment:
        "The rules of actions speak to the port only. Let the face that starts the work choose the adapter and pass it in.",
      from: { path: "^src/actions/(?!adapters/)" },
      to: { path: "^src/actions/adapters/" },
    },
    {
      name: "action-adapters-share-the-line-only",
      severity: "error",
      comment:
        "An adapter of actions speaks to the same service or list as the collation adapter of its name, and uses its client. It knows no other adapter and no face: move what two share up into src/actions.",
      from: { path: "^src/actions/adapters/([^/]+)/" },
      to: {
        path: "^src/[^/]+/",
        pathNot:
          "^src/((actions|collation)/adapters/$1/|(actions|collation)/(?!adapters/)|(case-list|checks|audit|proforma|dates|text)/)",
      },
    },
    {
      name: "activity-counts-what-others-made",
      severity: "error",
      comment:
        "src/activity counts audits, samples, second gradings and actions for the quarterly report. It works on data that it is given: let the command or the page read the files.",
      from: { path: "^src/activity/" },
      to: {
        path: "^src/[^/]+/",
        pathNot: "^src/(activity|actions|sample|moderation|audit|ooxml|proforma|dates|text)/(?!adapters/)",
      },
    },
    {
      name: "word-imports-only-down",
      severity: "error",
      comment:
        "src/word fetches and places parts in the live document. Import only checks, audit, ooxml and proforma; leave showing and collating to the pane that calls it.",
      from: { path: "^src/word/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/(word|checks|audit|ooxml|proforma|authorities|dates|text)/" },
    },
    {
      name: "components-know-no-host",
      severity: "error",
      comment:
        "Components take data and give callbacks. Call Word in the pane's hook a level up, and pass the outcome down as props.",
      from: { path: "^src/taskpane/components/" },
      // What a document can do and what may be written to it are words of the port, not of a host.
      to: { path: "^src/word/", pathNot: "^src/word/audit-document[.]ts$" },
    },
    {
      name: "faces-do-not-know-each-other",
      severity: "error",
      comment:
        "cli, server, taskpane and commands are four doors to the same rooms. Move what both need down into the folder whose word it is; the server serves the built pane as files and imports none of it. The command line administers the service through src/server/administration.ts and sees no more of it.",
      from: { path: "^src/(cli|server|taskpane)/" },
      to: {
        path: "^src/(cli|server|taskpane|commands)/",
        pathNot: "^src/($1/|server/administration[.]ts$)",
      },
    },
    {
      name: "ribbon-draws-no-pane",
      severity: "error",
      comment:
        "The ribbon's commands do what the pane does and share its workflow and its words, but load in a page of their own where nothing is drawn. Take what is needed from src/taskpane/workflow, or move it there.",
      from: { path: "^src/commands/" },
      to: {
        path: "^src/(cli|server)/|^src/taskpane/(?!workflow/|strings[.]ts|session-services[.]ts|known-forms[.]ts|no-eval[.]ts)",
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "These modules import each other in a ring, so none can be read or tested alone. Move what they share into a module below them both.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "src-knows-no-tests",
      severity: "error",
      comment:
        "The product would need the tests to run. Move the code into src if the product needs it, or the need into the test.",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "one-door-for-xml",
      severity: "error",
      comment:
        "Only src/ooxml/xml meets the parser, so that size, depth and entities are bounded in one place. Use the reader of that folder.",
      from: { path: "^src/", pathNot: "^src/ooxml/xml/" },
      to: { path: "node_modules/saxes/" },
    },
    {
      name: "node-at-the-edges-only",
      severity: "error",
      comment:
        "This code must also run in Word and in a browser page. Take bytes, text or a clock as a parameter, and let src/cli or src/server fetch it with Node.",
      from: { path: "^src/", pathNot: node },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-knows-no-screen-and-no-host",
      severity: "error",
      comment:
        "Core folders know no React and no Office. Return a value, and let the pane or src/word show it or place it.",
      from: { path: core },
      to: { path: "node_modules/(react|react-dom|@fluentui|office-js|@types/(react|office)[^/]*)/" },
    },
    {
      name: "shipped-code-needs-shipped-packages",
      severity: "error",
      comment:
        "The command line and the service run without the development packages. Move this package to dependencies, or do without it; the pane is bundled, so this is no concern of its folders.",
      from: { path: "^src/", pathNot: "^src/(taskpane|commands|word)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-folder-called-utils",
      severity: "error",
      comment:
        "A folder or file called utils, helpers or common says nothing of what is in it. Name it after the thing it makes or the verb it does, in the folder whose word that is.",
      from: {},
      to: { dependencyTypes: ["local"], path: "/(util|utils|helper|helpers|common|misc)(/|[.]tsx?$)" },
    },
    {
      name: "no-barrels",
      severity: "error",
      comment:
        "Import the module that declares what is needed: an index file hides it and invites cycles. The registry src/checks/index.ts is the one exception.",
      from: {},
      to: { dependencyTypes: ["local"], path: "/index[.]tsx?$", pathNot: "^src/checks/index[.]ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

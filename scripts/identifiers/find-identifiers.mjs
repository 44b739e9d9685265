// Runs the checks for identifiers over one comment, as they run over a whole audit. The caller provides the program's own
// functions, because the script has them built and the tests have their sources.

/** @typedef {import("../../src/checks/engine/create-check.ts").Check} Check */
/** @typedef {typeof import("../../src/checks/run-checks.ts").runChecks} RunChecks */
/** @typedef {import("../../src/proforma/form.ts").Form} Form */

const prefix = "identifier-";

/** @param {readonly Check[]} checks */
function listIdentifierChecks(checks) {
  return checks.filter(({ id }) => id.startsWith(prefix));
}

/** @param {readonly Check[]} checks */
export function identifierKinds(checks) {
  return listIdentifierChecks(checks).map(({ id }) => id.slice(prefix.length));
}

/**
 * @param {RunChecks} runChecks
 * @param {readonly Check[]} checks
 * @param {Form} form
 * @returns {(text: string) => (import("./score-identifiers.mjs").Hit & { severity: string })[]} what is found in a comment, in its own offsets
 */
export function findIdentifiers(runChecks, checks, form) {
  const ours = listIdentifierChecks(checks);
  /** @param {string} text */
  const record = (text) => ({
    schemaVersion: /** @type {const} */ (1),
    proForma: { id: form.id, version: form.version },
    header: { localAuthority: "Northborough" },
    answers: {},
    judgements: {},
    actions: [],
    factors: text,
    local: [],
    reasons: [],
  });
  return (text) =>
    runChecks({ record: record(text), form, facts: null, today: null }, ours).findings.flatMap(
      ({ check, severity, span }) => (span ? [{ kind: check.slice(prefix.length), severity, ...span }] : []),
    );
}

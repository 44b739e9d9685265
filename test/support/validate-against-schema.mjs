// Validates the XML texts on standard input (a JSON array) against the schema named first, and prints a JSON array with the
// errors of each. A process of its own, because libxml2-wasm loads only as an ES module and Jest runs the tests as CommonJS.
import { readFileSync } from "node:fs";
import { XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const [schemaPath = ""] = process.argv.slice(2);
const texts = /** @type {string[]} */ (JSON.parse(readFileSync(0, "utf8")));

xmlRegisterFsInputProviders();
const schema = XmlDocument.fromBuffer(readFileSync(schemaPath), { url: schemaPath });
const validator = XsdValidator.fromDoc(schema);
process.stdout.write(JSON.stringify(texts.map(errorsOf)));

/** @param {string} xml */
function errorsOf(xml) {
  /** @type {XmlDocument | undefined} */
  let document;
  try {
    document = XmlDocument.fromString(xml);
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    document?.dispose();
  }
}

import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Policy } from "../checks/engine/policy.ts";
import type { PolicySource } from "../checks/policies/read-policy.ts";
import { readPolicy } from "../checks/policies/read-policy.ts";
import type { Form } from "../proforma/form.ts";
import { shippedForms } from "../proforma/registry.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { printable } from "./printable.ts";
import { systemCodeOf } from "./system-code.ts";

/** Far more than any policy has; what is larger is another file, named by mistake. */
const maxPolicyBytes = 1024 * 1024;

/**
 * The policy in a file, which may extend others beside it; null where no file is named: then each form has its own default.
 * @param forms that the policy may be for
 * Fails with `policy-wrong` or `policy-unreadable`.
 */
export function readPolicyFile(
  path: string | null,
  forms: readonly Form[] = shippedForms,
): Result<Policy | null> {
  if (path === null) return succeed(null);
  const source = readSource(path);
  if (!source) {
    return fail({
      code: "policy-unreadable",
      message: `The policy ${printable(path)} could not be read: name a JSON file, as in --policy west-midlands-2027.json.`,
    });
  }
  const find = (id: string) =>
    /^[a-z0-9-]+$/.test(id) ? readSource(join(dirname(path), `${id}.json`)) : null;
  return readPolicy(source, { forms, find });
}

function readSource(path: string): PolicySource | null {
  try {
    if (statSync(path).size > maxPolicyBytes) return null;
    return { name: printable(basename(path)), text: readFileSync(path, { encoding: "utf8" }) };
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

// Preloaded into a run (node --import): loading a package with code for one kind of computer fails, as it does after a change of
// Node or where npm was not allowed to set it up.
import { register } from "node:module";

const hooks = `
  export function resolve(specifier, context, next) {
    if (specifier === "libsql") {
      throw Object.assign(new Error("The module was compiled against a different Node.js version."), { code: "ERR_DLOPEN_FAILED" });
    }
    return next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

import { TextDecoder, TextEncoder } from "node:util";

// Every browser has them, and the DOM of the tests does not. Imported before what needs them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

// `npm start`: checks the samples that ship, so that a newcomer sees what the product says about an audit.
import { spawnSync } from "node:child_process";

// The command line ends with 1 when it found something to say: for a demonstration that is a success, not a crash.
const FOUND_SOMETHING = 1;

const { status } = spawnSync(process.execPath, ["dist/cli/main.js", "check", "assets/samples"], {
  stdio: "inherit",
});
process.exitCode = status === FOUND_SOMETHING ? 0 : (status ?? 2);

import * as z from "zod/mini";

// The pages forbid making code from text; unless told, zod tries it once and leaves a violation in the log.
z.config({ jitless: true });

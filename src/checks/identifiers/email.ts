import type { Detector } from "./detector.ts";
import { findAll } from "./detector.ts";

const address =
  /(?<![A-Za-z0-9._%+'-])'?(?<hit>[A-Za-z0-9_][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})/g;

export const detectEmailAddresses: Detector = ({ text }) =>
  text.includes("@") ? findAll(text, address) : [];

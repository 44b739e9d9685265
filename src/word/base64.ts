/** Bytes as base64 text (RFC 4648, 4), in steps: a call takes only so many arguments. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += STEP) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + STEP))));
  }
  return pieces.join("");
}

/** A multiple of three bytes, so that no piece but the last is padded. */
const STEP = 3 * 4096;

/** @returns null when the text is not base64. Line breaks in it are passed over. */
export function decodeBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, "")), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

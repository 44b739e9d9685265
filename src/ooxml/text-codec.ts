import { fail, succeed, type Problem, type Result } from "../result.ts";

// Every host has these two (WHATWG Encoding); the core's compiler settings know no host, so they are declared here.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** How the bytes of an XML part stand for text. Office files have UTF-8 or UTF-16 (ECMA-376 Part 2, 6.2.5). */
export interface TextEncoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  readonly byteOrderMark: boolean;
}

const notText: Problem = {
  code: "xml-malformed",
  message:
    "A part of this Word file is not readable text: open the file in Word, let Word repair it and save it again.",
};

const decoders = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true }),
};

/** The encoding of an XML part by its first bytes (XML 1.0, appendix F): what they are wins over what they declare. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { name: "utf-8", byteOrderMark: true };
  if (first === 0xff && second === 0xfe) return { name: "utf-16le", byteOrderMark: true };
  if (first === 0xfe && second === 0xff) return { name: "utf-16be", byteOrderMark: true };
  if (first === 0x3c && second === 0 && fourth === 0) return { name: "utf-16le", byteOrderMark: false };
  if (first === 0 && second === 0x3c && third === 0) return { name: "utf-16be", byteOrderMark: false };
  return { name: "utf-8", byteOrderMark: false };
}

/** The text of an XML part without its byte order mark. Fails with `xml-malformed` where a byte stands for no character. */
export function decodeXmlBytes(bytes: Uint8Array): Result<string> {
  const encoding = encodingOf(bytes);
  try {
    const text = decoders[encoding.name].decode(bytes);
    return encoding.name === "utf-8" && declaresOther(text) ? fail(notText) : succeed(text);
  } catch {
    return fail(notText);
  }
}

/** Is the text declared to be in some older encoding, and does it hold a character for which that matters? */
function declaresOther(text: string): boolean {
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared === undefined || /^(utf-?(8|16(le|be)?)|us-ascii)$/i.test(declared)) return false;
  return /[\u0080-\uffff]/.test(text);
}

/** Bytes in a given encoding. The text has no lone surrogates: text that was decoded never has, and JSON escapes them. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  const whole = encoding.byteOrderMark ? `\ufeff${text}` : text;
  if (encoding.name === "utf-8") return encodeUtf8(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding.name === "utf-16le";
  for (let index = 0; index < whole.length; index += 1) {
    view.setUint16(index * 2, whole.charCodeAt(index), littleEndian);
  }
  return bytes;
}

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The name of a zip entry: UTF-8 where it is marked so or can be read so, else one character a byte. */
export function decodeName(bytes: Uint8Array, markedUtf8: boolean): string {
  if (markedUtf8 || bytes.some((byte) => byte > 0x7f)) {
    try {
      return decoders["utf-8"].decode(bytes);
    } catch {
      // Fall through: an old code page. We never need such an entry, so any distinct name will do.
    }
  }
  return String.fromCharCode(...bytes);
}

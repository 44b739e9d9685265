import type { Result } from "../../result.ts";

/** What a zip needs of its host: Node's zlib on the command line, a library in a browser. */
export interface Compression {
  /**
   * Unpacks raw DEFLATE (RFC 1951).
   * @param limit the most bytes that may come out.
   * @throws {RangeError} as soon as more would come out: a promise in the directory is not trusted.
   * @throws any other error when the data is damaged.
   */
  inflate(compressed: Uint8Array, limit: number): Uint8Array;
  deflate(plain: Uint8Array): Uint8Array;
  /** CRC-32 as in zip files (ISO 3309), unsigned. */
  crc32(plain: Uint8Array): number;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in the Transitional and the Strict dialect: `styles`, `customXml`, `officeDocument`. */
  readonly type: string;
  /** A part name without a leading slash, or the address of something outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/** A Word file as its parts, whether they came in a zip (.docx, .dotx, .docm) or as flat OPC text from Word. */
export interface WordPackage {
  /** Name of the main document part, usually `word/document.xml`; no leading slash. */
  readonly mainPart: string;
  readonly partNames: readonly string[];
  /** The content type of a part, null when the package does not say. */
  contentTypeOf(partName: string): string | null;
  /** Relationships of a part, or of the package itself for "". A part without any has an empty list. */
  relationshipsOf(partName: string): Result<readonly Relationship[]>;
  /**
   * The decoded text of an XML part. Fails with a code when it is absent, damaged, too large or not text.
   * @param limit the most bytes the caller can use, where that is less than for any part.
   */
  readXml(partName: string, limit?: number): Result<string>;
}

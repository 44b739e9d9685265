/** Four tables, so that four bytes are worked off at a time: more than twice as fast as one byte at a time. */
const [first, second, third, fourth] = makeTables();

/** CRC-32 as in zip files (ISO 3309), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wholeWords = bytes.length - (bytes.length % 4);
  let crc = -1;
  let index = 0;
  for (; index < wholeWords; index += 4) {
    crc ^= view.getInt32(index, true);
    crc =
      (fourth[crc & 0xff] ?? 0) ^
      (third[(crc >>> 8) & 0xff] ?? 0) ^
      (second[(crc >>> 16) & 0xff] ?? 0) ^
      (first[crc >>> 24] ?? 0);
  }
  for (; index < bytes.length; index += 1) {
    crc = (first[(crc ^ view.getUint8(index)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const one = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Int32Array) => table.map((value) => (one[value & 0xff] ?? 0) ^ (value >>> 8));
  const two = next(one);
  const three = next(two);
  return [one, two, three, next(three)];
}

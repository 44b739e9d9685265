const sector = 512;
const entryLength = 128;
const endOfChain = 0xfffffffe;
const unused = 0xffffffff;

/**
 * The least OLE compound file ([MS-CFB] 2.2 and 2.6) whose directory names these streams, all of them empty: a header, one
 * sector of allocation table, one of directory. Old Word files and encrypted new ones are compound files.
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(3 * sector);
  writeHeader(new DataView(bytes.buffer, 0, sector));
  writeAllocationTable(new DataView(bytes.buffer, sector, sector));
  ["Root Entry", ...streams].forEach((name, index) =>
    writeDirectoryEntry(
      new DataView(bytes.buffer, 2 * sector + index * entryLength, entryLength),
      name,
      index,
      streams.length,
    ),
  );
  return bytes;
}

function writeHeader(view: DataView): void {
  view.setUint32(0, 0xd0cf11e0, false);
  view.setUint32(4, 0xa1b11ae1, false);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  view.setUint32(76, 0, true);
  for (let at = 80; at < sector; at += 4) view.setUint32(at, unused, true);
}

function writeAllocationTable(view: DataView): void {
  view.setUint32(0, 0xfffffffd, true);
  view.setUint32(4, endOfChain, true);
  for (let at = 8; at < sector; at += 4) view.setUint32(at, unused, true);
}

/** Streams hang on one another as right siblings; the first is the root's child. */
function writeDirectoryEntry(view: DataView, name: string, index: number, streams: number): void {
  const isRoot = index === 0;
  for (let at = 0; at < name.length; at += 1) view.setUint16(at * 2, name.charCodeAt(at), true);
  view.setUint16(64, (name.length + 1) * 2, true);
  view.setUint8(66, isRoot ? 5 : 2);
  view.setUint8(67, 1);
  view.setUint32(68, unused, true);
  view.setUint32(72, isRoot || index === streams ? unused : index + 1, true);
  view.setUint32(76, isRoot && streams > 0 ? 1 : unused, true);
  view.setUint32(116, endOfChain, true);
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerLength = 512;
const directoryEntryLength = 128;
/** Sector numbers above this are marks: end of chain, free, and so on. */
const lastSector = 0xfffffffa;
/** A file of Office 97–2003 has some tens of streams, a sector holds four or more. */
const maxDirectorySectors = 1000;

/** Is this a compound file (MS-CFB), the container of Office 97–2003 files and of encrypted ones? */
export function isOleFile(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The names of the streams and storages of a compound file ([MS-CFB] 2.6); of a damaged one, those that can be reached. */
export function readOleStreamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < headerLength) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorLength = view.getUint16(30, true) === 12 ? 4096 : 512;
  const startOf = (sector: number) => (sector + 1) * sectorLength;
  let sector = view.getUint32(48, true);
  for (let count = 0; count < maxDirectorySectors && sector <= lastSector; count += 1) {
    const start = startOf(sector);
    if (start + sectorLength > bytes.length) break;
    for (let entry = start; entry < start + sectorLength; entry += directoryEntryLength) {
      names.add(readEntryName(view, entry));
    }
    sector = nextSector(view, sector, sectorLength, startOf);
  }
  return names;
}

/** The next sector of a chain by the file allocation table, whose first 109 sectors the header lists. */
function nextSector(
  view: DataView,
  sector: number,
  sectorLength: number,
  startOf: (sector: number) => number,
): number {
  const perSector = sectorLength / 4;
  const tableIndex = Math.floor(sector / perSector);
  if (tableIndex >= 109) return lastSector + 1;
  const tableSector = view.getUint32(76 + tableIndex * 4, true);
  const position = startOf(tableSector) + (sector % perSector) * 4;
  return position + 4 <= view.byteLength ? view.getUint32(position, true) : lastSector + 1;
}

function readEntryName(view: DataView, entry: number): string {
  const length = Math.min(Math.max(view.getUint16(entry + 64, true) - 2, 0), 62);
  let name = "";
  for (let at = 0; at < length; at += 2) name += String.fromCharCode(view.getUint16(entry + at, true));
  return name;
}

/** Signatures and places of fields: APPNOTE.TXT of the ZIP format, 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** The size stands elsewhere, which only files beyond 4 GB need. */
const ELSEWHERE = 0xffffffff;
/** Nothing, packed, is no longer than this. */
const NOTHING_PACKED = 2;

/** So much may be unpacked from one file: a workbook of ten million cells needs less. */
export const MOST_UNPACKED = 600 * 1024 * 1024;

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/**
 * Bytes that a ZIP file says it holds once it is unpacked; Infinity where it does not say, null where it is no ZIP file.
 * The reader lets no part become larger than the file says, so that a small file cannot fill the memory.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (unpacked === ELSEWHERE || (unpacked === 0 && packed > NOTHING_PACKED)) return Infinity;
    sum += unpacked;
    const variable = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += variable.reduce((length, part) => length + part, ENTRY_LENGTH);
  }
  return sum;
}

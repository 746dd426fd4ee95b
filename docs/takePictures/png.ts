import { inflateSync } from 'node:zlib';

export interface PngHead {
  readonly width: number;
  readonly height: number;
  /** The data of IHDR. */
  readonly header: Buffer;
}

/** By the colour type of IHDR: with three channels, and with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** @throws Error for pictures that screenshots never are */
export function pixelBytes(header: Buffer): number {
  const channels = CHANNELS[header[9] ?? 0];
  const [depth, interlaced] = [header[8], header[12]];
  if (channels === undefined || depth !== 8 || interlaced !== 0) {
    throw new Error('This is not a PNG of eight bits a channel in full colours.');
  }
  return channels;
}

/** The checksum of PNG's chunks. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left;
  return toAbove! <= toCorner! ? above : corner;
}

/** What each filter of the specification adds to a byte, from the bytes beside, over and diagonally before it. */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function unfilter(lines: Buffer, line: number, height: number, step: number): Buffer {
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const from = y * (line + 1);
    const filter = FILTERS[lines[from] ?? 0];
    if (filter === undefined) throw new Error('This PNG has a line with an unknown filter.');
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x < step ? 0 : pixels[at - step]!;
      const above = y === 0 ? 0 : pixels[at - line]!;
      const corner = x < step || y === 0 ? 0 : pixels[at - line - step]!;
      pixels[at] = lines[from + 1 + x]! + filter(left, above, corner);
    }
  }
  return pixels;
}

/** The data of all chunks of a name, one after the other. */
function chunksOf(png: Buffer, name: string): Buffer {
  const found: Buffer[] = [];
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === name) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  if (found.length === 0) throw new Error(`This is not a PNG: it has no ${name}.`);
  return Buffer.concat(found);
}

/** @returns the pixels, line after line without gaps. @throws Error for pictures that screenshots never are */
export function readPng(png: Buffer): { readonly head: PngHead; readonly pixels: Buffer } {
  const header = chunksOf(png, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const step = pixelBytes(header);
  const lines = inflateSync(chunksOf(png, 'IDAT'));
  return { head: { width, height, header }, pixels: unfilter(lines, width * step, height, step) };
}

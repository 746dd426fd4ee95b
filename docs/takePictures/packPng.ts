import { crc32, pixelBytes, type PngHead, readPng } from './png';
import { deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Lines as they are: flat colours and letters repeat, and pack better than the differences to their neighbours. */
function unfiltered(pixels: Uint8Array, { width, height, header }: PngHead): Buffer {
  const line = width * pixelBytes(header);
  const lines = Buffer.alloc((line + 1) * height);
  for (let y = 0; y < height; y++) lines.set(pixels.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  return lines;
}

/** A colour of fewer pixels is the edge of a letter. */
const SEEN_OFTEN = 100;
const STEP = 8;

/** Rounds the colours of letters' edges, of which there are thousands; nobody sees it, and it packs far better. */
export function roundEdges(pixels: Buffer, channels: number): Buffer {
  const colourAt = (at: number): number => pixels.readUIntBE(at, 3);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  }
  const rounded = Buffer.from(pixels);
  for (let at = 0; at < pixels.length; at += channels) {
    if (counts.get(colourAt(at))! >= SEEN_OFTEN) continue;
    for (let channel = at; channel < at + 3; channel++) {
      rounded[channel] = Math.min(255, Math.round(pixels[channel]! / STEP) * STEP);
    }
  }
  return rounded;
}

/**
 * Almost the same picture in far fewer bytes, for screenshots of pages.
 * @param png eight bits a channel, in full colours, not interlaced
 * @throws Error for any other file
 */
export function packPng(png: Uint8Array): Buffer {
  const { head, pixels } = readPng(Buffer.from(png));
  const lines = unfiltered(roundEdges(pixels, pixelBytes(head.header)), head);
  const packed = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head.header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Letters and edges are not smoothed alike each time: a channel may differ by so much in two pictures of the same. */
const SMOOTHING = 2 * STEP;

/** Whether two pictures show the same, so that the older one can stay. */
export function showTheSame(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [readPng(Buffer.from(one)), readPng(Buffer.from(other))];
  if (!first.head.header.equals(second.head.header)) return false;
  return first.pixels.every((value, at) => Math.abs(value - (second.pixels[at] ?? 0)) <= SMOOTHING);
}

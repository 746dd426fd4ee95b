import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { packPng, roundEdges, showTheSame } from '../../docs/takePictures/packPng';
import { crc32, readPng } from '../../docs/takePictures/png';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** Two pixels wide, as many lines as filters. */
function pictureOf(lines: readonly (readonly number[])[], colourType = 2): Buffer {
  const header = Buffer.from([
    0,
    0,
    0,
    2,
    0,
    0,
    lines.length >> 8,
    lines.length & 255,
    8,
    colourType,
    0,
    0,
    0,
  ]);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.from(lines.flat()));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('Pictures of the documentation', () => {
  const oneOfEachFilter = pictureOf([
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 40, 50, 60],
    [2, 1, 1, 1, 1, 1, 1],
    [3, 5, 5, 5, 5, 5, 5],
    [4, 250, 1, 1, 1, 1, 1],
  ]);

  it('are read as the PNG specification says, filter by filter', () => {
    const { pixels } = readPng(oneOfEachFilter);
    expect([...pixels]).toEqual([
      ...[10, 20, 30, 40, 50, 60],
      ...[10, 20, 30, 50, 70, 90],
      ...[11, 21, 31, 51, 71, 91],
      ...[10, 15, 20, 35, 48, 60],
      ...[4, 16, 21, 36, 49, 61],
    ]);
  });

  it('show the same after packing, but for the rounded edges of letters', () => {
    const packed = packPng(oneOfEachFilter);
    expect([...readPng(packed).pixels.subarray(0, 6)]).toEqual([8, 24, 32, 40, 48, 64]);
    expect(readPng(packed).head).toEqual(readPng(oneOfEachFilter).head);
    expect(crc32(Buffer.from('IEND'))).toBe(packed.readUInt32BE(packed.length - 4));
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  });

  it('keep the colours of surfaces as they are', () => {
    const surface = Buffer.concat([Buffer.alloc(300, 13), Buffer.from([254, 13, 3])]);
    expect([...roundEdges(surface, 3).subarray(-6)]).toEqual([13, 13, 13, 255, 16, 0]);
  });

  it('stay where a new one differs only in how letters were smoothed', () => {
    const lines = [
      [0, 200, 200, 200, 200, 200, 200],
      [0, 200, 200, 200, 200, 200, 200],
    ];
    const smoothed = [...lines.slice(1), [0, 208, 192, 200, 200, 200, 200]];
    const other = [...lines.slice(1), [0, 200, 200, 200, 200, 200, 90]];
    expect(showTheSame(pictureOf(lines), pictureOf(smoothed))).toBe(true);
    expect(showTheSame(pictureOf(lines), pictureOf(other))).toBe(false);
    expect(showTheSame(pictureOf(lines), pictureOf(lines.slice(1)))).toBe(false);
  });

  it('are refused where they are no screenshots', () => {
    expect(() => packPng(Buffer.from('GIF89a'))).toThrow('not a PNG');
    expect(() => packPng(pictureOf([[0, 1, 2]], 3))).toThrow('full colours');
    expect(() => readPng(pictureOf([[9, 1, 2, 3, 4, 5, 6]]))).toThrow('unknown filter');
  });

  it('lie beside the documentation, none heavier than 250 KB', () => {
    const folder = join(__dirname, '../../docs/pictures');
    expect(existsSync(folder)).toBe(true);
    const pictures = readdirSync(folder);
    expect(pictures.filter((name) => !name.endsWith('.png'))).toEqual([]);
    expect(pictures.length).toBeGreaterThan(6);
    for (const name of pictures) expect(readFileSync(join(folder, name)).length).toBeLessThan(250 * 1024);
  });
});

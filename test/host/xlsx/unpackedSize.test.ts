import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../workbench/host/import/readWorkbook';
import { openXlsx } from '../../../workbench/host/xlsx/open/openXlsx';
import { unpackedSize } from '../../../workbench/host/xlsx/unpackedSize';
import { createWorld } from '../../../workbench/store/world';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of one cell. */
async function small(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['x'.repeat(5000)]] }] }));
}

/** The same, with another size written for its sheet. */
async function saying(size: number): Promise<Buffer> {
  const bytes = await small();
  // The last place that names it is in the directory at the end; its size stands 22 bytes before the name.
  bytes.writeUInt32LE(size, bytes.lastIndexOf(SHEET) - 22);
  return bytes;
}

const fault = (bytes: Buffer): Promise<string> =>
  openXlsx(bytes, 'bomb.xlsx', createWorld()).then(
    () => 'opened',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('a small file that becomes a large one', () => {
  it('tells its size beforehand', async () => {
    const bytes = await small();
    expect(unpackedSize(bytes)).toBeGreaterThan(5000);
    expect(unpackedSize(bytes)).toBeLessThan(100_000);
    expect(unpackedSize(Buffer.from('no zip'))).toBeNull();
    expect(unpackedSize(bytes.subarray(0, bytes.length - 30))).toBeNull();
  });

  it.each([700 * 1024 * 1024, 0xffffffff, 0])('is refused in a sentence: %d bytes', async (size) => {
    const bytes = await saying(size);
    expect(await fault(bytes)).toBe(
      'bomb.xlsx would be larger than 600 MB once it is unpacked. Divide it, or delete what is not needed, and try again.',
    );
    await expect(readWorkbook(bytes, undefined, 'bomb.xlsx')).rejects.toThrow('larger than 600 MB');
  });

  it('is damaged where it says less than it holds', async () => {
    expect(await fault(await saying(50))).toMatch(/damaged/);
  });

  it('is opened where it says what it holds', async () => {
    expect(await fault(await small())).toBe('opened');
  });
});

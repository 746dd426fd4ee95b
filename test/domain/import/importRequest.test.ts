import { describe, expect, it } from '@jest/globals';
import { readImportRequest } from '../../../src/domain/import/importRequest';

const source = { file: 'a.csv', header: ['x'], dates: null, lines: [2], rows: [['1']] };
const part = { tab: 'customers', source: 0, columns: { name: 'x', tier: { value: 1 } } };

describe('a request', () => {
  it('is read out of plain JSON', () => {
    const { parts } = readImportRequest({ sources: [source], parts: [part] });
    expect([...parts[0]!.columns]).toEqual([
      ['name', { kind: 'column', column: 'x' }],
      ['tier', { kind: 'value', value: '1' }],
    ]);
  });

  it.each([
    [null, 'request'],
    [{ sources: [], parts: [part] }, 'part 0.source'],
    [{ sources: [{ ...source, lines: [] }], parts: [] }, 'source 0: lines and rows are not in step'],
    [{ sources: [{ ...source, rows: [[1]] }], parts: [] }, 'source 0.rows'],
    [{ sources: [{ ...source, dates: 'dym' }], parts: [] }, 'source 0.dates'],
    [{ sources: [source], parts: [{ ...part, columns: { name: {} } }] }, 'part 0.columns.name'],
  ])('that is malformed is refused with the place: %j', (json, message) => {
    expect(() => readImportRequest(json)).toThrow(message);
  });
});

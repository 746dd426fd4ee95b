import { describe, expect, it } from '@jest/globals';
import { type PageMeasured, sizeLines, startLines } from '../../../../workbench/host/bench/page/pageLine';
import { isMissed, printPage } from '../../../../workbench/host/bench/page/printPage';

const measured: PageMeasured = {
  customers: 10_000,
  usable: 2400,
  whole: 3100,
  pushed: 1040,
  served: 7_300_000,
  memory: 315_000_000,
};

describe("The benchmark's table of the page", () => {
  it('puts what was measured beside the targets of the design, and marks what is beyond', () => {
    const lines = [...startLines({ built: 2000, address: 5100, shown: 15_400 }), ...sizeLines(measured)];
    const table = printPage(lines).split('\n').slice(4);
    expect(table.map((line) => line.trim().replace(/ {2,}/g, ' | '))).toEqual([
      'npm start, new folder: built | 2.0 s',
      'npm start, new folder: address printed | 5.1 s',
      'npm start, new folder: page shown | 15.4 s | 15.0 s | MISSED',
      '10,000 customers: usable | 2.4 s | 3.0 s',
      '10,000 customers: all rows there | 3.1 s',
      '10,000 customers: 2,000 changed cells shown | 1.0 s | 1.0 s',
      '10,000 customers: served | 7 MB',
      '10,000 customers: memory of the server | 315 MB',
    ]);
  });

  it('says that it was measured once, on this machine', () => {
    expect(printPage([])).toContain('measured once on this machine');
  });

  it('has no target for opening more customers than the design speaks of', () => {
    const targets = sizeLines({ ...measured, customers: 50_000 }).map(({ target }) => target);
    expect(targets).toEqual([null, null, 1, null, null]);
  });

  it('leaves the memory out where the system does not tell', () => {
    const lines = sizeLines({ ...measured, memory: null });
    expect(lines.map(({ what }) => what).join()).not.toContain('memory');
  });

  it('compares as it prints', () => {
    expect(isMissed({ what: '', measured: 1.04, unit: 's', target: 1 })).toBe(false);
    expect(isMissed({ what: '', measured: 1.06, unit: 's', target: 1 })).toBe(true);
    expect(isMissed({ what: '', measured: 99, unit: 's', target: null })).toBe(false);
  });
});

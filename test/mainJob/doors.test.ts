import { describe, expect, it } from '@jest/globals';
import { run } from '../../workbench/host/execution';
import { companyWorld, copyOf, product, requestOf } from '../support/product';
import { ANN, smallCompany } from '../support/smallCompany';
import { changesNothing } from './menuFlow';

describe('functions called from a page that has no menu', () => {
  const doors = [
    'setUp',
    'runNightNow',
    'repairColumns',
    'showJobs',
    'changeLanguage',
    'about',
    'runCommand',
  ];

  it.each(doors)('%s refuses, and nothing happens', (door) => {
    const world = companyWorld(smallCompany());
    for (const kind of ['page', 'webapp'] as const) {
      const args = [{ command: 'set up', language: 'zh-CN', live: true }];
      const refused = changesNothing(world, () =>
        run(world, product(), { kind, ui: false, function: door, args }),
      );
      expect(refused.error?.message).toMatch(/getUi/);
    }
  });

  it.each(['nightly', 'edited'])('%s does nothing without a trigger that the workbook knows', (door) => {
    const world = companyWorld(smallCompany());
    for (const args of [
      [],
      [null],
      ['x'],
      [{}],
      [{ triggerUid: '' }],
      [{ triggerUid: 4711 }],
      [{ triggerUid: 'undefined' }],
    ]) {
      const refused = changesNothing(world, () =>
        run(world, product(), { kind: 'page', function: door, args, user: ANN }),
      );
      expect(refused.error?.message).toMatch(/trigger that Rapport does not know/);
    }
  });

  it('the command line’s door asks a rep with a menu for an admin', () => {
    const world = companyWorld(smallCompany());
    for (const request of [
      { command: 'set up', language: 'zh-CN', live: true },
      { command: 'import', request: requestOf({ customers: [{ name: 'Mole' }] }) },
      { command: 'report', since: '2026-01-01' },
      { command: 'people' },
    ]) {
      const refused = changesNothing(world, () =>
        run(world, product(), { kind: 'page', function: 'runCommand', args: [request], user: ANN }),
      );
      expect(refused.result).toEqual({ error: expect.stringMatching(/Only admins/) });
    }
  });

  it('the command line’s door answers nonsense with a sentence', () => {
    const world = companyWorld(smallCompany());
    for (const request of [
      null,
      7,
      'set up',
      {},
      { command: 'erase' },
      { command: 'import', request: null },
      { command: 'import', request: { sources: 1 } },
      { command: 'set up' },
      { command: 'report' },
    ]) {
      const { result, error } = changesNothing(copyOf(world), () =>
        run(world, product(), { kind: 'menu', function: 'runCommand', args: [request] }),
      );
      expect([request, error, result]).toEqual([request, null, { error: expect.stringMatching(/.{10}/) }]);
    }
  });
});

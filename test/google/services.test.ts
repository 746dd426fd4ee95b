import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../workbench/store/session';
import { createWorld } from '../../workbench/store/world';
import { bundledProject, callBundled } from '../support/bundled';
import { TestSheet } from './sheet';

const project = bundledProject('test/google/entry.ts');

function plain(seed = 1): TestSheet {
  return new TestSheet(createWorld({ seed }));
}

describe('the services of Google behind the ports', () => {
  it('remembers values of any length within the 9 KB of a property, and forgets them whole (PLATFORM 1.7)', () => {
    const sheet = plain();
    const long = '张'.repeat(9_001) + '😀'.repeat(3_000);
    expect(sheet.call('remember', 'k', long)).toBe(long);
    const sizes = Object.values(sheet.world.properties.document).map((value) => Buffer.byteLength(value));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9 * 1024);
    expect(sheet.call('remember', 'k', 'short')).toBe('short');
    expect(Object.keys(sheet.world.properties.document)).toEqual(['k']);
    sheet.call('remember', 'k', long);
    sheet.call('forget', 'k');
    expect(sheet.world.properties.document).toEqual({});
  });

  it('remembers the old value or the new one, whole, when a run is killed while it writes', () => {
    const long = 'a'.repeat(9_001);
    const seen = new Set<unknown>();
    for (let call = 1; call < 12; call += 1) {
      const sheet = plain();
      sheet.call('remember', 'k', long);
      const before = (_method: string, session: Session): void => {
        if (session.meter.calls === call) session.end('Killed');
      };
      callBundled(sheet.world, project, 'remember', ['k', 'b'.repeat(4_000)], { hooks: { before } });
      const text = String(sheet.call('recall', 'k'));
      seen.add(`${text.length} ${[...new Set(text)].join()}`);
    }
    expect([...seen].sort()).toEqual(['4000 b', '9001 a']);
  });

  it('has forgotten a value of which a piece is missing', () => {
    const sheet = plain();
    sheet.call('remember', 'k', 'a'.repeat(9_001));
    Reflect.deleteProperty(sheet.world.properties.document, 'k#2');
    expect(sheet.call('recall', 'k')).toBeNull();
    expect(sheet.call('remember', 'k', 'b'.repeat(9_001))).toBe('b'.repeat(9_001));
  });

  it('signs with a secret that is made once', () => {
    const sheet = plain();
    const signature = sheet.call('sign', 'text');
    expect(signature).toMatch(/^[\w-]{43}$/);
    expect(sheet.call('sign', 'text')).toBe(signature);
    expect(sheet.call('sign', 'texts')).not.toBe(signature);
    const [secret = ''] = Object.values(sheet.world.properties.script);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(plain(2).call('sign', 'text')).not.toBe(signature);
  });

  it('locks once, also inside itself, and lets go (PLATFORM 5.2)', () => {
    const sheet = plain();
    const { result, meter } = sheet.execute('holdLock', [3]);
    expect(result).toBe(3);
    expect(meter.byMethod['Lock.tryLock']).toBe(1);
    expect(meter.byMethod['SpreadsheetApp.flush']).toBe(1);
    expect(sheet.world.locks).toEqual([]);
  });

  it('says that it is busy where the lock is not to be had in 30 seconds', () => {
    const sheet = plain();
    sheet.world.locks.push({
      kind: 'script',
      person: '',
      holder: 'another',
      until: sheet.world.now + 120_000,
    });
    expect(() => sheet.call('holdLock', 1)).toThrow('busy');
  });

  it('sends mail, tells what is left, and turns a refusal into one', () => {
    const sheet = plain();
    expect(sheet.call('mail', 'a@example.com')).toBe(99);
    expect(sheet.world.mails).toMatchObject([{ to: 'a@example.com', subject: 'Hello', body: 'Text' }]);
    sheet.world.quotas.mailRecipientsPerDay = 1;
    expect(() => sheet.call('mail', 'a@example.com')).toThrow('mail refused');
  });

  it('makes triggers of this person’s and removes them', () => {
    const sheet = plain();
    expect(sheet.call('addTriggers', 'nightly')).toHaveLength(2);
    expect(sheet.world.triggers).toHaveLength(2);
  });

  it('knows who is there, or that nobody says (PLATFORM 2.6)', () => {
    const sheet = plain();
    const run = (activeUser: string): unknown =>
      sheet.execute('people', [], { user: 'Own@Example.com', activeUser }).result;
    expect(run('Ann@Example.com')).toEqual({ active: 'ann@example.com', effective: 'own@example.com' });
    expect(run('')).toEqual({ active: '', effective: 'own@example.com' });
  });

  it('has today’s day in the spreadsheet’s zone, whatever the script’s (PLATFORM 4.19)', () => {
    const world = createWorld({
      now: '2026-01-05T11:00:00Z',
      zones: { spreadsheet: 'Pacific/Kiritimati', script: 'Pacific/Pago_Pago' },
    });
    expect(new TestSheet(world).call('today')).toBe('2026-01-06');
  });
});

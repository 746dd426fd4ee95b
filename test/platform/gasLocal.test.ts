import { require as gasLocal } from 'gas-local';
import { describe, expect, it } from '@jest/globals';
import { createBridge } from '../../workbench/store/createBridge';
import { operations } from '../../workbench/store/operations';
import { Session } from '../../workbench/store/session';
import { createWorld, DEFAULT_OWNER } from '../../workbench/store/world';

/** gas-local gives the context back untyped. */
type Scripts = Record<'stamp' | 'isDate' | 'remember', (...args: unknown[]) => unknown>;

describe('gas-local loads the platform first and the script second, into one context', () => {
  const world = createWorld({ now: '2026-02-03T04:05:06Z' });
  const session = new Session(world, { kind: 'editor', effectiveUser: DEFAULT_OWNER });
  const globals: Record<string, unknown> = { __bridge: createBridge(session, operations) };
  gasLocal('build/platform', globals);
  const scripts = gasLocal('test/fixtures/gasLocal', globals) as Scripts;

  it('so that both share one realm, and dates are dates', () => {
    expect(scripts.isDate(scripts.stamp())).toBe(true);
    expect(String(scripts.stamp())).toBe('Tue Feb 03 2026 04:05:06 GMT+0000 (Coordinated Universal Time)');
  });

  it('so that services write into the world of the test', () => {
    expect(scripts.remember('colour', 'green')).toEqual({ colour: 'green' });
    expect(world.properties.script).toEqual({ colour: 'green' });
    expect(session.meter).toMatchObject({ calls: 4, trips: 2 });
  });

  it('and the script cannot see the bridge', () => {
    expect(globals['__bridge']).toBeUndefined();
  });
});

import { require as gasLocal } from 'gas-local';
import { describe, expect, it } from '@jest/globals';
import { createBridge } from '../../workbench/store/createBridge';
import { operations } from '../../workbench/store/operations';
import { Session } from '../../workbench/store/session';
import { createWorld, DEFAULT_OWNER } from '../../workbench/store/world';

/** gas-local gives the context back untyped. */
type Doors = Record<'onOpen' | 'runCommand', (...args: unknown[]) => unknown>;

describe('gas-local loads the platform and then the shipped bundle into one context', () => {
  const world = createWorld();
  const session = new Session(world, { kind: 'menu', effectiveUser: DEFAULT_OWNER });
  const globals: Record<string, unknown> = { __bridge: createBridge(session, operations) };
  gasLocal('build/platform', globals);
  const doors = gasLocal('dist', globals) as Doors;

  it('where the menu opens', () => {
    doors.onOpen();
    expect(session.shown.menus.map(({ caption }) => caption)).toEqual(['Rapport']);
  });

  it('and a command sets the workbook up', () => {
    const answer = doors.runCommand({ command: 'set up', language: 'en', live: false });
    expect(answer).toMatchObject({ ok: { language: 'en' } });
    expect(world.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Customers', 'Activities', 'Team', 'Settings', 'Outbox', 'Jobs']),
    );
  });
});

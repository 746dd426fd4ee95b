import { describe, expect, it } from '@jest/globals';
import { editAs, editQuickly, openAs } from '../../workbench/host/edits';
import type { PersonEdit } from '../../workbench/host/edits';
import { run } from '../../workbench/host/execution';
import type { Execution } from '../../workbench/host/execution';
import { workbookFromSeed } from '../../workbench/store/workbook/seed';
import { createWorld } from '../../workbench/store/world';
import type { World, WorldOptions } from '../../workbench/store/world';
import { projectOf } from '../support/script';

const ann = 'ann@example.com';
const bob = 'bob@example.com';

const project = projectOf(`
  function describe(e) {
    const event = Object.assign({}, e, { authMode: String(e.authMode), keys: Object.keys(e).sort().join() });
    if (e.range) event.range = [e.range.getSheet().getName(), e.range.getA1Notation(), e.range.getValues()];
    if (e.source) event.source = e.source.getId() === SpreadsheetApp.getActiveSpreadsheet().getId();
    if (e.user) event.user = e.user.getEmail();
    return event;
  }
  function onOpen(e) { SpreadsheetApp.getUi().createMenu('Rapport').addItem('Go', 'go').addToUi(); return describe(e); }
  function onEdit(e) { return describe(e); }
  function edited(e) { return describe(e); }
  function changed(e) { return describe(e); }
  function opened(e) { return describe(e); }
  function writes() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Team').getRange('A1').setValue('by script'); }
  function install(handler, event) {
    const builder = ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive());
    return builder[event]().create().getUniqueId();
  }`);

function newWorld(options: WorldOptions = {}): World {
  const workbook = workbookFromSeed({
    Team: [
      ['Name', 'Size'],
      ['Acme', 5],
    ],
  });
  return createWorld({ workbook, editors: [ann, bob], ...options });
}

function install(world: World, handler: string, event: string, user: string): unknown {
  return run(world, project, { function: 'install', args: [handler, event], kind: 'menu', user }).result;
}

const byFunction = (executions: readonly Execution[]): Record<string, unknown> =>
  Object.fromEntries(
    executions.map((execution) => [execution.function, execution.error?.message ?? execution.result]),
  );

const type = (cell: string, text: string): PersonEdit => ({ kind: 'type', tab: 'Team', cell, text });

describe('a person types into a cell', () => {
  it('and onEdit gets the range, the new and the old value, but not the person (PLATFORM 2.3, 4.22)', () => {
    const world = newWorld();
    const { executions } = editAs(world, project, ann, type('B2', '7'));
    expect(byFunction(executions)).toEqual({
      onEdit: {
        authMode: 'LIMITED',
        keys: 'authMode,oldValue,range,source,user,value',
        range: ['Team', 'B2', [[7]]],
        source: true,
        user: '',
        oldValue: '5',
        value: '7',
      },
    });
    expect(executions[0]).toMatchObject({ kind: 'simple', user: ann });
  });

  it('and installed triggers run as their installers, told who typed (PLATFORM 2.4)', () => {
    const world = newWorld();
    const uid = install(world, 'edited', 'onEdit', bob);
    install(world, 'changed', 'onChange', ann);
    const { executions } = editAs(world, project, ann, type('A3', 'Beta'));
    const results = byFunction(executions);
    expect(Object.keys(results)).toEqual(['onEdit', 'edited', 'changed']);
    expect(results['edited']).toMatchObject({ authMode: 'FULL', triggerUid: uid, user: ann, value: 'Beta' });
    expect(results['edited']).not.toHaveProperty('oldValue');
    expect(results['changed']).toMatchObject({ authMode: 'FULL', changeType: 'EDIT', user: ann });
    expect(results['changed']).not.toHaveProperty('range');
    expect(executions.map(({ user }) => user)).toEqual([ann, bob, ann]);
  });

  it('and is not named where Google does not say: activeUserEmail "blank" (PLATFORM 2.6)', () => {
    const world = newWorld({ switches: { activeUserEmail: 'blank' } });
    install(world, 'edited', 'onEdit', bob);
    expect(byFunction(editAs(world, project, ann, type('A3', 'x')).executions)['edited']).toMatchObject({
      user: '',
    });
  });
});

describe('an edit of more than one typed cell', () => {
  it.each<[string, PersonEdit, string]>([
    [
      'a paste',
      {
        kind: 'paste',
        tab: 'Team',
        cell: 'A2',
        rows: [
          ['x', '1'],
          ['y', '2'],
        ],
      },
      'A2:B3',
    ],
    ['the delete key', { kind: 'clear', tab: 'Team', range: 'A1:B2' }, 'A1:B2'],
  ])('%s has a range, but neither value nor old value (PLATFORM 4.22)', (_name, edit, range) => {
    const { executions } = editAs(newWorld(), project, ann, edit);
    expect(byFunction(executions)['onEdit']).toMatchObject({
      keys: 'authMode,range,source,user',
      range: ['Team', range, expect.anything()],
    });
  });
});

describe('rows and columns that come or go', () => {
  it.each([
    ['insertRows', 'INSERT_ROW'],
    ['deleteRows', 'REMOVE_ROW'],
    ['insertColumns', 'INSERT_COLUMN'],
    ['deleteColumns', 'REMOVE_COLUMN'],
  ] as const)('%s is a change (%s), no edit (PLATFORM 4.23)', (kind, changeType) => {
    const world = newWorld();
    install(world, 'edited', 'onEdit', ann);
    install(world, 'changed', 'onChange', ann);
    const { executions } = editAs(world, project, bob, { kind, tab: 'Team', at: 1, count: 1 });
    expect(Object.keys(byFunction(executions))).toEqual(['changed']);
    expect(byFunction(executions)['changed']).toMatchObject({ changeType, user: bob, source: true });
  });
});

describe('what scripts write', () => {
  it('fires nothing (PLATFORM 2.4)', () => {
    const world = newWorld();
    install(world, 'edited', 'onEdit', ann);
    const before = world.mails.length;
    const { log } = run(world, project, { function: 'writes', kind: 'menu', user: ann });
    expect([log, world.mails.length]).toEqual([[], before]);
    expect(byFunction(editAs(world, project, ann, type('A1', 'by hand')).executions)['onEdit']).toMatchObject(
      { oldValue: 'by script' },
    );
  });
});

describe('edits that come faster than onEdit runs', () => {
  it('queue two simple events, the rest is lost; installed triggers get all (PLATFORM 1.11)', () => {
    const world = newWorld();
    install(world, 'edited', 'onEdit', ann);
    const { edits, executions } = editQuickly(
      world,
      project,
      ann,
      [1, 2, 3, 4, 5].map((n) => type(`A${String(n)}`, 'x')),
    );
    const count = (name: string) => executions.filter((execution) => execution.function === name).length;
    expect([edits.length, count('onEdit'), count('edited')]).toEqual([5, 3, 5]);
  });
});

describe('a person opens the spreadsheet', () => {
  it('and onOpen makes the menu', () => {
    const world = newWorld();
    install(world, 'opened', 'onOpen', bob);
    const executions = openAs(world, project, ann);
    expect(executions[0]?.shown.menus).toMatchObject([{ caption: 'Rapport' }]);
    expect(byFunction(executions)).toMatchObject({
      onOpen: { authMode: 'LIMITED', source: true, user: '' },
      opened: { authMode: 'FULL', source: true, user: ann },
    });
  });

  it('and nothing happens where the script has no onOpen', () => {
    expect(openAs(newWorld(), projectOf(''), ann)).toEqual([]);
  });
});

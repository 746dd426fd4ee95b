import { describe, expect, it } from '@jest/globals';
import { createWorld } from '../../workbench/store/world';
import { execute, runScript } from '../support/script';

const ann = 'ann@example.com';
const bob = 'bob@example.com';

describe('triggers', () => {
  it('tell what they are', () => {
    const world = createWorld();
    expect(
      runScript(
        `const clock = ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(2).create();
         const edit = ScriptApp.newTrigger('edited').forSpreadsheet('${world.workbook.id}').onEdit().create();
         return [clock, edit].map((trigger) => [trigger.getHandlerFunction(), trigger.getEventType(),
           trigger.getTriggerSource(), trigger.getTriggerSourceId()].map(String));`,
        { world },
      ),
    ).toEqual([
      ['nightly', 'CLOCK', 'CLOCK', 'null'],
      ['edited', 'ON_EDIT', 'SPREADSHEETS', world.workbook.id],
    ]);
  });

  it('belong to the person who made them, and nobody else can see or delete them (PLATFORM 2.4)', () => {
    const world = createWorld();
    runScript(`ScriptApp.newTrigger('nightly').timeBased().everyHours(1).create()`, { world, user: ann });
    const list = 'return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())';
    expect(runScript(list, { world, user: bob })).toEqual([]);
    expect(runScript(list, { world, user: ann })).toEqual(['nightly']);
    runScript('ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))', {
      world,
      user: bob,
    });
    expect(world.triggers).toHaveLength(1);
    runScript('ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))', {
      world,
      user: ann,
    });
    expect(world.triggers).toHaveLength(0);
  });

  it('are at most twenty a person (PLATFORM 1.4)', () => {
    const world = createWorld();
    const make = (count: number): string =>
      `for (let n = 0; n < ${count}; n += 1) ScriptApp.newTrigger('f').timeBased().everyHours(1).create()`;
    expect(execute(make(20), { world, user: ann }).error).toBeNull();
    expect(execute(make(1), { world, user: ann }).error).toMatchObject({
      name: 'Exception',
      message:
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    });
    expect(execute(make(20), { world, user: bob }).error).toBeNull();
  });

  it('need a plan that Google knows', () => {
    const message = (plan: string) =>
      execute(`ScriptApp.newTrigger('f').timeBased()${plan}.create()`).error?.message;
    expect(message('.everyMinutes(7)')).toContain('everyMinutes');
    expect(message('.everyHours(5)')).toContain('everyHours');
    expect(message('.everyDays(1).atHour(24)')).toContain('atHour');
    expect(message('')).toBeDefined();
    expect(message('.atHour(3).everyDays(1).inTimezone("Nowhere/Land")')).toContain('timeZone');
  });

  it('give no token to an account that does not exist', () => {
    expect(execute('ScriptApp.getOAuthToken()').error?.message).toContain('refused by the local platform');
  });
});

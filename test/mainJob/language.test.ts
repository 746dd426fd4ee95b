import { beforeAll, describe, expect, it } from '@jest/globals';
import { applyEdit, openAs } from '../../workbench/host/edits';
import type { Execution } from '../../workbench/host/execution';
import type { PlainSheet } from '../../workbench/store/workbook/plainSheet';
import type { World } from '../../workbench/store/world';
import { ADMIN, choose, companyWorld, copyOf, product, saidBy, toMorning, typed } from '../support/product';
import { cellOf, everythingBut, rowsOf, rowWith, sheetOf } from '../support/sheetReading';
import { FIRST_NIGHT, smallCompany } from '../support/smallCompany';

const CHINESE = typed('2');
const ENGLISH = typed('1');
const CHINESE_STATES: Readonly<Record<string, string>> = {
  Alder: '已超期',
  Birch: '已超期',
  Cedar: '即将到期',
  Dogwood: '即将到期',
  Elm: '已超期',
  Fir: '正常',
  Ginkgo: '已超期',
  Hazel: '已计划',
  Ivy: '暂停',
  Juniper: '已超期',
  Kapok: '暂停',
  Larch: '即将到期',
};

function company(): World {
  const world = companyWorld(smallCompany());
  toMorning(world, FIRST_NIGHT);
  return world;
}

const states = (world: World): Record<string, unknown> =>
  Object.fromEntries(
    rowsOf(world, 'customers').map(({ name, contactState }): [string, unknown] => [
      String(name),
      contactState,
    ]),
  );

/** As JSON, so that a difference is found quickly; sheet by sheet. */
function looks(world: World): Record<string, PlainSheet> {
  return Object.fromEntries(everythingBut(world, 'jobs').map((sheet) => [String(sheet.sheetId), sheet]));
}

function captions(world: World, tab: 'customers' | 'activities'): string[] {
  const { id } = sheetOf(world, tab);
  const sheet = everythingBut(world).find(({ sheetId }) => sheetId === id);
  return (sheet?.values[1] ?? []).map(String);
}

const changeTo = (world: World, answer: typeof CHINESE, hooks = {}): Execution =>
  choose(world, 'changeLanguage', { answers: [answer, 'OK'], hooks });

describe('a workbook turned from English into Chinese', () => {
  const world = company();
  const before = looks(world);
  let change: Execution;
  beforeAll(() => {
    change = changeTo(world, CHINESE);
  });

  it('says what it speaks, and that it is done in the new language', () => {
    expect(change.error).toBeNull();
    expect(saidBy(change)[0]).toMatch(/speaks English/);
    expect(saidBy(change).at(-1)).toMatch(/[一-鿿]/);
  });

  it('has captions, cells, drop-downs and the menu in Chinese', () => {
    expect(captions(world, 'customers')).toEqual(expect.arrayContaining(['客户名称', '联系状态', '负责人']));
    expect(states(world)).toEqual(CHINESE_STATES);
    expect(rowsOf(world, 'activities')[0]).toMatchObject({ status: '已完成', kind: '电话' });
    expect(rowWith(world, 'settings', 'key', 'language')['value']).toBe('中文');
    const rules = JSON.stringify(looks(world)[String(sheetOf(world, 'customers').id)]?.formats);
    expect(rules).toContain('潜在客户');
    expect(rules).not.toContain('Potential');
    const guards = Object.values(looks(world)).flatMap(({ protections }) =>
      protections.map(({ description }) => description),
    );
    expect(guards).toEqual(expect.arrayContaining(['Rapport: 由管理员维护', 'Rapport: 由程序维护']));
    expect(guards.join()).toContain('联系状态');
    expect(guards.join()).not.toMatch(/kept by|captions/);
    const items = openAs(world, product(), ADMIN).flatMap(({ shown }) =>
      shown.menus.flatMap((menu) => menu.items),
    );
    expect(items.map(({ caption }) => caption).join()).toMatch(/语言/);
  });

  it('keeps what people wrote', () => {
    const peoples = (one: World): unknown[] =>
      rowsOf(one, 'customers').map(({ name, owner, phone, id }) => [name, owner, phone, id]);
    expect(peoples(world)).toEqual(peoples(company()));
  });

  it('a second time changes nothing', () => {
    const still = looks(world);
    expect(changeTo(world, CHINESE).error).toBeNull();
    expect(looks(world)).toEqual(still);
  });

  it('works on: the night flags in Chinese, and says nothing again that was said in English', () => {
    const next = copyOf(world);
    const mails = next.mails.length;
    toMorning(next, '2026-01-07');
    expect(states(next)).toEqual({ ...CHINESE_STATES, Cedar: '已超期', Larch: '已超期' });
    expect(next.mails).toHaveLength(mails + 3);
    for (const { subject } of next.mails.slice(mails)) expect(subject).toMatch(/[一-鿿]/);
  });

  it('turned back is as it was', () => {
    const back = copyOf(world);
    expect(changeTo(back, ENGLISH).error).toBeNull();
    const settings = String(sheetOf(back, 'settings').id);
    const after = looks(back);
    for (const [id, sheet] of Object.entries(before)) {
      // The row of the language says who changed it and when.
      if (id === settings) expect({ ...after[id], values: [] }).toEqual({ ...sheet, values: [] });
      else expect(after[id]).toEqual(sheet);
    }
    const explained = (world: World): unknown[] =>
      rowsOf(world, 'settings').map(({ key, value, meaning, allowed, standard }) => [
        key,
        value,
        meaning,
        allowed,
        standard,
      ]);
    expect(explained(back)).toEqual(explained(company()));
  });
});

describe('a caption and an open choice of the team’s own', () => {
  it('stay as they are in every language', () => {
    const world = company();
    const type = (cell: string, text: string): void => {
      applyEdit(world, ADMIN, { kind: 'type', tab: 'Customers', cell, text });
    };
    type(cellOf(world, 'customers', 'owner', 2), 'Whose');
    type(cellOf(world, 'customers', 'source', 3), 'Met at the fair');
    changeTo(world, CHINESE);
    expect(captions(world, 'customers')).toContain('Whose');
    expect(rowsOf(world, 'customers')[0]?.['source']).toBe('Met at the fair');
  });
});

describe('a change of language that is killed', () => {
  const english = company();
  const whole = copyOf(english);
  const { meter } = changeTo(whole, CHINESE);
  const chinese = looks(whole);

  it('leaves a workbook that works, and run again is done', () => {
    for (let call = 5; call <= meter.calls; call += Math.ceil(meter.calls / 24)) {
      const world = copyOf(english);
      const killed = changeTo(world, CHINESE, {
        before: (_method: string, session: { meter: { calls: number }; end: (why: string) => never }) => {
          if (session.meter.calls === call) session.end('Killed');
        },
      });
      expect([call, killed.ended]).toEqual([call, 'Killed']);
      const again = copyOf(world);
      world.now += 600_000;
      // As it is, half in one language and half in the other, the night reads it all.
      const [night] = toMorning(world, '2026-01-07');
      expect([call, night?.error]).toEqual([call, null]);
      const known = Object.values(states(world)).map((state) =>
        ['Overdue', '已超期'].includes(String(state)),
      );
      expect([call, known.filter(Boolean).length]).toEqual([call, 7]);
      changeTo(again, CHINESE);
      const after = looks(again);
      for (const [id, sheet] of Object.entries(chinese))
        expect([call, JSON.stringify(after[id]) === JSON.stringify(sheet) ? 'same' : after[id]]).toEqual([
          call,
          'same',
        ]);
    }
  });
});

describe('an answer that is no language', () => {
  it('changes nothing and says so', () => {
    const world = company();
    const still = looks(world);
    expect(saidBy(changeTo(world, typed('french'))).at(-1)).toMatch(/french/);
    expect(looks(world)).toEqual(still);
  });
});

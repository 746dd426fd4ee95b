import { describe, expect, it } from '@jest/globals';
import type { LookView, SheetHead } from '../../workbench/host/live/protocol/book';
import type { MenuView } from '../../workbench/host/live/protocol/faces';
import { overlaps, placeCard } from '../../workbench/page/tour/place';
import { isRed, redRowIn } from '../../workbench/page/tour/redRow';
import { readProgress, stepsFor, writeProgress } from '../../workbench/page/tour/steps';

const AXIS = { count: 10, sizes: {}, hidden: [], frozen: 0, groups: [] };

const tab = (hidden: boolean): SheetHead => ({
  id: 1,
  name: 'Customers',
  hidden,
  tabColor: null,
  gridlinesHidden: false,
  rows: AXIS,
  columns: AXIS,
  filter: null,
  protections: [],
  shape: 1,
  lastRow: 10,
});

const menuWith = (handler: string): MenuView => ({
  caption: 'Rapport',
  items: [
    {
      kind: 'menu',
      caption: 'More',
      handler: '',
      items: [{ kind: 'item', caption: 'Run', handler, items: [] }],
    },
  ],
});

const idsOf = (menus: readonly MenuView[], tabs: readonly SheetHead[] | null): string[] =>
  stepsFor(menus, tabs).map(({ id }) => id);

describe('the tour', () => {
  it('has five steps where the nightly job is in a menu, however deep', () => {
    expect(idsOf([menuWith('runNightNow')], [tab(false)])).toEqual([
      'sheet',
      'night',
      'red',
      'mail',
      'clock',
    ]);
  });

  it('leaves out what the script does not offer', () => {
    expect(idsOf([menuWith('about')], [tab(false)])).toEqual(['sheet', 'clock']);
  });

  it('speaks of no tabs where none is to be seen', () => {
    expect(idsOf([menuWith('runNightNow')], [tab(true)])).toEqual(['mail', 'clock']);
    expect(idsOf([], null)).toEqual(['clock']);
  });

  it('goes on where it was left, and stays over', () => {
    expect(readProgress(writeProgress({ step: 'red', over: false }))).toEqual({ step: 'red', over: false });
    expect(readProgress(writeProgress({ step: 'mail', over: true })).over).toBe(true);
  });

  it('begins at the first step where nothing, or nonsense, was kept', () => {
    expect(readProgress(null)).toEqual({ step: 'sheet', over: false });
    expect(readProgress('sideways')).toEqual({ step: 'sheet', over: false });
  });
});

describe('the card of a step', () => {
  const window = { width: 1280, height: 800 };
  const card = { width: 360, height: 220 };

  it('never covers its target and stays in the window, wherever that is', () => {
    for (let left = 0; left <= 1180; left += 59) {
      for (let top = 0; top <= 760; top += 38) {
        const target = { left, top, width: 100, height: 40 };
        const place = placeCard(target, card, window);
        if (place === null) throw new Error(`no place at ${left}, ${top}`);
        expect(overlaps({ ...place, ...card }, target)).toBe(false);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + card.width).toBeLessThanOrEqual(window.width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + card.height).toBeLessThanOrEqual(window.height);
      }
    }
  });

  it('leaves an open panel free', () => {
    const panel = { left: 900, top: 66, width: 380, height: 734 };
    const target = { left: 1000, top: 16, width: 100, height: 34 };
    const place = placeCard(target, card, window, panel);
    expect(place === null || !overlaps({ ...place, ...card }, panel)).toBe(true);
    expect(place?.side).not.toBe('below');
  });

  it('has no place beside a target that fills the window', () => {
    expect(placeCard({ left: 0, top: 0, width: 1280, height: 800 }, card, window)).toBeNull();
  });
});

describe('the red row that the tour shows', () => {
  it('is one with a red or reddish cell, not a yellow, blue or white one', () => {
    expect(['#f4c7c3', '#ff0000', '#fad7d4'].map(isRed)).toEqual([true, true, true]);
    expect(['#fff2cc', '#cfe2f3', '#ffffff', null, 'red'].map(isRed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is the first of its tab, or none', () => {
    const look = (background: string | null): LookView => ({
      background,
      color: null,
      bold: false,
      italic: false,
      underline: false,
      strikethrough: false,
      size: null,
      family: null,
      align: null,
      valign: null,
      wrap: false,
    });
    const row = (looks: number[]) => ({ texts: looks.map(() => ''), kinds: 't'.repeat(looks.length), looks });
    const looks = { 1: look(null), 2: look('#f4c7c3') };
    expect(
      redRowIn({
        looks,
        rows: [
          [3, row([1, 1, 2])],
          [4, null],
          [5, row([1, 2, 2, 2])],
        ],
      }),
    ).toBe(5);
    expect(redRowIn({ looks, rows: [[3, row([0, 1])]] })).toBeNull();
  });
});

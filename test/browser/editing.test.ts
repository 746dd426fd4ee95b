import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { GRID_WORDS } from '../../workbench/page/grid/words';
import { cellText, gridReady, rowsOf, showTab, typeInto } from './support/grid';
import { launchBrowser } from './support/launch';
import { goOn } from './support/questions';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { become, openWindow, WORDS } from './support/window';

const { app, tables } = wordsOf('en');
const TAB = tables.customers.tab;
const { share, people } = WORDS.en;

let browser: Browser;
let admin: Page;
let rep: Page;
let email: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const { address } = await startWorkbench(['--port', '0', '--sample', '30', '--today', '2026-11-23']);
  ({ page: admin } = await openWindow(browser, address));
  await showTab(admin, 'Team');
  const team = await rowsOf(admin, 'Team', ['email', 'role', 'active']);
  const found = team.find(
    ({ texts }) => texts['role'] === tables.team.choices.role.rep && texts['active'] === app.yes,
  );
  email = found?.texts['email'] ?? '';
  await showTab(admin, TAB);
  ({ page: rep } = await openWindow(browser, address));
  await become(rep, email);
  await rep
    .getByRole('button', { name: people.youAre(''), exact: false })
    .getByText(people.roles.rep)
    .waitFor();
  await gridReady(rep);
});

afterAll(async () => {
  await browser.close();
  await stopAll();
});

async function bothShow(a1: string, text: string): Promise<void> {
  for (const [who, page] of [
    ['admin', admin],
    ['rep', rep],
  ] as const) {
    await until(`${a1} of the ${who} shows "${text}"`, async () => (await cellText(page, TAB, a1)) === text);
  }
}

describe('A cell that is edited by keyboard', () => {
  it('is seen in the window of another person, and undone in both', async () => {
    const before = await cellText(admin, TAB, 'B5');
    expect(before).not.toBe('');
    await typeInto(admin, 'B5', 'Harbour Lights 港灣');
    await bothShow('B5', 'Harbour Lights 港灣');
    await typeInto(rep, 'I4', '0049 30 1234');
    await bothShow('I4', '0049 30 1234');
    await admin.keyboard.press('Control+z');
    await bothShow('B5', before);
    expect(await cellText(admin, TAB, 'I4')).toBe('0049 30 1234');
    await admin.keyboard.press('Control+y');
    await bothShow('B5', 'Harbour Lights 港灣');
  });

  it('is cleared by Delete and left alone by Esc', async () => {
    const before = await cellText(rep, TAB, 'B6');
    await typeInto(rep, 'B7', 'x');
    await rep.keyboard.type('not this');
    await rep.keyboard.press('Escape');
    await typeInto(rep, 'I7', 'gone');
    await bothShow('I7', 'gone');
    await rep.keyboard.press('ArrowUp');
    await rep.keyboard.press('Delete');
    await bothShow('I7', '');
    expect(await cellText(rep, TAB, 'B6')).toBe(before);
    expect(await cellText(admin, TAB, 'B8')).not.toBe('not this');
  });

  it('says so in a word when it is saved', async () => {
    await typeInto(admin, 'I9', 'saved?');
    await until('it is saved', async () => {
      return (await admin.locator('.save-mark').textContent())?.trim() === WORDS.en.bar.saved;
    });
    expect(await admin.locator('.save-mark').getAttribute('role')).toBe('status');
  });

  it('comes with a warning where a range is protected, and stays as it was after a no', async () => {
    await showTab(rep, tables.team.tab);
    const before = await cellText(rep, tables.team.tab, 'B4');
    await typeInto(rep, 'B4', 'Intruder');
    const warning = rep.getByRole('alertdialog', { name: WORDS.en.guard.title });
    await warning.waitFor();
    expect((await warning.getByRole('paragraph').textContent())?.length).toBeGreaterThan(10);
    await warning.getByRole('button', { name: WORDS.en.cancel, exact: true }).click();
    await until('the cell shows the truth', async () => {
      return (await cellText(rep, tables.team.tab, 'B4')) === before;
    });
    await showTab(admin, tables.team.tab);
    expect(await cellText(admin, tables.team.tab, 'B4')).toBe(before);
    await showTab(admin, TAB);
    await showTab(rep, TAB);
  });

  it('is warned about once: after a yes the keyboard goes on, in the next cell too', async () => {
    const { tab } = tables.team;
    await showTab(admin, tab);
    await typeInto(admin, 'B4', 'First yes');
    await goOn(admin);
    await admin.keyboard.type('And the next');
    await admin.keyboard.press('Enter');
    await until('both are there', async () => {
      const texts = [await cellText(admin, tab, 'B4'), await cellText(admin, tab, 'B5')];
      return texts.join() === 'First yes,And the next';
    });
    expect(await admin.getByRole('alertdialog').count()).toBe(0);
    await showTab(admin, TAB);
  });

  it('is told why, where Sheets refuses: two tabs of one name', async () => {
    await admin.getByRole('tab', { name: tables.contacts.tab }).dblclick();
    const name = admin.getByRole('textbox', { name: GRID_WORDS.en.rename });
    await name.fill(tables.holidays.tab);
    await name.press('Enter');
    await admin
      .getByRole('status', { name: WORDS.en.faces.toastLabel })
      .getByText(tables.holidays.tab)
      .waitFor();
    expect(await admin.getByRole('tab', { name: tables.contacts.tab }).count()).toBe(1);
    await showTab(admin, TAB);
  });

  it('stays as it is under the hands of a viewer, who is told why', async () => {
    await admin.getByRole('button', { name: WORDS.en.bar.share }).click();
    const dialog = admin.getByRole('dialog', { name: /^Share/ });
    const reloaded = rep.waitForEvent('load');
    await dialog
      .getByRole('listitem')
      .filter({ hasText: email })
      .getByRole('combobox')
      .selectOption('viewer');
    await dialog.getByRole('button', { name: share.done }).click();
    await reloaded;
    await gridReady(rep);
    const before = await until('the viewer sees the rows', () => cellText(rep, TAB, 'B10'));
    await typeInto(rep, 'B10', 'Mine now');
    await rep.getByText(GRID_WORDS.en.readOnly).first().waitFor();
    expect(await cellText(rep, TAB, 'B10')).toBe(before);
    expect(await cellText(admin, TAB, 'B10')).toBe(before);
  });
});

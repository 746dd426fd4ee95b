import { SWITCH_POSITIONS } from '../../store/switches';
import type { World } from '../../store/world';
import { share } from './access';
import { Mistake } from './failure';
import type { Settings } from './protocol/calls';

function checkZone(zone: unknown): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(zone) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Mistake((words) => words.noZone(String(zone)));
  }
}

/** Takes over numbers under names that are there already. @throws Mistake */
function takeNumbers<T extends object>(target: T, given: Partial<T>, what: string): T {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(target, name)) throw new Mistake(`There is no ${what} "${name}".`);
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
      throw new Mistake(`The ${what} "${name}" needs a number that is not below zero.`);
    }
  }
  return { ...target, ...given };
}

function checkSwitches(given: NonNullable<Settings['switches']>): void {
  for (const [name, position] of Object.entries(given)) {
    const known = Object.entries(SWITCH_POSITIONS).find(([key]) => key === name)?.[1];
    if (known === undefined) throw new Mistake(`There is no switch "${name}".`);
    if (!known.some((one) => one === position)) {
      throw new Mistake(`The switch "${name}" knows ${known.join(' and ')}, not "${position}".`);
    }
  }
}

function checkWebApp({ executeAs, access, deployer }: NonNullable<Settings['webApp']>): void {
  const isKnown =
    ['USER_DEPLOYING', 'USER_ACCESSING'].includes(executeAs) &&
    ['MYSELF', 'DOMAIN', 'ANYONE'].includes(access);
  if (!isKnown) throw new Mistake('A web app is deployed in another way than Google knows.');
  if (!/^[^\s@]+@[^\s@]+$/.test(deployer)) throw new Mistake((words) => words.noAddress(deployer));
}

function checkLocale(locale: unknown): void {
  if (typeof locale !== 'string' || !/^[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?$/.test(locale)) {
    throw new Mistake((words) => words.noLocale(String(locale)));
  }
}

/**
 * Sets what is given and leaves the rest; all of it or nothing. `failNext` is no part of the world: see FailNext.
 * @throws Mistake
 */
export function applySettings(world: World, settings: Settings): void {
  const { zones, locale, quotas, latency, switches, webApp } = settings;
  if (zones !== undefined) [zones.spreadsheet, zones.script].forEach(checkZone);
  if (locale !== undefined) checkLocale(locale);
  if (switches !== undefined) checkSwitches(switches);
  if (webApp !== undefined) checkWebApp(webApp);
  const newQuotas = takeNumbers(world.quotas, quotas ?? {}, 'quota');
  const newLatency = takeNumbers(world.latency, latency ?? {}, 'latency');
  if (settings.share !== undefined) share(world, settings.share.email, settings.share.access);
  world.quotas = newQuotas;
  world.latency = newLatency;
  if (zones !== undefined) world.zones = { spreadsheet: zones.spreadsheet, script: zones.script };
  if (locale !== undefined) world.locale = locale;
  if (switches !== undefined) world.switches = { ...world.switches, ...switches };
  if (webApp !== undefined) {
    const { executeAs, access, deployer } = webApp;
    world.webApp = { executeAs, access, deployer };
  }
}

import type { TriggerRecord } from '../../store/triggerRecord';
import { webAppUrl } from '../../store/webApp';
import type { World } from '../../store/world';
import type { PersonView, SaveState, Status, TriggerView } from './protocol/status';

const DAY_MS = 86_400_000;

function triggerView({ id, handler, person, event, clock, disabled }: TriggerRecord): TriggerView {
  return { id, handler, person, event, next: disabled ? null : (clock?.next ?? null), disabled };
}

/** Recipients left within the day that rolls on with each mail. PLATFORM 1.6 */
function quotaLeft(world: World, person: string): number {
  const sent = (world.mailedAt[person] ?? []).filter(({ at }) => at > world.now - DAY_MS);
  const used = sent.reduce((sum, { recipients }) => sum + recipients, 0);
  return Math.max(0, world.quotas.mailRecipientsPerDay - used);
}

export interface StatusParts {
  readonly world: World;
  readonly save: SaveState;
  readonly people: readonly PersonView[];
  readonly failNext: string | null;
}

export function statusOf({ world, save, people, failNext }: StatusParts): Status {
  const senders = people.filter(({ access }) => access !== 'none');
  return {
    name: world.workbook.name,
    spreadsheetUrl: world.workbook.url,
    webAppUrl: webAppUrl(world),
    now: world.now,
    zones: world.zones,
    locale: world.locale,
    save,
    people,
    triggers: world.triggers.map(triggerView),
    quotas: world.quotas,
    latency: world.latency,
    switches: world.switches,
    failNext,
    webApp: world.webApp,
    mailCount: world.mails.length,
    mailQuotaLeft: Object.fromEntries(senders.map(({ email }) => [email, quotaLeft(world, email)])),
  };
}

/** The clock runs by itself in the page too; only a jump is news. */
const JUMP_MS = 1500;

/** Finds out whether a status is worth telling. */
export class StatusNews {
  private told = '';
  private toldNow = 0;
  private toldAt = 0;

  isNews(status: Status, realNow: number): boolean {
    const text = JSON.stringify({ ...status, now: 0 });
    const expected = this.toldNow + (realNow - this.toldAt);
    if (text === this.told && Math.abs(status.now - expected) < JUMP_MS) return false;
    this.told = text;
    this.toldNow = status.now;
    this.toldAt = realNow;
    return true;
  }
}

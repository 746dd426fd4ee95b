import type { World } from '../../store/world';
import { accessOf } from './access';
import { addressesIn } from './mailViews';
import type { PersonView } from './protocol/status';

/** A colleague as the bundle's Team tab has them. */
interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly role: PersonView['role'];
}

/** Changes that come quickly one after another are asked about once. */
const CALM_MS = 1500;
const ROLES: readonly PersonView['role'][] = ['admin', 'manager', 'rep'];

function colleagueOf(value: unknown): Colleague[] {
  if (typeof value !== 'object' || value === null) return [];
  const { email, name, role }: { email?: unknown; name?: unknown; role?: unknown } = value;
  if (typeof email !== 'string' || email === '') return [];
  return [
    {
      email,
      name: typeof name === 'string' && name !== '' ? name : email,
      role: ROLES.find((known) => known === role) ?? 'other',
    },
  ];
}

/** Reads the answer to `people`. A bundle that does not know the command, or is not set up, names nobody. */
function colleaguesOf(answer: unknown): readonly Colleague[] {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return [];
  return Array.isArray(answer.ok) ? answer.ok.flatMap(colleagueOf) : [];
}

/** Everybody as whom a window can act: the team, whoever the spreadsheet is shared with, whoever got a mail. */
export class People {
  private colleagues: readonly Colleague[] = [];
  /** The workbook and its version that the colleagues were read from. */
  private readFrom = '';
  private timer: NodeJS.Timeout | null = null;
  private asking = false;
  private stopped = false;

  constructor(
    private readonly world: () => World,
    /** Asks the bundle in the background; the answer as the function returned it. */
    private readonly ask: () => Promise<unknown>,
    private readonly changed: () => void,
  ) {}

  views(): readonly PersonView[] {
    const world = this.world();
    const { owner, editors, viewers } = world.sharing;
    const byEmail = new Map<string, PersonView>();
    const add = (email: string, name: string, role: PersonView['role']): void => {
      if (!byEmail.has(email)) byEmail.set(email, { email, name, role, access: accessOf(world, email) });
    };
    for (const { email, name, role } of this.colleagues) add(email, name, role);
    for (const email of [owner, ...editors, ...viewers]) add(email, email, 'other');
    for (const { to, cc } of world.mails) {
      for (const email of addressesIn(`${to},${cc}`)) add(email, email, 'customer');
    }
    return [...byEmail.values()];
  }

  /** The workbook may have changed: asks again, soon. */
  refreshSoon(): void {
    if (this.stopped || this.timer !== null || this.asking || this.version() === this.readFrom) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.refresh();
    }, CALM_MS);
    this.timer.unref();
  }

  async refresh(): Promise<void> {
    if (this.asking || this.stopped) return;
    this.asking = true;
    try {
      const version = this.version();
      const colleagues = colleaguesOf(await this.ask());
      this.readFrom = version;
      if (JSON.stringify(colleagues) === JSON.stringify(this.colleagues)) return;
      this.colleagues = colleagues;
      this.changed();
    } catch (error) {
      this.readFrom = this.version();
      console.error('The team could not be read from the workbook.', error);
    } finally {
      this.asking = false;
      this.refreshSoon();
    }
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private version(): string {
    const { id, version } = this.world().workbook;
    return `${id} ${version}`;
  }
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import { beginWorld } from '../../workbench/host/live/files/begin';
import type { Mail } from '../../workbench/store/world';
import { product, toMorning } from '../support/product';

const FIRST = Date.parse('2026-11-23');
const DAY = 86_400_000;
const NIGHTS = 21;

/** A line that holds something new: its section's title says so, or it carries a number of new ones. */
const NEWS = /^(?:Newly|New low|Planned for today)|\bnew\b|planned for today [1-9]/;

/** The first section below the greeting, as it is seen without scrolling. */
function firstSection(body: string): string {
  const [, , first = ''] = body.slice(body.search(/^Good morning/m)).split(/(\n\n)/);
  return first;
}

describe('the digests of three weeks in the sample company', () => {
  let mails: readonly Mail[];
  beforeAll(() => {
    const world = beginWorld({
      with: 'sample',
      language: 'en',
      now: FIRST,
      zone: 'Etc/UTC',
      project: product(),
    });
    for (let night = 0; night < NIGHTS; night++) {
      toMorning(world, new Date(FIRST + night * DAY).toISOString().slice(0, 10));
    }
    mails = world.mails.filter(({ subject }) => /new reminder/.test(subject));
  });

  // DESIGN part 4
  it('show first what their subjects count', () => {
    expect(mails.length).toBeGreaterThan(30);
    const others = mails.filter(({ body }) => !NEWS.test(firstSection(body)));
    expect(others.map(({ subject, body }) => [subject, firstSection(body)])).toEqual([]);
  });

  it('are not all of one’s own news alone: some count what is new in a team', () => {
    expect(mails.some(({ body }) => firstSection(body).startsWith('Your team'))).toBe(true);
  });
});

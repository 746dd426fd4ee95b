import { expect, it } from '@jest/globals';
import { noHistory } from '../../src/domain/contactHistory';
import { contactState } from '../../src/domain/contactState';
import { addDays, day } from '../../src/domain/day';
import type { DigestCustomer } from '../../src/domain/digestLines';
import { standardSettings } from '../../src/domain/settings';
import { customerFacts, digests, mail, memberRow, team } from './makers';

const TODAY = day('2026-03-31');

it('of 100,000 customers each piece of news is told once, and told marks keep it from coming again', () => {
  const names = Array.from({ length: 20 }, (_, i) => `Rep${i}`);
  const people = team(
    ...names.map((name) => memberRow(name, { manager: mail('Mia') })),
    memberRow('Mia', { role: 'manager' }),
  );
  const facts = customerFacts();
  const histories = Array.from({ length: 100_000 }, (_, i) => ({
    ...noHistory,
    lastContactOn: addDays(TODAY, -(i % 180)),
  }));
  const decide = (cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    const customers = histories.map((history, i): DigestCustomer => {
      const id = `C-${i}`;
      const contact = contactState(facts, history, TODAY, standardSettings);
      const owner = mail(names[i % 20] ?? '');
      return { id, name: id, owner, contact, history, lowScore: null, told: cells.get(id) ?? null };
    });
    const found = digests(TODAY, { team: people, customers, mailExists: (_person, on) => on < TODAY });
    return new Map(found.told.map(({ customerId, told }) => [customerId, told]));
  };
  const first = decide(new Map());
  const yesterday = [...first].map(([id, text]): [string, string] => [
    id,
    text.split(TODAY).join(addDays(TODAY, -1)),
  ]);
  const second = decide(new Map(yesterday));
  expect(first.size).toBeGreaterThan(50_000);
  expect(second.size).toBe(0);
});

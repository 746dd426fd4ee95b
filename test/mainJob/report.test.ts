import { expect, it } from '@jest/globals';
import { reportSince, runNight } from '../../workbench/host/mainJob';
import { companyWorld, product } from '../support/product';
import { dayBefore, MIA, ANN } from '../support/smallCompany';

const many = (prefix: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${prefix}${i + 10}`);
const oaks = many('Oak', 12);
const elms = many('Elm', 13);

it('the report counts whom a mail does not name, those of the team’s summary included', () => {
  const visit = (customer: string, daysAgo: number) => ({
    customer,
    status: 'done',
    kind: 'call',
    doneOn: dayBefore(daysAgo),
  });
  const world = companyWorld({
    team: [
      { email: MIA, name: 'Mia', role: 'manager' },
      { email: ANN, name: 'Ann', manager: MIA },
    ],
    customers: [...oaks.map((name) => ({ name, owner: MIA })), ...elms.map((name) => ({ name, owner: ANN }))],
    activities: [...oaks.map((name) => visit(name, 100)), ...elms.map((name) => visit(name, 200))],
  });
  const since = world.now;
  runNight(world, product());
  const { mails } = reportSince(world, product(), since);
  const to = (address: string) => mails.find((mail) => mail.to === address);
  expect(to(ANN)).toMatchObject({ customers: elms.slice(0, 10), more: 3, kind: 'digest' });
  expect(to(MIA)).toMatchObject({ customers: [...oaks.slice(0, 10), ...elms.slice(0, 10)], more: 2 + 3 });
});

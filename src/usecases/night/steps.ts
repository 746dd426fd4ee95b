import type { DigestMail } from '../../domain/digestDesk';
import { fingerprint } from '../../domain/fingerprint';
import { digestKey, type QueuedMail, type Template } from '../../domain/outbox';
import { allTables } from '../../domain/tables';
import { customers } from '../../domain/tables/customers';
import { clearOldArguments } from '../outbox/clearOldArguments';
import { queueMails } from '../outbox/queueMails';
import { type SendRules, sendOutbox } from '../outbox/sendOutbox';
import { recall, remember } from '../remembered';
import { DERIVED_FIELDS } from './decideNight';
import { digestTemplate } from './mailBook';
import type { Night } from './night';
import { hasTime, type NightStep } from './nightlyJob';
import { countProblems, rememberProblems } from './problemMemory';

/** Ids, references, the contact rule: reads everything, writes what differs. The marks of who is told come along. */
export const flagCustomers: NightStep = {
  name: 'flag customers',
  run: (night) =>
    night.ports.lock.run(() => {
      const { ports } = night;
      const { tables, progress } = ports;
      progress.step('reading');
      night.settle();
      progress.step('deciding');
      const { after } = night.decision;
      progress.step('writing');
      const before = night.data.customers;
      night.facts.customers = before.records.length;
      night.facts.problems = night.decision.problems.length;
      try {
        night.facts.changed += tables.rewrite(customers, before, after, DERIVED_FIELDS, () => {
          if (!hasTime(ports)) throw new OutOfTime();
        });
        return 'done';
      } catch (error) {
        if (error instanceof OutOfTime) return 'out of time';
        throw error;
      }
    }),
};

/** Stops the writing of a large block between two pieces; the next run writes what then still differs. */
class OutOfTime extends Error {}

/** Notes each problem on its cell, where the problems are others than last time. */
export const noteProblems: NightStep = {
  name: 'note problems',
  run: (night) => {
    const { memory, tables } = night.ports;
    const { problems } = night.decision;
    const print = fingerprint(JSON.stringify(problems));
    if (print !== (recall(memory, 'notes') ?? NO_PROBLEMS)) {
      for (const table of allTables.filter(({ writers }) => writers !== 'program')) {
        const ofTable = problems.filter((problem) => problem.table === table.name);
        tables.annotate(table, ofTable);
      }
      remember(memory, 'notes', print);
    }
    return 'done';
  },
};

const NO_PROBLEMS = fingerprint('[]');

/** Puts the day's mails into the outbox. The marks that say who was told stand already. */
export const queueDigests: NightStep = {
  name: 'queue mails',
  run: (night) => {
    const { ports, facts, mailBook } = night;
    const { mails, problems } = night.decision;
    const queued = mails.flatMap((mail) => queuedMail(night, mail));
    if (queued.length > 0) {
      ports.progress.step('queueing mails', { count: queued.length });
      facts.queued += ports.lock.run(() => queueMails(ports, queued, mailBook.keys));
    }
    // Also where nothing is new: what was put right makes room, and is told again should it come back.
    if (mails.some((mail) => mail.problems !== null) || countProblems(ports.memory, problems).fresh === 0) {
      rememberProblems(ports.memory, problems);
    }
    return 'done';
  },
};

function queuedMail(night: Night, mail: DigestMail): QueuedMail[] {
  const template = digestTemplate(night.mode);
  const to = night.mode === 'live' ? mail.to : adminOf(night);
  if (to === '') return [];
  const { language, urgency } = mail;
  const key = digestKey(template, mail.person, mail.day);
  return [{ key, to, template, arguments: JSON.stringify(mail), language, urgency }];
}

function adminOf(night: Night): string {
  return recall(night.ports.memory, 'admin')?.email ?? '';
}

/** Sends what the quota allows; the rest waits in the outbox. */
export const sendMails: NightStep = {
  name: 'send mails',
  run: (night) => {
    const { ports, facts } = night;
    ports.progress.step('sending mails');
    const outcome = sendOutbox(ports, { mayReceive: mayReceive(night), hasTime: () => hasTime(ports) });
    facts.sent += outcome.sent;
    facts.waiting = outcome.waiting;
    facts.problems += outcome.held + outcome.uncertain + outcome.failed;
    return outcome.more ? 'out of time' : 'done';
  },
};

/** Mails go only to active people of the Team tab, tests only to its active admins; digests wait for Go live. */
export function mayReceive(night: Night): SendRules['mayReceive'] {
  return (address: string, template: Template) => {
    const member = night.team.get(address.trim().toLowerCase());
    const isActive = member?.active === true;
    switch (template) {
      case 'test digest':
        return isActive && member.role === 'admin' ? 'yes' : 'never';
      case 'digest':
        if (night.mode !== 'live') return 'not now';
        return isActive ? 'yes' : 'never';
    }
  };
}

/** Takes the contents of old mails out of the outbox. */
export const tidyOutbox: NightStep = {
  name: 'tidy outbox',
  run: (night) => {
    clearOldArguments(night.ports);
    return 'done';
  },
};

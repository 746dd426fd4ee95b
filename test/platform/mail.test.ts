import { describe, expect, it } from '@jest/globals';
import { createWorld } from '../../workbench/store/world';
import { execute, runScript } from '../support/script';

const message = (body: string, options = {}): string | undefined => execute(body, options).error?.message;

describe('a mail', () => {
  it('lands in the world with all that was said of it, in each way of saying it', () => {
    const world = createWorld();
    runScript(
      `MailApp.sendEmail('ann@example.com', 'Hello', 'Body');
       MailApp.sendEmail('ann@example.com', 'reply@example.com', 'Hello', 'Body');
       MailApp.sendEmail('ann@example.com, Bob <bob@example.com>', 'Hello', 'Body', { name: 'Rapport', htmlBody: '<b>Body</b>' });
       MailApp.sendEmail({ to: 'ann@example.com', cc: 'c@example.com', bcc: 'd@example.com', subject: 'S',
         htmlBody: '<p>One &amp; two</p>', replyTo: 'r@example.com', noReply: true,
         attachments: [Utilities.newBlob('a,b', 'text/csv', 'list.csv')] });`,
      { world },
    );
    const plain = {
      cc: '',
      bcc: '',
      htmlBody: null,
      name: null,
      replyTo: null,
      noReply: false,
      attachments: [],
    };
    const common = {
      at: world.now,
      from: 'owner@example.com',
      to: 'ann@example.com',
      subject: 'Hello',
      body: 'Body',
    };
    expect(world.mails).toEqual([
      { ...plain, ...common },
      { ...plain, ...common, replyTo: 'reply@example.com' },
      {
        ...plain,
        ...common,
        to: 'ann@example.com, Bob <bob@example.com>',
        name: 'Rapport',
        htmlBody: '<b>Body</b>',
      },
      {
        ...common,
        cc: 'c@example.com',
        bcc: 'd@example.com',
        subject: 'S',
        body: 'One & two\n',
        htmlBody: '<p>One &amp; two</p>',
        name: null,
        replyTo: 'r@example.com',
        noReply: true,
        attachments: [{ name: 'list.csv', contentType: 'text/csv', bytes: 3 }],
      },
    ]);
  });

  it('without a recipient or with an address that is none is refused', () => {
    expect(message(`MailApp.sendEmail('', 'S', 'B')`)).toBe('Failed to send email: no recipient');
    expect(message(`MailApp.sendEmail({ subject: 'S', body: 'B' })`)).toBe(
      'Failed to send email: no recipient',
    );
    expect(message(`MailApp.sendEmail('ann at example', 'S', 'B')`)).toBe('Invalid email: ann at example');
  });
});

describe('the quota of mails', () => {
  it('is 100 recipients a day, counted over to, cc and bcc (PLATFORM 1.6)', () => {
    expect(
      runScript(`const before = MailApp.getRemainingDailyQuota();
        MailApp.sendEmail({ to: 'a@x.org,b@x.org', cc: 'c@x.org', bcc: 'd@x.org', subject: 'S', body: 'B' });
        return [before, MailApp.getRemainingDailyQuota()];`),
    ).toEqual([100, 96]);
  });

  it("is each person's own, and what is too much is refused as a whole (PLATFORM 1.6)", () => {
    const world = createWorld({ quotas: { mailRecipientsPerDay: 2 } });
    const body = `for (const name of ['a', 'b', 'c']) MailApp.sendEmail(name + '@x.org', 'S', 'B');`;
    expect(execute(body, { world, user: 'ann@example.com' }).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(world.mails.map(({ to }) => to)).toEqual(['a@x.org', 'b@x.org']);
    expect(runScript('return MailApp.getRemainingDailyQuota()', { world, user: 'bob@example.com' })).toBe(2);
  });

  it('comes back a day after each mail', () => {
    const world = createWorld({ quotas: { mailRecipientsPerDay: 1 } });
    runScript(`MailApp.sendEmail('a@x.org', 'S', 'B')`, { world });
    const left = () => runScript('return MailApp.getRemainingDailyQuota()', { world });
    world.now += 24 * 3_600_000 - 1;
    expect(left()).toBe(0);
    world.now += 1;
    expect(left()).toBe(1);
  });

  it('is 50 recipients a message, and a body of 200 KB (PLATFORM 1.6)', () => {
    const to = (count: number): string =>
      `Array.from({ length: ${count} }, (_, n) => 'p' + n + '@x.org').join()`;
    expect(message(`MailApp.sendEmail(${to(50)}, 'S', 'B')`)).toBeUndefined();
    expect(message(`MailApp.sendEmail(${to(51)}, 'S', 'B')`)).toBe(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    expect(message(`MailApp.sendEmail('a@x.org', 'S', 'x'.repeat(200 * 1024))`)).toBeUndefined();
    expect(message(`MailApp.sendEmail('a@x.org', 'S', 'x'.repeat(200 * 1024 + 1))`)).toBe(
      'Limit Exceeded: Email Body Size.',
    );
  });
});

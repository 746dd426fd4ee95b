import { describe, expect, it } from '@jest/globals';
import type { DigestMail } from '../../src/domain/digestDesk';
import { renderDigest } from '../../src/text/digest';
import {
  dueSoonLine,
  fullMail,
  lineOf,
  LINKS as links,
  plainMail as plain,
  TODAY as today,
} from './digestMails';

describe('the mail of a day', () => {
  it('says in its subject how many problems are new, where they are all that is', () => {
    const problems = { fresh: 2, open: 5 };
    const toAdmin = { ...plain, newCount: 0, sections: [], problems };
    expect(renderDigest(toAdmin, 'en', links).subject).toBe(
      'Rapport: 2 new problems in the tabs, 27 Mar 2026',
    );
    expect(renderDigest(toAdmin, 'zh-CN', links).subject).toBe(
      'Rapport：表格中有 2 个新问题（2026年3月27日）',
    );
    const weekly = { ...toAdmin, problems: { fresh: 0, open: 5 } };
    expect(renderDigest(weekly, 'en', links).subject).toBe('Rapport: nothing new, 5 still open, 27 Mar 2026');
    expect(renderDigest({ ...plain, problems }, 'en', links).subject).toContain('1 new reminder');
  });

  it('carries the number of new reminders in its subject, and each line says why', () => {
    expect(renderDigest(plain, 'en', links)).toMatchObject({
      subject: 'Rapport: 1 new reminder, 27 Mar 2026',
      text: [
        'Good morning, Anna,',
        '',
        'Newly overdue (1)',
        '- Acme: 7 days overdue; 97 days since the last contact (20 Dec 2025); every 90 days is agreed',
        '',
        'Open the customer list: https://sheet.example/#gid=1',
        '',
        'You get this mail because you are in the Team tab. There an admin can change how often it comes.',
        '',
      ].join('\n'),
    });
  });

  it('is in the language of whoever reads it', () => {
    const { subject, text } = renderDigest({ ...plain, newCount: 12 }, 'zh-CN', links);
    expect(subject).toBe('Rapport：12 条新提醒（2026年3月27日）');
    expect(text).toContain(
      'Anna，早上好：\n\n新增：已超期（1）\n- Acme：已超期 7 天；距上次联系（2025年12月20日）已 97 天，约定每 90 天联系一次\n',
    );
  });

  it('says on Mondays that nothing is new, and how much is open', () => {
    const monday = {
      ...plain,
      newCount: 0,
      sections: [{ kind: 'overdue', isNew: false, count: 52, lines: [] }],
    } as const;
    const { subject, text } = renderDigest({ ...monday, more: 42 }, 'en', links);
    expect(subject).toBe('Rapport: nothing new, 52 still open, 27 Mar 2026');
    expect(text).toContain('\n… and 42 more: Still overdue (52)\n');
  });

  it('tells plans, low scores, and why something comes to somebody else', () => {
    const sections: DigestMail['sections'] = [
      {
        kind: 'plan',
        isNew: true,
        count: 1,
        lines: [lineOf('Beta', { kind: 'plan', activityIds: ['A-1', 'A-2'] })],
      },
      {
        kind: 'low score',
        isNew: true,
        count: 1,
        lines: [
          lineOf(
            'Gamma',
            { kind: 'low score', score: { on: today, satisfaction: 2, recommend: null } },
            { kind: 'coverOf', person: { email: 'ben@example.com', name: 'Ben' } },
          ),
        ],
      },
    ];
    const { text } = renderDigest({ ...plain, sections }, 'en', links);
    expect(text).toContain('- Beta: 2 activities are planned for today\n');
    expect(text).toContain(
      '- Gamma: satisfaction 2 of 5 (answered 27 Mar 2026) – you stand in for Ben, who is away\n',
    );
  });

  it('says once how many days are left', () => {
    const sections = [{ kind: 'due soon', isNew: true, count: 1, lines: [dueSoonLine('Delta')] }] as const;
    expect(renderDigest({ ...plain, sections }, 'en', links).text).toContain(
      '- Delta: 3 days left; 87 days since the last contact (30 Dec 2025); every 90 days is agreed\n',
    );
    const lastDay = [{ ...sections[0], lines: [dueSoonLine('Delta', 0)] }];
    expect(renderDigest({ ...plain, sections: lastDay }, 'zh-CN', links).text).toContain(
      '- Delta：今天是最后一天；距上次联系（2025年12月30日）已 90 天，约定每 90 天联系一次\n',
    );
  });

  it('has parts for the undated, the unowned, the team and the problems', () => {
    const { text } = renderDigest(fullMail, 'en', links);
    expect(text).toContain('Without a date (40)\nNever contacted. 1 of them for today:\n- Old: ');
    expect(text).toContain('12 customers without an owner, 3 of them new. Enter an owner');
    expect(text).toContain(
      'Your team\n- Together: overdue 4 (1 new); due soon 2; planned for today 1\n- Ben (away): overdue 4 (1 new)',
    );
    expect(text).toContain('Overdue for more than twice the agreed time\n- Late: ');
    expect(text).toContain('… and 3 more\n');
    expect(text).toContain(
      'The nightly job found 2 new problems in the tabs (5 in all). Each is noted on its cell.',
    );
    const chinese = renderDigest(fullMail, 'zh-CN', links).text;
    expect(chinese).toContain(
      '您的团队\n- 合计：已超期 4（新增 1）；即将到期 2；今日计划 1\n- Ben（休假）：',
    );
    expect(chinese).not.toMatch(/undefined|\[object/);
  });

  // DESIGN part 4: new ones first.
  it('puts the part whose news the subject counts before all that is unchanged', () => {
    const still = lineOf('Still late', { kind: 'overdue' });
    const sections: DigestMail['sections'] = [
      { kind: 'overdue', isNew: false, count: 13, lines: [{ ...still, isNew: false }] },
    ];
    const { unowned, teams, problems } = fullMail;
    const order = (mail: Partial<DigestMail>): number[] => {
      const { text, html = '' } = renderDigest({ ...plain, sections, more: 12, ...mail }, 'en', links);
      const places = (part: string): number[] =>
        ['Still overdue (13)', 'and 12 more', 'Your team', 'without an owner', 'The nightly job'].map((one) =>
          part.indexOf(one),
        );
      const rank = (found: number[]): number[] =>
        found.map((place) => (place < 0 ? 0 : found.filter((other) => other >= 0 && other <= place).length));
      const inBody = places(html.slice(html.indexOf('Good morning')));
      expect(rank(inBody)).toEqual(rank(places(text)));
      return rank(places(text));
    };
    expect(order({ teams })).toEqual([2, 3, 1, 0, 0]);
    expect(order({ unowned })).toEqual([2, 3, 0, 1, 0]);
    expect(order({ newCount: 0, problems })).toEqual([2, 3, 0, 0, 1]);
    expect(order({ problems: { fresh: 0, open: 5 } })).toEqual([1, 2, 0, 0, 3]);
    expect(order({ unowned: { count: 12, newCount: 0, backlog: 0, via: { kind: 'allManagers' } } })).toEqual([
      1, 2, 0, 3, 0,
    ]);
  });

  it('is marked as a test before Go live, and says to whom it would go', () => {
    const { subject, text } = renderDigest(plain, 'en', links, true);
    expect(subject).toBe('[Test] Rapport: 1 new reminder, 27 Mar 2026');
    expect(text).toMatch(
      /^This is a test\. Once Rapport is live, this mail goes to Anna <anna@example\.com>\.\n/,
    );
    expect(renderDigest(plain, 'zh-CN', links, true).subject).toMatch(/^【测试】/);
  });
});

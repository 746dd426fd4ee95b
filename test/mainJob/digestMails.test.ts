import { describe, expect, it } from '@jest/globals';
import { choose, companyWorld, toMorning, typed } from '../support/product';
import { ANN, FIRST_NIGHT, smallCompany } from '../support/smallCompany';
import { strictHtml } from '../support/strictHtml';
import { STEP } from './menuFlow';

const EVIL = `<img src=x onerror="alert('1')"> & Sons`;

/** The small company; the customer who is overdue first has a name that is no harmless one. */
function companyWithEvilName() {
  const company = smallCompany();
  const renamed = (name = ''): string => (name === 'Alder' ? EVIL : name);
  return {
    ...company,
    customers: company.customers?.map((row) => ({ ...row, name: renamed(row['name']) })) ?? [],
    activities: company.activities?.map((row) => ({ ...row, customer: renamed(row['customer']) })) ?? [],
  };
}

describe('the mails of a night', () => {
  it.each(['en', 'zh-CN'] as const)(
    'have an HTML part that leads back into this workbook (%s)',
    (language) => {
      const world = companyWorld(companyWithEvilName(), { language });
      toMorning(world, FIRST_NIGHT);
      expect(world.mails.length).toBeGreaterThan(2);
      for (const { body, htmlBody, subject } of world.mails) {
        const elements = strictHtml(htmlBody ?? '');
        expect(elements.find(({ tag }) => tag === 'title')?.text).toBe(subject);
        expect(elements.find(({ tag }) => tag === 'html')?.attributes.get('lang')).toBe(language);
        const links = elements.filter(({ tag }) => tag === 'a');
        expect(links.length).toBeGreaterThan(0);
        for (const { attributes } of links) {
          const url = attributes.get('href') ?? '';
          expect(url).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/.*#gid=\d+$/);
          expect(body).toContain(url);
        }
      }
    },
  );

  it('show a name from the sheet as it stands there, never as HTML', () => {
    const world = companyWorld(companyWithEvilName());
    toMorning(world, FIRST_NIGHT);
    const toAnn = world.mails.find(({ to }) => to === ANN);
    expect(toAnn?.body).toContain(`- ${EVIL}: 5 days overdue`);
    const elements = strictHtml(toAnn?.htmlBody ?? '');
    expect(elements.filter(({ tag }) => tag === 'a').map(({ text }) => text)).toContain(EVIL);
    expect(elements.filter(({ tag }) => tag === 'img')).toEqual([]);
  });

  it('look the same as a test before Go live, and say that they are one', () => {
    const world = companyWorld(smallCompany(), { live: false, now: `${FIRST_NIGHT}T12:00:00Z` });
    choose(world, 'setUp', { answers: [typed(STEP.testDigest), 'OK'] });
    expect(world.mails).toHaveLength(1);
    const [mail] = world.mails;
    expect(mail?.subject).toMatch(/^\[Test\]/);
    const notice = strictHtml(mail?.htmlBody ?? '').find(
      ({ attributes }) => attributes.get('class') === 'notice',
    );
    expect(notice?.text).toMatch(/^This is a test\. Once Rapport is live, this mail goes to /);
  });
});

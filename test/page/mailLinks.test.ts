import { describe, expect, it } from '@jest/globals';
import { mailDocument } from '../../workbench/page/outbox/mailDocument';
import { readMailLink, readRange } from '../../workbench/page/outbox/mailLinks';

const OWN = {
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
  webAppUrl: 'https://script.google.com/macros/s/app/exec',
};

describe('a link of a mail', () => {
  it('to the spreadsheet leads to its tab and range', () => {
    expect(readMailLink(`${OWN.spreadsheetUrl}#gid=12&range=A5:C7`, OWN)).toEqual({
      kind: 'sheet',
      sheetId: 12,
      area: { row: 5, col: 1, lastRow: 7, lastCol: 3 },
    });
  });

  it('to the spreadsheet without a place leads to the spreadsheet', () => {
    expect(readMailLink('https://docs.google.com/spreadsheets/d/book', OWN)).toEqual({
      kind: 'sheet',
      sheetId: null,
      area: null,
    });
  });

  it('to another spreadsheet leads outside', () => {
    expect(readMailLink('https://docs.google.com/spreadsheets/d/book2/edit', OWN).kind).toBe('outside');
  });

  it('to the web app keeps what it asks for', () => {
    expect(readMailLink(`${OWN.webAppUrl}?page=customer&id=C-1`, OWN)).toEqual({
      kind: 'webApp',
      query: 'page=customer&id=C-1',
    });
  });

  it('that would write a mail names the address', () => {
    expect(readMailLink('mailto:ann@example.com?subject=x', OWN)).toEqual({
      kind: 'mail',
      address: 'ann@example.com',
    });
  });

  it('of any other kind is never followed', () => {
    for (const href of ['https://example.com/', 'javascript:alert(1)', 'data:text/html,x', 'exec']) {
      expect(readMailLink(href, OWN)).toEqual({ kind: 'outside', address: href });
    }
  });
});

describe('a range in a link', () => {
  it('may be a cell, whole columns or whole rows', () => {
    expect(readRange('$B$2')).toEqual({ row: 2, col: 2, lastRow: 2, lastCol: 2 });
    expect(readRange('B:AA')).toMatchObject({ row: 1, col: 2, lastCol: 27 });
    expect(readRange('9:2')).toMatchObject({ row: 2, col: 1, lastRow: 9 });
  });

  it('is nothing when it is no range', () => {
    for (const text of ['', 'A', '7', 'Sheet!A1', 'A1:B2:C3']) expect(readRange(text)).toBeNull();
  });
});

describe('the document of a mail', () => {
  const html = '<style>@media (prefers-color-scheme: dark){p{color:#fff}}</style><p>Hello</p>';

  it('forbids scripts and requests before anything of the mail is read', () => {
    const text = mailDocument(`<script>1</script>${html}`, 'light');
    expect(text.indexOf("default-src 'none'")).toBeGreaterThan(0);
    expect(text.indexOf("default-src 'none'")).toBeLessThan(text.indexOf('<script>'));
  });

  it('answers the mail’s question for dark colours as it was chosen', () => {
    expect(mailDocument(html, 'dark')).toContain('@media (min-width: 0px)');
    expect(mailDocument(html, 'light')).toContain('@media (max-width: 0px)');
  });
});

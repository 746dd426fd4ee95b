import { describe, expect, it } from '@jest/globals';
import { importAnswer } from '../../src/app/importAnswer';
import { file, importInto } from '../support/importing';
import { MemoryTables } from '../support/memoryTables';

const request = {
  sources: [
    file(
      'v.csv',
      ['customer', 'a', 'b', 'who'],
      [
        ['', '', '', 'Sam'],
        ['Acme', '03/04/2026', '', 'Sam'],
      ],
    ),
  ],
  parts: [
    { tab: 'customers', source: 0, columns: { name: { template: '{who} Ltd' }, owner: 'who' } },
    {
      tab: 'activities',
      source: 0,
      columns: { customer: 'customer', doneOn: { first: ['b', 'a'] }, status: { value: 'done' } },
    },
  ],
};

describe('the answer to an import', () => {
  it('says of each rejected row the file, the line, and every fault with its columns, what was found and what to do', () => {
    const answer = importAnswer(importInto(new MemoryTables(), request), 'en');
    expect(answer.rejected).toEqual([
      {
        part: 1,
        file: 'v.csv',
        line: 2,
        problems: [
          { column: 'customer', found: '', problem: expect.stringMatching(/blank/) },
          { column: 'b / a', found: '', problem: expect.stringMatching(/day/) },
        ],
      },
      {
        part: 1,
        file: 'v.csv',
        line: 3,
        problems: [
          { column: 'b / a', found: '03/04/2026', problem: expect.stringMatching(/two different days/) },
          { column: 'customer', found: 'Acme', problem: expect.stringMatching(/Customers/) },
        ],
      },
    ]);
    expect(answer.warnings).toMatchObject([{ line: 2, problems: [{ column: 'who', found: 'Sam' }] }]);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('is in the language of the workbook, also about mistakes in the instructions', () => {
    const han = /[\u4e00-\u9fff]/;
    const answer = importAnswer(importInto(new MemoryTables(), request, { language: 'zh-CN' }), 'zh-CN');
    for (const { problems } of answer.rejected)
      for (const { problem } of problems) expect(problem).toMatch(han);
    const wrong = { ...request, parts: [{ tab: 'customers', source: 0, columns: { attempts: 'a' } }] };
    const mistakes = importAnswer(importInto(new MemoryTables(), wrong), 'zh-CN').mistakes;
    expect(mistakes.map((text) => han.test(text))).toEqual([true, true]);
  });
});

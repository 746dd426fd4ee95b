import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../support/script';

// https://developers.google.com/apps-script/reference/content/text-output
describe('a TextOutput', () => {
  it('holds text that can be added to, a type and the name of a file', () => {
    expect(
      runScript(`const output = ContentService.createTextOutput('a');
        const facts = () => [output.getContent(), String(output.getMimeType()), output.getFileName()];
        const first = facts();
        output.append('b').setMimeType(ContentService.MimeType.JSON).downloadAsFile('c.json');
        const second = facts();
        return [first, second, output.setContent('d').getContent(), output.clear().getContent(),
          ContentService.createTextOutput().getContent()]`),
    ).toEqual([['a', 'TEXT', null], ['ab', 'JSON', 'c.json'], 'd', '', '']);
  });

  it('takes a type of the enumeration only', () => {
    expect(execute(`ContentService.createTextOutput('').setMimeType('text/csv')`).error?.message).toBe(
      "The parameters (String) don't match the method signature for ContentService.TextOutput.setMimeType.",
    );
  });
});

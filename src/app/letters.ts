import type { DigestMail } from '../domain/digestDesk';
import type { OutboxFault } from '../domain/outbox';
import { customers } from '../domain/tables/customers';
import type { Letters, WorkbookPort } from '../ports';
import { renderDigest } from '../text/digest';
import { wordsOf } from '../text/languages';
import { Refusal } from '../usecases/errors';

/** Makes mails out of templates and their arguments, at the moment of sending. */
export function lettersOf(workbook: Pick<WorkbookPort, 'tabUrl' | 'language'>): Letters {
  const fault = (code: OutboxFault): string => wordsOf(workbook.language()).outboxFaults[code];
  return {
    fault,
    render({ template, arguments: args, language }) {
      switch (template) {
        case 'digest':
        case 'test digest':
          // Only signed rows are rendered, and those were made of a DigestMail.
          return renderDigest(
            JSON.parse(args) as DigestMail,
            language,
            { customers: workbook.tabUrl(customers) },
            template === 'test digest',
          );
        default:
          throw new Refusal('mail refused', { why: fault('unknown template') });
      }
    },
  };
}

import type { MappingFault, RowFaultCode } from '../domain/import/fault';
import type { ReportedFault } from '../domain/import/importResult';
import type { Language } from '../domain/table/words';
import { wordsOf } from './languages';
import { factsOf } from './problemSentence';
import type { ProblemFacts } from './words';

/** What is wrong with a row of a file and what to do; column and contents stand beside it in the report. */
export function rowFaultText(
  { code, field, params }: ReportedFault,
  tab: string,
  language: Language,
): string {
  const { problems, imports } = wordsOf(language);
  // What an import says of a row comes before what the sheet says.
  const advices: { readonly [C in RowFaultCode]: (facts: ProblemFacts) => string } = {
    ...problems.advice,
    ...imports.advice,
  };
  const advice = advices[code](factsOf({ table: tab, field, params }, language));
  return typeof params.rows === 'number' && params.rows > 1
    ? `${advice} ${imports.inRows(params.rows)}`
    : advice;
}

/** What is wrong with the instructions of an import. Tabs and fields are called as in import.json. */
export function mappingFaultText({ tab, field, code, params }: MappingFault, language: Language): string {
  return wordsOf(language).imports.mapping[code](tab, field ?? '', String(params?.known ?? ''));
}

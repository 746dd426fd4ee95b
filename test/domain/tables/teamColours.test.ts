import { expect, it } from '@jest/globals';
import { highlightFormula } from '../../../src/domain/table/highlightFormula';
import { team } from '../../../src/domain/tables/team';
import { vocabularyOf } from '../../../src/text/languages';
import { contextOver, valueOf } from '../../store/formula/sheetsForTests';

const left = team.highlights.find(({ look }) => look === 'done')!;
const formula = highlightFormula(left, team, vocabularyOf(team), { cell: () => '$A1', setting: () => '0' });

it.each([
  ['No', true],
  ['否', true],
  [false, true],
  ['Yes', false],
  [true, false],
  // Sheets takes a blank cell for FALSE where they are compared; nobody has left for that.
  [null, false],
])('a colleague whose Active is %p is grey: %p', (active, isGrey) => {
  expect(valueOf(formula, contextOver({ Team: [[active]] }, 1, 2))).toBe(isGrey);
});

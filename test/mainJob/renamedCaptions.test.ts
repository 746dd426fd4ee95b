import { describe, expect, it } from '@jest/globals';
import { editAs } from '../../workbench/host/edits';
import { SWITCH_POSITIONS } from '../../workbench/store/switches';
import { ADMIN, choose, companyWorld, product, typed } from '../support/product';
import { cellOf, everythingBut, sheetOf } from '../support/sheetReading';
import { smallCompany } from '../support/smallCompany';

const CAPTION_ROW = 2;

describe('a caption that the team wrote', () => {
  for (const textCellFormula of SWITCH_POSITIONS.textCellFormula) {
    it.each(["'=1+1 phone", '="Tel"&"efon"', 'Our phone'])(
      `stays what it is when the language changes: %s (${textCellFormula})`,
      (text) => {
        const world = companyWorld(smallCompany(), { switches: { textCellFormula } });
        const cell = cellOf(world, 'customers', 'phone', CAPTION_ROW);
        const captions = () => {
          const sheet = everythingBut(world).find(({ name }) => name === sheetOf(world, 'customers').name);
          const column = sheet?.values[CAPTION_ROW - 1] ?? [];
          return { row: column, formula: sheet?.formulas[cell] };
        };
        editAs(world, product(), ADMIN, { kind: 'type', tab: 'Customers', cell, text });
        const before = captions();
        choose(world, 'changeLanguage', { answers: [typed('2')] });
        const after = captions();
        const own = before.row.filter((caption) => after.row.includes(caption));
        expect(own).toEqual([before.row.find((caption) => /phone|Telefon|efon/.test(String(caption)))]);
        expect(after.formula).toEqual(before.formula);
        expect(after.row).toContain('下次跟进');
      },
    );
  }
});

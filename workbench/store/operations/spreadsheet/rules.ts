import type { Plain } from '../../../platform/bridge';
import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { changeEachProps, changeProps, propsAt, withoutProps } from '../../workbook/cells';
import { fillCheckboxes } from '../../workbook/clear';
import { rebaseFormula } from '../../workbook/formulaMoves';
import type { CellProps } from '../../workbook/propTable';
import { ensureCanEdit, ensureCanEditSheet } from '../../workbook/protection';
import { readEach } from '../../workbook/read';
import { uncheckedValue } from '../../workbook/structure';
import { type ConditionalLook, type Sheet, touch, type Validation } from '../../workbook/workbook';
import { changing, openArea, type RangeRef, refOf, sheetOf, targetOf, writing } from './target';
import { conditionFromWire, conditionToWire, type WireCondition } from './wireConditions';

/** A validation as it crosses the bridge. */
export type WireValidation = WireCondition & {
  readonly allowInvalid: boolean;
  readonly showDropdown: boolean;
  readonly helpText: string | null;
};

export type WireRule = {
  readonly ranges: readonly RangeRef[];
  readonly condition: WireCondition;
  readonly look: { readonly [K in keyof ConditionalLook]: ConditionalLook[K] };
};

function validationFromWire(
  session: Session,
  wire: WireValidation,
  sheetId: number,
  row: number,
  col: number,
): Validation {
  const { allowInvalid, showDropdown, helpText } = wire;
  const anchor = wire.criteria === 'CUSTOM_FORMULA' ? { sheetId, row, col } : null;
  return { ...conditionFromWire(session.world, wire), allowInvalid, showDropdown, helpText, anchor };
}

function validationToWire(
  session: Session,
  validation: Validation,
  row: number,
  col: number,
): WireValidation {
  const { allowInvalid, showDropdown, helpText, anchor } = validation;
  const { criteria, args } = conditionToWire(session.world, validation);
  const [formula] = args;
  const here =
    anchor !== null && typeof formula === 'string' ? [rebaseFormula(formula, anchor, { row, col })] : args;
  return { criteria, args: here, allowInvalid, showDropdown, helpText };
}

function withValidation(props: CellProps, validation: Validation | null): CellProps {
  return validation === null ? withoutProps(props, ['validation']) : { ...props, validation };
}

function setValidation(session: Session, ref: RangeRef, wire: WireValidation | null): undefined {
  changing(session, ref, ({ sheet, area }) => {
    const { world, effectiveUser } = session;
    ensureCanEdit(world, sheet, area, effectiveUser);
    const validation = wire === null ? null : validationFromWire(session, wire, sheet.id, area.row, area.col);
    changeProps(world.workbook, sheet, area, (props) => withValidation(props, validation));
    if (validation?.criteria === 'CHECKBOX') fillCheckboxes(world, sheet, area, uncheckedValue(validation));
  });
}

function setValidations(session: Session, ref: RangeRef, wires: (WireValidation | null)[][]): undefined {
  changing(session, ref, ({ sheet, area }) => {
    const { world, effectiveUser } = session;
    ensureCanEdit(world, sheet, area, effectiveUser);
    changeEachProps(world.workbook, sheet, area, (props, row, col) => {
      const wire = wires[row - area.row]?.[col - area.col] ?? null;
      return withValidation(
        props,
        wire === null ? null : validationFromWire(session, wire, sheet.id, row, col),
      );
    });
    wires.forEach((line, down) => {
      line.forEach((wire, right) => {
        if (wire?.criteria !== 'CHECKBOX') return;
        const [row, col] = [area.row + down, area.col + right];
        const validation = validationFromWire(session, wire, sheet.id, row, col);
        fillCheckboxes(world, sheet, { row, col, lastRow: row, lastCol: col }, uncheckedValue(validation));
      });
    });
  });
}

/** Checkboxes with every cell unticked. */
function insertCheckboxes(session: Session, ref: RangeRef, wire: WireValidation): undefined {
  writing(session, ref, ({ sheet, area }) => {
    const { world, effectiveUser } = session;
    ensureCanEdit(world, sheet, area, effectiveUser);
    const validation = validationFromWire(session, wire, sheet.id, area.row, area.col);
    changeProps(world.workbook, sheet, area, (props) => withValidation(props, validation));
    fillCheckboxes(world, sheet, area, uncheckedValue(validation));
  });
}

/** The validations of an area by number, and for each cell the number or -1: most cells share a few. */
function getValidations(session: Session, ref: RangeRef): Plain {
  session.settle();
  const { sheet, area } = targetOf(session, ref);
  return readEach(area, (row, col) => {
    const { validation } = propsAt(session.world.workbook, sheet, row, col);
    return validation === undefined ? null : validationToWire(session, validation, row, col);
  });
}

function setRules(session: Session, sheetId: number, wires: WireRule[]): undefined {
  session.write(() => {
    const sheet = sheetOf(session, sheetId);
    ensureCanEditSheet(session.world, sheet, session.effectiveUser);
    sheet.conditionalFormats = wires.map(({ ranges, condition, look }) => {
      if (ranges.some((range) => range.sheetId !== sheetId)) {
        throw new ServiceError('Conditional format rule cannot reference a different sheet.');
      }
      return { areas: ranges.map(openArea), condition: conditionFromWire(session.world, condition), look };
    });
    touch(session.world.workbook, { kind: 'sheet', sheetId });
  });
}

function rulesOf(session: Session, sheet: Sheet): WireRule[] {
  return sheet.conditionalFormats.map(({ areas, condition, look }) => {
    const wire = conditionToWire(session.world, condition);
    return { ranges: areas.map((area) => refOf(sheet, area)), condition: wire, look: { ...look } };
  });
}

export const ruleOperations = {
  'range.setValidation': setValidation,
  'range.setValidations': setValidations,
  'range.getValidations': getValidations,
  'range.insertCheckboxes': insertCheckboxes,
  'sheet.setRules': setRules,
  'sheet.getRules': (session: Session, sheetId: number): Plain => {
    session.settle();
    return rulesOf(session, sheetOf(session, sheetId));
  },
} satisfies Operations;

import { compareScalars, numberInText } from '../coerce';
import type { FormulaContext } from '../context';
import { FormulaError } from '../formulaError';
import type { Scalar } from '../value';
import { wildcardPattern } from './wildcards';

/** Whether a cell meets a criterion. Made once a call, so that a long column costs one comparison a cell. */
export type Criterion = (cell: Scalar) => boolean;

const OPERATOR = /^(<>|<=|>=|=|<|>)?(.*)$/s;

function equalTo(operand: string, number: number | boolean | null): Criterion {
  if (typeof number === 'boolean') return (cell) => cell === number;
  if (number !== null) {
    return (cell) => cell === number || (typeof cell === 'string' && cell !== '' && Number(cell) === number);
  }
  const pattern = wildcardPattern(operand);
  if (pattern !== null) return (cell) => typeof cell === 'string' && pattern.test(cell);
  const wanted = operand.toLowerCase();
  return (cell) => typeof cell === 'string' && cell.length === wanted.length && cell.toLowerCase() === wanted;
}

function ordered(operator: string, operand: number | boolean | string): Criterion {
  const kind = typeof operand;
  return (cell) => {
    if (typeof cell !== kind) return false;
    const order =
      typeof cell === 'number' && typeof operand === 'number'
        ? cell - operand
        : compareScalars(cell, operand);
    switch (operator) {
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '<=':
        return order <= 0;
      default:
        return order >= 0;
    }
  };
}

function constantIn(operand: string, context: FormulaContext): number | boolean | null {
  if (/^(?:true|false)$/i.test(operand)) return operand.toLowerCase() === 'true';
  return numberInText(operand, context);
}

function blankCriterion(operator: string | undefined): Criterion {
  if (operator === undefined) return (cell) => cell === null || cell === '';
  if (operator === '=') return (cell) => cell === null;
  if (operator === '<>') return (cell) => cell !== null;
  return () => false;
}

/**
 * A criterion of COUNTIF and its family: `5`, `"x"`, `">5"`, `"<>"`, `"a*"`, `""`. Texts match without regard to
 * capitals; `"<>x"` is also met by blanks; a blank cell as the criterion means 0; an error matches itself.
 */
export function compileCriterion(given: Scalar, context: FormulaContext): Criterion {
  if (given instanceof FormulaError) return (cell) => cell === given;
  if (given === null) return (cell) => cell === 0;
  if (typeof given === 'boolean') return (cell) => cell === given;
  if (typeof given === 'number') return equalTo('', given);
  const [, operator, operand = ''] = OPERATOR.exec(given) ?? [];
  if (operand === '') return blankCriterion(operator);
  const constant = constantIn(operand, context);
  if (operator === undefined || operator === '=') return equalTo(operand, constant);
  if (operator === '<>') {
    const equal = equalTo(operand, constant);
    return (cell) => !equal(cell);
  }
  return ordered(operator, constant ?? operand);
}

import { compareScalars, toNumber, toText } from './coerce';
import type { FormulaContext } from './context';
import { formulaErrors } from './formulaError';
import type { BinaryOperator, UnaryOperator } from './node';
import { catchingErrors, refuseError, type Scalar } from './value';

/** A number that JavaScript cannot count any further is `#NUM!`. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw formulaErrors.num;
  return value;
}

function divide(a: number, b: number): number {
  if (b === 0) throw formulaErrors.div0;
  return finite(a / b);
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw formulaErrors.div0;
  return finite(base ** exponent);
}

function compare(a: Scalar, b: Scalar): number {
  return compareScalars(refuseError(a), refuseError(b));
}

function apply(operator: BinaryOperator, a: Scalar, b: Scalar, context: FormulaContext): Scalar {
  switch (operator) {
    case '+':
      return finite(toNumber(a, context) + toNumber(b, context));
    case '-':
      return finite(toNumber(a, context) - toNumber(b, context));
    case '*':
      return finite(toNumber(a, context) * toNumber(b, context));
    case '/':
      return divide(toNumber(a, context), toNumber(b, context));
    case '^':
      return power(toNumber(a, context), toNumber(b, context));
    case '&':
      return toText(a) + toText(b);
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>=':
      return compare(a, b) >= 0;
    case ':':
      return formulaErrors.ref;
  }
}

/** One operator on two cells. Errors come back as values; the left one wins. */
export function applyBinary(operator: BinaryOperator, a: Scalar, b: Scalar, context: FormulaContext): Scalar {
  return catchingErrors(() => apply(operator, a, b, context));
}

/** A sign or a percent sign on one cell. A plus changes nothing, not even a text. */
export function applyUnary(operator: UnaryOperator, value: Scalar, context: FormulaContext): Scalar {
  if (operator === '+') return value;
  return catchingErrors(() => {
    const number = toNumber(value, context);
    if (operator === '%') return number / 100;
    return number === 0 ? 0 : -number;
  });
}

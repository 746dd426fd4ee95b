import type { FormulaFunction, FunctionTable } from '../define';
import { arrayFunctions } from './arrays';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './dates';
import { informationFunctions } from './information';
import { internalRate, netPresentValue } from './library';
import { logicalFunctions } from './logical';
import { lookupFunctions } from './lookup';
import { mathsFunctions } from './maths';
import { referenceFunctions } from './references';
import { regularExpressionFunctions } from './regularExpressions';
import { statisticsFunctions } from './statistics';
import { textFunctions } from './text';
import { workdayFunctions } from './workdays';

const functions = new Map<string, FormulaFunction>(
  [
    arrayFunctions,
    conditionalFunctions,
    dateFunctions,
    informationFunctions,
    logicalFunctions,
    lookupFunctions,
    mathsFunctions,
    referenceFunctions,
    regularExpressionFunctions,
    statisticsFunctions,
    textFunctions,
    workdayFunctions,
    { NPV: netPresentValue, IRR: internalRate } satisfies FunctionTable,
  ].flatMap((table) => Object.entries(table)),
);

/** The function of that name (in capitals), or null. */
export function functionNamed(name: string): FormulaFunction | null {
  return functions.get(name) ?? null;
}

/** All names that the local platform can work out. */
export function implementedFunctions(): readonly string[] {
  return [...functions.keys()];
}

import { broadcast } from './broadcast';
import { toBoolean, toNumber, toText } from './coerce';
import { formulaErrors } from './formulaError';
import type { Node } from './node';
import type { Scope } from './scope';
import { catchingErrors, refuseError, type Scalar, type Value } from './value';

/** A function of the formula language: its unread arguments go in, one value comes out. */
export type FormulaFunction = (args: readonly Node[], scope: Scope) => Value;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** How one argument is read. One that is `single` wants a cell, and is taken cell by cell in arrays. */
export interface Parameter<T> {
  readonly single: boolean;
  read(value: Value, scope: Scope): T;
  /** What stands for an argument that is not there; without it the argument is required. */
  readonly missing?: { readonly value: T };
}

function single<T>(read: (value: Scalar, scope: Scope) => T): Parameter<T> {
  return { single: true, read: (value, scope) => read(scope.scalar(value), scope) };
}

export const number = single((value, scope) => toNumber(value, scope.context));
/** A number whose fraction is cut off, as counts and positions are. */
export const whole = single((value, scope) => Math.trunc(toNumber(value, scope.context)));
export const text = single((value) => toText(value));
export const truth = single((value) => toBoolean(value));
/** Any cell but an error. */
export const cell = single((value) => refuseError(value));
/** Any cell, errors included. */
export const rawCell = single((value) => value);
/** A range or an array as it stands. */
export const range: Parameter<Value> = { single: false, read: (value) => value };

export function optional<T>(parameter: Parameter<T>, value: T): Parameter<T> {
  return { ...parameter, missing: { value } };
}

type Read<P extends readonly Parameter<unknown>[]> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

function required(parameters: readonly Parameter<unknown>[]): number {
  return parameters.filter((parameter) => parameter.missing === undefined).length;
}

function spreadCall(
  parameters: readonly Parameter<unknown>[],
  values: readonly Value[],
  scope: Scope,
  call: (values: readonly Value[]) => Value,
): Value {
  const singles = values.map((value, index) => (parameters[index]?.single === true ? value : null));
  return broadcast(singles, scope, (cells) => {
    const mixed = values.map((value, index) =>
      parameters[index]?.single === true ? (cells[index] ?? null) : value,
    );
    return scope.scalar(catchingErrors(() => call(mixed)));
  });
}

/** A function with a fixed list of parameters. A wrong number of arguments is `#N/A`, as in Sheets. */
export function fixed<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  body: (args: Read<P>, scope: Scope) => Value,
): FormulaFunction {
  const least = required(parameters);
  return (args, scope) => {
    if (args.length < least || args.length > parameters.length) return formulaErrors.na;
    const values = args.map((arg) => scope.evaluate(arg));
    const call = (given: readonly Value[]): Value => {
      const read = parameters.map((parameter, index) => {
        const value = given[index];
        return value === undefined ? parameter.missing?.value : parameter.read(value, scope);
      });
      // Each element was read by the parameter at the same place, which is what Read<P> says.
      return body(read as unknown as Read<P>, scope);
    };
    const spreads = values.some((value, index) => parameters[index]?.single === true && scope.spreads(value));
    return spreads ? spreadCall(parameters, values, scope, call) : catchingErrors(() => call(values));
  };
}

/** A function of any number of arguments, which are worked out and handed over as they are. */
export function variadic(
  least: number,
  body: (args: readonly Value[], scope: Scope) => Value,
): FormulaFunction {
  return (args, scope) => {
    if (args.length < least) return formulaErrors.na;
    const values = args.map((arg) => scope.evaluate(arg));
    return catchingErrors(() => body(values, scope));
  };
}

/** A function that decides itself what of its arguments is worked out. */
export function lazy(least: number, most: number, body: FormulaFunction): FormulaFunction {
  return (args, scope) => {
    if (args.length < least || args.length > most) return formulaErrors.na;
    return catchingErrors(() => body(args, scope));
  };
}

/** The function as it is inside ARRAYFORMULA: ranges in its arguments are taken as a whole. */
export function inArrays(base: FormulaFunction): FormulaFunction {
  return (args, scope) => base(args, scope.withArrays());
}

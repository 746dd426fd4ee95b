import type { World } from '../../world';
import { instantToSerial, serialToInstant } from '../../workbook/wallTime';
import { type Condition, type ConditionArgument, findSheet } from '../../workbook/workbook';
import { openArea, type RangeRef, refOf } from './target';

/** An argument of a condition as it crosses the bridge: dates as instants, cells as a range. */
export type WireArgument =
  | number
  | string
  | boolean
  | { readonly date: number }
  | { readonly relative: string }
  | { readonly range: RangeRef };

export type WireCondition = { readonly criteria: string; readonly args: readonly WireArgument[] };

export function argumentFromWire(world: World, argument: WireArgument): ConditionArgument {
  if (typeof argument !== 'object' || 'relative' in argument) return argument;
  if ('date' in argument) return { serial: instantToSerial(world.zones.spreadsheet, argument.date) };
  return { sheetId: argument.range.sheetId, area: openArea(argument.range) };
}

export function argumentToWire(world: World, argument: ConditionArgument): WireArgument {
  if (typeof argument !== 'object' || 'relative' in argument) return argument;
  if ('serial' in argument) {
    return { date: serialToInstant(world.zones.spreadsheet, argument.serial, world.switches.gapMidnight) };
  }
  const sheet = findSheet(world.workbook, argument.sheetId);
  return sheet === null ? '#REF!' : { range: refOf(sheet, argument.area) };
}

export function conditionFromWire(world: World, wire: WireCondition): Condition {
  return { criteria: wire.criteria, args: wire.args.map((argument) => argumentFromWire(world, argument)) };
}

export function conditionToWire(world: World, condition: Condition): WireCondition {
  return {
    criteria: condition.criteria,
    args: condition.args.map((argument) => argumentToWire(world, argument)),
  };
}

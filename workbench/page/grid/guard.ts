import {
  CommandType,
  CustomCommandExecutionError,
  type ICommandService,
  type IDisposable,
  toDisposable,
} from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { FIT_COLUMN } from './fitColumn';
import { GESTURES } from './gestures';

/** Mutations by which the bought grid sets itself up; they touch no cell. */
const HARMLESS = /permission|protection/;

/**
 * Nothing changes the grid's own model but us: its commands for hands are handed over, whatever else would change a
 * tab is stopped, and so its own undo has nothing to remember.
 */
export function guardModel(
  commands: ICommandService,
  onGesture: (name: string, params: Readonly<Record<string, unknown>>) => void,
): IDisposable {
  const replace = (id: string, handler: (params: Readonly<Record<string, unknown>>) => void): IDisposable => {
    commands.unregisterCommand(id);
    return commands.registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: (_accessor, params?: Readonly<Record<string, unknown>>) => {
        handler(params ?? {});
        return true;
      },
    });
  };
  const parts = [
    ...[...Object.keys(GESTURES), FIT_COLUMN].map((id) => replace(id, (params) => onGesture(id, params))),
    // What the cell editor leaves behind is read off before: see cellEditor.ts.
    replace(SetRangeValuesCommand.id, () => undefined),
    commands.beforeCommandExecuted(({ id, type }, options) => {
      const ours = options?.fromCollab === true;
      if (type !== CommandType.MUTATION || ours || !id.startsWith('sheet.') || HARMLESS.test(id)) return;
      throw new CustomCommandExecutionError(`${id} is the server's to do.`);
    }),
  ];
  return toDisposable(() => parts.forEach((part) => part.dispose()));
}

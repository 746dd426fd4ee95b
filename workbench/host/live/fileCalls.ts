import type { World } from '../../store/world';
import { flowThrough } from '../flow';
import type { Executor } from '../executions/executor';
import type { ImportRequest } from '../import/readImport';
import { commandFlow, importFlow } from '../mainJob';
import { mayEdit, requireHands } from './access';
import type { CallTable } from './calls';
import type { Desk } from './desk';
import { Mistake } from './failure';
import { beginWorld } from './files/begin';
import type { FileLanguage } from './files/fileWords';
import type { KnownTab } from './files/guessMapping';
import { importDropped } from './files/importDropped';
import { openDropped } from './files/openDropped';
import { createTurns } from './inTurn';
import type { DroppedFile } from './protocol/calls';
import type { LiveWindow } from './windows';

function languageOf({ locale }: World): FileLanguage {
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

function isDropped(value: unknown): value is DroppedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, base64 }: { path?: unknown; base64?: unknown } = value;
  return typeof path === 'string' && typeof base64 === 'string';
}

function checkedFiles(files: readonly unknown[]): readonly DroppedFile[] {
  if (files.every(isDropped)) return files;
  throw new Mistake((words) => words.fileNotWhole);
}

/** Runs the bundle's commands with the rights of the window's person. */
function executorAs(desk: Desk, window: LiveWindow): Executor {
  const executor = desk.executorFor(window);
  return { ...executor, start: (options) => executor.start({ user: window.person, ...options }) };
}

/** Sets the kept workbook aside and puts another world in its place; there is no moment at which neither is kept. */
async function takePlace(
  desk: Desk,
  world: World,
): Promise<{ readonly setAside: string; readonly folder: string }> {
  if (!desk.saver.flush()) {
    throw new Mistake((words) => words.notSaved);
  }
  const aside = desk.kept.setAside();
  desk.kept.save(world);
  await desk.replace(world);
  return { setAside: aside ?? '', folder: desk.kept.folder };
}

/** Files that come into the workbench, and workbooks that take the place of the open one. */
export function fileCalls(desk: Desk): CallTable<'import' | 'openFile' | 'begin'> {
  // All are written to one folder on their way.
  const inTurn = createTurns();
  return {
    import: async ({ window: id, files }, language) => {
      const window = desk.windows.get(id);
      requireHands(desk.world, window.person);
      const executor = executorAs(desk, window);
      const options = {
        files: checkedFiles(files),
        keep: desk.kept.folder,
        language,
        names: languageOf(desk.world),
        commands: {
          // The bundle's answer to this command: see its importColumns.ts.
          columns: async () =>
            (await flowThrough(executor, commandFlow({ command: 'columns' }))) as readonly KnownTab[],
          importInto: (request: ImportRequest) => flowThrough(executor, importFlow(request)),
        },
      };
      const answer = await inTurn(() => importDropped(options));
      desk.sync();
      return answer;
    },
    openFile: async ({ window, file }, language) => {
      requireOwnHands(desk, desk.windows.get(window));
      const [dropped] = checkedFiles([file]);
      if (dropped === undefined) throw new Mistake((words) => words.noFile);
      const { world, remarks } = await openDropped(dropped, desk.world, language);
      return { ...(await takePlace(desk, world)), remarks };
    },
    begin: async ({ window, with: kind, language }) => {
      requireOwnHands(desk, desk.windows.get(window));
      if (!['sample', 'nothing'].includes(kind) || !['en', 'zh-CN'].includes(language)) {
        throw new Mistake(
          'A workbook begins with the sample company or with nothing, in English or Chinese.',
        );
      }
      const { zones } = desk.world;
      const world = beginWorld({
        with: kind,
        language,
        // The clock in the corner goes on: a file saved before and opened after would else be of the future.
        now: desk.world.now,
        zone: zones.spreadsheet,
        project: desk.project,
      });
      return takePlace(desk, world);
    },
  };
}

/** Whoever may not change the workbook may not put another in its place either. */
function requireOwnHands(desk: Desk, { person }: LiveWindow): void {
  if (!mayEdit(desk.world, person)) {
    throw new Mistake((words) => words.notTheirBook(person));
  }
}

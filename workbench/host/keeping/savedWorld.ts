import { fromJson, type SavedWorkbook, toJson } from '../../store/workbook/json';
import { CONSUMER_QUOTAS, createWorld, usualWebApp, type World } from '../../store/world';

type SavedWorld = Omit<World, 'workbook'> & { readonly workbook: SavedWorkbook };

/** The world as JSON data. It shares lists with the world: write it out before the world changes. */
export function worldToSaved(world: World): SavedWorld {
  return { ...world, workbook: toJson(world.workbook) };
}

function isSavedWorld(value: unknown): value is SavedWorld {
  if (typeof value !== 'object' || value === null) return false;
  if (!('now' in value) || typeof value.now !== 'number' || !('workbook' in value)) return false;
  const { workbook } = value;
  if (typeof workbook !== 'object' || workbook === null) return false;
  return ['sheets', 'cells', 'patterns'].every((part) => {
    return Array.isArray(Object.getOwnPropertyDescriptor(workbook, part)?.value);
  });
}

/**
 * The world of a saved form, which must not be used afterwards. What older files lack has the value of a new world;
 * locks of executions that ended with their process are open.
 * @throws Error when it is no world
 */
export function worldFromSaved(saved: unknown): World {
  if (!isSavedWorld(saved)) throw new Error('parts of the world are missing');
  const withWebApp: Partial<SavedWorld> = saved;
  return {
    ...createWorld({ now: saved.now }),
    ...saved,
    webApp: withWebApp.webApp ?? usualWebApp(saved.sharing.owner),
    workbook: fromJson(saved.workbook),
    quotas: { ...CONSUMER_QUOTAS, ...saved.quotas },
    locks: saved.locks.filter((lock) => lock.until !== undefined),
  };
}

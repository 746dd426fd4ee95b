import { MalformedRequest, readImportRequest } from '../domain/import/importRequest';
import { LANGUAGES, type Language } from '../domain/table/words';
import { openDialogs } from '../google/dialogs';
import { settingToCode } from '../text/settingText';
import { changeLanguage } from '../usecases/changeLanguage';
import { Refusal } from '../usecases/errors';
import { importRecords } from '../usecases/import/importRecords';
import { goLive } from '../usecases/install/goLive';
import { installTriggers } from '../usecases/install/installTriggers';
import { isSetUp, requireAdmin, setUpState, setUpWorkbook } from '../usecases/install/setUpWorkbook';
import { readSettings } from '../usecases/readSettings';
import { openPorts } from './container';
import { type Desk, deskOf } from './desk';
import { explain } from './explain';
import { importAnswer, importWords } from './importAnswer';
import { importColumns } from './importColumns';
import { peopleOf } from './people';
import { reportOf } from './report';
import { settingTexts, yesOf } from './settingTexts';

/** What an admin can do by a command instead of the menu. JSON-safe. */
export type CommandRequest =
  /** Lays the workbook, sets the triggers, and goes live where asked to. */
  | { readonly command: 'set up'; readonly language: Language | null; readonly live: boolean }
  | { readonly command: 'import'; readonly request: unknown }
  /** How the workbook stands, and what jobs and mails there were from a moment on. */
  | { readonly command: 'report'; readonly since: string }
  /** Who is in the Team tab; nobody before the set-up. */
  | { readonly command: 'people' }
  /** What an import can fill, with the captions in every language. */
  | { readonly command: 'columns' };

export type CommandAnswer = { readonly ok: unknown } | { readonly error: string };

/**
 * The door for a command line: asks for the Ui first like every menu door, and for an admin, then carries out what the
 * menu could. An error comes back as a sentence.
 */
export function runCommand(request: unknown): CommandAnswer {
  const dialogs = openDialogs();
  const ports = openPorts(dialogs);
  const desk = deskOf(ports, dialogs);
  try {
    return { ok: carryOut(desk, checked(request)) };
  } catch (error) {
    return { error: explain(error, desk.language) };
  }
}

/** @throws Refusal 'bad request' */
function checked(request: unknown): CommandRequest {
  const {
    command,
    language,
    live,
    since,
    request: rows,
  } = { ...(request as Record<string, unknown> | null) };
  if (command === 'report' && typeof since === 'string') return { command, since };
  if (command === 'people' || command === 'columns') return { command };
  if (command === 'import') return { command, request: rows };
  const known = LANGUAGES.find((name) => name === language) ?? null;
  if (command === 'set up' && typeof live === 'boolean') return { command, language: known, live };
  throw new Refusal('bad request', { what: String(command) });
}

/** @throws Refusal 'bad request' where the caller is no import of ours */
function importRequestOf(json: unknown) {
  try {
    return readImportRequest(json);
  } catch (error) {
    if (error instanceof MalformedRequest) throw new Refusal('bad request', { what: error.message });
    throw error;
  }
}

function carryOut(desk: Desk, request: CommandRequest): unknown {
  const { ports } = desk;
  switch (request.command) {
    case 'set up':
      return setUp(desk, request.language, request.live);
    case 'import':
      if (!isSetUp(ports) && !ports.workbook.isCopy()) throw new Refusal('not set up');
      requireAdmin(ports);
      return importAnswer(
        importRecords(ports, importRequestOf(request.request), importWords(desk.language, ports.days)),
        desk.language,
      );
    case 'report':
      requireAdmin(ports);
      return reportOf(desk, request.since);
    case 'people':
      if (!isSetUp(ports)) return [];
      requireAdmin(ports);
      return peopleOf(ports);
    case 'columns':
      return importColumns();
  }
}

function setUp({ ports, language: spoken }: Desk, wished: Language | null, live: boolean): unknown {
  const isFirst = !isSetUp(ports);
  setUpWorkbook(ports, settingTexts, isFirst ? (wished ?? spoken) : null);
  if (!isFirst && wished !== null && wished !== spoken) changeLanguage(ports, settingTexts, wished);
  const { settings } = readSettings(ports, settingToCode);
  installTriggers(ports, settings.digestHour);
  if (live && !settings.live) goLive(ports, yesOf(ports.workbook.language()));
  return { ...setUpState(ports), language: ports.workbook.language() };
}

/**
 * The local Apps Script: loaded into a fresh context before the script's own files. It takes the bridge that the host
 * has put there, builds the services, and leaves nothing else behind than what Google has.
 */
import { CacheService } from './cache';
import { bridge, call } from './call';
import { console, Logger } from './console';
import { ContentService } from './content';
import { attachEnums } from './enums';
import { HtmlService } from './html/htmlService';
import { createRuntime } from './invoke';
import { LockService } from './locks';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { ScriptApp } from './scriptApp';
import { hideHostFrames } from './scriptFrames';
import { createSessionService } from './session';
import { SpreadsheetApp } from './spreadsheet/main';
import { createStubs, globalEnums } from './stubs';
import { removeAbsent, seedRandom, startFacts } from './surroundings';
import { Browser } from './ui';
import { Utilities } from './utilities/utilities';
import { installVirtualDate } from './virtualDate';

function install(globals: Readonly<Record<string, object>>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

const { zone, seed } = startFacts();
removeAbsent();
hideHostFrames();
installVirtualDate({ zone, now: () => call<number>('clock.now') });
seedRandom(seed);
attachEnums('SpreadsheetApp', SpreadsheetApp);

const services = {
  Browser,
  CacheService,
  ContentService,
  HtmlService,
  LockService,
  Logger,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session: createSessionService(zone),
  SpreadsheetApp,
  Utilities,
};
install({ ...createStubs(Object.keys(services)), ...globalEnums(), ...services, console });
bridge.runtime = createRuntime();

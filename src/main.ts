import { fromMenu, fromTrigger } from './app/boundary';
import { runCommand as command } from './app/commandLine';
import { about as aboutRapport } from './app/commands/about';
import { changeLanguage as language } from './app/commands/changeLanguage';
import { repairColumns as repair } from './app/commands/repairColumns';
import { runNightNow as nightNow } from './app/commands/runNightNow';
import { setUp as setUpRapport } from './app/commands/setUp';
import { showJobs as jobs } from './app/commands/showJobs';
import { openMenu } from './app/menu';
import { edit, leaveToNight, night, nightLater } from './app/triggers';

// Every function that Apps Script may call, one line each: the doors. PLATFORM 2.9

/** Google's own, when somebody opens the spreadsheet. */
export const onOpen = (): void => openMenu();

// The menu
export const setUp = (): void => fromMenu('setUp', setUpRapport);
export const runNightNow = (): void => fromMenu('runNightNow', nightNow);
export const repairColumns = (): void => fromMenu('repairColumns', repair);
export const showJobs = (): void => fromMenu('showJobs', jobs);
export const changeLanguage = (): void => fromMenu('changeLanguage', language);
export const about = (): void => fromMenu('about', aboutRapport);

// Triggers
export const nightly = (event: unknown): void => fromTrigger(event, night, nightLater);
export const edited = (event: unknown): void => fromTrigger(event, edit, leaveToNight);

/** The command line's; as narrow as a menu door. */
export const runCommand = (request: unknown): unknown => command(request);

import type { CallName } from './protocol/calls';

/** Every call once, or it does not compile. */
const NAMES: Readonly<Record<CallName, true>> = {
  open: true,
  rows: true,
  edit: true,
  undo: true,
  redo: true,
  select: true,
  filterValues: true,
  find: true,
  menu: true,
  answer: true,
  call: true,
  closeFrame: true,
  webApp: true,
  postWebApp: true,
  kill: true,
  runDetail: true,
  mail: true,
  moveClock: true,
  stopClock: true,
  fireTrigger: true,
  settings: true,
  people: true,
  import: true,
  openFile: true,
  begin: true,
};

// The record's keys are exactly the names.
export const CALL_NAMES = Object.keys(NAMES) as readonly CallName[];

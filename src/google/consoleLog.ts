import type { Log } from '../ports';

/** The execution log. Lines are JSON, so that the log can be searched; ids and counts only. */
export function consoleLog(): Log {
  return {
    info: (event, facts = {}) => console.info(JSON.stringify({ event, ...facts })),
    warn: (event, facts = {}) => console.warn(JSON.stringify({ event, ...facts })),
  };
}

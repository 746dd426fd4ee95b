import type { Ports, SheetArea } from '../ports';
import type { Busy } from '../usecases/errors';
import { noteFailure, runNight } from '../usecases/night/runNight';
import { tryAgain } from '../usecases/night/tryAgain';
import { takeInEdit } from '../usecases/takeInEdit';
import { editOf } from '../google/editEvent';
import { explain } from './explain';
import { nightTexts } from './nightTexts';

/** The nightly trigger, and the one-off ones that go on with its job. */
export function night(ports: Ports): void {
  runNight(ports, nightTexts(ports.workbook.language()), 'trigger');
}

/** Others write without a pause: the night tries again later, and only gives up after several times. */
export function nightLater(ports: Ports, busy: Busy): void {
  try {
    tryAgain(ports, busy);
  } catch (error) {
    noteFailure(ports, ports.clock.now(), error, explain(error, ports.workbook.language()));
    throw error;
  }
}

/** Others write without a pause: the night settles the row. */
export function leaveToNight(ports: Ports, busy: Busy): void {
  ports.log.warn('an edit is left to the night', { why: busy.message });
}

/** Somebody typed or pasted into a sheet. */
export function edit(ports: Ports, event: unknown): void {
  const typed = editOf(event);
  if (typed === null) return;
  const area: SheetArea = typed.area;
  const located = ports.workbook.locate(area);
  if (located !== null) takeInEdit(ports, located, typed.by);
}

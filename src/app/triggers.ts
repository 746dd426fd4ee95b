import type { Ports, SheetArea } from '../ports';
import { noteRun } from '../usecases/install/installTriggers';
import { runNight } from '../usecases/night/runNight';
import { takeInEdit } from '../usecases/takeInEdit';
import { editOf } from '../google/editEvent';
import { nightTexts } from './nightTexts';

/** The nightly trigger, and the one-off ones that go on with its job. */
export function night(ports: Ports): void {
  noteRun(ports);
  runNight(ports, nightTexts(ports.workbook.language()));
}

/** Somebody typed or pasted into a sheet. */
export function edit(ports: Ports, event: unknown): void {
  const typed = editOf(event);
  if (typed === null) return;
  const area: SheetArea = typed.area;
  const located = ports.workbook.locate(area);
  if (located !== null) takeInEdit(ports, located, typed.by);
}

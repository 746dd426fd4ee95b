import type { Edit } from '../../store/workbook/edits';
import { eventsOf } from '../editEvents';
import { flowThrough } from '../flow';
import type { Desk } from './desk';
import { Mistake } from './failure';
import type { LiveWindow } from './windows';

interface Queue {
  waiting: Edit[];
}

/**
 * Lets scripts hear of what people's hands have done, in order for each person. Edits that come while the events of
 * earlier ones are handled wait together, and of their simple events only the first few arrive. PLATFORM 1.11
 */
export class EditEventQueue {
  /** By person, while events are handled. */
  private readonly queues = new Map<string, Queue>();

  constructor(private readonly desk: Desk) {}

  add(window: LiveWindow, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const { person } = window;
    const known = this.queues.get(person);
    if (known !== undefined) {
      known.waiting.push(...edits);
      return;
    }
    const queue: Queue = { waiting: [...edits] };
    this.queues.set(person, queue);
    void this.work(window, person, queue);
  }

  private async work(window: LiveWindow, person: string, queue: Queue): Promise<void> {
    const { desk } = this;
    const { world } = desk;
    // Where another workbook was opened meanwhile, its scripts have nothing to hear.
    while (queue.waiting.length > 0 && desk.world === world) {
      const edits = queue.waiting.splice(0);
      try {
        await flowThrough(desk.executorFor(window), eventsOf(world, person, edits));
      } catch (error) {
        // The workbook was closed, or another one opened: nobody is there to hear.
        if (error instanceof Mistake) break;
        console.error('A script could not be told of an edit.', error);
      }
    }
    this.queues.delete(person);
  }
}

import type { EditAnswer, SheetEdit } from '../../host/live/protocol/edits';
import { CallFailed, type Client } from '../client';
import type { GridModel } from './model';
import { typedText } from './typedText';
import type { GridWords } from './words';

export interface Speaker {
  readonly words: GridWords;
  readonly readOnly: boolean;
  readonly onMessage: (message: string) => void;
  readonly onConfirm: (description: string) => Promise<boolean>;
}

/** How long a yes to a warning holds, in this window. Milliseconds. */
const CONSENT = 5 * 60_000;

/** Sends what hands do, one edit after the other, and tells when one did not happen. */
export class EditSender {
  private last: Promise<unknown> = Promise.resolve();
  /** Until when a warning was answered with yes, by tab and warning. Milliseconds. */
  private readonly consents = new Map<string, number>();

  constructor(
    private readonly client: Client,
    private readonly model: GridModel,
    private readonly speaker: () => Speaker,
  ) {}

  /** Resolves to whether it was done. `shape` is the one that the positions were read off, if not the present one. */
  send(sheetId: number, edit: SheetEdit, shape = this.model.store(sheetId).shape): Promise<boolean> {
    if (this.speaker().readOnly) {
      this.speaker().onMessage(this.speaker().words.readOnly);
      return Promise.resolve(false);
    }
    return this.inTurn(() => this.carryOut(sheetId, edit, shape));
  }

  undo(): Promise<void> {
    return this.inTurn(() => this.stepInTime('undo'));
  }

  redo(): Promise<void> {
    return this.inTurn(() => this.stepInTime('redo'));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch((error: unknown) => error);
    return turn;
  }

  private async carryOut(sheetId: number, edit: SheetEdit, shape: number): Promise<boolean> {
    const { words, onMessage } = this.speaker();
    const text = typedText(edit);
    try {
      const answer = await this.ask(sheetId, edit, shape);
      if (answer.kind === 'refused') onMessage(words.refusedText(answer.message, text));
      if (answer.kind === 'stale') onMessage(words.stale(text));
      return answer.kind === 'done';
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      onMessage(words.refusedText(error.message, text));
      return false;
    }
  }

  private async ask(sheetId: number, edit: SheetEdit, shape: number): Promise<EditAnswer> {
    const request = { window: this.client.window, sheetId, shape, edit };
    const answer = await this.client.call('edit', request);
    if (answer.kind !== 'confirm') return answer;
    const { words, onConfirm } = this.speaker();
    const warning = `${sheetId} ${answer.description}`;
    const known = (this.consents.get(warning) ?? 0) > Date.now();
    const asked = edit.kind === 'sort' ? `${answer.description} ${words.sortMoves}` : answer.description;
    const goOn = known || (await onConfirm(asked));
    if (goOn && !known) this.consents.set(warning, Date.now() + CONSENT);
    return goOn ? this.client.call('edit', { ...request, confirmed: true }) : answer;
  }

  private async stepInTime(name: 'undo' | 'redo'): Promise<void> {
    const { words, onMessage } = this.speaker();
    try {
      const answer = await this.client.call(name, { window: this.client.window });
      if (answer.kind === 'nothing') onMessage(name === 'undo' ? words.nothingToUndo : words.nothingToRedo);
      if (answer.kind === 'partly') onMessage(words.keptByOthers(answer.kept));
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      onMessage(error.message);
    }
  }
}

import { newSecret } from '../server/gate';
import type { FrameDocument } from '../server/served';
import { Mistake } from './failure';
import type { FrameView } from './protocol/faces';
import type { Push } from './protocol/pushes';

/** A page of a script that is shown in a window. */
export interface OpenFrame {
  readonly view: FrameView;
  readonly window: string;
  /** Whoever sits before it; its calls run as that person. */
  readonly person: string;
  /** What is sent into the frame, for a window of this origin. */
  readonly document: (origin: string) => FrameDocument;
}

/** A new page takes the place of an older one of its place; web app pages stand side by side. */
function placeOf(kind: FrameView['kind']): 'side' | 'middle' | null {
  if (kind === 'webapp') return null;
  return kind === 'sidebar' ? 'side' : 'middle';
}

/** The frames that are open, each at an address of its own that ends with it. */
export class Frames {
  private readonly open = new Map<string, OpenFrame>();

  constructor(private readonly push: (window: string, push: Push) => void) {}

  /** Shows a page; closes the one in whose place it comes. A web app's page is not pushed: it is an answer. */
  show(frame: Omit<OpenFrame, 'view'> & { readonly view: Omit<FrameView, 'id' | 'address'> }): FrameView {
    const id = newSecret();
    const view: FrameView = { ...frame.view, id, address: `/frame/${id}` };
    const place = placeOf(view.kind);
    if (place !== null) {
      for (const other of this.of(frame.window)) if (placeOf(other.view.kind) === place) this.end(other);
    }
    this.open.set(id, { ...frame, view });
    if (place !== null) this.push(frame.window, { kind: 'frame', frame: view });
    return view;
  }

  document(id: string, origin: string): FrameDocument | null {
    return this.open.get(id)?.document(origin) ?? null;
  }

  /** @throws Mistake where the frame is closed, or another window's */
  get(window: string, id: string): OpenFrame {
    const frame = this.open.get(id);
    if (frame?.window !== window) throw new Mistake((words) => words.framesGone);
    return frame;
  }

  close(window: string, id: string): void {
    const frame = this.open.get(id);
    if (frame?.window === window) this.end(frame);
  }

  closeWindow(window: string): void {
    for (const frame of this.of(window)) this.end(frame);
  }

  /** For a window that has missed what was shown to it. */
  pushesFor(window: string): readonly Push[] {
    return this.of(window)
      .filter(({ view }) => view.kind !== 'webapp')
      .map(({ view }) => ({ kind: 'frame', frame: view }));
  }

  private of(window: string): readonly OpenFrame[] {
    return [...this.open.values()].filter((frame) => frame.window === window);
  }

  private end(frame: OpenFrame): void {
    this.open.delete(frame.view.id);
    this.push(frame.window, { kind: 'frame over', id: frame.view.id });
  }
}

import type { World } from '../../store/world';
import type { KeptFolder } from '../keeping/persistence';
import type { Project } from '../project';
import type { FrameDocument, Served } from '../server/served';
import type { PushStream } from '../server/windowSocket';
import { worldToXlsx } from '../xlsx';
import type { CallTable } from './calls';
import { checkedRequest } from './checkedRequest';
import { Desk } from './desk';
import { failureOf } from './failure';
import { fileCalls } from './fileCalls';
import { LiveTime, timeCalls } from './liveTime';
import type { CallName } from './protocol/calls';
import { scriptCalls } from './scriptCalls';
import { sheetCalls } from './sheetCalls';
import { workbookCalls } from './workbookCalls';
import { pageLanguageOf } from './words';

/** A workbook in use: the windows before it, the scripts behind it, its clock, and the folder that it is kept in. */
export class LiveWorkbench implements Served {
  private readonly desk: Desk;
  private readonly time: LiveTime;
  private readonly calls: CallTable<CallName>;

  constructor(world: World, project: Project, kept: KeptFolder) {
    this.desk = new Desk(world, project, kept);
    this.time = new LiveTime(this.desk);
    this.calls = {
      ...workbookCalls(this.desk),
      ...sheetCalls(this.desk),
      ...scriptCalls(this.desk),
      ...timeCalls(this.desk, this.time),
      ...fileCalls(this.desk),
    };
    void this.desk.people.refresh();
  }

  async call(name: CallName, request: unknown, spoken?: string): Promise<unknown> {
    const language = pageLanguageOf(spoken);
    try {
      const checked = checkedRequest(name, request);
      // The table has for each name the function that takes the request of that name.
      return await this.calls[name](checked as never, language);
    } catch (error) {
      return failureOf(error, `Call: ${name}`, language);
    }
  }

  listen(window: string, stream: PushStream, returning: boolean): void {
    this.desk.windows.listen(window, stream, returning);
  }

  frame(id: string, origin: string): FrameDocument | null {
    return this.desk.frames.document(id, origin);
  }

  async workbookFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { world } = this.desk;
    const { bytes } = await worldToXlsx(world);
    return { name: `${world.workbook.name}.xlsx`, bytes };
  }

  /** Saves now. Whether everything is kept. */
  close(): Promise<boolean> {
    this.time.stop();
    return this.desk.close();
  }
}

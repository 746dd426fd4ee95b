import type { Triggers } from '../ports';
import { Refusal } from '../usecases/errors';

/** What the triggers' doors do: they set one-off triggers, and send mail. */
const SCOPES = ['script.scriptapp', 'script.send_mail'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

/** The triggers of whoever runs this: Google shows nobody those of others (PLATFORM 2.4). */
export class ProjectTriggers implements Triggers {
  /** @param spreadsheet the workbook whose edits are listened to; asked for only when needed */
  constructor(
    private readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly zone: () => string,
  ) {}

  mine(handler: string): readonly string[] {
    return ScriptApp.getProjectTriggers()
      .filter((trigger) => trigger.getHandlerFunction() === handler)
      .map((trigger) => trigger.getUniqueId());
  }

  addDaily(handler: string, hour: number): string {
    return ScriptApp.newTrigger(handler)
      .timeBased()
      .everyDays(1)
      .atHour(hour)
      .inTimezone(this.zone())
      .create()
      .getUniqueId();
  }

  addOnce(handler: string, minutesFromNow: number): string {
    return ScriptApp.newTrigger(handler)
      .timeBased()
      .after(minutesFromNow * 60_000)
      .create()
      .getUniqueId();
  }

  addEdit(handler: string): string {
    return ScriptApp.newTrigger(handler).forSpreadsheet(this.spreadsheet()).onEdit().create().getUniqueId();
  }

  remove(id: string): void {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    }
  }

  requireConsent(): void {
    try {
      ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Refusal('scope refused', { why });
    }
  }
}

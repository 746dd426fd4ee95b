import type { SheetEdit } from '../../host/live/protocol/edits';

/** What somebody typed, so that a refusal can hand it back. */
export function typedText(edit: SheetEdit): string {
  if (edit.kind === 'type' || edit.kind === 'note') return edit.text;
  if (edit.kind !== 'paste') return '';
  return edit.rows.map((row) => row.map((text) => text ?? '').join(' ')).join(' · ');
}

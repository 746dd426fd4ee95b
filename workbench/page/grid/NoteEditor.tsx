import { useState } from 'react';
import type { GridController } from './controller';
import { Panel } from './Panel';
import type { PageBox } from './screen';
import type { GridWords } from './words';

interface NoteProps {
  readonly grid: GridController;
  readonly words: GridWords;
  readonly at: { readonly row: number; readonly col: number; readonly box: PageBox };
}

/** Writes a cell's note; an empty one goes away. */
export function NoteEditor({ grid, words, at: { row, col, box } }: NoteProps) {
  const [text, setText] = useState(grid.model.store(grid.screen.activeSheet).row(row)?.notes?.[col] ?? '');
  const close = (): void => {
    grid.ui.set({ popup: null });
    grid.screen.focus();
  };
  const save = (): void => {
    close();
    void grid.edit({ kind: 'note', row, col, text });
  };
  return (
    <Panel
      left={box.left + box.width + 4}
      top={box.top}
      className="grid-note-editor"
      role="dialog"
      label={words.editNote}
      onClose={close}
    >
      <textarea
        autoFocus
        rows={4}
        aria-label={words.note}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="grid-actions">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" className="grid-primary" onClick={save}>
          {words.save}
        </button>
      </div>
    </Panel>
  );
}

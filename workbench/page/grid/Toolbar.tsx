import { type ReactNode, useSyncExternalStore } from 'react';
import type { LookView } from '../../host/live/protocol/book';
import { plainArea } from './a1';
import { toggleFilter, toggleLook } from './actions';
import { ColorPicker } from './ColorPicker';
import type { GridController } from './controller';
import { Icon } from './icons';
import type { GridWords } from './words';

const FORMATS = {
  automatic: 'General',
  text: '@',
  number: '#,##0.00',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm',
} as const satisfies Record<keyof GridWords['formats'], string>;

interface ToolProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled: boolean;
  readonly children: ReactNode;
  readonly run: () => void;
}

function Tool({ label, pressed, disabled, children, run }: ToolProps) {
  return (
    <button
      type="button"
      className="grid-tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={run}
      // The cell editor and the selection keep the keyboard.
      onPointerDown={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}

/** The few tools that work here. */
export function Toolbar({
  grid,
  words,
  readOnly,
}: {
  grid: GridController;
  words: GridWords;
  readOnly: boolean;
}) {
  const { selection } = useSyncExternalStore(grid.ui.subscribe, grid.ui.get);
  const look = selection === null ? null : grid.lookAt(selection.activeRow, selection.activeCol);
  const area = selection === null ? null : plainArea(selection);
  const off = readOnly || area === null;
  const set = (part: Partial<LookView>): void => {
    if (area !== null) void grid.edit({ kind: 'look', area, look: part });
  };
  const filtered = grid.head()?.filter !== null;
  return (
    <div className="grid-tools" role="toolbar" aria-label={words.tools}>
      <Tool label={words.undo} disabled={readOnly} run={() => void grid.sender.undo()}>
        <Icon name="undo" />
      </Tool>
      <Tool label={words.redo} disabled={readOnly} run={() => void grid.sender.redo()}>
        <Icon name="redo" />
      </Tool>
      <span className="grid-tools-line" />
      <select
        aria-label={words.numberFormat}
        title={words.numberFormat}
        disabled={off}
        value=""
        onChange={({ target }) => {
          const name = (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).find((key) => key === target.value);
          if (name !== undefined && area !== null) {
            void grid.edit({ kind: 'numberFormat', area, pattern: FORMATS[name] });
          }
          grid.screen.focus();
        }}
      >
        <option value="">123</option>
        {Object.entries(words.formats).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <span className="grid-tools-line" />
      <Tool
        label={words.bold}
        pressed={look?.bold ?? false}
        disabled={off}
        run={() => toggleLook(grid, 'bold')}
      >
        <b>B</b>
      </Tool>
      <Tool
        label={words.italic}
        pressed={look?.italic ?? false}
        disabled={off}
        run={() => toggleLook(grid, 'italic')}
      >
        <i>I</i>
      </Tool>
      <Tool
        label={words.strike}
        pressed={look?.strikethrough ?? false}
        disabled={off}
        run={() => toggleLook(grid, 'strikethrough')}
      >
        <s>S</s>
      </Tool>
      <ColorPicker
        label={words.textColor}
        words={words}
        now={look?.color ?? '#000000'}
        disabled={off}
        onPick={(color) => set({ color })}
        onDone={() => grid.screen.focus()}
      >
        A
      </ColorPicker>
      <ColorPicker
        label={words.fillColor}
        words={words}
        now={look?.background ?? null}
        disabled={off}
        onPick={(background) => set({ background })}
        onDone={() => grid.screen.focus()}
      >
        <Icon name="fill" />
      </ColorPicker>
      <span className="grid-tools-line" />
      {(['left', 'center', 'right'] as const).map((align) => {
        const name = ({ left: 'alignLeft', center: 'alignCenter', right: 'alignRight' } as const)[align];
        const pressed = look?.align === align;
        return (
          <Tool key={align} label={words[name]} pressed={pressed} disabled={off} run={() => set({ align })}>
            <Icon name={name} />
          </Tool>
        );
      })}
      <Tool
        label={words.wrap}
        pressed={look?.wrap ?? false}
        disabled={off}
        run={() => toggleLook(grid, 'wrap')}
      >
        <Icon name="wrap" />
      </Tool>
      <span className="grid-tools-line" />
      <Tool
        label={filtered ? words.removeFilter : words.makeFilter}
        pressed={filtered}
        disabled={off}
        run={() => toggleFilter(grid)}
      >
        <Icon name="filter" />
      </Tool>
      <Tool label={words.find} disabled={false} run={() => grid.ui.set({ finding: true })}>
        <Icon name="find" />
      </Tool>
    </div>
  );
}

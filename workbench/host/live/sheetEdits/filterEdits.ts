import { ServiceError } from '../../../store/serviceError';
import { messages } from '../../../store/workbook/messages';
import { ensureCanEdit } from '../../../store/workbook/protection';
import { touch } from '../../../store/workbook/workbook';
import { type Applied, onGrid, type Scene } from './applied';
import { listFilterValues } from './filterValues';
import { recordSettings } from './headsStep';

/** Lays a filter over an area, in place of one that is there, or takes it away. Scripts are not told. */
export function filter({ world, person, sheet, edit }: Scene<'filter'>): Applied {
  const area = edit.area === null ? null : onGrid(sheet, edit.area);
  ensureCanEdit(
    world,
    sheet,
    area ?? sheet.filter?.area ?? { row: 1, col: 1, lastRow: 1, lastCol: 1 },
    person,
  );
  const { steps } = recordSettings(world, () => {
    sheet.filter = area === null ? null : { area, columns: {} };
    touch(world.workbook, { kind: 'head' });
  });
  return { edit: null, steps };
}

/** Values that were not on the list keep being shown or hidden as they were. */
export function filterColumn({ world, person, sheet, edit }: Scene<'filterColumn'>): Applied {
  const { col, visible } = edit;
  const known = sheet.filter;
  if (known === null) throw new ServiceError('The filter no longer exists.');
  if (col < known.area.col || col > known.area.lastCol) throw new ServiceError(messages.columnsOutOfBounds);
  ensureCanEdit(world, sheet, known.area, person);
  const { [col]: before, ...others } = known.columns;
  const listed = new Set(listFilterValues(world, sheet, col).values.map(({ text }) => text));
  const { steps } = recordSettings(world, () => {
    const shown = new Set(visible ?? []);
    const unlisted = (before?.hiddenValues ?? []).filter((text) => !listed.has(text));
    const hiddenValues = [...[...listed].filter((text) => !shown.has(text)), ...unlisted];
    const column = { condition: null, hiddenValues, visibleValues: null };
    const columns = visible === null || hiddenValues.length === 0 ? others : { ...others, [col]: column };
    sheet.filter = { area: known.area, columns };
    touch(world.workbook, { kind: 'head' });
  });
  return { edit: null, steps };
}

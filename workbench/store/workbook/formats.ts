import { type CellProps, internPattern, internProps, patternOf, propsById } from './propTable';
import type { Row, Workbook } from './workbook';

/**
 * Changes the properties of single cells, remembering what became of which pattern, so that a hundred thousand dates
 * written into one column cost one look-up each.
 */
export class CellPropsChanger {
  private readonly known = new Map<string, number>();

  constructor(private readonly workbook: Workbook) {}

  /** `key` names the change: equal keys mean equal changes. */
  change(row: Row, col: number, key: string, change: (props: CellProps) => CellProps): void {
    const memoKey = `${row.pattern} ${col} ${key}`;
    let pattern = this.known.get(memoKey);
    if (pattern === undefined) {
      const table = this.workbook.props;
      const ids = [...patternOf(table, row.pattern)];
      while (ids.length < col) ids.push(0);
      ids[col - 1] = internProps(table, change(propsById(table, ids[col - 1] ?? 0)));
      pattern = internPattern(table, ids);
      this.known.set(memoKey, pattern);
    }
    row.pattern = pattern;
  }
}

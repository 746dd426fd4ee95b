import { addSpan, removeSpan } from './spans';
import type { Axis, Group, Span } from './workbook';

/** Sheets nests eight levels. */
const DEEPEST = 8;

function depthAt(groups: readonly Group[], position: number): number {
  return groups.reduce((deepest, group) => {
    return group.first <= position && position <= group.last ? Math.max(deepest, group.depth) : deepest;
  }, 0);
}

export function groupDepth(axis: Axis, position: number): number {
  return depthAt(axis.groups, position);
}

interface Level extends Span {
  readonly depth: number;
}

/** The axis cut at every group's ends and at those of `span`, each piece with its depth. */
function levels(groups: readonly Group[], span: Span): Level[] {
  const cuts = new Set<number>([span.first, span.last + 1]);
  for (const group of groups) cuts.add(group.first).add(group.last + 1);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((first, index) => {
    return { first, last: (sorted[index + 1] ?? first + 1) - 1, depth: depthAt(groups, first) };
  });
}

/** The groups that these depths make: at each depth, every unbroken run that is at least as deep. */
function groupsOf(pieces: readonly Level[], before: readonly Group[]): Group[] {
  const groups: Group[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    let run: { first: number; last: number } | null = null;
    const close = (): void => {
      if (run === null) return;
      const { first, last } = run;
      const collapsed = before.some((old) => {
        return old.depth === depth && old.collapsed && old.first <= last && first <= old.last;
      });
      groups.push({ first, last, depth, collapsed });
      run = null;
    };
    for (const piece of pieces) {
      if (piece.depth < depth) close();
      else if (run === null) run = { first: piece.first, last: piece.last };
      else run.last = piece.last;
    }
    close();
  }
  return groups;
}

/** Makes every row or column of the span `delta` levels deeper (or shallower, when negative). */
export function shiftGroupDepth(axis: Axis, span: Span, delta: number): void {
  const pieces = levels(axis.groups, span).map((piece) => {
    const inside = span.first <= piece.first && piece.last <= span.last;
    const depth = inside ? Math.min(DEEPEST, Math.max(0, piece.depth + delta)) : piece.depth;
    return { ...piece, depth };
  });
  axis.groups = groupsOf(pieces, axis.groups);
}

/** Groups after their ends have moved: those that now touch at one depth are one. */
export function normalGroups(groups: readonly Group[]): Group[] {
  if (groups.length === 0) return [];
  return groupsOf(levels(groups, { first: 1, last: 1 }), groups);
}

/** The group of exactly that depth at a position. */
export function findGroup(axis: Axis, position: number, depth: number): Group | null {
  return (
    axis.groups.find((group) => group.depth === depth && group.first <= position && position <= group.last) ??
    null
  );
}

/** Collapsing hides what the group holds, expanding shows it. */
export function setCollapsed(axis: Axis, group: Span & { depth: number }, collapsed: boolean): void {
  axis.groups = axis.groups.map((known) => {
    const same = known.depth === group.depth && known.first === group.first && known.last === group.last;
    return same ? { ...known, collapsed } : known;
  });
  axis.hidden = collapsed ? addSpan(axis.hidden, group) : removeSpan(axis.hidden, group);
}

export function removeGroup(axis: Axis, group: Span & { depth: number }): void {
  shiftGroupDepth(axis, group, -1);
}

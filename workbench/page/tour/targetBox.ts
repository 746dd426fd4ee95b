import type { Box } from './place';
import type { TourTarget } from './steps';

const boxOf = (selector: string): Box | null => {
  const element = document.querySelector(selector);
  if (element === null) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return width === 0 || height === 0 ? null : { left, top, width, height };
};

/** The part of the sheet in which the first rows stand, so that a card finds room below them. */
function rowsBox(): Box | null {
  const stage = boxOf('.grid-stage') ?? boxOf('[data-tour="grid"]');
  return stage === null ? null : { ...stage, height: Math.min(stage.height * 0.5, 320) };
}

/** The panel or menu that is open, which a card leaves free. */
export const panelBox = (): Box | null => boxOf('.panel') ?? boxOf('.menu-list');

/** Where a step's target is now; null while it is not shown. */
export function targetBox(target: TourTarget, menu: string | null): Box | null {
  switch (target) {
    case 'tabs':
      return boxOf('.grid-tabs') ?? boxOf('[data-tour="grid"]');
    case 'rows':
      return rowsBox();
    case 'menu':
      return menu === null ? null : boxOf(`[data-tour="${menu}"]`);
    case 'outbox':
    case 'clock':
      return boxOf(`[data-tour="${target}"]`);
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The bought grid's own elements: reported by `faultsOfGrid`, not blamed. */
const BOUGHT = '.grid-univer';

declare const globalThis: {
  axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
};

/** What axe-core finds, a line each: the rule, and the element. */
async function look(place: Page | Frame, context: unknown): Promise<string[]> {
  await place.evaluate(SOURCE);
  return place.evaluate(
    async ([of, tags]) => {
      const { violations } = await globalThis.axe.run(of ?? document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
        iframes: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
      );
    },
    [context, TAGS] as const,
  );
}

/** Faults of everything on a page that is ours. */
export async function faultsOf(page: Page): Promise<string[]> {
  return look(page, { exclude: [[BOUGHT]] });
}

/** Faults inside the bought grid. */
export async function faultsOfGrid(page: Page): Promise<string[]> {
  return look(page, { include: [[BOUGHT]] });
}

/** Faults of a document by itself, such as a mail. */
export async function faultsOfFrame(frame: Frame): Promise<string[]> {
  return look(frame, null);
}

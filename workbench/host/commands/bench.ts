/**
 * The budgets of the design beside what was measured:
 *   npm run bench [-- --customers N]
 * Ends with 1 where trips or cells are over budget. Times and memory are printed only: they depend on the machine.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureBundle } from '../bench/measureBundle';
import { measureImport, measureSize, type SizeOptions } from '../bench/measureSize';
import { printBundle, printLines } from '../bench/printBench';
import { type SizedLine, verdict } from '../bench/verdict';
import { loadProject } from '../project';
import { BUNDLE } from '../startWorkbook';

const SIZES: readonly SizeOptions[] = [
  { customers: 1000, activitiesEach: 4 },
  { customers: 10_000, activitiesEach: 4 },
  { customers: 50_000, activitiesEach: 4 },
  // More cells than a spreadsheet of Google's may have: here the local platform is told to allow them.
  { customers: 100_000, activitiesEach: 2, cellQuota: 20_000_000 },
];
const SIZES_FILE = fileURLToPath(new URL('../bundle.json', import.meta.url));

const number = new Intl.NumberFormat('en-US');

function titleOf({ customers, activitiesEach, cellQuota }: SizeOptions): string {
  const size = `${number.format(customers)} customers, ${number.format(customers * activitiesEach)} activities`;
  if (cellQuota === undefined) return size;
  return `${size} (the platform's limit of 10,000,000 cells was raised to ${number.format(cellQuota)})`;
}

function main(): number {
  const { values } = parseArgs({ options: { customers: { type: 'string' } } });
  const only = values.customers === undefined ? null : Number(values.customers);
  const project = loadProject([BUNDLE]);
  const bundle = measureBundle(project, SIZES_FILE);
  console.log(`${printBundle(bundle)}\n`);
  const timed = measureImport(project);
  const lines: SizedLine[] = [{ size: 'timed', line: timed }];
  console.log(`${printLines('An import, timed', [timed])}\n`);
  for (const size of SIZES) {
    if (only !== null && size.customers !== only) continue;
    const begun = performance.now();
    const measured = measureSize(project, size);
    lines.push(
      ...measured.lines.map((line) => ({ size: `${number.format(size.customers)} customers`, line })),
    );
    const seconds = (performance.now() - begun) / 1000;
    console.log(printLines(titleOf(size), measured.lines));
    console.log(
      `\nMemory: ${number.format(Math.round(measured.heap / 1e6))} MB. Took ${seconds.toFixed(0)} s.\n`,
    );
  }
  console.log('Not measured yet, for want of a door: the sidebar, a visit with undo, a survey answer.');
  const { fails, text } = verdict(bundle, lines);
  console.log(`\n${text}`);
  return fails ? 1 : 0;
}

process.exitCode = main();

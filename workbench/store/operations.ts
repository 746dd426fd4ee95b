import type { Operations } from './operation';
import { cacheOperations } from './operations/cache';
import { executionOperations } from './operations/execution';
import { htmlOperations } from './operations/html';
import { lockOperations } from './operations/locks';
import { mailOperations } from './operations/mail';
import { propertyOperations } from './operations/properties';
import { spreadsheetOperations } from './operations/spreadsheet';
import { triggerOperations } from './operations/triggers';
import { uiOperations } from './operations/ui';

/** All that can be asked of the store, by name: `service.verb`. */
export const operations: Operations = {
  ...cacheOperations,
  ...executionOperations,
  ...htmlOperations,
  ...lockOperations,
  ...mailOperations,
  ...propertyOperations,
  ...spreadsheetOperations,
  ...triggerOperations,
  ...uiOperations,
};

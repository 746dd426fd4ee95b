/** How `getNumberFormat` names a cell without a format. */
export const AUTOMATIC_PATTERN = '0.###############';

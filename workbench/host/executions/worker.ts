/** Runs executions, one at a time, in a thread of its own. */
export {};

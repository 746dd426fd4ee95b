/**
 * The attribute `sandbox` of every frame that shows a script's page. The server's policy says the same, for a page that
 * is opened without a frame.
 */
export const FRAME_SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

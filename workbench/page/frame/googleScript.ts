/** `google.script` inside a script's own pages: filled by the platform's page ring. */
export {};

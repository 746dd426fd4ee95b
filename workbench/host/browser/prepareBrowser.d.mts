/** Sets `RAPPORT_CHROMIUM` and `RAPPORT_FONTS`, which `launchBrowser` reads. @throws where the browser cannot be unpacked */
export function prepareBrowser(): Promise<void>;

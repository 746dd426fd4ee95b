export { prepareBrowser } from '../../../workbench/host/browser/prepareBrowser.mjs';

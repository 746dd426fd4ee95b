export { launchBrowser } from '../../../workbench/host/browser/launchBrowser';

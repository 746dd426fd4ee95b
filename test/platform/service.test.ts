import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../support/script';

// https://developers.google.com/apps-script/reference/script/service
describe('the deployed web app, as its script sees it', () => {
  it('has an address that ends with exec, the same each time', () => {
    const body = `const service = ScriptApp.getService(); return [service.getUrl(), service.isEnabled()]`;
    expect(runScript(body)).toEqual(['https://script.google.com/macros/s/AKfycb-local-script/exec', true]);
    expect(runScript(body, { kind: 'webapp' })).toEqual(runScript(body));
  });

  it('cannot be taken down from here', () => {
    expect(execute('ScriptApp.getService().disable()').error?.message).toBe(
      'ScriptApp.Service.disable is not implemented by the local platform',
    );
  });
});

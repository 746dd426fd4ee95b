import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Status, WebAppSettings } from '../../host/live/protocol/status';
import { useWords } from '../state/context';
import { SelectField } from './fields';
import { useSettings } from './useSettings';

/** How the web app is deployed, and what either way means. DESIGN part 7 */
export function WebSettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words } = useWords();
  const change = useSettings();
  const group = useId();
  const { webApp, people } = status;
  const set = (part: Partial<WebAppSettings>): void => void change({ webApp: { ...webApp, ...part } });
  const ways = [
    { value: 'USER_DEPLOYING', name: words.asDeployer, meaning: words.asDeployerMeans },
    { value: 'USER_ACCESSING', name: words.asVisitor, meaning: words.asVisitorMeans },
  ] as const;
  const editors = people.filter(({ access, email }) => access !== 'none' || email === webApp.deployer);
  return (
    <section className="panel-part">
      <h3>{words.web}</h3>
      <fieldset className="ways">
        <legend className="label">{words.executeAs}</legend>
        {ways.map(({ value, name, meaning }) => (
          <label key={value} className="way">
            <input
              type="radio"
              name={group}
              checked={webApp.executeAs === value}
              onChange={() => set({ executeAs: value })}
            />
            <span>
              {name}
              <span className="small quiet">{meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <SelectField
        label={words.webAccess}
        value={webApp.access}
        choices={(['MYSELF', 'DOMAIN', 'ANYONE'] as const).map((value) => ({
          value,
          caption: words.webAccesses[value],
        }))}
        onChange={(access) => set({ access })}
      />
      <SelectField
        label={words.deployer}
        value={webApp.deployer}
        choices={editors.map(({ email, name }) => ({ value: email, caption: name }))}
        onChange={(deployer) => set({ deployer })}
      />
    </section>
  );
}

import type { ReactElement } from 'react';
import type { Status } from '../../host/live/protocol/status';
import type { Switches } from '../../store/switches';
import { Segments } from '../design/Segments';
import { useWords } from '../state/context';
import type { SwitchWords } from '../text/settingWords';
import { useSettings } from './useSettings';

interface SwitchProps {
  readonly words: SwitchWords<string>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Switch({ words, value, onChange }: SwitchProps): ReactElement {
  const choices = Object.entries(words.positions).map(([position, caption]) => ({
    value: position,
    caption,
  }));
  return (
    <div className="switch">
      <p className="switch-name">{words.name}</p>
      <p className="small quiet">{words.meaning}</p>
      <Segments label={words.name} value={value} choices={choices} onChange={onChange} />
    </div>
  );
}

/** One switch for each fact about Google that nobody could settle. */
export function SwitchSettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words } = useWords();
  const change = useSettings();
  // Object.keys forgets the type; the words' type has exactly the switches' names.
  const names = Object.keys(words.switchWords) as (keyof Switches)[];
  return (
    <section className="panel-part">
      <h3>{words.switches}</h3>
      <p className="small quiet">{words.switchHint}</p>
      {names.map((name) => (
        <Switch
          key={name}
          words={words.switchWords[name]}
          value={status.switches[name]}
          onChange={(value) => void change({ switches: { [name]: value } })}
        />
      ))}
    </section>
  );
}

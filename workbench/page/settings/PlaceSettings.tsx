import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Status } from '../../host/live/protocol/status';
import { useWords } from '../state/context';
import { SelectField, TextField } from './fields';
import { useSettings } from './useSettings';

const ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'Etc/UTC'].toSorted();

/** More names are understood than are listed, such as `UTC`. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** As Sheets names them. */
const LOCALES = ['en_US', 'en_GB', 'zh_CN', 'zh_TW', 'de_DE', 'fr_FR', 'es_ES', 'pt_BR', 'ja_JP'];

export function PlaceSettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words, tag } = useWords();
  const change = useSettings();
  const list = useId();
  const { zones, locale } = status;
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const check = (zone: string): string | null => (isZone(zone) ? null : words.zoneWrong);
  const locales = LOCALES.includes(locale) ? LOCALES : [locale, ...LOCALES];
  return (
    <section className="panel-part">
      <h3>{words.place}</h3>
      <datalist id={list}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField
        label={words.spreadsheetZone}
        hint={words.spreadsheetZoneHint}
        value={zones.spreadsheet}
        list={list}
        check={check}
        onCommit={(spreadsheet) => void change({ zones: { ...zones, spreadsheet } })}
      />
      <TextField
        label={words.scriptZone}
        hint={words.scriptZoneHint}
        value={zones.script}
        list={list}
        check={check}
        onCommit={(script) => void change({ zones: { ...zones, script } })}
      />
      <SelectField
        label={words.locale}
        value={locale}
        choices={locales.map((value) => ({
          value,
          caption: `${names.of(value.replace('_', '-')) ?? value} (${value})`,
        }))}
        onChange={(value) => void change({ locale: value })}
      />
    </section>
  );
}

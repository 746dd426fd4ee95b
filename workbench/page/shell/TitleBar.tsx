import type { ReactElement } from 'react';
import { Mark, PeopleIcon } from '../design/icons';
import { usePageState, useWords } from '../state/context';
import { personOf } from '../state/people';
import { ClockChip } from './ClockChip';
import { LanguageChooser } from './LanguageChooser';
import { MenuBar } from './MenuBar';
import type { Menu } from './menuModel';
import { OutboxButton } from './OutboxButton';
import { PersonChooser } from './PersonChooser';
import { SaveMark } from './SaveMark';
import './titleBar.css';

export interface TitleBarProps {
  readonly menus: readonly Menu[];
  readonly onShare: () => void;
}

/** The top of the page: what is open, its menus, and who and when one is. */
export function TitleBar({ menus, onShare }: TitleBarProps): ReactElement {
  const { bar } = useWords();
  const name = usePageState((state) => state.status?.name);
  const mayShare = usePageState(({ status, person }) => {
    const access = status === null ? 'none' : personOf(status, person).access;
    return access === 'owner' || access === 'editor';
  });
  return (
    <header className="title-bar">
      <span className="logo">
        <Mark />
      </span>
      <div className="title-main">
        <div className="title-line">
          <h1>{name ?? bar.noBook}</h1>
          <SaveMark />
        </div>
        <MenuBar menus={menus} />
      </div>
      <div className="title-tools" role="group" aria-label={bar.tools}>
        <ClockChip />
        <OutboxButton />
        {mayShare && (
          <button type="button" className="button primary" onClick={onShare}>
            <PeopleIcon />
            {bar.share}
          </button>
        )}
        <LanguageChooser />
        <PersonChooser />
      </div>
    </header>
  );
}

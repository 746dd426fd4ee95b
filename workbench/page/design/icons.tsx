import type { ReactElement, ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const draw = (path: string) => (): ReactElement => (
  <Icon>
    <path d={path} />
  </Icon>
);

export const CrossIcon = draw('M5.5 5.5l9 9m0-9l-9 9');
export const TickIcon = draw('M4.5 10.5l3.5 3.5 7.5-8');
export const MailIcon = draw('M3 5.5h14v9.5H3zM3.4 6l6.6 5 6.6-5');
export const ClockIcon = draw('M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm0 3v4.2l2.8 1.7');
export const RightIcon = draw('M7.5 5l5 5-5 5');
export const LeftIcon = draw('M12.5 5l-5 5 5 5');
export const PeopleIcon = draw(
  'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5M13 9.3a2.6 2.6 0 0 0 0-5.1M15 12.4c1.7.6 2.7 2 3 4.1',
);
export const WarningIcon = draw('M10 3.2l7.3 13H2.7zM10 8v3.8m0 2.2v.1');
export const LogIcon = draw('M5 2.8h7l3.5 3.5v11H5zM8 9.5h4.5M8 12.5h4.5');
export const OutIcon = draw('M11.5 3.5h5v5m0-5l-7 7M14.5 11.5v5h-11v-11h5');
export const AgainIcon = draw('M15.8 8A6.2 6.2 0 1 0 16 11.5M16.2 4v4h-4');
export const DropIcon = draw('M10 3v9m-3.5-3.4L10 12l3.5-3.4M3.5 13v3.5h13V13');
export const SunIcon = draw(
  'M10 6.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6zM10 2.2v1.6m0 12.4v1.6M2.2 10h1.6m12.4 0h1.6M4.5 4.5l1.1 1.1m8.8 8.8l1.1 1.1m0-11l-1.1 1.1m-8.8 8.8l-1.1 1.1',
);
export const MoonIcon = draw('M16.5 11.7A6.9 6.9 0 0 1 8.3 3.5a6.9 6.9 0 1 0 8.2 8.2z');
export const ShieldIcon = draw('M10 2.5l6 2.3v4.5c0 3.9-2.4 6.7-6 8.2-3.6-1.5-6-4.3-6-8.2V4.8z');
export const PlayIcon = draw('M6.5 4.5v11l9-5.5z');

/** Rapport's own mark: two people who keep in touch. */
export function Mark(): ReactElement {
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="11" fill="#0a6b55" />
      <path d="M0 11A11 11 0 0 1 11 0h18a11 11 0 0 1 11 11v4C27 11 13 21 0 17z" fill="#fff" opacity=".09" />
      <circle cx="15.5" cy="20" r="7.2" fill="none" stroke="#fff" strokeWidth="3" />
      <circle cx="24.5" cy="20" r="7.2" fill="none" stroke="#9fe6cf" strokeWidth="3" />
      <path d="M20 14.4a7.2 7.2 0 0 1 2.6 4.2" fill="none" stroke="#fff" strokeWidth="3" />
    </svg>
  );
}

/** Drawn here, on a field of 20 by 20, in the colour of the text. */
const PATHS = {
  undo: 'M7.5 5 4 8.5 7.5 12M4 8.5h7.5a4 4 0 0 1 0 8H8',
  redo: 'M12.5 5 16 8.5 12.5 12M16 8.5H8.5a4 4 0 0 0 0 8H12',
  alignLeft: 'M4 5h12M4 8.5h7M4 12h12M4 15.5h7',
  alignCenter: 'M4 5h12M6.5 8.5h7M4 12h12M6.5 15.5h7',
  alignRight: 'M4 5h12M9 8.5h7M4 12h12M9 15.5h7',
  wrap: 'M4 5h12M4 10h9.5a2.75 2.75 0 0 1 0 5.5H11m2-2-2 2 2 2M4 15.5h3',
  find: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4Zm3.7 8.7L16.5 16.5',
  filter: 'M4 5.5h12M6.5 10h7M9 14.5h2',
  lock: 'M6 9h8v7H6zM7.5 9V7a2.5 2.5 0 0 1 5 0v2',
  plus: 'M10 4.5v11M4.5 10h11',
  list: 'M4 6h12M4 10h12M4 14h12',
  up: 'M6.5 11.5 10 8l3.5 3.5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  down: 'M6.5 8.5 10 12l3.5-3.5',
  fill: 'M8 3.5 14.5 10 9 15.5 3.5 10 9.5 4M4 10h10M16.5 12.5c1 1.5 1.2 3 0 3s-1-1.5 0-3Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="grid-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Small line drawings, 20 by 20; never the only carrier of a meaning. */
const PATHS = {
  home: "M3 9.5 10 4l7 5.500M5 8.500V16h10V8.500M8.5 16v-4h3v4",
  portfolio: "M3 16h14M4.5 16V7l5-2v11M9.5 9l6 2v5M6.5 9v0M6.5 12v0M12.5 13v0",
  facility: "M4 17V5l7-2v14M11 8l5 1.500V17M2.5 17h15M7 7.500v0M7 10.500v0M7 13.500v0",
  findings: "M10 3 2.5 16.500h15ZM10 8v4M10 14.300v0",
  import: "M10 3v9M6.5 8.5 10 12l3.5-3.500M3.5 13v3.500h13V13",
  plan: "M4 5h12M4 10h8M4 15h5M15 12.500v5M12.5 15h5",
  savings: "M3 3v14h14M5.5 6.500h4.500v6h6.500M12.2 6.500h1.4M15.6 6.500h1.400",
  inventory: "M4 3.500h12v13H4ZM4 7.500h12M7 10.500h6M7 13.500h4M8 3.500v4",
  scenario: "M3 4v13h14M3.5 7c5 0 6 7 13 7M3.5 5.500c5 0 8 2 13 2",
  community: "M2.5 16.500V11l3.500-3 3.500 3v5.500M9.500 16.500V9.500l4-3.500 4 3.500v7M2 16.500h16M6 16.500v-2.500M13.500 16.500v-3.500M5 4l2-1.500L9 4",
  reports: "M5 2.500h7L15.5 6v11.500H5ZM12 2.500V6h3.500M7.5 10h5M7.5 13h5",
  people: "M7.5 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.500c0-3 2-4.5 5.5-4.500s5.5 1.5 5.5 4.500M13 4a3 3 0 0 1 0 5M14.5 12.200c2.3.5 3.5 2 3.5 4.3",
  search: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17",
  account: "M10 10.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c0-3.5 2.5-5 6.5-5s6.5 1.5 6.5 5",
  language: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c4 4 4 10 0 14M10 3c-4 4-4 10 0 14",
  light: "M10 13.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 1.500v2M10 16.500v2M1.5 10h2M16.5 10h2M4 4l1.4 1.400M14.6 14.6 16 16M4 16l1.4-1.400M14.6 5.4 16 4",
  dark: "M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.500Z",
  close: "M5 5l10 10M15 5 5 15",
  more: "M4 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M9.3 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M14.6 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0",
  down: "M5 7.5 10 12.500l5-5",
  right: "M7.5 5l5 5-5 5",
  left: "M12.5 5l-5 5 5 5",
  up: "M5 12.500l5-5 5 5",
  external: "M8 4H4v12h12v-4M11 3.500h5.500V9M16 4l-7 7",
  download: "M10 3v9M6.5 8.5 10 12l3.5-3.500M4 16.500h12",
  table: "M3 4h14v12H3ZM3 8h14M3 12h14M8.5 8v8",
  chart: "M3 3v14h14M6.5 14v-3M10 14V7M13.5 14v-5",
  explain: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8a2 2 0 1 1 2.7 1.900c-.5.2-.7.6-.7 1.100v.5M10 13.800v0",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.500v4M10 6.800v0",
  warning: "M10 3 2.5 16.500h15ZM10 8v4M10 14.300v0",
  error: "M7 3h6l4 4v6l-4 4H7l-4-4V7ZM10 6.500v4.500M10 13.500v0",
  check: "M4 10.5 8 14.500l8-9",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  copy: "M7 7h9.500v9.500H7ZM4.5 13H3.500V3.500H13v1",
  keyboard: "M2.5 5h15v10h-15ZM5.5 8v0M8.5 8v0M11.5 8v0M14.5 8v0M6.5 12h7",
  menu: "M3 5.500h14M3 10h14M3 14.500h14",
  key: "M7 15.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM9.5 9.5 16.5 3M13.5 5.500l2.5 2.5",
  undo: "M4 8.500h8a4 4 0 0 1 0 8H8M4 8.5 7.5 5M4 8.5 7.5 12",
  calendar: "M3.5 5h13v11.500h-13ZM3.5 8.500h13M7 3v3.500M13 3v3.5",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.6}
      viewBox="0 0 20 20"
      width={size}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of LCS: three buildings, each smaller than the last, as emissions shall be. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 32 32" width={size}>
      <rect fill="var(--accent)" height="32" rx="8" width="32" />
      <path d="M7 25V7h5.500v18M13.25 25V12.500h5.500V25M19.5 25v-7H25v7" fill="none" stroke="var(--text-on-accent)" strokeLinejoin="round" strokeWidth="2" />
    </svg>
  );
}

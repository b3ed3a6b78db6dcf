/** The signs on the buttons of the map. */
const frame = { width: 18, height: 18, viewBox: "0 0 18 18", fill: "none", stroke: "currentColor", strokeWidth: 1.7, strokeLinecap: "round", strokeLinejoin: "round", "aria-hidden": true } as const;

export const ZoomInIcon = () => <svg {...frame}><path d="M9 3v12M3 9h12" /></svg>;
export const ZoomOutIcon = () => <svg {...frame}><path d="M3 9h12" /></svg>;
export const FitIcon = () => <svg {...frame}><path d="M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5" /></svg>;
export const RectangleIcon = () => <svg {...frame}><rect x="3" y="4" width="12" height="10" strokeDasharray="2.6 2.4" /></svg>;
export const LassoIcon = () => (
  <svg {...frame}>
    <path d="M5.5 12.6C3.4 11.6 2 9.9 2 8c0-2.8 3.1-5 7-5s7 2.2 7 5-3.1 5-7 5c-.7 0-1.3-.1-1.9-.2" />
    <path d="M7.2 12.7a1.5 1.5 0 1 1-1.5-1.3c1 0 1.7 1 1.2 2.3-.4 1-1.2 1.6-2.2 1.9" />
  </svg>
);
export const ViewIcon = () => <svg {...frame}><rect x="2.5" y="3.5" width="13" height="11" rx="1.5" /><path d="m6 9.2 2.2 2.2L12.3 7" /></svg>;

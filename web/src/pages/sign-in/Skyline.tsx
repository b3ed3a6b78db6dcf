/** Widths and heights of houses in a row; an ornament without meaning. */
const HOUSES: readonly (readonly [width: number, height: number])[] = [
  [60, 70], [46, 120], [70, 96], [38, 170], [64, 132], [52, 208], [80, 110], [44, 150], [58, 240], [66, 128],
  [40, 186], [84, 92], [50, 160], [62, 118], [46, 200], [72, 84], [54, 142], [60, 104], [48, 62], [70, 88],
];

const GAP = 4;
const WIDTH = HOUSES.reduce((sum, [width]) => sum + width, 0);
const PATH = HOUSES.map(([width, height], index) => {
  const x = HOUSES.slice(0, index).reduce((sum, [before]) => sum + before, 0);
  return `M${x} 260V${260 - height}h${width - GAP}V260`;
}).join("");

/** A line of houses at the foot of the page. */
export function Skyline({ className }: { className: string | undefined }) {
  return (
    <svg aria-hidden="true" className={className} preserveAspectRatio="xMidYMax slice" viewBox={`0 0 ${WIDTH} 260`}>
      <path d={PATH} fill="currentColor" fillOpacity="0.25" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

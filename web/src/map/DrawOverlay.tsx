/** Drawing a shape over the map to select what lies inside: a rectangle from corner to corner, or a loop by hand. */
import { useEffect, useRef, useState, type PointerEvent } from "react";
import styles from "./CityMap.module.css";
import { rectangle, thinned, type Point } from "./lasso";

export type Tool = "rectangle" | "lasso";

export type DrawOverlayProps = {
  tool: Tool;
  /** The finished shape in pixels; with Shift it adds to what is selected, with Alt it takes away. */
  onShape: (shape: Point[], how: "replace" | "add" | "remove") => void;
  onCancel: () => void;
};

/** Less than this is a click, not a shape. */
const LEAST = 6;

export function DrawOverlay({ tool, onShape, onCancel }: DrawOverlayProps) {
  const [line, setLine] = useState<Point[]>([]);
  const drawing = useRef(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onCancel();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onCancel]);

  const point = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const [first, last] = [line[0], line[line.length - 1]];
  const shape = tool === "rectangle" ? (first && last ? rectangle(first, last) : []) : line;

  return (
    <svg
      className={styles.draw}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = true;
        setLine([point(event)]);
      }}
      onPointerMove={(event) => {
        if (!drawing.current) return;
        const next = point(event);
        setLine((before) => thinned([...before, next], 2));
      }}
      onPointerUp={(event) => {
        if (!drawing.current) return;
        drawing.current = false;
        const end = point(event);
        const drawn = tool === "rectangle" ? (first ? rectangle(first, end) : []) : [...line, end];
        setLine([]);
        const wide = Math.max(...drawn.map(({ x }) => x)) - Math.min(...drawn.map(({ x }) => x));
        const high = Math.max(...drawn.map(({ y }) => y)) - Math.min(...drawn.map(({ y }) => y));
        if (wide < LEAST || high < LEAST) return;
        onShape(drawn, event.shiftKey ? "add" : event.altKey ? "remove" : "replace");
      }}
      onPointerCancel={() => {
        drawing.current = false;
        setLine([]);
      }}
    >
      {shape.length > 1 && <polygon points={shape.map(({ x, y }) => `${x},${y}`).join(" ")} />}
    </svg>
  );
}

import { type CSSProperties, useId } from "react";
import { FieldFrame, type FieldProps } from "./FieldFrame";
import styles from "./SliderField.module.css";

export type SliderFieldProps = Omit<FieldProps, "error" | "small"> & {
  value: number;
  /** Told at every step of the hand; wait a moment before asking the server. */
  onChange: (value: number) => void;
  /** Told when the hand lets go. */
  onChangeEnd?: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** The value in words, for screen readers. */
  format: (value: number) => string;
  marks?: readonly { value: number; label: string }[];
};

export function SliderField({ value, onChange, onChangeEnd, min, max, step = 1, format, marks, ...field }: SliderFieldProps) {
  const id = useId();
  const share = (v: number) => (max > min ? Math.min(1, Math.max(0, (v - min) / (max - min))) : 0);
  const end = () => onChangeEnd?.(value);
  return (
    <FieldFrame id={id} {...field}>
      <div className={styles.track}>
        <input
          aria-valuetext={format(value)}
          className={styles.slider}
          disabled={field.disabled}
          id={id}
          max={max}
          min={min}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onKeyUp={end}
          onPointerUp={end}
          step={step}
          // The thumb is 22 px wide and stays within the track.
          style={{ "--filled": `calc(11px + (100% - 22px) * ${share(value)})` } as CSSProperties}
          type="range"
          value={value}
        />
        {marks && (
          <div aria-hidden="true" className={styles.marks}>
            {marks.map((mark) => (
              <span
                className={styles.mark}
                data-edge={share(mark.value) < 0.08 ? "start" : share(mark.value) > 0.92 ? "end" : undefined}
                key={mark.value}
                style={{ left: `${share(mark.value) * 100}%` }}
              >
                {mark.label}
              </span>
            ))}
          </div>
        )}
      </div>
    </FieldFrame>
  );
}

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { classes } from "./classes";
import { Icon, type IconName } from "./Icon";

/** `plain` has no border, for actions of second rank beside others. */
export type ButtonKind = "primary" | "quiet" | "danger" | "plain";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "isDisabled" | "isPending"> & {
  kind?: ButtonKind;
  small?: boolean;
  icon?: IconName;
  disabled?: boolean;
  /** The work that it started is under way: it turns, and cannot be pressed again. */
  busy?: boolean;
  className?: string;
  children: ReactNode;
};

export function Button({ kind = "quiet", small, icon, disabled, busy, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(styles.button, kind !== "quiet" && styles[kind], small && styles.small, className)}
      isDisabled={disabled ?? false}
      isPending={busy ?? false}
    >
      {busy ? <span className={styles.spinner} /> : icon && <Icon name={icon} size={16} />}
      {children}
    </AriaButton>
  );
}

/** A button that shows only its icon; its label is read aloud and shown on hover. */
export function IconButton({
  icon,
  label,
  small,
  disabled,
  className,
  ...rest
}: Omit<ButtonProps, "children" | "kind" | "icon" | "busy"> & { icon: IconName; label: string }) {
  return (
    <span title={label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles.iconOnly, small && styles.small, className)}
        isDisabled={disabled ?? false}
      >
        <Icon name={icon} />
      </AriaButton>
    </span>
  );
}

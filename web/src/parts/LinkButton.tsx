import { AppLink, type AppLinkProps } from "./AppLink";
import styles from "./Button.module.css";
import type { ButtonKind } from "./Button";
import { classes } from "./classes";
import { Icon, type IconName } from "./Icon";

export type LinkButtonProps = AppLinkProps & { kind?: ButtonKind; small?: boolean; icon?: IconName };

/** A link that looks like a button; with `download` it fetches a file instead of opening a page. */
export function LinkButton({ kind = "quiet", small, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <AppLink
      {...rest}
      className={classes(styles.button, kind !== "quiet" && styles[kind], small && styles.small, className)}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </AppLink>
  );
}

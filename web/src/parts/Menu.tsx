import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useRouter } from "@tanstack/react-router";
import { goTo } from "./AppLink";
import { Button, type ButtonKind, IconButton } from "./Button";
import { Icon, type IconName } from "./Icon";
import styles from "./Menu.module.css";

export type MenuEntry = {
  id: string;
  label: ReactNode;
  icon?: IconName;
  /** A page of the application, … */
  href?: string;
  /** … or something to do. */
  onAction?: () => void;
  /** The one that holds now. */
  chosen?: boolean;
  disabled?: boolean;
};

export type MenuProps = {
  label: string;
  items: readonly MenuEntry[];
  icon?: IconName;
  /** Only the icon is shown. */
  iconOnly?: boolean;
  kind?: ButtonKind;
  small?: boolean;
  /** What the button shows, where that is not the label. */
  children?: ReactNode;
};

/** A button with a list of things to do. */
export function Menu({ label, items, icon, iconOnly, kind, small, children }: MenuProps) {
  const router = useRouter();
  const act = (id: string) => {
    const item = items.find((entry) => entry.id === id);
    if (item?.href) goTo(router, item.href);
    item?.onAction?.();
  };
  return (
    <MenuTrigger>
      {iconOnly ? (
        <IconButton icon={icon ?? "more"} label={label} small={small ?? false} />
      ) : (
        <Button {...(icon ? { icon } : {})} kind={kind ?? "quiet"} small={small ?? false} {...(children ? { "aria-label": label } : {})}>
          {children ?? label}
          <Icon name="down" size={14} />
        </Button>
      )}
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ""}
          disabledKeys={items.filter((item) => item.disabled).map((item) => item.id)}
          onAction={(id) => act(String(id))}
        >
          {items.map((item) => (
            <MenuItem className={styles.item ?? ""} id={item.id} key={item.id} textValue={typeof item.label === "string" ? item.label : item.id}>
              {item.icon && <Icon name={item.icon} size={16} />}
              {item.label}
              {item.chosen && (
                <span className={styles.tick}>
                  <Icon name="check" size={16} />
                </span>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

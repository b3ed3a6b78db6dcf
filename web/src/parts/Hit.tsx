import { Icon, type IconName } from "./Icon";
import styles from "./Hit.module.css";

type Props = {
  id: string;
  icon: IconName;
  title: string;
  subtitle: string;
  selected: boolean;
  onChoose: () => void;
  onPoint: () => void;
};

/** Something that was found, in a list of which one is chosen. */
export function Hit({ id, icon, title, subtitle, selected, onChoose, onPoint }: Props) {
  return (
    <li aria-selected={selected} className={styles.hit} id={id} onClick={onChoose} onPointerMove={onPoint} role="option">
      <Icon name={icon} />
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.subtitle}>{subtitle}</span>
      </span>
    </li>
  );
}

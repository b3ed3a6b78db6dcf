import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import styles from "./Tabs.module.css";

export type TabsProps = {
  /** What the choice is about, for screen readers. */
  label: string;
  tabs: readonly { id: string; label: ReactNode; content?: ReactNode }[];
  selected?: string;
  onSelect?: (id: string) => void;
  /** One content for all tabs, in place of a content each. */
  children?: ReactNode;
};

export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps) {
  return (
    <AriaTabs onSelectionChange={(id) => onSelect?.(String(id))} selectedKey={selected ?? tabs[0]?.id ?? ""}>
      <TabList aria-label={label} className={styles.list ?? ""}>
        {tabs.map((tab) => (
          <Tab className={styles.tab ?? ""} id={tab.id} key={tab.id}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel className={styles.panel ?? ""} id={tab.id} key={tab.id}>
          {tab.content ?? children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

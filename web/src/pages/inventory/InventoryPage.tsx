import { useState } from "react";
import { BASE } from "../../api/client";
import { useInventories, useInventory } from "../../api/queries";
import type { InventoryPage as Inventory } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { Button } from "../../parts/Button";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Menu } from "../../parts/Menu";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { type InventoryAddress, useInventoryAddress } from "./address";
import { InventoryChanges } from "./InventoryChanges";
import { InventoryFigures } from "./InventoryFigures";
import { InventoryFindings } from "./InventoryFindings";
import { InventoryLines } from "./InventoryLines";
import styles from "./InventoryPage.module.css";
import { InventoryTotals } from "./InventoryTotals";
import { InventoryVintages } from "./InventoryVintages";
import { inventoryAnswer } from "./inventory-answer";
import { LineDrawer } from "./LineDrawer";
import { PublishDialog } from "./PublishDialog";
import { SectorChart } from "./SectorChart";

const FORMATS = ["ciris", "ecrf", "cdp", "json"] as const;

/** How much does the city emit, where, and does the sum hold? */
export default function InventoryPage() {
  const { t } = useWords();
  const [address, change] = useInventoryAddress();
  const [publishing, setPublishing] = useState(false);
  const list = useInventories();
  const all = list.data?.inventories ?? [];
  const id = address.inventory ?? all[0]?.stamp.id ?? "";
  const inventory = useInventory(id, address.version);
  const { data: page } = inventory;
  const problem = list.error ?? (page ? null : inventory.error);
  const mayWrite = list.data?.may_write ?? false;
  const publish = mayWrite && (
    <Button icon="import" kind={all.length > 0 ? "quiet" : "primary"} onPress={() => setPublishing(true)}>
      {t("inventory-publish")}
    </Button>
  );
  return (
    <Page
      actions={
        page && (
          <>
            <ExportMenu page={page} />
            {publish}
          </>
        )
      }
      question={t("inventory-question")}
      title={page ? t("inventory-title-of", { year: page.year }) : t("inventory-title")}
    >
      {problem ? (
        <ProblemNote problem={problem} retry={() => void (list.error ? list.refetch() : inventory.refetch())} />
      ) : list.data && id === "" ? (
        <EmptyState action={publish || undefined} sentence={t(mayWrite ? "inventory-none" : "inventory-none-may-not")} />
      ) : page ? (
        <>
          {all.length > 1 && (
            <div className={styles.choose}>
              <SelectField
                label={t("inventory-choose")}
                onChange={(chosen) => change({ inventory: chosen, version: undefined, line: undefined, changes: undefined })}
                options={all.map(({ stamp }) => ({ id: stamp.id, label: stamp.title }))}
                value={id}
              />
            </div>
          )}
          <TheInventory address={address} change={change} page={page} />
        </>
      ) : (
        <Loading height={480} />
      )}
      {publishing && (
        <PublishDialog
          onClose={() => setPublishing(false)}
          onPublished={(saved) => {
            setPublishing(false);
            change({ inventory: saved, version: undefined, line: undefined, changes: undefined });
          }}
        />
      )}
    </Page>
  );
}

/** A vintage as a file: the browser fetches it with the session's cookie. */
function ExportMenu({ page }: { page: Inventory }) {
  const { t } = useWords();
  const { id, version } = page.stamp;
  const href = (format: string) => `${BASE}/inventories/${encodeURIComponent(id)}/files/${format}?version=${version}`;
  return (
    <Menu
      icon="download"
      items={FORMATS.map((format) => ({
        id: format,
        label: t(`inventory-export-${format}`),
        onAction: () => window.location.assign(href(format)),
      }))}
      label={t("inventory-export")}
    />
  );
}

function TheInventory({ page, address, change }: { page: Inventory; address: InventoryAddress; change: (next: InventoryAddress) => void }) {
  const { t, fmt } = useWords();
  const line = page.lines.find((row) => row.line === address.line);
  return (
    <>
      <div className={styles.head}>
        <Answer sentences={inventoryAnswer(page, { t, fmt })} />
        {!page.latest && (
          <LinkButton href={`/inventory?inventory=${encodeURIComponent(page.stamp.id)}`} small>
            {t("inventory-to-latest")}
          </LinkButton>
        )}
      </div>
      <InventoryFigures page={page} />
      <div className={styles.pair}>
        <SectorChart page={page} />
        <InventoryTotals page={page} />
      </div>
      <InventoryLines onOpen={(opened) => change({ line: opened })} page={page} />
      <InventoryVintages address={address} change={change} page={page} />
      {address.changes !== undefined && <InventoryChanges id={page.stamp.id} to={address.changes} />}
      <InventoryFindings page={page} />
      {line && <LineDrawer line={line} onClose={() => change({ line: undefined })} page={page} />}
    </>
  );
}

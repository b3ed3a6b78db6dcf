import type { Grant, Role } from "../../api/types";
import { Button, IconButton } from "../../parts/Button";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { NodeField } from "./NodeField";
import styles from "./People.module.css";
import { CITY_ROLES, ROLES } from "./roles";

type GrantsFieldProps = { grants: readonly Grant[]; onChange: (grants: Grant[]) => void; showMissing: boolean };

/** Roles, each at a part of the city: what a person may do, and where. */
export function GrantsField({ grants, onChange, showMissing }: GrantsFieldProps) {
  const { t } = useWords();
  const put = (index: number, grant: Grant) => onChange(grants.map((before, at) => (at === index ? grant : before)));
  const setRole = (index: number, grant: Grant, role: Role) =>
    put(index, { role, node: CITY_ROLES.has(role) ? { kind: "city", id: null } : grant.node });
  return (
    <fieldset>
      <legend className={styles.legend}>{t("people-grants")}</legend>
      <div className={styles.grants}>
        {grants.map((grant, index) => (
          // Grants have no name of their own; their place in the list is what the reader sees.
          <div className={styles.grant} key={index}>
            <SelectField
              label={t("people-role")}
              onChange={(role) => setRole(index, grant, role as Role)}
              options={ROLES.map((id) => ({ id, label: t(`people-role-${id}`) }))}
              value={grant.role}
            />
            <NodeField cityOnly={CITY_ROLES.has(grant.role)} node={grant.node} onChange={(node) => put(index, { ...grant, node })} showMissing={showMissing} />
            <IconButton
              disabled={grants.length === 1}
              icon="close"
              label={t("people-grant-remove")}
              onPress={() => onChange(grants.filter((_, at) => at !== index))}
            />
            <p className={[styles.quiet, styles.wide].join(" ")}>{t(`people-role-${grant.role}-meaning`)}</p>
          </div>
        ))}
        <div>
          <Button icon="plus" onPress={() => onChange([...grants, { role: "viewer", node: { kind: "city", id: null } }])} small>
            {t("people-grant-add")}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

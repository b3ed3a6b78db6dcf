import { useState } from "react";
import { useUpdatePerson } from "../../api/actions";
import { usePeople, useSession } from "../../api/queries";
import type { Person } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import { GrantList } from "./GrantList";
import { InvitationLink } from "./InvitationLink";
import styles from "./People.module.css";
import { PersonDialog } from "./PersonDialog";
import { PersonMenu } from "./PersonMenu";

/** The link that was just made, and for whom. */
export type MadeLink = { name: string; link: string };

/** Everyone who may sign in, with their roles; invites, changes, disables. */
export function PeopleSection() {
  const { t, fmt } = useWords();
  const toast = useToast();
  const { data, error, refetch } = usePeople();
  const { data: session } = useSession();
  const update = useUpdatePerson();
  const [edited, setEdited] = useState<Person | "new">();
  const [made, setMade] = useState<MadeLink>();

  /** At once, with a way back, instead of a question beforehand. */
  const setDisabled = (person: Person, disabled: boolean, back = false) =>
    update.mutate(
      { id: person.id, name: person.name, grants: person.grants, disabled },
      {
        onSuccess: () => {
          if (back) return;
          toast({
            text: t(disabled ? "people-disabled-done" : "people-enabled-done", { name: person.name }),
            undo: () => setDisabled(person, !disabled, true),
          });
        },
      },
    );

  if (error) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;

  const menu = (person: Person) => (
    <PersonMenu
      onDisable={(disabled) => setDisabled(person, disabled)}
      onEdit={() => setEdited(person)}
      onLink={setMade}
      person={person}
      self={person.id === session?.person?.id}
    />
  );
  const seen = (person: Person) => (person.last_seen_at ? fmt.dateTime(person.last_seen_at) : t("people-never"));
  const columns: Column<Person>[] = [
    { key: "name", label: t("people-name"), width: 180, value: (p) => p.name, cell: (p) => <strong className={styles.name}>{p.name}</strong> },
    { key: "email", label: t("people-email"), width: 220, value: (p) => p.email, cell: (p) => p.email },
    { key: "grants", label: t("people-grants"), width: 300, cell: (p) => <GrantList grants={p.grants} /> },
    { key: "state", label: t("people-state"), width: 110, value: (p) => p.state, cell: (p) => t(`people-state-${p.state}`) },
    { key: "seen", label: t("people-last-seen"), width: 210, value: (p) => p.last_seen_at, cell: seen },
    { key: "more", label: t("people-actions"), width: 90, align: "end", cell: menu },
  ];
  const card = (person: Person) => (
    <div className={styles.card}>
      <div className={styles.cardText}>
        <strong>{person.name}</strong>
        <span className={styles.quiet}>{person.email}</span>
        <GrantList grants={person.grants} />
        <span className={styles.quiet}>{t(`people-state-${person.state}`)}</span>
      </div>
      {menu(person)}
    </div>
  );
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <p className={styles.quiet}>{t("people-count", { count: data.people.length })}</p>
        <Button icon="plus" kind="primary" onPress={() => setEdited("new")}>
          {t("people-invite")}
        </Button>
      </div>
      {made && <InvitationLink made={made} onClose={() => setMade(undefined)} />}
      {update.error && !edited && <ProblemNote problem={update.error} />}
      <DataTable cards={card} columns={columns} label={t("people-people")} rowKey={(p) => p.id} rows={data.people} sort={{ key: "name", descending: false }} />
      {edited && <PersonDialog onClose={() => setEdited(undefined)} onInvited={setMade} person={edited === "new" ? undefined : edited} />}
    </div>
  );
}

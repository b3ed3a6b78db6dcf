import { useSession } from "../../api/queries";
import { Page } from "../../parts/Page";
import { Section } from "../../parts/Section";
import { LanguageField, ThemeField } from "../../shell/Preferences";
import { useWords } from "../../words";
import { GrantList } from "../administration/GrantList";
import styles from "./AccountPage.module.css";
import { PasswordForm } from "./PasswordForm";

/** One's own account: who one is here, what one may do, password, language, light or dark. */
export default function AccountPage() {
  const { t } = useWords();
  const { data: session } = useSession();
  const person = session?.person;
  if (!person) return null;
  return (
    <Page narrow question={t("people-account-question")} title={t("people-account")}>
      <Section title={t("people-account-person")}>
        <dl className={styles.person}>
          <dt>{t("people-name")}</dt>
          <dd>{person.name}</dd>
          <dt>{t("people-email")}</dt>
          <dd>{person.email}</dd>
          <dt>{t("people-grants")}</dt>
          <dd>
            <GrantList grants={person.grants} />
          </dd>
        </dl>
      </Section>
      <Section title={t("people-account-look")}>
        <div className={styles.fields}>
          <LanguageField />
          <ThemeField />
        </div>
      </Section>
      <Section title={t("people-account-password")}>
        <PasswordForm about={[person.name, person.email]} />
      </Section>
    </Page>
  );
}

import { Outlet } from "@tanstack/react-router";
import { useCity, useSession } from "../api/queries";
import { Loading } from "../parts/Loading";
import { ProblemNote } from "../parts/ProblemNote";
import { CityCustoms, useWords } from "../words";
import { BottomBar } from "./BottomBar";
import { Explain } from "./Explain";
import { PrintFoot } from "./PrintFoot";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { Shortcuts } from "./Shortcuts";
import { TopBar } from "./TopBar";
import { useRedirect } from "./use-redirect";

/** What surrounds every page of a person who is signed in. */
export function Shell() {
  const { t } = useWords();
  const session = useSession();
  const person = session.data?.person;
  const city = useCity(Boolean(person));

  const signedOut = session.data !== undefined && !person;
  useRedirect(signedOut, () => {
    const here = window.location.pathname + window.location.search;
    return { path: "/sign-in", search: here === "/" ? {} : { from: here } };
  });
  const problem = session.error ?? city.error;
  if (problem && !city.data) {
    return (
      <Alone>
        <ProblemNote problem={problem} retry={() => void (session.error ? session.refetch() : city.refetch())} />
      </Alone>
    );
  }
  if (!person || !city.data) {
    return (
      <Alone>
        <Loading lines={3} />
      </Alone>
    );
  }
  return (
    <CityCustoms currency={city.data.currency} fiscalYearFirstMonth={city.data.fiscal_year_first_month}>
      <a className={styles.skip} href="#main">
        {t("shell-skip")}
      </a>
      <div className={styles.shell}>
        <Rail may={person.may} />
        <div className={styles.column}>
          <TopBar city={city.data} person={person} />
          <main className={styles.main} id="main" tabIndex={-1}>
            <Outlet />
          </main>
          <PrintFoot city={city.data} />
        </div>
        <BottomBar may={person.may} />
      </div>
      <Explain />
      <Shortcuts may={person.may} />
    </CityCustoms>
  );
}

function Alone({ children }: { children: React.ReactNode }) {
  return (
    <main className={styles.alone}>
      <div>{children}</div>
    </main>
  );
}

import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useCityScenario, useCityScenarioAnswer, useSession } from "../../api/queries";
import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { Checkbox } from "../../parts/Checkbox";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { Tabs } from "../../parts/Tabs";
import { useWords } from "../../words";
import { useParam } from "../scenario/use-param";
import { AnswerTab } from "./AnswerTab";
import { EditTab } from "./EditTab";
import { FaultNote } from "./FaultNote";
import { Leave } from "./Leave";
import { OpenTab } from "./OpenTab";
import { RestsTab } from "./RestsTab";
import { ScenarioKinds } from "./ScenarioKinds";
import { VersionsTab } from "./VersionsTab";
import { Waiting } from "./Waiting";
import { WhyTab } from "./WhyTab";
import type { Table } from "./tables";
import { planName } from "./words";
import styles from "./CityScenario.module.css";

const route = getRouteApi("/shell/scenario/city/$document");

/** A scenario of the city: its answer first, then what it is made of. */
export default function CityScenarioPage() {
  const { document: id } = route.useParams();
  // Another scenario is another page, with edits of its own.
  return <ScenarioPage key={id} id={id} />;
}

/** Edited tables and the version that was edited. */
type Edits = { version: number; tables: Table };

function ScenarioPage({ id }: { id: string }) {
  const { t } = useWords();
  const [own, setOwn] = useParam("own");
  const withOwn = own === "yes";
  const answer = useCityScenarioAnswer(id, withOwn);
  const wholeCity = useSession().data?.person?.whole_city ?? false;
  const [edits, setEdits] = useState<Edits>();
  return (
    <Page
      title={answer.data?.title ?? t("scenario-title")}
      question={t("scenario-question")}
      actions={
        <LinkButton href={`/api/v1/city-scenarios/${encodeURIComponent(id)}/file`} download="" icon="download">
          {t("cs-export")}
        </LinkButton>
      }
    >
      <Leave changed={edits !== undefined} />
      <ScenarioKinds here="city" />
      {wholeCity && (
        <Checkbox checked={withOwn} onChange={(checked) => setOwn(checked ? "yes" : undefined)}>
          {t("cs-own-buildings")}
        </Checkbox>
      )}
      {answer.error && <ProblemNote problem={answer.error} retry={() => void answer.refetch()} />}
      {!answer.data && !answer.error && <Waiting own={withOwn} />}
      {answer.data && <TheScenario answer={answer.data} edits={edits} onEdit={setEdits} />}
    </Page>
  );
}

type Editing = { edits: Edits | undefined; onEdit: (edits: Edits | undefined) => void };

function TheScenario({ answer, edits, onEdit }: { answer: CityScenarioAnswer } & Editing) {
  const { t } = useWords();
  const [tab, setTab] = useParam("tab");
  const [asked, choose] = useParam("scenario");
  const plan = chosenPlan(answer, asked);
  const mayWrite = useSession().data?.person?.may.includes("run") ?? false;
  const tabs = [
    ...(plan
      ? [
          { id: "answer", label: t("cs-tab-answer"), content: <AnswerTab answer={answer} plan={plan} /> },
          { id: "open", label: t("cs-tab-open"), content: <OpenTab answer={answer} plan={plan} /> },
          { id: "why", label: t("cs-tab-why"), content: <WhyTab answer={answer} plan={plan} /> },
          { id: "rests", label: t("cs-tab-rests"), content: <RestsTab answer={answer} plan={plan} /> },
        ]
      : []),
    {
      id: "edit",
      label: edits ? t("cs-tab-edited") : t(mayWrite ? "cs-tab-edit" : "cs-tab-read"),
      content: <Edit id={answer.id} mayWrite={mayWrite} edits={edits} onEdit={onEdit} />,
    },
    { id: "versions", label: t("cs-tab-versions"), content: <Versions id={answer.id} mayWrite={mayWrite} /> },
  ];
  const known = tabs.some((one) => one.id === tab) ? (tab as string) : tabs[0]?.id;
  return (
    <>
      {answer.fault && <FaultNote fault={answer.fault} />}
      {answer.scenarios.length > 1 && plan && (known === "answer" || known === "rests") && (
        <div className={styles.field}>
          <SelectField
            label={t("cs-scenario")}
            value={plan.id}
            onChange={choose}
            options={answer.scenarios.map((one) => ({ id: one.id, label: planName(one) }))}
          />
        </div>
      )}
      <Tabs label={t("cs-tabs")} tabs={tabs} selected={known ?? "edit"} onSelect={(next) => setTab(next === "answer" ? undefined : next)} />
    </>
  );
}

/** The scenario that was asked for, else the first that acts. */
function chosenPlan(answer: CityScenarioAnswer, asked: unknown): CityPlan | undefined {
  const { scenarios } = answer;
  return scenarios.find((one) => one.id === asked) ?? scenarios.find((one) => one.acts) ?? scenarios[0];
}

function Edit({ id, mayWrite, edits, onEdit }: { id: string; mayWrite: boolean } & Editing) {
  const sheet = useCityScenario(id);
  const version = sheet.data?.stamp.version;
  const edit = useCallback(
    (tables: Table | undefined) => onEdit(tables && version !== undefined ? { version, tables } : undefined),
    [onEdit, version],
  );
  if (sheet.error) return <ProblemNote problem={sheet.error} retry={() => void sheet.refetch()} />;
  if (!sheet.data) return <Loading height={320} />;
  // What was edited of another version stays there until it is saved, where the server tells that somebody else wrote.
  const edited = edits && { ...sheet.data, stamp: { ...sheet.data.stamp, version: edits.version } };
  return <EditTab key={version} sheet={edited ?? sheet.data} mayWrite={mayWrite} edited={edits?.tables} onEdit={edit} />;
}

function Versions({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const sheet = useCityScenario(id);
  if (sheet.error) return <ProblemNote problem={sheet.error} retry={() => void sheet.refetch()} />;
  return sheet.data ? <VersionsTab sheet={sheet.data} mayWrite={mayWrite} /> : <Loading height={320} />;
}

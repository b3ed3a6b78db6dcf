import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useStartImport, useStartRun, useUpload } from "../../api/actions";
import { useJob, useJobs } from "../../api/jobs";
import type { Job } from "../../api/types";
import { type ColumnWords, sameWords } from "./columns";
import { inspectFiles, type RefusedFile } from "./inspect-file";
import { rememberWords, wordsOf } from "./remembered-words";

/** Imports and runs; blocks of homes that are run or judged stand on their own page. */
const takesIn = ({ kind }: Job) => kind === "import" || kind === "run";

/** What a job of this page is for: looking, taking in, calculating. */

export type Step = "look" | "take" | "run";

const STEPS: readonly string[] = ["look", "take", "run"] satisfies Step[];

/**
 * The way of some files into the city. Upload, job and step stand in the address, so that the page can be left, reloaded
 * and found again; the files themselves are only known until then.
 */
export function useImport() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const named = { upload: text(search.upload), job: text(search.job) };
  const jobs = useJobs();
  const job = useJob(named.job);
  const step = stepOf(search.step, job.data);

  const upload = useUpload();
  const start = useStartImport();
  const run = useStartRun();
  const [share, setShare] = useState<number>();
  const [sending, setSending] = useState(0);
  const [refused, setRefused] = useState<RefusedFile[]>([]);
  const [words, setWords] = useState<ColumnWords>(() => wordsOf(named.upload)?.words ?? new Map());
  const files = useRef<readonly File[]>([]);
  const abort = useRef<AbortController>(null);

  useEffect(() => {
    setWords(wordsOf(named.upload)?.words ?? new Map());
  }, [named.upload]);

  const go = (address: { upload?: string | undefined; job?: string | undefined; step?: Step | undefined }) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, upload: undefined, job: undefined, step: undefined, ...address })) as never,
      resetScroll: false,
    });

  const order = async (uploadId: string, dryRun: boolean, said: ColumnWords) => {
    const begun = await start.mutateAsync({ upload: uploadId, dry_run: dryRun, columns: [...said.values()] });
    if (dryRun) rememberWords(uploadId, { words: said, job: begun.id });
    go({ upload: uploadId, job: begun.id, step: dryRun ? "look" : "take" });
  };

  const send = async (chosen: readonly File[]) => {
    const judged = await inspectFiles(chosen);
    setRefused(judged.refused);
    if (judged.taken.length === 0) return;
    files.current = judged.taken;
    abort.current = new AbortController();
    setSending(judged.taken.length);
    setShare(0);
    start.reset();
    run.reset();
    try {
      const sent = await upload.mutateAsync({ files: judged.taken, onProgress: setShare, signal: abort.current.signal });
      await order(sent.id, true, new Map());
    } catch {
      // What went wrong stands in `problem`; a person who stopped the sending knows it.
    } finally {
      setShare(undefined);
    }
  };

  const remembered = wordsOf(named.upload);
  return {
    step,
    job: named.job === undefined ? undefined : job.data,
    loadingJob: job.isLoading,
    /** Work that somebody left, while the page shows no other. */
    running: named.job === undefined ? jobs.data?.jobs.find((job) => job.state === "running" && takesIn(job)) : undefined,
    jobs: jobs.data?.jobs.filter(takesIn) ?? [],
    upload: named.upload,
    refused,
    /** The files that were sent, while this page knows them. */
    names: files.current.map((file) => file.name),
    /** How much has been sent, 0 to 1; undefined while nothing is on its way. */
    share,
    sending,
    words,
    setWords,
    /** The person has said something that the last look did not know, or the words of that look are lost. */
    changed: remembered === null || remembered.job !== named.job || !sameWords(remembered.words, words),
    problem: aborted(upload.error) ? null : (upload.error ?? start.error ?? run.error ?? job.error),
    busy: start.isPending || run.isPending,
    send,
    stopSending: () => abort.current?.abort(),
    look: () => (named.upload === undefined ? undefined : void order(named.upload, true, words).catch(() => {})),
    take: () => (named.upload === undefined ? undefined : void order(named.upload, false, words).catch(() => {})),
    /** Sends the same files again but for one; nothing where the page was loaded anew since. */
    without: (name: string) => {
      const rest = files.current.filter((file) => file.name !== name);
      return rest.length > 0 && rest.length < files.current.length ? () => void send(rest) : undefined;
    },
    calculate: () => run.mutate({}, { onSuccess: (begun) => go({ job: begun.id, step: "run" }) }),
    open: (other: Job) => go({ job: other.id }),
    startOver: () => {
      setRefused([]);
      upload.reset();
      start.reset();
      run.reset();
      go({});
    },
  };
}

export type Import = ReturnType<typeof useImport>;

/** What a job is for: as the address says, else as the job itself shows. */
export function stepOf(named: unknown, job: Pick<Job, "kind" | "import"> | undefined): Step {
  if (job?.kind === "run") return "run";
  if (job?.import) return job.import.dry_run ? "look" : "take";
  return typeof named === "string" && STEPS.includes(named) ? (named as Step) : "take";
}

const text = (value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : typeof value === "string" && value !== "" ? value : undefined;

const aborted = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

import { createContext, useContext } from "react";
import type { ScenarioFault } from "../../api/types";
import type { Path, Table, Value } from "./tables";

/** What every form of the editor knows. */
export type Editing = {
  tables: Table;
  fault: ScenarioFault | undefined;
  /** The key that was jumped to; a new one with every jump. */
  shown: { key: string } | undefined;
  disabled: boolean;
  /** Puts another value there; `undefined` takes it away. */
  change: (path: Path, value: Value | undefined) => void;
};

export const EditingContext = createContext<Editing>({ tables: {}, fault: undefined, shown: undefined, disabled: true, change: () => {} });

export const useEditing = () => useContext(EditingContext);

/** Where a form stands on the page. */
export const anchorOf = (key: string) => `at ${key}`;

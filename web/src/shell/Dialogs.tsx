import type { Capability } from "../api/types";
import { KeysDialog } from "./KeysDialog";
import { SearchDialog } from "./SearchDialog";
import type { Opened } from "./open";

type Props = { may: readonly Capability[]; shown: Opened | undefined; onClose: () => void };

/** What opens above any page: the search and the list of keys. */
export default function Dialogs({ may, shown, onClose }: Props) {
  return (
    <>
      <SearchDialog onClose={onClose} open={shown === "search"} />
      <KeysDialog may={may} onClose={onClose} open={shown === "keys"} />
    </>
  );
}

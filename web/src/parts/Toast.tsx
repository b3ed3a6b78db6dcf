import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import { useWords } from "../words";
import { Icon } from "./Icon";
import styles from "./Toast.module.css";

export type ToastMessage = { text: string; /** Takes back what was done. */ undo?: () => void };
type Shown = ToastMessage & { id: number };

/** Long enough to read and to reach the button by keyboard. */
const STAY_MS = 10_000;

const Context = createContext<(message: ToastMessage) => void>(() => {});

/** Tells what was done, with a way back: `toast({ text, undo })`. */
export const useToast = () => use(Context);

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [messages, setMessages] = useState<Shown[]>([]);
  const show = useCallback((message: ToastMessage) => {
    // More than three at once nobody reads.
    setMessages((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const drop = useCallback((id: number) => setMessages((before) => before.filter((message) => message.id !== id)), []);
  return (
    <Context value={show}>
      {children}
      <div aria-label={t("part-messages")} className={styles.region} role="status">
        {messages.map((message) => (
          <Toast drop={drop} key={message.id} message={message} />
        ))}
      </div>
    </Context>
  );
}

function Toast({ message, drop }: { message: Shown; drop: (id: number) => void }) {
  const { t } = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(message.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [held, drop, message.id]);
  return (
    <div
      className={styles.toast}
      onBlur={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {message.undo && (
        <button
          onClick={() => {
            message.undo?.();
            drop(message.id);
          }}
          type="button"
        >
          {t("part-undo")}
        </button>
      )}
      <button aria-label={t("part-close")} onClick={() => drop(message.id)} type="button">
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

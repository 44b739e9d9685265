import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ConnectionReport } from "../../../collation/collation-list.ts";
import { minKeyLength } from "../../../collation/keyed-hash.ts";
import type { Access } from "../../collation/kept-access.ts";
import { Icon } from "../Icon.tsx";
import { TextField } from "./TextField.tsx";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface ListAccessProps {
  /** What sending needs a person to enter. */
  readonly needs: { readonly token: boolean; readonly authorityKey: boolean };
  readonly access: Access;
  /** Whether the browser keeps what is entered. */
  readonly lasts: boolean;
  readonly onKeep: (access: Access) => void;
  readonly onForget: () => void;
}

/** The access code and key: asked for once, forgotten at a press, and never shown again. */
export function ListAccess({ needs, access, lasts, onKeep, onForget }: ListAccessProps) {
  const styles = usePanelStyles();
  const missing = {
    token: needs.token && access.token === null,
    authorityKey: needs.authorityKey && access.authorityKey === null,
  };
  const isComplete = !missing.token && !missing.authorityKey;
  const isKept = access.token !== null || access.authorityKey !== null;
  return (
    <>
      {!isComplete && (
        <AccessForm
          key={`${String(missing.token)} ${String(missing.authorityKey)}`}
          missing={missing}
          lasts={lasts}
          onKeep={onKeep}
        />
      )}
      {isKept && (
        <div className={styles.buttons}>
          <Button size="small" onClick={onForget}>
            {forgetWords(access)}
          </Button>
        </div>
      )}
    </>
  );
}

function forgetWords({ token, authorityKey }: Access): string {
  if (token === null) return "Forget the authority’s key";
  return authorityKey === null ? "Forget the access code" : "Forget the access code and the key";
}

interface AccessFormProps {
  readonly missing: ListAccessProps["needs"];
  readonly lasts: boolean;
  readonly onKeep: (access: Access) => void;
}

function AccessForm({ missing, lasts, onKeep }: AccessFormProps) {
  const styles = usePanelStyles();
  const [token, setToken] = useState("");
  const [key, setKey] = useState("");
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const tokenError = missing.token && token.trim() === "" ? "Enter the access code." : null;
  const keyError =
    missing.authorityKey && key.trim().length < minKeyLength
      ? `Enter the whole key: it has at least ${String(minKeyLength)} characters.`
      : null;
  useEffect(() => {
    if (isTried) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [isTried]);
  const keep = () => {
    setTried(true);
    if (tokenError !== null || keyError !== null) return;
    onKeep({
      token: missing.token ? token.trim() : null,
      authorityKey: missing.authorityKey ? key.trim() : null,
    });
  };
  return (
    <div ref={form} className={styles.panel} role="group" aria-label="What sending needs">
      {missing.token && (
        <TextField
          label="Access code for the shared list"
          hint="Your authority gets it from the people who run the list."
          kind="secret"
          value={token}
          error={isTried ? tokenError : null}
          onChange={setToken}
        />
      )}
      {missing.authorityKey && (
        <TextField
          label="Your authority’s key"
          hint="It turns the child’s ID into a code that only your authority can link to the child. Your authority keeps the key. We never send it."
          kind="secret"
          value={key}
          error={isTried ? keyError : null}
          onChange={setKey}
        />
      )}
      <p className={styles.quiet}>
        {lasts
          ? "This browser keeps what you enter on this computer, not encrypted. Do not enter it on a computer that others use with the same sign-in."
          : "This browser keeps nothing for this page. It forgets what you enter when the page closes."}
      </p>
      <div className={styles.buttons}>
        <Button onClick={keep}>Keep</Button>
      </div>
    </div>
  );
}

const signs = { ok: "tick", missing: "alert", "not-tried": "note" } as const;
const words = { ok: "working", missing: "missing", "not-tried": "not tried" } as const;

/** What needs to work before anything can be sent, step by step. */
export function ConnectionSteps({ report }: { readonly report: ConnectionReport }) {
  const styles = usePanelStyles();
  const colours = { ok: styles.good, missing: styles.bad, "not-tried": "" };
  return (
    <div role="status">
      <p className={styles.text}>{report.ok ? "The connection works." : "Something is missing:"}</p>
      <ul className={styles.list}>
        {report.steps.map(({ name, status, problem }) => (
          <li key={name}>
            <Icon name={signs[status]} className={colours[status]} /> {name}: {words[status]}.
            {problem !== null && <p className={styles.text}>{problem.message}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, use, useMemo, useState } from "react";
import type { ServiceDependencies } from "../../collation/adapters/service/service-client.ts";
import type { CollationSettings } from "../../collation/collation-settings.ts";
import type { Result } from "../../result.ts";
import type { KeptAccess } from "../collation/kept-access.ts";
import { ListAccess } from "../components/export/ListAccess.tsx";
import { Message } from "../components/Message.tsx";
import { Answered } from "./Answered.tsx";
import { CycleViews } from "./CycleViews.tsx";
import { createOutcomeService } from "./outcome-service.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface OutcomesPageProps {
  /** What IT set up beside the pages. */
  readonly settings: Promise<Result<CollationSettings>>;
  /** What was entered here, and what was entered to send audits: either opens these pages. */
  readonly access: KeptAccess;
  readonly sendingAccess: KeptAccess;
  readonly dependencies: ServiceDependencies;
  /** ISO. */
  readonly today: string;
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: tokens.spacingHorizontalL,
    maxWidth: "90rem",
    margin: "0 auto",
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
    "@media print": { padding: 0, minHeight: "auto" },
  },
  head: {
    "@media print": { display: "none" },
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  lead: { margin: 0, maxWidth: "45rem", color: tokens.colorNeutralForeground2 },
  links: { display: "flex", gap: tokens.spacingHorizontalL, marginLeft: "auto" },
  link: { minHeight: "32px", display: "inline-flex", alignItems: "center" },
  signedIn: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    "@media print": { display: "none" },
  },
});

/** The pages over the collation service: what the audits of a cycle say, by what the caller may see. */
export function OutcomesPage(props: OutcomesPageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{sharedStrings.title}</h1>
        <p className={styles.lead}>{sharedStrings.lead}</p>
        <div className={styles.links}>
          <Link className={styles.link} href="index.html">
            {sharedStrings.filesPage}
          </Link>
          <Link
            className={styles.link}
            href="help.html"
            target="_blank"
            rel="noreferrer"
            aria-label={`${sharedStrings.help}, ${sharedStrings.opensPage}`}
          >
            {sharedStrings.help}
          </Link>
        </div>
      </div>
      <Suspense fallback={<Spinner size="small" label={sharedStrings.loadingSettings} />}>
        <Connected {...props} />
      </Suspense>
    </main>
  );
}

function Connected({ settings, access, sendingAccess, dependencies, today }: OutcomesPageProps) {
  const set = use(settings);
  const url = set.ok && set.value.list?.type === "service" ? set.value.list.url : null;
  const [token, setToken] = useState(() => access.read(url).token ?? sendingAccess.read(url).token);
  if (!set.ok) return <Message tone="trouble">{set.problem.message}</Message>;
  if (url === null) return <Message tone="info">{sharedStrings.noService}</Message>;
  const forget = () => {
    access.forgetToken();
    setToken(null);
  };
  if (token === null) {
    return (
      <SignIn
        lasts={access.lasts}
        onKeep={(entered) => {
          access.keepToken(url, entered);
          setToken(entered);
        }}
      />
    );
  }
  return (
    <SignedIn
      key={token}
      {...{ url, token, dependencies, today }}
      cycleOfPages={set.value.cycle}
      onForget={forget}
    />
  );
}

interface SignInProps {
  readonly lasts: boolean;
  readonly onKeep: (token: string) => void;
}

function SignIn({ lasts, onKeep }: SignInProps) {
  const styles = usePageStyles();
  return (
    <section className={styles.empty} aria-labelledby="sign-in-heading">
      <h2 id="sign-in-heading" className={styles.heading}>
        {sharedStrings.signIn}
      </h2>
      <p className={styles.text}>{sharedStrings.signInText}</p>
      <ListAccess
        needs={{ token: true, authorityKey: false }}
        access={{ token: null, authorityKey: null }}
        lasts={lasts}
        onKeep={({ token }) => {
          if (token !== null) onKeep(token);
        }}
        onForget={() => undefined}
      />
    </section>
  );
}

interface SignedInProps extends Pick<OutcomesPageProps, "dependencies" | "today"> {
  readonly url: string;
  readonly token: string;
  readonly cycleOfPages: string;
  readonly onForget: () => void;
}

function SignedIn({ url, token, dependencies, today, cycleOfPages, onForget }: SignedInProps) {
  const styles = useStyles();
  const service = useMemo(
    () => createOutcomeService({ url: new URL(url, document.baseURI).href, token }, dependencies),
    [url, token, dependencies],
  );
  // Counts how often everything was asked for anew, so that what depends on it is drawn again.
  const [, setTurn] = useState(0);
  const retry = () => {
    service.forget();
    setTurn((turn) => turn + 1);
  };
  return (
    <Answered ask={() => service.who()} loading={sharedStrings.loading} onRetry={retry} otherwise={onForget}>
      {(who) => (
        <>
          <div className={styles.signedIn}>
            <span>{sharedStrings.signedInAs(who.authority)}</span>
            <Button onClick={onForget}>{sharedStrings.otherCode}</Button>
          </div>
          <CycleViews service={service} who={who} today={today} cycleOfPages={cycleOfPages} onRetry={retry} />
        </>
      )}
    </Answered>
  );
}

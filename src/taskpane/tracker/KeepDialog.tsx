import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { Message } from "../components/Message.tsx";
import { minPassphrase } from "./sealed-text.ts";
import type { TrackerPage } from "./tracker-page.ts";
import { trackerStrings } from "./tracker-strings.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "min(34rem, calc(100vw - 16px))" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  unlock: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
    "@media print": { display: "none" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  field: { flexGrow: 1, maxWidth: "22rem" },
});

/** Asks for a passphrase twice and keeps the open list under it. */
export function KeepDialog({ page }: { readonly page: TrackerPage }) {
  const styles = useStyles();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isShort = passphrase.length < minPassphrase;
  const differs = passphrase !== repeated;
  const { canEncrypt } = page.services.kept;
  const close = () => {
    page.store.setState({ dialog: null });
  };
  const keep = async () => {
    setAsked(true);
    if (isShort || differs || isBusy) return;
    setBusy(true);
    const trouble = await page.keep(passphrase);
    if (trouble === null) return;
    setBusy(false);
    setProblem(trouble);
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <DialogBody>
            <DialogTitle>{trackerStrings.keepHeading}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{canEncrypt ? trackerStrings.keepText : trackerStrings.noEncryption}</Text>
              {problem !== null && <Message tone="trouble">{problem}</Message>}
              {canEncrypt && (
                <>
                  <Field
                    label={trackerStrings.passphrase}
                    hint={trackerStrings.passphraseHint}
                    {...(isAsked &&
                      isShort && {
                        validationState: "error" as const,
                        validationMessage: trackerStrings.passphraseShort,
                      })}
                  >
                    <Input
                      type="password"
                      autoComplete="new-password"
                      value={passphrase}
                      onChange={(_, { value }) => {
                        setPassphrase(value);
                      }}
                    />
                  </Field>
                  <Field
                    label={trackerStrings.repeat}
                    {...(isAsked &&
                      differs && {
                        validationState: "error" as const,
                        validationMessage: trackerStrings.repeatDiffers,
                      })}
                  >
                    <Input
                      type="password"
                      autoComplete="new-password"
                      value={repeated}
                      onChange={(_, { value }) => {
                        setRepeated(value);
                      }}
                    />
                  </Field>
                </>
              )}
            </DialogContent>
            <DialogActions>
              {canEncrypt && (
                <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
                  {isBusy ? trackerStrings.keeping : trackerStrings.keepNow}
                </Button>
              )}
              <Button onClick={close}>{trackerStrings.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Opens the list that is kept in this browser, or forgets it. */
export function UnlockSection({ page }: { readonly page: TrackerPage }) {
  const styles = useStyles();
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const unlock = async () => {
    if (passphrase === "" || isBusy) return;
    setBusy(true);
    setProblem(await page.unlock(passphrase));
    setBusy(false);
  };
  return (
    <section className={styles.section} aria-labelledby="kept-heading">
      <h2 id="kept-heading" className={styles.heading}>
        {trackerStrings.keptHeading}
      </h2>
      <Text>{trackerStrings.keptText}</Text>
      <form
        className={styles.unlock}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <Field
          className={styles.field}
          label={trackerStrings.passphrase}
          {...(problem !== null && { validationState: "error" as const, validationMessage: problem })}
        >
          <Input
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={(_, { value }) => {
              setPassphrase(value);
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={isBusy}>
          {isBusy ? trackerStrings.unlocking : trackerStrings.unlock}
        </Button>
        <Button
          onClick={() => {
            page.store.setState({ dialog: "forget" });
          }}
        >
          {trackerStrings.forget}
        </Button>
      </form>
    </section>
  );
}

/** Asks before the kept list is deleted. */
export function ForgetDialog({ page }: { readonly page: TrackerPage }) {
  const styles = useStyles();
  const close = () => {
    page.store.setState({ dialog: null });
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{trackerStrings.forgetHeading}</DialogTitle>
          <DialogContent>{trackerStrings.forgetText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void page.forget()}>
              {trackerStrings.forgetNow}
            </Button>
            <Button onClick={close}>{trackerStrings.keepIt}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

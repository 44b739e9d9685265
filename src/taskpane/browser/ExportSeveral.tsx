import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { needsToken } from "../collation/open-list.ts";
import { countOf } from "../../text/count-of.ts";
import { FileExport } from "../components/export/FileExport.tsx";
import { ConnectionSteps, ListAccess } from "../components/export/ListAccess.tsx";
import { openChain, rolesFor } from "../../audit/sign-off-chain.ts";
import { complainOf } from "../components/export/SignOffSection.tsx";
import { StepForm } from "../components/export/StepForm.tsx";
import type { DeskInUse } from "../components/export/use-desk.ts";
import { usePanelStyles } from "../components/export/use-panel-styles.ts";
import { Message } from "../components/Message.tsx";
import type { SessionServices } from "../workflow/audit-session.ts";
import type { FileList } from "./file-list.ts";
import { saveFiles, saySaved } from "./save-files.ts";
import { SeveralAudits, type AuditRow } from "./several-audits.ts";
import { SeveralPreviews, SeveralTable } from "./SeveralTable.tsx";

export interface ExportSeveralProps {
  readonly files: FileList;
  readonly services: SessionServices;
  readonly inUse: DeskInUse;
  /** The ids of the files to send; all of the page when it is null. */
  readonly only: ReadonlySet<number> | null;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  field: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  select: {
    minHeight: "2rem",
    maxWidth: "100%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
  },
});

/** Sends the chosen audits that are ready, or those of one authority: signed, sent and saved together. */
export function ExportSeveral({ files, services, inUse, only, onClose }: ExportSeveralProps) {
  const { desk, state } = inUse;
  const { settings, trouble, access, list } = state;
  const panel = usePanelStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [several] = useState(() => new SeveralAudits({ files, desk, session: services }));
  const { rows, progress } = useSyncExternalStore(several.subscribe, several.getState);
  const [authority, setAuthority] = useState<string | null>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const isKnown = settings !== null;
  useEffect(() => {
    if (isKnown) void several.read(only);
  }, [several, isKnown, only]);
  useEffect(() => {
    void several.readAgain();
  }, [several, access, list]);
  useEffect(() => {
    if (state.delivered.length > 0) void several.keepDelivered(state.delivered);
  }, [several, state.delivered]);
  const shown = rows.filter((row) => authority === null || authorityOf(row) === authority);
  return (
    <section
      className={panel.panel}
      aria-labelledby="several-heading"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <h2 id="several-heading" ref={heading} tabIndex={-1} className={panel.heading}>
        Send audits
      </h2>
      <p className={panel.text}>
        Nothing leaves this computer until you choose Send.{" "}
        {list !== null && settings !== null && `They go to ${list}, cycle ${settings.cycle}.`}
        {list === null &&
          isKnown &&
          "No shared list is set up here. Export a file and send it by secure mail."}
      </p>
      {trouble !== null && (
        <>
          <Message tone="trouble">{trouble.message}</Message>
          <div className={panel.buttons}>
            <Button onClick={() => void desk.open()}>Try again</Button>
          </div>
        </>
      )}
      {settings !== null && (
        <>
          <ListAccess
            needs={{
              token: needsToken(settings.list),
              authorityKey: settings.sharing.childId === "keyed-hash",
            }}
            access={access}
            lasts={desk.accessLasts}
            onKeep={(kept) => void desk.keepAccess(kept)}
            onForget={() => void desk.forgetAccess()}
          />
          <SampleChoice rows={rows} chosen={authority} onChoose={setAuthority} />
          <p className={panel.text} role="status">
            {progress !== null
              ? `${String(progress.done)} of ${countOf(progress.of, "audit")} done…`
              : describeRows(shown)}
          </p>
          <SeveralTable
            rows={shown}
            isBusy={progress !== null}
            onAnswer={({ id }, choice) => void several.send([id], choice)}
          />
          <SeveralPreviews rows={shown} to={list === null ? "the file" : "the list"} />
          <Steps several={several} rows={shown} inUse={inUse} isBusy={progress !== null} />
          <ChangedFiles files={files} isBusy={progress !== null} />
          <FileExport audits={shown.flatMap(auditsOf)} forms={services.forms} />
        </>
      )}
      <div className={panel.buttons}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}

interface StepsProps {
  readonly several: SeveralAudits;
  readonly rows: readonly AuditRow[];
  readonly inUse: DeskInUse;
  readonly isBusy: boolean;
}

/** What can be done with all of them at once; what cannot be done with any is not offered. */
function Steps({ several, rows, inUse, isBusy }: StepsProps) {
  const { desk, state } = inUse;
  const panel = usePanelStyles();
  const [signing, setSigning] = useState<"ready" | "countersigned" | null>(null);
  const idsOf = (wanted: (row: AuditRow) => boolean) => rows.filter(wanted).map(({ id }) => id);
  const toSave = idsOf(({ prepared }) => prepared.status === "not-saved");
  const toSend = idsOf(
    ({ prepared }) => prepared.status === "can-send" && prepared.before?.hasChanged !== false,
  );
  const toMark = idsOf(({ prepared }) => prepared.status === "draft");
  const toCountersign = idsOf(
    ({ record, isStanding }) => isStanding && record.signOffs?.at(-1)?.step === "ready",
  );
  const toSign = signing === "ready" ? toMark : toCountersign;
  const firstAudit = rows.flatMap(auditsOf)[0];
  const hasToken = !needsToken(state.settings?.list ?? null) || state.access.token !== null;
  return (
    <>
      <div className={panel.buttons}>
        {toSave.length > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => void several.saveRecords(toSave)}>
            Save {countOf(toSave.length, "record")}
          </Button>
        )}
        {toMark.length > 0 && signing === null && (
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              setSigning("ready");
            }}
          >
            Mark {countOf(toMark.length, "audit")} as ready
          </Button>
        )}
        {toCountersign.length > 0 && signing === null && (
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              setSigning("countersigned");
            }}
          >
            Countersign {countOf(toCountersign.length, "audit")}
          </Button>
        )}
        {state.list !== null && (
          <>
            <Button disabledFocusable={isBusy || !hasToken} onClick={() => void desk.check(firstAudit)}>
              Check connection
            </Button>
            {toSend.length > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={isBusy || !hasToken}
                onClick={() => void several.send(toSend)}
              >
                Send {countOf(toSend.length, "audit")}
              </Button>
            )}
          </>
        )}
      </div>
      {state.connection !== null && <ConnectionSteps report={state.connection} />}
      {signing !== null && (
        <StepForm
          key={signing}
          step={signing}
          roles={rolesFor(signing, state.settings?.signOff ?? openChain)}
          complain={(given) =>
            rows
              .filter(({ id }) => toSign.includes(id))
              .map(({ record }) => complainOf(record, given, state.settings?.signOff))
              .find((complaint) => complaint !== null) ?? null
          }
          onGive={async (given) => {
            setSigning(null);
            await several.signOff(toSign, given);
          }}
          onCancel={() => {
            setSigning(null);
          }}
        />
      )}
    </>
  );
}

/** What signing and sending wrote in the documents is in this page only until it is saved. */
function ChangedFiles({ files, isBusy }: { readonly files: FileList; readonly isBusy: boolean }) {
  const panel = usePanelStyles();
  const { files: listed } = useSyncExternalStore(files.subscribe, files.getState);
  const [said, setSaid] = useState<string | null>(null);
  const changed = listed.filter(({ edited }) => edited !== null && !edited.isSaved);
  const save = async () => {
    setSaid(saySaved(await saveFiles(files, changed)));
  };
  return (
    <>
      {changed.length > 0 && (
        <>
          <Message tone="warning">
            Last step: save {countOf(changed.length, "changed file")}. If you close the page without saving,
            their audit records are lost.
          </Message>
          <div className={panel.buttons}>
            <Button disabledFocusable={isBusy} onClick={() => void save()}>
              Save {countOf(changed.length, "changed file")}
            </Button>
          </div>
        </>
      )}
      <div role="status">{said !== null && <Message tone="done">{said}</Message>}</div>
    </>
  );
}

interface SampleChoiceProps {
  readonly rows: readonly AuditRow[];
  readonly chosen: string | null;
  readonly onChoose: (authority: string | null) => void;
}

/** Which sample, where the page has audits of more than one authority. */
function SampleChoice({ rows, chosen, onChoose }: SampleChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const authorities = [...new Set(rows.map(authorityOf))].sort((one, other) => one.localeCompare(other));
  if (authorities.length < 2) return null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Which audits</label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ""}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value === "" ? null : currentTarget.value);
        }}
      >
        <option value="">All that are ready</option>
        {authorities.map((authority) => (
          <option key={authority} value={authority}>
            The sample of {authority}
          </option>
        ))}
      </select>
    </div>
  );
}

function authorityOf({ record }: AuditRow): string {
  return record.header.localAuthority ?? "";
}

function auditsOf({ prepared }: AuditRow) {
  return prepared.status === "can-send" ? [prepared.audit] : [];
}

function describeRows(rows: readonly AuditRow[]): string {
  if (rows.length === 0)
    return "No audit on this page is ready to send. Fix or explain what the checks found first.";
  const canSend = rows.filter(({ prepared }) => prepared.status === "can-send").length;
  return `${countOf(rows.length, "audit")} with no problems, ${String(canSend)} of them ready to send.`;
}

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
  Radio,
  RadioGroup,
  Spinner,
} from "@fluentui/react-components";
import { startTransition, useState } from "react";
import { shippedDisclosurePolicies, suppressFive } from "../../outcomes/disclosure/disclosure-policy.ts";
import { Message } from "../components/Message.tsx";
import { Choice } from "./Choice.tsx";
import { JsonFileField, type JsonFile } from "./JsonFileField.tsx";
import type { CycleOfForm, OutcomeService } from "./outcome-service.ts";
import type { EditionSummary } from "./service-answers.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface PublishEditionProps {
  readonly service: OutcomeService;
  readonly of: CycleOfForm;
  /** Those of this cycle that there are already. */
  readonly editions: readonly EditionSummary[];
  /** ISO. */
  readonly today: string;
  /** The cycles before this one, the newest first. */
  readonly earlier: readonly string[];
  /** Called once it is published, so that the list is read again. */
  readonly onDone: () => void;
}

type Said = { readonly tone: "done" | "trouble"; readonly text: string };
const files = ["standard", "decisions", "codings"] as const;

/** The next edition: who it is for, up to which day, by which policy. Nothing is made before somebody confirms it. */
export function PublishEdition({ service, of, editions, today, earlier, onDone }: PublishEditionProps) {
  const styles = usePageStyles();
  const [audience, setAudience] = useState<"partners" | "public">("partners");
  const [cutOff, setCutOff] = useState(today);
  // A later edition of a cycle is made by the policy of the first.
  const [policy, setPolicy] = useState(editions.at(-1)?.policy ?? suppressFive.id);
  const [region, setRegion] = useState(editions[0]?.region ?? "");
  const [last, setLast] = useState(earlier[0] ?? "");
  const [chosen, setChosen] = useState<Readonly<Partial<Record<(typeof files)[number], JsonFile | null>>>>(
    {},
  );
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const publish = async () => {
    setAsking(false);
    setBusy(true);
    setSaid(null);
    const contentOf = (which: (typeof files)[number]) => chosen[which]?.content ?? null;
    const made = await service.publish({
      ...{ ...of, region: region === "" ? null : region, audience, cutOff, policy },
      last: last === "" ? null : last,
      ...{
        standard: contentOf("standard"),
        decisions: contentOf("decisions"),
        codings: contentOf("codings"),
      },
    });
    setBusy(false);
    if (!made.ok) {
      setSaid({ tone: "trouble", text: made.problem.message });
      return;
    }
    setSaid({ tone: "done", text: sharedStrings.published(made.value.number, made.value.audits) });
    // The page stays as it is until the new list is there. A dialog that is hidden while it closes leaves the page hidden from
    // screen readers.
    startTransition(onDone);
  };
  return (
    <section className={styles.view} aria-labelledby="publish-heading">
      <h3 id="publish-heading" className={styles.smallHeading}>
        {sharedStrings.publishHeading}
      </h3>
      <p className={styles.text}>{sharedStrings.publishText}</p>
      <Field label={sharedStrings.madeFor}>
        <RadioGroup
          layout="horizontal"
          value={audience}
          onChange={(_, { value }) => {
            setAudience(value === "public" ? "public" : "partners");
          }}
        >
          <Radio value="partners" label={sharedStrings.audiences.partners} />
          <Radio value="public" label={sharedStrings.audiences.public} />
        </RadioGroup>
      </Field>
      <div className={styles.choices}>
        <Field
          className={styles.choice}
          label={sharedStrings.cutOff}
          hint={sharedStrings.cutOffHint}
          {...(cutOff === "" && {
            validationState: "error" as const,
            validationMessage: sharedStrings.cutOffMissing,
          })}
        >
          <Input
            type="date"
            value={cutOff}
            max={today}
            onChange={(_, { value }) => {
              setCutOff(value);
            }}
          />
        </Field>
        <Field className={styles.choice} label={sharedStrings.regionName} hint={sharedStrings.regionHint}>
          <Input
            value={region}
            onChange={(_, { value }) => {
              setRegion(value);
            }}
          />
        </Field>
      </div>
      <Choice
        label={sharedStrings.policy}
        value={policy}
        options={shippedDisclosurePolicies.map(({ id, title }) => ({ value: id, words: title }))}
        onChoose={setPolicy}
      />
      {earlier.length > 0 && (
        <Choice
          label={sharedStrings.compareWith}
          value={last}
          options={[
            ...earlier.map((cycle) => ({ value: cycle, words: cycle })),
            { value: "", words: sharedStrings.noComparison },
          ]}
          onChoose={setLast}
        />
      )}
      <div className={styles.choices}>
        {files.map((which) => (
          <JsonFileField
            key={which}
            label={sharedStrings.files[which]}
            file={chosen[which] ?? null}
            onChange={(file) => {
              setChosen({ ...chosen, [which]: file });
            }}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || cutOff === ""}
          onClick={() => {
            setAsking(true);
          }}
        >
          {sharedStrings.publish}
        </Button>
        {isBusy && <Spinner size="tiny" label={sharedStrings.publishing} />}
      </div>
      <div role="status">{said !== null && <Message tone={said.tone}>{said.text}</Message>}</div>
      <Dialog
        open={isAsking}
        onOpenChange={(_, { open }) => {
          setAsking(open);
        }}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{sharedStrings.confirmHeading}</DialogTitle>
            <DialogContent>{sharedStrings.confirmText(of.cycle, audience)}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => void publish()}>
                {sharedStrings.confirm}
              </Button>
              <Button
                onClick={() => {
                  setAsking(false);
                }}
              >
                {sharedStrings.cancel}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}

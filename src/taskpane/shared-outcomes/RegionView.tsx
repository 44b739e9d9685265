import { Radio, RadioGroup, Field } from "@fluentui/react-components";
import { useState } from "react";
import { Message } from "../components/Message.tsx";
import { OutcomeReport } from "../outcome/OutcomeReport.tsx";
import { Answered } from "./Answered.tsx";
import { EmptyState } from "./EmptyState.tsx";
import type { CycleOfForm, OutcomeService } from "./outcome-service.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface RegionViewProps {
  readonly service: OutcomeService;
  readonly of: CycleOfForm;
  readonly region: string | null;
  /** Whether the caller may see every count of the region. */
  readonly mayRaw: boolean;
  readonly onRetry: () => void;
}

/** The region's outcome: its newest edition, and for an analyst every count as it is now. */
export function RegionView({ service, of, region, mayRaw, onRetry }: RegionViewProps) {
  const styles = usePageStyles();
  const [readers, setReaders] = useState<"edition" | "analyst">("edition");
  const noEdition = (
    <EmptyState
      heading={sharedStrings.noEdition}
      text={`${sharedStrings.noEditionText(of.cycle)}${mayRaw ? ` ${sharedStrings.noEditionForAnalyst}` : ""}`}
    />
  );
  return (
    <div className={styles.view}>
      {mayRaw && (
        <Field label={sharedStrings.showAs} className={styles.choices}>
          <RadioGroup
            value={readers}
            onChange={(_, { value }) => {
              setReaders(value === "analyst" ? "analyst" : "edition");
            }}
          >
            <Radio value="edition" label={sharedStrings.asPartners} />
            <Radio value="analyst" label={sharedStrings.asAnalyst} />
          </RadioGroup>
        </Field>
      )}
      {readers === "analyst" && <Message tone="warning">{sharedStrings.analystWarning}</Message>}
      <Answered
        ask={() => service.region(of, region, readers)}
        loading={sharedStrings.loadingOutcome}
        onRetry={onRetry}
        missing={{
          "edition-not-there": noEdition,
          "region-needed": (
            <EmptyState heading={sharedStrings.regionName} text={sharedStrings.severalRegions} />
          ),
        }}
      >
        {(outcome) => (
          <>
            {readers === "edition" && (
              <Message tone="done">{sharedStrings.testPassed(outcome.attackTest.readers)}</Message>
            )}
            <OutcomeReport outcome={outcome} />
          </>
        )}
      </Answered>
    </div>
  );
}

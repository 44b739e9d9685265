import { OutcomeReport } from "../outcome/OutcomeReport.tsx";
import { Answered } from "./Answered.tsx";
import { Choice } from "./Choice.tsx";
import { EmptyState } from "./EmptyState.tsx";
import type { CycleOfForm, OutcomeService } from "./outcome-service.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface AuthorityViewProps {
  readonly service: OutcomeService;
  readonly of: CycleOfForm;
  /** The caller's own authority; null for the region, which chooses one. */
  readonly own: string | null;
  readonly chosen: string | null;
  readonly onChoose: (authority: string) => void;
  /** The cycles before this one, the newest first. */
  readonly earlier: readonly string[];
  /** The cycle beside this one: null for the newest before it, "" for none. */
  readonly last: string | null;
  readonly onCompare: (cycle: string) => void;
  readonly onRetry: () => void;
}

/** Everything that an authority's own audits say, beside its last cycle and the region's edition. */
export function AuthorityView(props: AuthorityViewProps) {
  const { service, of, own, onRetry } = props;
  if (own !== null) return <OutcomeOf {...props} authority={null} choices={null} />;
  return (
    <Answered ask={() => service.overview(of)} loading={sharedStrings.loading} onRetry={onRetry}>
      {({ authorities }) => {
        const names = authorities.map(({ authority }) => authority);
        const authority = names.find((name) => name === props.chosen) ?? names[0];
        if (authority === undefined)
          return (
            <EmptyState heading={sharedStrings.nothingCounts(of.cycle)} text={sharedStrings.noAuthorities} />
          );
        return <OutcomeOf {...props} authority={authority} choices={names} />;
      }}
    </Answered>
  );
}

interface OutcomeOfProps extends AuthorityViewProps {
  /** Null for the caller's own. */
  readonly authority: string | null;
  readonly choices: readonly string[] | null;
}

function OutcomeOf(props: OutcomeOfProps) {
  const { service, of, authority, choices, onChoose, earlier, onCompare, onRetry } = props;
  const styles = usePageStyles();
  const wanted = props.last ?? earlier[0] ?? "";
  const last = earlier.includes(wanted) ? wanted : "";
  return (
    <div className={styles.view}>
      <div className={styles.choices}>
        {choices !== null && (
          <Choice
            label={sharedStrings.chooseAuthority}
            value={authority ?? ""}
            options={choices.map((name) => ({ value: name, words: name }))}
            onChoose={onChoose}
          />
        )}
        {earlier.length > 0 && (
          <Choice
            label={sharedStrings.compareWith}
            value={last}
            options={[
              ...earlier.map((cycle) => ({ value: cycle, words: cycle })),
              { value: "", words: sharedStrings.noComparison },
            ]}
            onChoose={onCompare}
          />
        )}
      </div>
      <Answered
        ask={() => service.authority(of, authority, last === "" ? null : last)}
        loading={sharedStrings.loadingOutcome}
        onRetry={onRetry}
      >
        {(outcome) =>
          outcome.audits.n === 0 ? (
            <EmptyState
              heading={sharedStrings.viewNames.authority}
              text={sharedStrings.nothingCounts(of.cycle)}
            />
          ) : (
            <OutcomeReport outcome={outcome} />
          )
        }
      </Answered>
    </div>
  );
}

import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Answered } from "./Answered.tsx";
import { AuthorityView } from "./AuthorityView.tsx";
import { Choice } from "./Choice.tsx";
import { CodeShared } from "./CodeShared.tsx";
import { EditionsView } from "./EditionsView.tsx";
import { EmptyState } from "./EmptyState.tsx";
import type { OutcomeService } from "./outcome-service.ts";
import { OverviewView } from "./OverviewView.tsx";
import { usePlace, views, type View } from "./page-place.ts";
import { RegionView } from "./RegionView.tsx";
import type { FormChoice, Who } from "./service-answers.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface CycleViewsProps {
  readonly service: OutcomeService;
  readonly who: Who;
  /** ISO. */
  readonly today: string;
  /** The cycle that audits sent from these pages belong to. */
  readonly cycleOfPages: string;
  readonly onRetry: () => void;
}

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap", "@media print": { display: "none" } },
  panel: { minWidth: 0, paddingTop: tokens.spacingVerticalS },
});

/** A cycle of audits as it may be seen: who has sent, an authority's outcome, the region's, and its editions. */
export function CycleViews(props: CycleViewsProps) {
  const { service, who, cycleOfPages, onRetry } = props;
  // People without a sign-in see no list of cycles.
  if (!who.may.region) return <CycleOf {...props} cycles={[cycleOfPages]} forms={[]} />;
  return (
    <Answered ask={() => service.cycles()} loading={sharedStrings.loading} onRetry={onRetry}>
      {({ cycles, forms }) =>
        cycles.length === 0 ? (
          <EmptyState heading={sharedStrings.noCycles} text={sharedStrings.noCyclesText} />
        ) : (
          <CycleOf {...props} cycles={cycles.map(({ cycle }) => cycle)} forms={forms} />
        )
      }
    </Answered>
  );
}

interface CycleOfProps extends CycleViewsProps {
  /** The newest first; at least one. */
  readonly cycles: readonly string[];
  readonly forms: readonly FormChoice[];
}

function CycleOf({ service, who, today, cycles, forms, onRetry }: CycleOfProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const [place, go] = usePlace();
  const shown = viewsFor(who);
  const view = shown.find((each) => each === place.view) ?? shown[0];
  const cycle = cycles.find((each) => each === place.cycle) ?? cycles[0] ?? "";
  const form = forms.find((each) => keyOf(each) === place.form) ?? forms[0] ?? null;
  const of = { cycle, form };
  const earlier = cycles.slice(cycles.indexOf(cycle) + 1);
  return (
    <div>
      <div className={shared.choices}>
        {cycles.length > 1 && (
          <Choice
            label={sharedStrings.cycle}
            value={cycle}
            options={cycles.map((each) => ({ value: each, words: each }))}
            onChoose={(chosen) => {
              go({ cycle: chosen, edition: null });
            }}
          />
        )}
        {form !== null && forms.length > 1 && (
          <Choice
            label={sharedStrings.form}
            value={keyOf(form)}
            options={forms.map((each) => ({ value: keyOf(each), words: `${each.title}, ${each.version}` }))}
            onChoose={(chosen) => {
              go({ form: chosen, edition: null });
            }}
          />
        )}
      </div>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          const chosen = views.find((each) => each === value);
          if (chosen !== undefined) go({ view: chosen, edition: null });
        }}
        aria-label={sharedStrings.views}
      >
        {shown.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`}>
            {each === "authority" && who.authority === null
              ? sharedStrings.authorityOutcome
              : sharedStrings.viewNames[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" className={styles.panel} aria-labelledby={`tab-${view}`}>
        {view === "overview" && (
          <Answered ask={() => service.overview(of)} loading={sharedStrings.loading} onRetry={onRetry}>
            {(overview) => <OverviewView overview={overview} isWhole={who.authority === null} />}
          </Answered>
        )}
        {view === "authority" && (
          <AuthorityView
            service={service}
            of={of}
            own={who.authority}
            chosen={place.authority}
            onChoose={(authority) => {
              go({ authority });
            }}
            earlier={earlier}
            last={place.last}
            onCompare={(last) => {
              go({ last });
            }}
            onRetry={onRetry}
          />
        )}
        {view === "region" && (
          <RegionView
            service={service}
            of={of}
            region={place.region}
            mayRaw={who.may.raw}
            onRetry={onRetry}
          />
        )}
        {view === "factors" && form !== null && (
          <CodeShared service={service} of={{ cycle, form }} today={today} onRetry={onRetry} />
        )}
        {view === "editions" && (
          <EditionsView
            service={service}
            of={of}
            open={
              place.edition === null || place.region === null
                ? null
                : { region: place.region, number: place.edition }
            }
            onOpen={(edition) => {
              go({ edition: edition?.number ?? null, region: edition?.region ?? place.region });
            }}
            mayPublish={who.may.raw}
            today={today}
            earlier={earlier}
            onRetry={onRetry}
          />
        )}
      </div>
    </div>
  );
}

/** What a caller may see; everybody sees the region's editions. */
function viewsFor({ may }: Who): readonly [View, ...View[]] {
  if (!may.region) return ["region", "editions"];
  return [
    "overview",
    ...(may.report ? (["authority"] as const) : []),
    ...(["region", "editions"] as const),
    ...(may.see ? (["factors"] as const) : []),
  ];
}

function keyOf({ id, version }: FormChoice): string {
  return JSON.stringify([id, version]);
}

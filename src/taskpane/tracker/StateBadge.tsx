import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  Clock16Regular,
  QuestionCircle16Regular,
  Warning16Filled,
  CalendarLtr16Regular,
} from "@fluentui/react-icons";
import type { TrackedMilestone } from "../../tracker/make-tracker.ts";
import { describeState } from "../../tracker/papers/tracker-words.ts";
import type { State } from "../../tracker/work-out.ts";
import { capitalised } from "./tracker-strings.ts";

const icons = {
  overdue: Warning16Filled,
  "due-today": Warning16Filled,
  notice: Clock16Regular,
  "not-due": CalendarLtr16Regular,
  done: CheckmarkCircle16Regular,
  "done-late": CheckmarkCircle16Regular,
  "not-known": QuestionCircle16Regular,
  "could-not-run": QuestionCircle16Regular,
} as const satisfies Record<State, unknown>;

const useStyles = makeStyles({
  // An icon sits on the line of the words beside it; lowered a little, it sits in their middle.
  icon: { flexShrink: 0, transform: "translateY(0.2em)" },
  bad: { color: tokens.colorPaletteRedForeground1 },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  urgent: { fontWeight: tokens.fontWeightSemibold },
});

/** A state in words, with an icon beside it: never by colour alone. */
export function StateBadge({ date }: { readonly date: TrackedMilestone }) {
  const styles = useStyles();
  const { state } = date;
  const FluentIcon = icons[state];
  const tone = toneOf(state);
  return (
    <span className={mergeClasses(tone === "bad" && styles.urgent)}>
      <FluentIcon className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true" />{" "}
      {capitalised(describeState(date))}
    </span>
  );
}

function toneOf(state: State): "bad" | "soon" | "good" | "quiet" {
  switch (state) {
    case "overdue":
    case "due-today":
      return "bad";
    case "notice":
      return "soon";
    case "done":
    case "done-late":
      return "good";
    default:
      return "quiet";
  }
}

import {
  CheckmarkCircle16Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
  Info16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import { makeStyles, mergeClasses } from "@fluentui/react-components";

export interface IconProps {
  readonly name: "open" | "closed" | "tick" | "alert" | "note";
  /** A class for its colour. */
  readonly className?: string;
}

const icons = {
  open: ChevronDown16Regular,
  closed: ChevronRight16Regular,
  tick: CheckmarkCircle16Regular,
  alert: Warning16Regular,
  note: Info16Regular,
} as const;

const useStyles = makeStyles({
  // An icon sits on the line of the words beside it; lowered a little, it sits in their middle.
  icon: { flexShrink: 0, transform: "translateY(0.2em)" },
});

/** One of Fluent's icons beside words that say the same: for the eye only. */
export function Icon({ name, className }: IconProps) {
  const styles = useStyles();
  const FluentIcon = icons[name];
  return <FluentIcon className={mergeClasses(styles.icon, className)} aria-hidden="true" />;
}

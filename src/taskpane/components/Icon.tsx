import { makeStyles, mergeClasses } from "@fluentui/react-components";

export interface IconProps {
  readonly name: "open" | "closed" | "tick" | "alert" | "note";
  /** Class of whoever shows it, for its colour. */
  readonly className?: string;
}

const useStyles = makeStyles({
  icon: {
    width: "1em",
    height: "1em",
    flexShrink: 0,
    fill: "currentColor",
    // A picture stands on the line of the words beside it; lowered a little, it stands in their middle.
    transform: "translateY(0.125em)",
  },
});

const paths: Readonly<Record<IconProps["name"], string>> = {
  open: "M2 5l6 6 6-6-1.4-1.4L8 8.2 3.4 3.6z",
  closed: "M5 2l6 6-6 6-1.4-1.4L8.2 8 3.6 3.4z",
  tick: "M8 0a8 8 0 110 16A8 8 0 018 0zm3.6 4.9L6.9 9.6 4.5 7.2 3.3 8.4l3.6 3.6 6-6z",
  alert: "M8 .8L16 15H0zM7.1 6v4.4h1.8V6zm0 5.6v1.8h1.8v-1.8z",
  note: "M8 0a8 8 0 110 16A8 8 0 018 0zM7.1 7v5h1.8V7zm0-3v1.9h1.8V4z",
};

/** A small sign beside words that say the same: for the eye only. */
export function Icon({ name, className }: IconProps) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.icon, className)} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} fillRule="evenodd" />
    </svg>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks that the views of these pages share; as on the page over files. */
export const usePageStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  smallHeading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, maxWidth: "50rem" },
  quiet: {
    margin: 0,
    maxWidth: "50rem",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalL,
    "@media print": { display: "none" },
  },
  choice: { minWidth: 0, width: "min(100%, 18rem)" },
  dropdown: { minWidth: 0, width: "100%" },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalXXL,
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  link: { minHeight: "32px", textAlign: "left" },
});

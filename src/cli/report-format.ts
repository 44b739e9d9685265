/** The ways in which `check` can print its report. */
export const formatNames = ["text", "json", "markdown", "sarif", "csv"] as const;
export type FormatName = (typeof formatNames)[number];

/** How a report is to look: text for a person, the object of the contract, or what another program takes. */
export type ReportFormat =
  { readonly type: Exclude<FormatName, "text"> } | { readonly type: "text"; readonly colour: boolean };

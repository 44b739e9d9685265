/** The ways in which `check` can print its report. */
export const formatNames = ["text", "summary", "json", "markdown", "sarif", "csv"] as const;
export type FormatName = (typeof formatNames)[number];

/** What a report looks like: for a person, as the object of the contract, or as another program takes it. */
export interface ReportFormat {
  readonly type: FormatName;
  /** Whether to colour what a person reads. */
  readonly colour: boolean;
}

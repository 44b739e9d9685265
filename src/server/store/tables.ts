import type { Generated } from "kysely";
import type { ListState } from "../../collation/collated-audit.ts";
import type { StoredToken } from "./audit-store.ts";
import type { LogAction } from "./log-event.ts";

/** The tables as both databases have them; `migrations/` makes them. Moments and dates are ISO texts, as they were sent. */
export interface Tables {
  readonly audit: Omit<AuditTable, "id"> & { readonly id: Generated<number> };
  readonly judgement: ValueTable;
  readonly answer: ValueTable;
  readonly text: ValueTable;
  readonly choice: ChoiceTable;
  readonly action: ActionTable;
  readonly superseded_version: SupersededVersionTable;
  readonly store_head: StoreHeadTable;
  readonly log_entry: LogEntryTable;
  readonly token: TokenTable;
  readonly edition: Omit<EditionTable, "id"> & { readonly id: Generated<number> };
  readonly edition_cell: EditionCellTable;
  readonly factor_coding: Omit<FactorCodingTable, "id"> & { readonly id: Generated<number> };
  readonly followed_action: FollowedActionTable;
}

/** An action that an authority follows up, as it is now. */
export interface FollowedActionTable {
  readonly authority: string;
  /** The same wherever the action is followed up (`findActions`). */
  readonly id: string;
  /** Of its audit. */
  readonly audit_key: string;
  readonly team: string | null;
  readonly owner: string | null;
  readonly section: string | null;
  readonly focus: string | null;
  readonly state: string;
  /** ISO. Whether it is overdue is worked out for a day and never stored. */
  readonly due: string | null;
  /** 1 while something is still to be done, else 0. */
  readonly is_open: number;
  /** 1 while somebody has to say whether it is an earlier action in other words, else 0. */
  readonly is_in_question: number;
  readonly version: number;
  /** Of the document, as the log has it. */
  readonly digest: string;
  /** The whole action with its history as canonical JSON. */
  readonly document: string;
}

/** A region's report that was frozen; rows are only ever added. */
export interface EditionTable {
  readonly id: number;
  readonly region: string;
  readonly cycle: string;
  readonly form_id: string;
  readonly form_version: string;
  /** From 1, without a gap. */
  readonly number: number;
  readonly audience: string;
  readonly cut_off: string;
  /** The id of its disclosure policy. */
  readonly policy: string;
  readonly digest: string;
  readonly made_at: string;
  /** The whole edition as canonical JSON. */
  readonly document: string;
}

/** One cell of an edition's tables, for readers such as Power BI. */
export interface EditionCellTable {
  readonly edition_id: number;
  readonly position: number;
  readonly table_id: string;
  readonly title: string;
  readonly row_name: string;
  readonly column_name: string;
  /** Null where it is hidden or does not apply. */
  readonly value: number | null;
  /** "c" where it is hidden. */
  readonly symbol: string | null;
}

/** What one person coded of one audit. */
export interface FactorCodingTable {
  readonly id: number;
  readonly audit_key: string;
  readonly authority: string;
  /** Initials. */
  readonly coder: string;
  readonly coded_on: string;
  readonly codebook_id: string;
  readonly codebook_version: string;
  /** As JSON. */
  readonly codes: string;
}

/** The newest version of each audit: one row for a key of an authority and a version of a form. */
export interface AuditTable {
  readonly id: number;
  readonly audit_key: string;
  readonly authority: string;
  readonly region: string | null;
  readonly cycle: string;
  readonly form_id: string;
  readonly form_version: string;
  readonly state: ListState;
  readonly revision: number;
  readonly saved_at: string;
  readonly completed_on: string;
  readonly received_at: string;
  /** The same for two audits of one child in one cycle on one form, in any version of it (`sameChildKey`); null where nobody can tell. */
  readonly child_key: string | null;
  /** The child's reference as the sharing policy allows it; null once withdrawn. */
  readonly child_ref: string | null;
  readonly age_range: string | null;
  readonly team: string | null;
  readonly yes_count: number;
  readonly no_count: number;
  readonly not_applicable_count: number;
  readonly waived_count: number;
  /** Of the document, as the log has it. */
  readonly digest: string;
  /** The whole collated audit as canonical JSON; null once withdrawn. */
  readonly document: string | null;
}

/** One value of an audit at its place `<owner>/<field>` in the form, such as `health/grade`. */
export interface ValueTable {
  readonly audit_id: number;
  readonly owner: string;
  readonly field: string;
  /** Null where nothing was given. */
  readonly value: string | null;
}

/** One of several values that were chosen at a place. The owner of a row of a list is `<list>/<row>`. */
export interface ChoiceTable {
  readonly audit_id: number;
  readonly owner: string;
  readonly field: string;
  readonly value: string;
}

/** One cell of a row that people added to a list of the form, such as the area of the second action. */
export interface ActionTable extends ValueTable {
  /** From 1, in the order of the form. */
  readonly position: number;
}

/** What a newer version of an audit took the place of. */
export interface SupersededVersionTable {
  readonly audit_id: number;
  readonly form_version: string;
  readonly revision: number;
  readonly saved_at: string;
  readonly digest: string;
  readonly superseded_at: string;
  readonly document: string;
}

/** One row, which every writer locks first: where the log ends, and the latest moment that it has seen. */
export interface StoreHeadTable {
  readonly id: 1;
  readonly log_number: number;
  readonly log_hash: string;
  readonly latest_moment: string;
}

/** Rows are only ever added; triggers of the database refuse anything else. */
export interface LogEntryTable {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: string;
  readonly what: LogAction;
  readonly authority: string | null;
  readonly credential: string | null;
  readonly address: string | null;
  readonly audit_key: string | null;
  readonly form_id: string | null;
  /** Null in entries that were made before the log had it. */
  readonly form_version: string | null;
  readonly revision: number | null;
  readonly digest: string | null;
  readonly token_id: string | null;
  readonly route: string | null;
  readonly filter: string | null;
  readonly row_count: number | null;
  readonly code: string | null;
  /** Of this entry and the hash of the one before. */
  readonly hash: string;
}

export interface TokenTable {
  readonly id: string;
  readonly authority: string;
  readonly role: StoredToken["role"];
  readonly label: string;
  readonly secret_hash: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

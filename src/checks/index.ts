import { actionDateUnreal } from "./action-date-unreal.ts";
import { actionIncomplete } from "./action-incomplete.ts";
import { ageRangeUnknown } from "./age-range-unknown.ts";
import { answerMissing } from "./answer-missing.ts";
import { answerOutsideList } from "./answer-outside-list.ts";
import { childIdLikeName } from "./child-id-like-name.ts";
import type { Check } from "./engine/create-check.ts";
import { formPartMissing } from "./form-part-missing.ts";
import { gradeMissing } from "./grade-missing.ts";
import { gradeOutsideScale } from "./grade-outside-scale.ts";
import { gradeWithoutComment } from "./grade-without-comment.ts";
import { headerFieldMissing } from "./header-field-missing.ts";
import { iroNotInitials } from "./iro-not-initials.ts";
import { noWithoutComment } from "./no-without-comment.ts";
import { placeholderLeft } from "./placeholder-left.ts";

/**
 * The registry: every check there is, as `explain` and the index of pages list them. Findings at one place come in this
 * order. A later form year gets a list of its own, made from an earlier one with `extendCheckSet`; none is edited once
 * audits were judged by it.
 */
export const allChecks: readonly Check[] = [
  formPartMissing,
  headerFieldMissing,
  childIdLikeName,
  ageRangeUnknown,
  iroNotInitials,
  answerMissing,
  answerOutsideList,
  noWithoutComment,
  gradeMissing,
  gradeOutsideScale,
  gradeWithoutComment,
  actionIncomplete,
  actionDateUnreal,
  placeholderLeft,
];

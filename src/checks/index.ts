import { actionDateFar } from "./action-date-far.ts";
import { actionDatePast } from "./action-date-past.ts";
import { actionDateShort } from "./action-date-short.ts";
import { actionDateUnreal } from "./action-date-unreal.ts";
import { actionIncomplete } from "./action-incomplete.ts";
import { actionMissing } from "./action-missing.ts";
import { actionOwnerNamed } from "./action-owner-named.ts";
import { actionVague } from "./action-vague.ts";
import { actionWithoutOwner } from "./action-without-owner.ts";
import { ageRangeUnknown } from "./age-range-unknown.ts";
import { answerMissing } from "./answer-missing.ts";
import { answerOutsideList } from "./answer-outside-list.ts";
import { answersAllAlike } from "./answers-all-alike.ts";
import { authorityUnknown } from "./authority-unknown.ts";
import { careBeganBeforeSample } from "./care-began-before-sample.ts";
import { caseDatesDisordered } from "./case-dates-disordered.ts";
import { childIdInitials } from "./child-id-initials.ts";
import { childIdLikeCaseNumber } from "./child-id-like-case-number.ts";
import { childIdLikeName } from "./child-id-like-name.ts";
import { commentNamingAnotherGrade } from "./comment-naming-another-grade.ts";
import { commentRepeated } from "./comment-repeated.ts";
import { commentWithoutEvidence } from "./comment-without-evidence.ts";
import { dataOfOtherPrograms } from "./data-of-other-programs.ts";
import { embeddedDocument } from "./embedded-document.ts";
import type { Form } from "../proforma/form.ts";
import { shippedForms } from "../proforma/registry.ts";
import type { Check } from "./engine/create-check.ts";
import { rulesOf } from "./engine/rule-check.ts";
import { factorsMissing } from "./factors-missing.ts";
import { firstReviewLate } from "./first-review-late.ts";
import { formPartMissing } from "./form-part-missing.ts";
import { gradeAboveAnswers } from "./grade-above-answers.ts";
import { gradeBelowAnswers } from "./grade-below-answers.ts";
import { gradeMissing } from "./grade-missing.ts";
import { gradeOutsideScale } from "./grade-outside-scale.ts";
import { gradeWithoutComment } from "./grade-without-comment.ts";
import { headerFieldMissing } from "./header-field-missing.ts";
import { hiddenText } from "./hidden-text.ts";
import { identifierAddress } from "./identifier-address.ts";
import { identifierCaseReference } from "./identifier-case-reference.ts";
import { identifierDateOfBirth } from "./identifier-date-of-birth.ts";
import { identifierEmail } from "./identifier-email.ts";
import { identifierExactAge } from "./identifier-exact-age.ts";
import { identifierLink } from "./identifier-link.ts";
import { identifierNationalInsurance } from "./identifier-national-insurance.ts";
import { identifierNhsNumber } from "./identifier-nhs-number.ts";
import { identifierOtherReference } from "./identifier-other-reference.ts";
import { identifierPersonName } from "./identifier-person-name.ts";
import { identifierPhone } from "./identifier-phone.ts";
import { identifierPlaceName } from "./identifier-place-name.ts";
import { identifierPostcode } from "./identifier-postcode.ts";
import { identifierUpn } from "./identifier-upn.ts";
import { initialsSpelledOut } from "./initials-spelled-out.ts";
import { iroNotInitials } from "./iro-not-initials.ts";
import { listForComment } from "./list-for-comment.ts";
import { listTypedOver } from "./list-typed-over.ts";
import { lowGradeWithoutAction } from "./low-grade-without-action.ts";
import { lowestGradeWithoutEscalation } from "./lowest-grade-without-escalation.ts";
import { noWithoutComment } from "./no-without-comment.ts";
import { notApplicableWithoutComment } from "./not-applicable-without-comment.ts";
import { pastDateNamed } from "./past-date-named.ts";
import { personInProperties } from "./person-in-properties.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { recordLost } from "./record-lost.ts";
import { recordNewer } from "./record-newer.ts";
import { recordStale } from "./record-stale.ts";
import { rowDuplicated } from "./row-duplicated.ts";
import { secondReviewLate } from "./second-review-late.ts";
import { sectionOutsideCase } from "./section-outside-case.ts";
import { singleAge } from "./single-age.ts";
import { strengthTreatedAsAction } from "./strength-treated-as-action.ts";
import { teamLikeName } from "./team-like-name.ts";
import { textInMargins } from "./text-in-margins.ts";
import { trackedChanges } from "./tracked-changes.ts";
import { valueMissing } from "./value-missing.ts";
import { valueUnreadable } from "./value-unreadable.ts";
import { valueInOtherWords } from "./value-in-other-words.ts";
import { wordComments } from "./word-comments.ts";
import { yesWithoutComment } from "./yes-without-comment.ts";

const untilGrades: readonly Check[] = [
  formPartMissing,
  rowDuplicated,
  listTypedOver,
  valueInOtherWords,
  listForComment,
  trackedChanges,
  wordComments,
  hiddenText,
  textInMargins,
  embeddedDocument,
  dataOfOtherPrograms,
  personInProperties,
  recordStale,
  recordLost,
  recordNewer,
  headerFieldMissing,
  authorityUnknown,
  childIdLikeName,
  childIdInitials,
  childIdLikeCaseNumber,
  ageRangeUnknown,
  singleAge,
  teamLikeName,
  iroNotInitials,
  caseDatesDisordered,
  firstReviewLate,
  secondReviewLate,
  careBeganBeforeSample,
  valueMissing,
  valueUnreadable,
  sectionOutsideCase,
  answerMissing,
  answerOutsideList,
  noWithoutComment,
  yesWithoutComment,
  notApplicableWithoutComment,
  commentWithoutEvidence,
  commentRepeated,
  gradeMissing,
  gradeOutsideScale,
  gradeWithoutComment,
  factorsMissing,
  gradeAboveAnswers,
  gradeBelowAnswers,
];

const afterRules: readonly Check[] = [
  commentNamingAnotherGrade,
  lowGradeWithoutAction,
  lowestGradeWithoutEscalation,
  answersAllAlike,
  actionIncomplete,
  strengthTreatedAsAction,
  actionMissing,
  actionDateUnreal,
  actionDateShort,
  actionDatePast,
  actionDateFar,
  actionWithoutOwner,
  actionOwnerNamed,
  actionVague,
  placeholderLeft,
  identifierNhsNumber,
  identifierUpn,
  identifierNationalInsurance,
  identifierPostcode,
  identifierAddress,
  identifierEmail,
  identifierLink,
  identifierPhone,
  identifierDateOfBirth,
  identifierExactAge,
  identifierPersonName,
  identifierPlaceName,
  identifierCaseReference,
  identifierOtherReference,
  initialsSpelledOut,
  pastDateNamed,
];

/**
 * The registry: every check of any form. Each asks a form for what its values mean, and says nothing where a form has none of
 * these. A check that changed its meaning gets a new id.
 */
export const generalChecks: readonly Check[] = [...untilGrades, ...afterRules];

/** The rules of the forms that ship; those of another form come with its definition. */
export const shippedRules: readonly Check[] = shippedForms.flatMap(rulesOf);

/** Every check that ships, as `explain` and the index of pages list them. */
export const allChecks: readonly Check[] = [...untilGrades, ...shippedRules, ...afterRules];

const made = new WeakMap<Form, readonly Check[]>();

/** The checks of a form: those of any form, and its own rules. Findings at one place come in this order. */
export function checksOf(form: Form): readonly Check[] {
  const known = made.get(form);
  if (known) return known;
  const checks = [...untilGrades, ...rulesOf(form), ...afterRules];
  made.set(form, checks);
  return checks;
}

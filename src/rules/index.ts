/** The catalogue of rules, in the order of their numbers. */
import { notThisAgreement } from './r100-not-this-agreement';
import { missingTable } from './r101-missing-table';
import { missingColumn } from './r102-missing-column';
import { secondTable } from './r103-second-table';
import { secondColumn } from './r104-second-column';
import { hiddenTable } from './r105-hidden-table';
import { rowsOutsideTable } from './r106-rows-outside-table';
import { unknownColumn } from './r107-unknown-column';
import { anotherContract } from './r108-another-contract';
import { coverIncomplete } from './r109-cover-incomplete';
import { formulaOverwritten } from './r110-formula-overwritten';
import { errorValue } from './r201-error-value';
import { unreadableValue } from './r202-unreadable-value';
import { numberAsText } from './r203-number-as-text';
import { dateAsText } from './r204-date-as-text';
import { daysNotInQuarters } from './r205-days-not-in-quarters';
import { ambiguousPercent } from './r206-ambiguous-percent';
import { fractionAsPercent } from './r207-fraction-as-percent';
import { negativeFigure } from './r208-negative-figure';
import { percentageOver100 } from './r209-percentage-over-100';
import { activityValueMissing } from './r210-activity-value-missing';
import { lineIncomplete } from './r211-line-incomplete';
import { formulaWithoutValue } from './r212-formula-without-value';
import { unknownService } from './r301-unknown-service';
import { unknownPriority } from './r302-unknown-priority';
import { unknownKpi } from './r303-unknown-kpi';
import { unknownOrder } from './r304-unknown-order';
import { unknownActivityType } from './r305-unknown-activity-type';
import { unknownFunding } from './r306-unknown-funding';
import { unknownVolumetric } from './r307-unknown-volumetric';
import { unknownWord } from './r308-unknown-word';
import { nameDiffers } from './r309-name-differs';
import { mixedSpellings } from './r310-mixed-spellings';
import { duplicateKpi } from './r401-duplicate-kpi';
import { duplicateActivityReference } from './r402-duplicate-activity-reference';
import { duplicateActivity } from './r403-duplicate-activity';
import { schoolNumberUnreadable } from './r404-school-number-unreadable';
import { schoolOfAnotherAuthority } from './r405-school-of-another-authority';
import { mixedSchoolNumbers } from './r406-mixed-school-numbers';
import { schoolOfTwoNames } from './r407-school-of-two-names';
import { duplicateLine } from './r408-duplicate-line';
import { schoolNotOpen } from './r409-school-not-open';
import { schoolNotRegistered } from './r410-school-not-registered';
import { nearDuplicateActivity } from './r411-near-duplicate-activity';
import { reportingMonthMissing } from './r501-reporting-month-missing';
import { monthOutsideAgreement } from './r502-month-outside-agreement';
import { activityBeforeYear } from './r503-activity-before-year';
import { activityAfterMonth } from './r504-activity-after-month';
import { nonWorkingDay } from './r505-non-working-day';
import { preparedLate } from './r506-prepared-late';
import { preparedBeforeMonthEnd } from './r507-prepared-before-month-end';
import { actualDiffersFromParts } from './r601-actual-differs-from-parts';
import { numeratorOverDenominator } from './r602-numerator-over-denominator';
import { prioritiesTotal } from './r603-priorities-total';
import { remainingDiffers } from './r604-remaining-differs';
import { chargedDiffers } from './r605-charged-differs';
import { monthOverYearToDate } from './r606-month-over-year-to-date';
import { zeroDenominator } from './r607-zero-denominator';
import { daysTotal } from './r608-days-total';
import { staleFormula } from './r609-stale-formula';
import { prioritiesAgainstActivity } from './r701-priorities-against-activity';
import { volumetricsAgainstActivity } from './r702-volumetrics-against-activity';
import { daysAgainstActivity } from './r703-days-against-activity';
import { kpiAgainstActivity } from './r704-kpi-against-activity';
import { targetDiffers } from './r801-target-differs';
import { kpiMissing } from './r802-kpi-missing';
import { kpiBlank } from './r803-kpi-blank';
import { kpiNotInForce } from './r804-kpi-not-in-force';
import { kpiOfAnotherService } from './r805-kpi-of-another-service';
import { unitDiffers } from './r806-unit-differs';
import { ratingDiffers } from './r807-rating-differs';
import { agreementVersionDiffers } from './r808-agreement-version-differs';
import { provisionalNotAllowed } from './r809-provisional-not-allowed';
import { missWithoutCommentary } from './r810-miss-without-commentary';
import { orderTermsDiffer } from './r811-order-terms-differ';
import { orderOverDays } from './r812-order-over-days';
import { commissionedWithoutOrder } from './r813-commissioned-without-order';
import { tradedWithOrder } from './r814-traded-with-order';
import { activityNotAsOrdered } from './r815-activity-not-as-ordered';
import { orderNotListed } from './r816-order-not-listed';
import { kpiBelowTarget } from './r817-kpi-below-target';
import { settingNotApplied } from './r818-setting-not-applied';
import { offProfile } from './r819-off-profile';
import { repeatFailure } from './r901-repeat-failure';
import { activityRestated } from './r902-activity-restated';
import { activityVanished } from './r903-activity-vanished';
import { lateActivity } from './r904-late-activity';
import { yearToDateFalls } from './r905-year-to-date-falls';
import { priorityDaysRestated } from './r906-priority-days-restated';
import { volumetricRestated } from './r907-volumetric-restated';
import { orderDaysRestated } from './r908-order-days-restated';
import { previousMonthDiffers } from './r909-previous-month-differs';
import { orderTermsChanged } from './r910-order-terms-changed';
import { monthSkipped } from './r911-month-skipped';
import { valueRepeated } from './r912-value-repeated';
import { outlier } from './r913-outlier';
import { correctionUnchanged } from './r914-correction-unchanged';
import { nilReturnWithActivity } from './r1001-nil-return-with-activity';
import { nilReturnWithFigures } from './r1002-nil-return-with-figures';
import type { Rule } from './rule';

/**
 * Every rule over a return. R100 is not among them: it is decided by the reading, before there is a return.
 * Numbers are never used twice, so loading fails where two rules share one.
 */
export const RULES: readonly Rule[] = catalogue([
  missingTable,
  missingColumn,
  secondTable,
  secondColumn,
  hiddenTable,
  rowsOutsideTable,
  unknownColumn,
  anotherContract,
  coverIncomplete,
  formulaOverwritten,
  errorValue,
  unreadableValue,
  numberAsText,
  dateAsText,
  daysNotInQuarters,
  ambiguousPercent,
  fractionAsPercent,
  negativeFigure,
  percentageOver100,
  activityValueMissing,
  lineIncomplete,
  formulaWithoutValue,
  unknownService,
  unknownPriority,
  unknownKpi,
  unknownOrder,
  unknownActivityType,
  unknownFunding,
  unknownVolumetric,
  unknownWord,
  nameDiffers,
  mixedSpellings,
  duplicateKpi,
  duplicateActivityReference,
  duplicateActivity,
  schoolNumberUnreadable,
  schoolOfAnotherAuthority,
  mixedSchoolNumbers,
  schoolOfTwoNames,
  duplicateLine,
  schoolNotOpen,
  schoolNotRegistered,
  nearDuplicateActivity,
  reportingMonthMissing,
  monthOutsideAgreement,
  activityBeforeYear,
  activityAfterMonth,
  nonWorkingDay,
  preparedLate,
  preparedBeforeMonthEnd,
  actualDiffersFromParts,
  numeratorOverDenominator,
  prioritiesTotal,
  remainingDiffers,
  chargedDiffers,
  monthOverYearToDate,
  zeroDenominator,
  daysTotal,
  staleFormula,
  prioritiesAgainstActivity,
  volumetricsAgainstActivity,
  daysAgainstActivity,
  kpiAgainstActivity,
  targetDiffers,
  kpiMissing,
  kpiBlank,
  kpiNotInForce,
  kpiOfAnotherService,
  unitDiffers,
  ratingDiffers,
  agreementVersionDiffers,
  provisionalNotAllowed,
  missWithoutCommentary,
  orderTermsDiffer,
  orderOverDays,
  commissionedWithoutOrder,
  tradedWithOrder,
  activityNotAsOrdered,
  orderNotListed,
  kpiBelowTarget,
  settingNotApplied,
  offProfile,
  repeatFailure,
  activityRestated,
  activityVanished,
  lateActivity,
  yearToDateFalls,
  priorityDaysRestated,
  volumetricRestated,
  orderDaysRestated,
  previousMonthDiffers,
  orderTermsChanged,
  monthSkipped,
  valueRepeated,
  outlier,
  correctionUnchanged,
  nilReturnWithActivity,
  nilReturnWithFigures,
]);

/** The rules as given; throws where an id or a name stands twice. */
export function catalogue(rules: readonly Rule[]): readonly Rule[] {
  const known = new Set<string>([notThisAgreement.id, notThisAgreement.name]);
  for (const { meta } of rules) {
    for (const key of [meta.id, meta.name]) {
      if (known.has(key)) throw new Error(`Two rules are called ${key}. Ids and names of rules are never used twice.`);
      known.add(key);
    }
  }
  return rules;
}

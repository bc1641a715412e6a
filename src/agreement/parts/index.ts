/** Every part of an agreement, in the order of the sheets of its Excel form. */
import { agreementPart, changesPart, nonWorkingDaysPart } from './agreement-part';
import { derivationsPart } from './derivations-part';
import { activityTypesPart, placeholdersPart, returnColumnsPart, returnTablesPart, wordsPart } from './format-parts';
import { kpisPart, targetsPart } from './kpi-parts';
import type { Part } from './part';
import { ruleSettingsPart } from './rule-settings-part';
import { commissionsPart, prioritiesPart, schoolsPart, servicesPart, volumetricsPart } from './services-parts';

/** A part that another belongs to stands before it. */
export const PARTS: readonly Part[] = [
  changesPart,
  agreementPart,
  prioritiesPart,
  servicesPart,
  kpisPart,
  targetsPart,
  volumetricsPart,
  derivationsPart,
  commissionsPart,
  schoolsPart,
  nonWorkingDaysPart,
  ruleSettingsPart,
  returnTablesPart,
  returnColumnsPart,
  activityTypesPart,
  wordsPart,
  placeholdersPart,
];

export type { Column, Link, Part, PartRow, SettingsPart, TablePart } from './part';

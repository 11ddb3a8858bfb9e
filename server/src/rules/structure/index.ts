import type { Rule } from '../model';
import { attachmentAbsent } from './attachment-absent';
import { attachmentTitle } from './attachment-title';
import { attachmentUnlisted } from './attachment-unlisted';
import { chapterOrder } from './chapter-order';
import { contentsMismatch } from './contents-mismatch';
import { effectiveBeforeIssued } from './effective-before-issued';
import { effectiveDateMisplaced } from './effective-date-misplaced';
import { emptyArticle } from './empty-article';
import { introColon } from './intro-colon';
import { issuedByInnerOffice } from './issued-by-inner-office';
import { issuedDates } from './issued-dates';
import { itemPunctuation } from './item-punctuation';
import { missingBasis } from './missing-basis';
import { missingEffectiveDate } from './missing-effective-date';
import { missingTitle } from './missing-title';
import { ruleCalledRegulation } from './rule-called-regulation';

/** Parts that a document of its kind needs, and where they stand. */
export const structureRules: readonly Rule[] = [
  missingTitle, missingBasis, missingEffectiveDate, effectiveDateMisplaced, effectiveBeforeIssued, issuedDates, emptyArticle, chapterOrder,
  introColon, itemPunctuation, attachmentAbsent, attachmentUnlisted, attachmentTitle, contentsMismatch, ruleCalledRegulation, issuedByInnerOffice,
];

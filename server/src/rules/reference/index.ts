import type { Rule } from '../model';
import { danglingRelative } from './dangling-relative';
import { missingArticle } from './missing-article';
import { missingAttachment } from './missing-attachment';
import { missingChapter } from './missing-chapter';
import { missingItem } from './missing-item';
import { missingParagraph } from './missing-paragraph';
import { numberMismatch } from './number-mismatch';
import { quoteMismatch } from './quote-mismatch';
import { repealed } from './repealed';
import { reversedRange } from './reversed-range';
import { self } from './self';
import { subjectMismatch } from './subject-mismatch';
import { superseded } from './superseded';
import { titleMismatch } from './title-mismatch';
import { unknownDocument } from './unknown-document';

export const referenceRules: readonly Rule[] = [
  missingArticle, missingParagraph, missingItem, missingAttachment, missingChapter, unknownDocument, titleMismatch, numberMismatch,
  repealed, superseded, quoteMismatch, subjectMismatch, reversedRange, self, danglingRelative,
];

import type { Rule } from '../model';
import { danglingRelative } from './dangling-relative';
import { missingArticle } from './missing-article';
import { missingAttachment } from './missing-attachment';
import { missingChapter } from './missing-chapter';
import { missingItem } from './missing-item';
import { missingParagraph } from './missing-paragraph';
import { reversedRange } from './reversed-range';
import { self } from './self';

export const referenceRules: readonly Rule[] = [missingArticle, missingParagraph, missingItem, missingAttachment, missingChapter, reversedRange, self, danglingRelative];

import type { Rule } from '../model';

/** 市商务局外资处: a division of an organ, which has no standing of its own. */
const INNER = /(?:政府|办公室|办公厅|局|委员会|委|厅|部)[\u4e00-\u9fff]{1,10}(?:处|科)$/;
const NO_INNER = /(?:办事|管理|代表|秘书|调查|管护|保护|服务|派出|联络)处$/;

/** A document issued in the name of a division. */
export const issuedByInnerOffice: Rule = {
  code: 'structure/issued-by-inner-office',
  severity: 'error',
  title: { zh: '以内设机构名义制发文件', en: 'Issued in the name of a division' },
  explanation: {
    zh: '行政规范性文件由行政机关制发，不得以内设机构（处、科）的名义制发。标题或者落款的发文机关是机关的处、科的，报告一处。办事处、管理处等独立单位不在此列。',
    en: 'Normative documents are issued by the organ itself, not by one of its divisions (处, 科). Reported where title or signature names such a division as issuer.',
  },
  basis: '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）一（一）',
  bad: '宁海市商务局外资处关于加强会展工作的意见\n一、总体要求\n提高会展水平。\n二、主要任务\n加强服务。\n宁海市商务局外资处\n2024年5月6日',
  good: '宁海市商务局关于加强会展工作的意见\n一、总体要求\n提高会展水平。\n二、主要任务\n加强服务。\n宁海市商务局\n2024年5月6日',
  *check({ document }) {
    const { title, titleSpan, issuers } = document.metadata;
    const named = /^([\u4e00-\u9fff]{4,30}?(?:处|科))关于/.exec(title)?.[1];
    const office = [...(named ? [named] : []), ...issuers].find((each) => INNER.test(each) && !NO_INNER.test(each));
    if (!office || !titleSpan) return;
    yield { code: this.code, span: titleSpan, message: { zh: `“${office}”是内设机构，规范性文件应当以本机关的名义制发。`, en: `${office} is a division; the organ itself issues normative documents.` } };
  },
};

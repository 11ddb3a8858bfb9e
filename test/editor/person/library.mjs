// A small corpus of an office of a city that does not exist: regulations in two versions, rules, plans that follow one another, a Word file, and files that cannot be read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const NUMERALS = '一二三四五六七八九十';
const regulation = (title, note, articles) => `${title}\n\n（${note}）\n\n${articles.map((text, at) => `第${NUMERALS[at]}条　${text}`).join('\n\n')}\n`;
const congress = (day) => `${day}临江市第八届人民代表大会常务委员会第二十次会议通过　同年9月28日甲省第十三届人民代表大会常务委员会第三十次会议批准`;
const order = (day, number) => `${day}临江市人民政府令第${number}号公布`;
const notice = (title, number, day, body) => `临江市人民政府办公室关于印发${title}的通知\n\n${number}\n\n各区、县（市）人民政府，市政府各部门：\n\n《${title}》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n临江市人民政府办公室\n${day}\n\n${title}\n\n${body}\n`;

const DOCUMENTS = {
  '法规/临江市夜间经济促进条例(2018).txt': regulation('临江市夜间经济促进条例', congress('2018年6月28日'), ['为了促进夜间经济发展，制定本条例。', '每年六月的第一个星期六为夜间消费日。', '市商务主管部门负责夜间经济的统筹协调。', '夜间经济集聚区应当符合《临江市市容环境卫生管理条例》第三条的要求。']),
  '法规/临江市夜间经济促进条例(2023修正).txt': regulation('临江市夜间经济促进条例', `${congress('2018年6月28日')}　2023年5月26日临江市第九届人民代表大会常务委员会第八次会议修正`, ['为了促进夜间经济高质量发展，制定本条例。', '每年七月的第一个星期六为夜间消费日。', '市商务主管部门负责夜间经济的统筹协调。', '夜间经济集聚区应当符合《临江市市容环境卫生管理条例》第三条的要求。', '街区管理机构依照《临江市公共停车管理办法》第二条公布停车位。']),
  '法规/临江市市容环境卫生管理条例.txt': regulation('临江市市容环境卫生管理条例', congress('2016年4月27日'), ['为了加强市容环境卫生管理，制定本条例。', '市城市管理部门负责市容环境卫生管理工作。', '沿街设施应当保持整洁、完好。', '违反本条例第三条规定的，责令改正，处一百元以上五百元以下罚款。']),
  '规章/临江市公共停车管理办法.txt': regulation('临江市公共停车管理办法', order('2021年3月1日', 12), ['为了规范停车管理，根据《临江市市容环境卫生管理条例》，制定本办法。', '公共停车位应当向社会公布。', '占用盲道停车的，依照《临江市市容环境卫生管理条例》第四条处理。']),
  '规章/临江市户外广告设置管理办法.txt': regulation('临江市户外广告设置管理办法', order('2019年8月1日', 9), ['根据《临江市市容环境卫生管理条例》第二条、第三条，制定本办法。', '夜间经济集聚区的户外广告应当符合《临江市夜间经济促进条例》第四条的要求。']),
  '规章/临江市夜市管理办法.txt': regulation('临江市夜市管理办法', order('2020年9月1日', 11), ['根据《临江市夜间经济促进条例》，制定本办法。', '夜市开放时间由街道按照《临江市夜间经济促进条例》第二条、第三条确定。', '夜市停车依照《临江市公共停车管理办法》执行。', '夜市环境卫生依照《临江市市容环境卫生管理条例》第三条执行。']),
  '文件/临江市夜间经济三年行动计划（2020—2022年）.txt': notice('临江市夜间经济三年行动计划（2020—2022年）', '临政办发〔2020〕8号', '2020年3月1日', '一、总体要求\n\n贯彻《临江市夜间经济促进条例》。\n\n二、主要目标\n\n到2022年，夜间经济集聚区达到10个。'),
  '文件/临江市夜间经济行动计划（2023—2025年）.txt': notice('临江市夜间经济行动计划（2023—2025年）', '临政办发〔2023〕6号', '2023年6月20日', '一、总体要求\n\n贯彻《临江市夜间经济促进条例》第一条、第二条，接续实施《临江市夜间经济三年行动计划（2020—2022年）》。\n\n二、主要任务\n\n（一）停车保障。依照《临江市公共停车管理办法》第二条执行。责任单位：市建设局'),
  '文件/关于办好夜间消费日的意见.txt': '临江市人民政府关于办好夜间消费日的意见\n\n临政发〔2023〕15号\n\n各区、县（市）人民政府：\n\n根据《临江市夜间经济促进条例》第二条、第三条和《临江市夜市管理办法》，参照《北江市消费季实施办法》，提出如下意见。\n\n一、加强组织。由市商务局牵头。\n\n临江市人民政府\n2023年6月30日\n',
};
const DRAFT = '临江市夜间消费日活动方案\n\n为贯彻《临江市夜间经济促进条例》第二条，制定本方案。\n\n一、停车保障\n\n按照《临江市公共停车管理办法》第二条公布停车位。\n\n二、环境卫生\n\n按照《临江市市容环境卫生管理条例》第三条执行，落实《临江市夜间经济行动计划（2023—2025年）》。\n\n临江市人民政府办公室\n2024年6月1日\n';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const wordFile = (body) => zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`) });

/** Writes the corpus into `法规库` below a folder, the draft and the project file beside it. */
export function writeLibrary(folder) {
  const put = (name, content) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const [name, text] of Object.entries(DOCUMENTS)) put(`法规库/${name}`, text);
  put('法规库/文件/临江市街区照明导则.docx', wordFile(`${paragraph('临江市人民政府办公室关于街区照明的通知')}${paragraph('各区、县（市）人民政府：')}${paragraph('一、街区照明依照《临江市夜间经济促进条例》第四条、《临江市户外广告设置管理办法》执行。')}<w:p><w:r><w:drawing/></w:r></w:p>${paragraph('临江市人民政府办公室')}${paragraph('2023年9月1日')}`));
  put('法规库/文件/坏了的.docx', 'PK\u0003\u0004 not a Word file');
  put('法规库/文件/照片.jpg', Uint8Array.of(0xff, 0xd8, 0xff));
  put('夜间消费日.policy.txt', DRAFT);
  put('.policyrc.json', JSON.stringify({ corpus: ['法规库'] }));
}

import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const LAW = `绍兴市示范供热条例

2020年4月24日绍兴市第八届人民代表大会常务委员会第三十次会议通过　2020年7月31日浙江省第十三届人民代表大会常务委员会第二十二次会议批准

第一条 为了规范供热管理，制定本条例。
第二条 供热单位应当自收到用户申请之日起十五日内完成现场检查，并书面告知用户。
第三条 禁止供热单位在供热期内擅自停止供热。`;
const DRAFT = `绍兴市人民政府关于加强示范供热工作的意见

绍政发〔2023〕8号

各区、县（市）人民政府：

一、落实责任。各地要落实《绍兴市示范供热条例》。
二、严格检查。供热单位应当自收到用户申请之日起三十日内完成现场检查，并书面告知用户。
三、保障供热。允许供热单位在供热期内擅自停止供热。`;

describe('a service that rests between drafts', () => {
  const others = Array.from({ length: 300 }, (_, at) => ({ id: `${at}.txt`, uri: `${at}.txt`, text: `第${at}示范办法\n\n第一条 为了示范，制定本办法。` }));
  const service = createPolicyService({ sources: [{ id: 'law.txt', uri: 'law.txt', text: LAW }, ...others], today: () => '2024-01-01' });
  const check = (): string => JSON.stringify(service.check(service.read(DRAFT, 'draft.policy.txt')).findings.map(({ code, span, message, related }) => ({ code, span, message, related })));
  it('finds the same when what it had read of the corpus is gone', () => {
    const before = check();
    assert.match(before, /conflict\/deadline/);
    const [law] = service.corpus.documents;
    const read = law.document;
    for (const document of service.corpus.documents) void document.document.outline;
    service.rest();
    assert.notEqual(law.document, read, 'not let go');
    assert.equal(check(), before);
  });
});

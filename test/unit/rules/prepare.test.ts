import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const TEXTS = Array.from({ length: 30 }, (_, at) => `${at % 2 ? '绍兴市' : '杭州市'}示范${at}条例\n\n（2020年4月24日${at % 2 ? '绍兴市' : '杭州市'}第八届人民代表大会常务委员会第三十次会议通过）\n\n第一条　单位应当自收到通知之日起十五日内整改。\n`);

describe('preparing the corpus for the first check', () => {
  it('reads what binds where the draft does, a document a step, and changes no finding', () => {
    const made = () => createPolicyService({ sources: TEXTS.map((text, at) => ({ id: `${at}.txt`, uri: `${at}.txt`, text })), today: () => '2024-01-01' });
    const draft = '绍兴市人民政府关于示范工作的意见\n\n各区、县（市）人民政府：\n\n一、整改。落实《绍兴市示范1条例》，单位自收到通知后30日内整改。\n\n绍兴市人民政府\n2023年3月10日\n';
    const prepared = made();
    const document = prepared.read(draft, 'draft.policy.txt');
    const steps = [...prepared.prepare(document)].length;
    assert.equal(steps, 30, 'two steps for each of the fifteen of the same city');
    const plain = made();
    const codes = ({ findings }: ReturnType<typeof plain.check>) => findings.map(({ code, span }) => `${code} ${span.start}`);
    assert.deepEqual(codes(prepared.check(document)), codes(plain.check(plain.read(draft, 'draft.policy.txt'))));
  });
});

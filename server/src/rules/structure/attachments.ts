import type { Block, OutlineNode, PolicyDocument } from '../../document/model';

/** An attachment as the note below the text (附件说明) names it. */
export interface ListedAttachment {
  readonly number: number;
  readonly name: string;
  readonly block: Block;
  /** Of the name in the block's text. */
  readonly start: number;
  readonly end: number;
}

const NOTE = /^附件(\d*)：(?:(\d{1,2})[.、．])?(.*)$/;
const NAMED = /附件/g;
const NEXT = /^(\d{1,2})[.、．](.+)$/;

/** The attachments that the note of the text names: 附件：1.…… and the lines below it that go on counting. */
export function listedAttachments(document: PolicyDocument): readonly ListedAttachment[] {
  const listed: ListedAttachment[] = [];
  for (const block of document.blocksWith(NAMED)) {
    const words = withLabel(block);
    const note = NOTE.exec(words.text);
    if (!note || block.node?.level === 'attachment' || document.parts[block.part]?.kind === 'attachment' || note[3] === '' || /[。；].|[。]$/.test(note[3])) continue;
    add(note[2] ? Number(note[2]) : note[1] ? Number(note[1]) : 1, note[3], block, words);
    if (!note[2]) continue;
    for (let at = block.index + 1; at < document.blocks.length; at++) {
      const line = withLabel(document.blocks[at]);
      const next = NEXT.exec(line.text);
      if (!next || Number(next[1]) !== listed[listed.length - 1].number + 1) break;
      add(Number(next[1]), next[2], document.blocks[at], line);
    }
    // One note a text: 附件：…… in a table or a form is another thing.
    break;
  }
  return listed;

  function add(number: number, name: string, block: Block, { text, offset }: { text: string; offset: number }): void {
    const clean = name.replace(/[；。，、]$/, '');
    const start = Math.max(0, text.length - name.length - offset);
    listed.push({ number, name: clean, block, start, end: start + clean.length });
  }
}

/** A line with its own marker, which block texts leave out. */
function withLabel(block: Block): { text: string; offset: number } {
  const label = block.label?.text ?? '';
  return { text: label + block.text, offset: label.length };
}

/** The attachments that are there, in order. */
export const attachmentsOf = ({ outline }: PolicyDocument): readonly OutlineNode[] => outline.filter(({ level }) => level === 'attachment');

/** A name in the form in which two are compared. */
export const bare = (name: string): string => name.replace(/[\s，。、；：“”"《》〈〉（）()〔〕\[\]—\-·]/g, '');

/** The title of an attachment: beside its label, or the title line of its part. */
export const titleOf = (document: PolicyDocument, attachment: OutlineNode): string => attachment.heading || (document.parts[attachment.part]?.title ?? '');

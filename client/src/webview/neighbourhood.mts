/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { Graph, layout } from '@dagrejs/dagre';
import type { Neighbour, Neighbourhood, NeighbourLink } from '../protocol.js';
import type { FromPicture, ToPicture, Words } from './messages.js';

/**
 * The picture of who cites whom: the document in the middle, those that cite it on the left, those it cites on the right,
 * and the same as a list beside it. All of it is reached by keyboard: Tab or the arrows go from document to document, Enter
 * chooses one, and its buttons stand in the list.
 */
declare function acquireVsCodeApi(): { postMessage(message: FromPicture): void; setState(state: unknown): void; getState(): unknown };

const vscode = acquireVsCodeApi();
const SVG = 'http://www.w3.org/2000/svg';
const NODE = { width: 196, height: 50 };
/** Characters of a title in one line of a node, and lines. */
const LINE = 14;
const LINES = 2;
const SMALLEST = 0.7;

const picture = document.getElementById('picture')!;
const list = document.getElementById('list')!;
const heading = document.getElementById('heading')!;
let shown: Neighbourhood;
let words: Words;
let chosen = '';

window.addEventListener('message', ({ data }: MessageEvent<ToPicture>) => {
  ({ neighbourhood: shown, words } = data);
  vscode.setState({ uri: shown.centre.uri });
  chosen = shown.centre.id;
  draw(data.canGoBack);
});
vscode.postMessage({ kind: 'ready' });

let width = 0;
new ResizeObserver(() => {
  if (!shown || Math.abs(picture.clientWidth - width) < 4) return;
  width = picture.clientWidth;
  drawPicture();
  choose(chosen, false);
}).observe(picture);

function draw(canGoBack: boolean): void {
  const { centre, citing, cited, shown: most } = shown;
  heading.replaceChildren(
    ...(canGoBack ? [button(words.back, () => vscode.postMessage({ kind: 'back' }), 'plain')] : []),
    element('h1', 'title', `《${centre.title}》`), element('span', 'about', [centre.version, centre.force].filter(Boolean).join(' · ')),
    element('p', 'summary', [words.citingCount.replace('{0}', String(citing.length)), words.citedCount.replace('{0}', String(cited.length)), citing.length > most || cited.length > most ? words.rest.replace('{0}', String(most)) : ''].filter(Boolean).join('　')),
  );
  drawPicture();
  list.replaceChildren(section(words.citing, citing, 'from'), section(words.cited, cited, 'to'));
  choose(chosen, false);
}

// ---- the picture

function drawPicture(): void {
  const { centre, citing, cited, links, shown: most } = shown;
  const left = citing.slice(0, most);
  const right = cited.slice(0, most).filter(({ id }) => !left.some((each) => each.id === id));
  const nodes = [...left, centre, ...right];
  if (nodes.length === 1) {
    picture.replaceChildren(element('p', 'empty', words.nothing));
    return;
  }
  const graph = new Graph<{ rankdir: string; nodesep: number; ranksep: number; marginx: number; marginy: number }>();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 90, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...NODE });
  const drawn = links.filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to));
  // Only the links of the document itself say where a neighbour stands; those among neighbours are drawn over the result.
  for (const { from, to } of drawn) if (from === centre.id || to === centre.id) if (!graph.hasEdge(to, from)) graph.setEdge(from, to, {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  // A little smaller rather than cut off; below that it is scrolled.
  const scale = Math.min(1, Math.max(SMALLEST, picture.clientWidth / width));
  const svg = shape('svg', { width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': words.picture });
  svg.append(arrowHead());
  for (const link of drawn) svg.append(line(link, graph.node(link.from) as Place, graph.node(link.to) as Place));
  for (const node of nodes) svg.append(box(node, graph.node(node.id) as Place));
  picture.replaceChildren(svg);
  const middle = graph.node(centre.id) as Place;
  picture.scrollTo(middle.x * scale - picture.clientWidth / 2, middle.y * scale - picture.clientHeight / 2);
}

interface Place { readonly x: number; readonly y: number }

function line(link: NeighbourLink, from: Place, to: Place): SVGElement {
  const own = link.from === shown.centre.id || link.to === shown.centre.id;
  const forward = to.x > from.x;
  const level = Math.abs(to.x - from.x) < NODE.width;
  const start = { x: from.x + (forward || level ? 1 : -1) * (NODE.width / 2), y: from.y };
  const end = { x: to.x + (level ? 1 : forward ? -1 : 1) * (NODE.width / 2 + 4), y: to.y };
  const bend = level ? 46 : (end.x - start.x) / 2;
  const path = shape('path', {
    d: `M ${start.x} ${start.y} C ${start.x + bend} ${start.y}, ${level ? end.x + bend : end.x - bend} ${end.y}, ${end.x} ${end.y}`,
    class: `link ${own ? 'own' : 'other'}`, 'stroke-width': own ? Math.min(4, 1 + Math.log2(link.count) / 1.5) : 1, 'marker-end': 'url(#arrow)',
  });
  path.dataset.from = link.from;
  path.dataset.to = link.to;
  path.append(text('title', `${titleOf(link.from)} → ${titleOf(link.to)}\n${linkWords(link)}`));
  return path;
}

function box(node: Neighbour, { x, y }: Place): SVGElement {
  const kind = node.id === shown.centre.id ? 'centre' : node.uri === null ? 'unknown' : shown.citing.some(({ id }) => id === node.id) ? 'citing' : 'cited';
  const group = shape('g', { class: `node ${kind}${node.force === '' ? '' : ' dead'}`, tabindex: 0, role: 'button', transform: `translate(${x - NODE.width / 2} ${y - NODE.height / 2})`, 'aria-label': labelOf(node) });
  group.dataset.id = node.id;
  group.append(text('title', labelOf(node)), shape('rect', { width: NODE.width, height: NODE.height, rx: 5 }));
  const lines = linesOf(node.name);
  const note = [node.version.slice(0, 4), node.force, node.uri === null ? words.notHere : ''].filter(Boolean).join(' · ');
  const top = lines.length === 1 ? 21 : 16;
  lines.forEach((words_, at) => group.append(text('text', words_, { x: NODE.width / 2, y: top + at * 15, class: 'name' })));
  group.append(text('text', note, { x: NODE.width / 2, y: 44, class: 'note' }));
  group.addEventListener('click', () => choose(node.id, true));
  group.addEventListener('dblclick', () => centreOn(node));
  group.addEventListener('keydown', (event) => onKey(event, node));
  return group;
}

function onKey(event: KeyboardEvent, node: Neighbour): void {
  if (event.key === 'Enter' || event.key === ' ') choose(node.id, true);
  else if (event.key === 'Home') focusNode(shown.centre.id);
  else if (event.key.startsWith('Arrow')) step(event.key, event.currentTarget as SVGGElement);
  else return;
  event.preventDefault();
}

/** The nearest document in the direction of an arrow key. */
function step(key: string, from: SVGGElement): void {
  const here = from.getBoundingClientRect();
  let best: { element: SVGGElement; far: number } | null = null;
  for (const other of picture.querySelectorAll<SVGGElement>('.node')) {
    if (other === from) continue;
    const there = other.getBoundingClientRect();
    const dx = there.x - here.x;
    const dy = there.y - here.y;
    const [along, across] = key === 'ArrowRight' ? [dx, dy] : key === 'ArrowLeft' ? [-dx, dy] : key === 'ArrowDown' ? [dy, dx] : [-dy, dx];
    if (along <= 4) continue;
    const far = along + 2 * Math.abs(across);
    if (!best || far < best.far) best = { element: other, far };
  }
  best?.element.focus();
}

function arrowHead(): SVGElement {
  const defs = shape('defs', {});
  const marker = shape('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' });
  marker.append(shape('path', { d: 'M 0 0 L 8 4 L 0 8 z', class: 'arrow' }));
  defs.append(marker);
  return defs;
}

/** A title in lines that fit a node; what is too long loses its middle: the kind of document stands at the end. */
function linesOf(title: string): string[] {
  const most = LINE * LINES;
  const short = title.length <= most ? title : `${title.slice(0, most - 7)}…${title.slice(-6)}`;
  if (short.length <= LINE) return [short];
  let cut = Math.max(Math.ceil(short.length / 2), short.length - LINE);
  // Not within a year, nor behind an opening bracket.
  while (cut > 4 && short.length - cut < LINE && (/[\d（《“—]/.test(short[cut - 1]) && !/[\d]/.test(short[cut - 1]) || (/\d/.test(short[cut - 1]) && /[\d年—]/.test(short[cut])))) cut--;
  return [short.slice(0, cut), short.slice(cut)];
}

// ---- the list

function section(title: string, neighbours: readonly Neighbour[], end: 'from' | 'to'): HTMLElement {
  const part = element('section', '');
  part.append(element('h2', '', `${title}（${neighbours.length}）`));
  if (neighbours.length === 0) part.append(element('p', 'empty', words.none));
  const items = element('ul', '');
  for (const each of neighbours) items.append(item(each, shown.links.find((link) => link[end] === each.id && link[end === 'from' ? 'to' : 'from'] === shown.centre.id)!));
  part.append(items);
  return part;
}

function item(node: Neighbour, link: NeighbourLink): HTMLElement {
  const entry = element('li', node.force === '' ? '' : 'dead');
  entry.dataset.id = node.id;
  const name = button(node.title, () => choose(node.id, false), 'name');
  const about = element('span', 'about', [node.version, node.force, node.uri === null ? words.notHere : ''].filter(Boolean).join(' · '));
  const head = element('div', 'head');
  head.append(name, about);
  entry.append(head, element('p', 'provisions', linkWords(link)));
  const actions = element('p', 'actions');
  const { uri } = node;
  if (uri !== null) actions.append(button(words.open, () => vscode.postMessage({ kind: 'open', uri, line: 0, character: 0 }), 'action'), button(words.centre, () => centreOn(node), 'action'));
  link.places.forEach(({ uri: at, range: { start } }, number) => actions.append(button(link.places.length === 1 ? words.place : `${words.place} ${number + 1}`, () => vscode.postMessage({ kind: 'open', uri: at, ...start }), 'action')));
  entry.append(actions);
  return entry;
}

const linkWords = ({ count, provisions, earlier }: NeighbourLink): string => [
  words.times.replace('{0}', String(count)), provisions.length === 0 ? words.whole : provisions.slice(0, 12).join('、') + (provisions.length > 12 ? '…' : ''),
  earlier.length > 0 ? words.earlier.replace('{0}', earlier.join('、')) : '',
].filter(Boolean).join('　');

// ---- both

function choose(id: string, scroll: boolean): void {
  chosen = id;
  for (const each of document.querySelectorAll<HTMLElement | SVGElement>('[data-id]')) each.classList.toggle('chosen', each.dataset.id === id);
  for (const each of picture.querySelectorAll<SVGElement>('.link')) each.classList.toggle('chosen', id !== shown.centre.id && (each.dataset.from === id || each.dataset.to === id));
  const entry = list.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"]`);
  if (scroll && entry) {
    entry.scrollIntoView({ block: 'nearest' });
    entry.querySelector<HTMLElement>('.actions button')?.focus({ preventScroll: true });
  }
}

function focusNode(id: string): void {
  picture.querySelector<SVGGElement>(`.node[data-id="${CSS.escape(id)}"]`)?.focus();
}

function centreOn({ uri }: Neighbour): void {
  if (uri !== null) vscode.postMessage({ kind: 'centre', uri });
}

const all = (): readonly Neighbour[] => [shown.centre, ...shown.citing, ...shown.cited];
const titleOf = (id: string): string => all().find((each) => each.id === id)?.title ?? '';
const labelOf = (node: Neighbour): string => [`《${node.title}》`, node.version, node.force, node.uri === null ? words.notHere : ''].filter(Boolean).join(' ');

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', content = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = content;
  return made;
}

function button(label: string, run: () => void, className: string): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(name: string, content: string, attributes: Readonly<Record<string, string | number>> = {}): SVGElement {
  const made = shape(name, attributes);
  made.textContent = content;
  return made;
}

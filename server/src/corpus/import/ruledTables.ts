/** A piece of text where it is printed, in points from the lower left corner of the page. */
export interface PrintedItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A straight line of a page: along one axis at `at` of the other. */
interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Rulings {
  readonly across: Ruling[];
  readonly down: Ruling[];
}

/** What pdf.js gives for a page: what is drawn, in order, and with what. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Cells of a table as they are printed, rows from above; merged cells say the same in every row they cover. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: ReadonlyArray<{ readonly top: number; readonly cells: ReadonlyArray<readonly PrintedItem[]> }>;
  /** How many cells cover several rows. */
  readonly merged: number;
}

/** Lines nearer to each other than this are one, in points. */
const NEAR = 3;
/** A thicker one is a box. */
const THIN = 2.5;
/** A page with more lines is a drawing. */
const MOST = 3000;

type Matrix = readonly [number, number, number, number, number, number];

/** The straight lines a page draws, whether stroked or filled as thin boxes; `names` are the operators of pdf.js by name. */
function rulingsOf({ fnArray, argsArray }: Operators, names: Readonly<Record<string, number>>): Rulings {
  const found: Rulings = { across: [], down: [] };
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  const stroked = new Set([names.stroke, names.closeStroke, names.fillStroke, names.eoFillStroke, names.closeFillStroke, names.closeEOFillStroke]);
  const filled = new Set([names.fill, names.eoFill]);
  const add = (points: ReadonlyArray<readonly [number, number]>, isStroked: boolean): void => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (high - low <= THIN) { if (right - left > NEAR) found.across.push({ at: (low + high) / 2, from: left, to: right }); }
    else if (right - left <= THIN) found.down.push({ at: (left + right) / 2, from: low, to: high });
    else if (isStroked) points.forEach((point, at) => { if (at > 0) add([points[at - 1], point], false); });
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as never;
    if (operator === names.save) kept.push(matrix);
    else if (operator === names.restore) matrix = kept.pop() ?? matrix;
    else if (operator === names.transform) matrix = product(matrix, args);
    else if (operator === names.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!path || !(stroked.has(paint) || filled.has(paint))) return;
      for (const points of subpaths(path, matrix)) if (points.length <= 5 && found.across.length + found.down.length <= MOST) add(points, stroked.has(paint));
    }
  });
  return found;
}

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

/** Corners of each part of a path; parts with curves are left out. The numbers are those of pdf.js: 0 move, 1 line, 2 and 3 curves, 4 close. */
function subpaths(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Array<Array<readonly [number, number]>> {
  const found: Array<Array<readonly [number, number]>> = [];
  let points: Array<readonly [number, number]> = [];
  let straight = true;
  const end = (): void => {
    if (straight && points.length >= 2) found.push(points);
    points = [];
    straight = true;
  };
  for (let at = 0; at < path.length;) {
    const code = path[at++];
    if (code === 0) end();
    if (code === 0 || code === 1) {
      const [x, y] = [path[at++], path[at++]];
      points.push([a * x + c * y + e, b * x + d * y + f]);
    } else if (code === 4) { if (points.length > 0) points.push(points[0]); }
    else {
      straight = false;
      at += code === 2 ? 6 : 4;
    }
  }
  end();
  return found;
}

/** The tables of a page that are drawn with lines, each cell with the text in it; and the text that stands in none. */
export function readRuledTables(operators: Operators, names: Readonly<Record<string, number>>, items: readonly PrintedItem[]): { tables: RuledTable[]; rest: PrintedItem[] } {
  const { across, down } = rulingsOf(operators, names);
  if (across.length < 3 || down.length < 2 || across.length + down.length > MOST) return { tables: [], rest: [...items] };
  const tables: RuledTable[] = [];
  let rest = [...items];
  for (const grid of connected(across, down)) {
    const xs = places(grid.down);
    const ys = places(grid.across).reverse();
    // One row, or one column, is a frame around text.
    if (xs.length < 3 || ys.length < 3) continue;
    const inside = rest.filter((item) => within(item, xs, ys));
    if (inside.length === 0) continue;
    rest = rest.filter((item) => !within(item, xs, ys));
    tables.push(tableOf(grid, xs, ys, inside));
  }
  return { tables, rest };
}

/** Things by number that are joined step by step: `root` is the same for all of a group, and that of the one that was joined to. */
function groupsOf(count: number): { root(at: number): number; join(at: number, to: number): void } {
  const parents = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => (parents[at] === at ? at : (parents[at] = root(parents[at])));
  return { root, join: (at, to) => { parents[root(at)] = root(to); } };
}

/** Lines that touch or cross, together. */
function connected(across: readonly Ruling[], down: readonly Ruling[]): Rulings[] {
  const all = [...across, ...down];
  const { root, join } = groupsOf(all.length);
  across.forEach((row, at) => down.forEach((column, index) => {
    if (column.at > row.from - NEAR && column.at < row.to + NEAR && row.at > column.from - NEAR && row.at < column.to + NEAR) join(at, across.length + index);
  }));
  const groups = new Map<number, Rulings>();
  all.forEach((ruling, at) => {
    const group = groups.get(root(at)) ?? { across: [], down: [] };
    groups.set(root(at), group);
    (at < across.length ? group.across : group.down).push(ruling);
  });
  return [...groups.values()];
}

/** Where lines lie, those of one place once, in rising order. */
function places(rulings: readonly Ruling[]): number[] {
  const found: number[] = [];
  for (const at of rulings.map((ruling) => ruling.at).sort((one, other) => one - other)) if (found.length === 0 || at - found[found.length - 1] > NEAR) found.push(at);
  return found;
}

const middleOf = ({ transform, width }: PrintedItem): readonly [number, number] => [transform[4] + width / 2, transform[5] + Math.abs(transform[3]) * 0.3];

const within = (item: PrintedItem, xs: readonly number[], ys: readonly number[]): boolean => {
  const [x, y] = middleOf(item);
  return x > xs[0] && x < xs[xs.length - 1] && y < ys[0] && y > ys[ys.length - 1];
};

/** Text by cells; where a line between two cells is missing, they are one. */
function tableOf({ across, down }: Rulings, xs: readonly number[], ys: readonly number[], items: readonly PrintedItem[]): RuledTable {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const { root, join } = groupsOf(rows * columns);
  const stands = (rulings: readonly Ruling[], at: number, middle: number): boolean => rulings.some((ruling) => Math.abs(ruling.at - at) <= NEAR && ruling.from < middle && ruling.to > middle);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      // The root of joined cells is the first of them: above and on the left.
      if (column > 0 && !stands(down, xs[column], (ys[row] + ys[row + 1]) / 2)) join(cell, cell - 1);
      if (row > 0 && !stands(across, ys[row], (xs[column] + xs[column + 1]) / 2)) join(cell, cell - columns);
    }
  }
  const texts = new Map<number, PrintedItem[]>();
  for (const item of items) {
    const [x, y] = middleOf(item);
    const column = xs.findIndex((at, index) => index > 0 && x < at) - 1;
    const row = ys.findIndex((at, index) => index > 0 && y > at) - 1;
    const cell = root(row * columns + column);
    texts.set(cell, [...(texts.get(cell) ?? []), item]);
  }
  const over = new Set<number>();
  const found = Array.from({ length: rows }, (_, row) => ({
    top: ys[row],
    cells: Array.from({ length: columns }, (__, column) => {
      const first = root(row * columns + column);
      // Of a cell over several columns the first has the text, of one over several rows each.
      if (first % columns !== column) return [];
      const text = texts.get(first) ?? [];
      if (Math.floor(first / columns) !== row && text.length > 0) over.add(first);
      return text;
    }),
  }));
  return { left: xs[0], right: xs[columns], top: ys[0], bottom: ys[rows], rows: found, merged: over.size };
}

export { createCorpusFacts } from './corpusFacts';
export { diagnostics } from './diagnostics';
export { foldingRanges } from './folding';
export { hover } from './hover';
export { selectionRanges } from './selectionRanges';
export { documentSymbols } from './symbols';

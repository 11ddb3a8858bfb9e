export { readStructure, type Structure } from './structure/index';

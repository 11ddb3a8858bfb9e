import { shareInOrder } from '../order';
import { plainWords } from './verbs';

/** Places that a provision names in a row (在居民住宅楼、未设烟道的综合楼内): one of them is enough, and what it lacks is part of it. */

const LACKING = /[未无非不].{1,2}/g;

/** Whether a sentence speaks of one of the places that a provision names; where that is told by what it lacks (未设烟道的综合楼), so must the sentence. */
export function isThereIn(place: string, where: string, mine: string, paragraph: string): boolean {
  const places = placesOf(place);
  if (places.length < 2) return shareInOrder(where, paragraph) >= 0.6;
  return places.some((each) => shareInOrder(each, mine) >= 0.8 && lacksAlike(each, mine));
}
/** 已设烟道的综合楼, where the provision speaks of one that has none. */
export function isOtherPlace(place: string, mine: string): boolean {
  if (!/[未无非不]/.test(place)) return false;
  const near = placesOf(place).filter((each) => shareInOrder(each, mine) >= 0.8);
  return near.length > 0 && !near.some((each) => lacksAlike(each, mine));
}
const placesOf = (place: string): readonly string[] => place.replace(/^在/, '').split(/、|以及|或者/).map(plainWords).filter((each) => each.length >= 3);
const lacksAlike = (theirs: string, mine: string): boolean => [...theirs.matchAll(LACKING)].every(([what]) => mine.includes(what));

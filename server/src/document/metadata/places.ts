import divisions from '../../../data/divisions.json';
import type { Jurisdiction } from '../model';

/** Administrative divisions (民政部 行政区划代码): province → city ('' for what the province governs itself) → districts and counties. */
const DIVISIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = divisions;

const SHORT_PROVINCES: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古', 广西壮族自治区: '广西', 西藏自治区: '西藏', 宁夏回族自治区: '宁夏', 新疆维吾尔自治区: '新疆', 香港特别行政区: '香港', 澳门特别行政区: '澳门',
};

interface Index {
  readonly provinces: ReadonlyMap<string, Jurisdiction>;
  readonly cities: ReadonlyMap<string, readonly Jurisdiction[]>;
  readonly districts: ReadonlyMap<string, readonly Jurisdiction[]>;
  /** The first two characters of every name. */
  readonly heads: ReadonlySet<string>;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const index = once((): Index => {
  const provinces = new Map<string, Jurisdiction>();
  const cities = new Map<string, Jurisdiction[]>();
  const districts = new Map<string, Jurisdiction[]>();
  const add = (map: Map<string, Jurisdiction[]>, name: string, place: Jurisdiction): void => {
    const places = map.get(name);
    if (places) places.push(place);
    else map.set(name, [place]);
  };
  for (const [province, below] of Object.entries(DIVISIONS)) {
    provinces.set(province, { province });
    provinces.set(SHORT_PROVINCES[province] ?? province.slice(0, -1), { province });
    for (const [city, counties] of Object.entries(below)) {
      if (city !== '') {
        add(cities, city, { province, city });
        if (/市$/.test(city) && city.length > 2) add(cities, city.slice(0, -1), { province, city });
      }
      for (const district of counties) add(districts, district, city === '' ? { province, district } : { province, city, district });
    }
  }
  const heads = new Set([...provinces.keys(), ...cities.keys(), ...districts.keys()].map((name) => name.slice(0, 2)));
  return { provinces, cities, districts, heads };
});

/** A place that a text opens with, and how many characters name it. */
export interface PlaceAtStart {
  readonly jurisdiction: Jurisdiction;
  readonly length: number;
  /** Named in full (宁波市), not by its short name (宁波). */
  readonly full: boolean;
}

const LONGEST = 16;

/**
 * The place that a title or the name of an office opens with: 浙江省, 浙江省杭州市西湖区, 诸暨市. A name that several places
 * bear (西湖区, 鼓楼区) is resolved only below its city or province. Null where the text opens with no place.
 */
export function placeAtStart(text: string, within: Jurisdiction = {}): PlaceAtStart | null {
  let jurisdiction = within;
  let at = 0;
  let full = false;
  const { provinces, cities, districts, heads } = index();
  // Most names open with no place at all.
  if (!heads.has(text.slice(0, 2))) return null;
  for (const map of ['province', 'city', 'district'] as const) {
    for (let length = Math.min(LONGEST, text.length - at); length >= 2; length--) {
      const name = text.slice(at, at + length);
      const found = map === 'province' ? provinces.get(name) : fitting((map === 'city' ? cities : districts).get(name), jurisdiction);
      // 吉林市, 海南藏族自治州: the short name of a province must not hide a longer name of a city.
      if (!found || (map === 'province' && !/[省市区]$/.test(name) && startsLongerCity(text, length))) continue;
      jurisdiction = found;
      at += length;
      full = /[省市县区州盟旗]$/.test(name);
      break;
    }
  }
  return at === 0 ? null : { jurisdiction, length: at, full };

  function startsLongerCity(whole: string, than: number): boolean {
    for (let length = Math.min(LONGEST, whole.length); length > than; length--) if (cities.has(whole.slice(0, length))) return true;
    return false;
  }
}

function fitting(places: readonly Jurisdiction[] | undefined, within: Jurisdiction): Jurisdiction | undefined {
  if (!places) return undefined;
  const fits = places.filter((place) => (!within.province || place.province === within.province) && (!within.city || place.city === within.city));
  return fits.length === 1 ? fits[0] : undefined;
}

/** Whether one place is the other or lies in it; everything lies in the whole country ({}). */
export function isWithin(inner: Jurisdiction, outer: Jurisdiction): boolean {
  return (!outer.province || outer.province === inner.province) && (!outer.city || outer.city === inner.city) && (!outer.district || outer.district === inner.district);
}

/** The districts and counties of a city by name; of a province or the whole country none are given. */
export const districtsOf = ({ province, city }: Jurisdiction): readonly string[] => (province && city && DIVISIONS[province]?.[city]) || [];

import type { Name } from '../contract/text.ts';

/** A node of the region tree. Ids are paths, so that what lies under a node begins with its id. */
export interface Region {
  readonly id: string;
  readonly name: Name;
  /** The first and the last day on which there is such a place; absent: always. */
  readonly from?: string;
  readonly until?: string;
}

const faDigits = (n: number) => String(n).replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)] ?? d);

const tehranDistricts: readonly Region[] = Array.from({ length: 22 }, (_, index) => ({
  id: `IR-23.tehran.${String(index + 1).padStart(2, '0')}`,
  name: { fa: `منطقهٔ ${faDigits(index + 1)} تهران`, en: `Tehran, district ${index + 1}` },
}));

/** Provinces carry their ISO 3166-2:IR codes. Two provinces as data; an office adds its own here. */
export const regions: readonly Region[] = [
  { id: 'IR-23', name: { fa: 'استان تهران', en: 'Tehran province' } },
  { id: 'IR-23.tehran', name: { fa: 'شهر تهران', en: 'City of Tehran' } },
  ...tehranDistricts,
  // Cut out of Tehran province by the law of 2 Tir 1389.
  { id: 'IR-30', name: { fa: 'استان البرز', en: 'Alborz province' }, from: '2010-06-23' },
  { id: 'IR-10', name: { fa: 'استان اصفهان', en: 'Isfahan province' } },
  { id: 'IR-10.isfahan', name: { fa: 'شهرستان اصفهان', en: 'Isfahan county' } },
  { id: 'IR-10.kashan', name: { fa: 'شهرستان کاشان', en: 'Kashan county' } },
  { id: 'IR-10.najafabad', name: { fa: 'شهرستان نجف‌آباد', en: 'Najafabad county' } },
  { id: 'IR-10.khomeinishahr', name: { fa: 'شهرستان خمینی‌شهر', en: 'Khomeynishahr county' } },
  { id: 'IR-10.shahinshahr', name: { fa: 'شهرستان شاهین‌شهر و میمه', en: 'Shahinshahr county' } },
  { id: 'IR-10.natanz', name: { fa: 'شهرستان نطنز', en: 'Natanz county' } },
];

const byId = new Map(regions.map((region) => [region.id, region]));
export const region = (id: string): Region | undefined => byId.get(id);

/** The region if there was such a place on a day. */
export const regionOn = (id: string, day: string): Region | undefined => {
  const found = region(id);
  if (found?.from !== undefined && day < found.from) return undefined;
  return found?.until !== undefined && day > found.until ? undefined : found;
};

/** Whether a region is the node or lies under it. */
export const lies = (id: string, under: string): boolean =>
  id === under || id.startsWith(`${under}.`);

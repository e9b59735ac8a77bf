import type { Name } from '../../contract/text.ts';
import { naturalPerson } from '../partner/naturalPerson.ts';
import { builtInName } from '../programme/tree.ts';
import type { Snapshot } from '../totals.ts';
import { itemOf } from './cutRows.ts';

/** What the log called things up to the snapshot. */
export class Names {
  readonly #labels: Snapshot['labels'];
  constructor(labels: Snapshot['labels']) {
    this.#labels = labels;
  }
  label<T>(id: string): T | undefined {
    return this.#labels[id] as T | undefined;
  }
  ids(type: string): string[] {
    return this.under(`${type}-`);
  }
  /** Everything whose id begins so, sorted. */
  under(prefix: string): string[] {
    return Object.keys(this.#labels)
      .filter((id) => id.startsWith(prefix))
      .sort();
  }
  partner(id: string): Name {
    if (this.isPerson(id)) return naturalPerson;
    return this.label<{ name: Name }>(this.survivor(id))?.name ?? { fa: id };
  }
  /** The partner that a duplicate was merged into, at the end of a chain of such mergers; else itself. */
  survivor(id: string): string {
    let last = id;
    const seen = new Set<string>();
    while (!seen.has(last)) {
      seen.add(last);
      last = this.label<{ mergedInto?: string }>(last)?.mergedInto ?? last;
    }
    return last;
  }
  /** As the quarter's year calls it; a year that was not defined has the built-in programmes. */
  programme(period: string, code: string): Name {
    const defined = this.label<{ name: Name }>(`programme/${period.slice(0, 4)}/${code}`);
    return defined?.name ?? builtInName(period.slice(0, 4), code) ?? { fa: code };
  }
  isPerson(id: string): boolean {
    return this.label<{ type?: string }>(id)?.type === 'natural-person';
  }
  item(unit: string) {
    const label = this.label<{ name: Name; unit: Name; durability: string }>(unit);
    const unnamed = { fa: itemOf(unit) };
    return {
      item: itemOf(unit),
      name: label?.name ?? unnamed,
      unit: label?.unit ?? unnamed,
      durability: label?.durability ?? '',
    };
  }
}

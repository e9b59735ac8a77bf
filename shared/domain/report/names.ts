import type { Name } from '../../contract/text.ts';
import { naturalPerson } from '../partner/naturalPerson.ts';
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
    return this.label<{ name: Name }>(id)?.name ?? { fa: id };
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

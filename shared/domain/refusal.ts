import type { FieldCode, ProblemCode } from '../contract/problems.ts';
import type { WrongField } from '../contract/wrongFields.ts';

/** Why a command can't become an entry. Nothing has been written when it is thrown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly fields: readonly WrongField[];
  /** The current version, on a version conflict. */
  readonly version: number | undefined;
  constructor(
    code: ProblemCode,
    { fields = [], version }: { fields?: readonly WrongField[]; version?: number } = {},
  ) {
    super(
      fields.length === 0
        ? code
        : `${code}: ${fields.map((field) => `${field.pointer} ${field.code}`).join(', ')}`,
    );
    this.code = code;
    this.fields = fields;
    this.version = version;
  }
}

/** Collects every wrong field before refusing, so that a form shows all of them at once. */
export class Checks {
  readonly #wrong: WrongField[] = [];
  /** Notes the field unless `holds`. */
  field(holds: boolean, pointer: string, code: FieldCode): void {
    if (!holds) this.#wrong.push({ pointer, code });
  }
  /** Throws `rule-broken` if any field was noted. */
  done(): void {
    if (this.#wrong.length > 0) throw new Refusal('rule-broken', { fields: this.#wrong });
  }
}

/** What a verification answers: it holds, with what it established, or the one reason why it doesn't. */
export type Verdict<Reason extends string, Established = unknown> =
  | ({ readonly ok: true } & Established)
  | { readonly ok: false; readonly reason: Reason };

export const holds = { ok: true } as const;

export function fails<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}

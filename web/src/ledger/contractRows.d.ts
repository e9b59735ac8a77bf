/** Made from the contract when the portal is built (web/contractRows.ts). */
declare module 'virtual:contract-rows' {
  export const rows: Readonly<
    Record<string, readonly [method: string, path: string, reply: 'json' | 'document']>
  >;
}

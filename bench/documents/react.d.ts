/** What the bench uses of a package without types of its own. */
declare module 'react' {
  export type ReactNode = unknown;
  export type ReactElement<Props> = { readonly props: Props };
  export function createElement(
    type: unknown,
    props: object | null,
    ...children: ReactNode[]
  ): ReactElement<unknown>;
}

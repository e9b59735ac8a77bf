import type { ReactNode } from 'react';

export type Tone = 'good' | 'waiting' | 'bad' | 'plain';
const signs: Readonly<Record<Tone, string>> = { good: '✓', waiting: '…', bad: '!', plain: '' };

/** A state in words, with a colour and a sign for those who don't see the colour. */
export const Badge = ({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}) => (
  <span className={`badge ${tone}`}>
    {signs[tone] !== '' && <span aria-hidden="true">{signs[tone]} </span>}
    {children}
  </span>
);

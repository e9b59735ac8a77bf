import { useTexts } from '../language/language.tsx';
import { Badge, type Tone } from '../parts/Badge.tsx';
import { partnerTexts } from './texts.ts';

const tones = { submitted: 'waiting', verified: 'good', refused: 'bad' } as const satisfies Record<
  string,
  Tone
>;

export const StatusBadge = ({ status }: { readonly status: keyof typeof tones }) => (
  <Badge tone={tones[status]}>{useTexts(partnerTexts)[status]}</Badge>
);

/** One sign for each of the answers, so that colour is never alone. */
const drawings = {
  valid: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="m6.5 12.5 3.8 3.8 7.2-8.2" fill="none" stroke="#fff" strokeWidth="2.4" />
    </>
  ),
  revoked: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="m7.5 7.5 9 9m0-9-9 9" fill="none" stroke="#fff" strokeWidth="2.4" />
    </>
  ),
  superseded: (
    <>
      <path d="M12 1 23 12 12 23 1 12Z" fill="currentColor" />
      <path
        d="M7 9.5h9m-3-3 3 3-3 3m4 2H8m3-3-3 3 3 3"
        fill="none"
        stroke="#fff"
        strokeWidth="1.7"
      />
    </>
  ),
  'not-found': (
    <>
      <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="m15 15 7 7" stroke="currentColor" strokeWidth="3" />
    </>
  ),
  unreachable: (
    <>
      <path
        d="M2 9.5a15 15 0 0 1 20 0M6 14a9 9 0 0 1 12 0M4 3l16 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
      />
      <circle cx="12" cy="19" r="1.8" fill="currentColor" />
    </>
  ),
};
export type AnswerState = keyof typeof drawings;

export const AnswerIcon = ({ state }: { readonly state: AnswerState }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" data-icon={state}>
    {drawings[state]}
  </svg>
);

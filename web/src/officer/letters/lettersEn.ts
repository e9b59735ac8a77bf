import { gap, type LetterFacts, type LetterText, type Situation } from './terms.ts';

type Write = (facts: LetterFacts) => LetterText;

const ofLetter = ({ letter }: LetterFacts) => (letter === undefined ? '' : ` (letter ${letter})`);
const given = ({ gift = gap, givenOn = gap, region = gap }: LetterFacts) =>
  `${gift} on ${givenOn} for ${region}`;

const of: Readonly<Record<Situation, Write>> = {
  accepted: (facts) => ({
    subject: 'Your contribution was verified',
    paragraphs: [
      `Thank you for your support. Your contribution${ofLetter(facts)} of ${given(facts)} was examined and verified by this office.`,
      'The certificate will be issued and sent to you once the secretariat has registered it.',
    ],
  }),
  returned: (facts) => ({
    subject: 'Your contribution was returned for correction',
    paragraphs: [
      `Your contribution${ofLetter(facts)} of ${given(facts)} was returned for correction for this reason:`,
      `“${facts.reason ?? gap}”`,
      'Please correct it and submit it again in the portal or by letter. What you wrote and sent before is still there.',
    ],
  }),
  refused: (facts) => ({
    subject: 'Result of examining your contribution',
    paragraphs: [
      `Your contribution${ofLetter(facts)} of ${given(facts)} could not be registered for this reason:`,
      `“${facts.reason ?? gap}”`,
      `If you object, please give your reasons in the portal or by letter ${facts.objectUntil === undefined ? 'within the set time' : `until ${facts.objectUntil}`}; another officer will decide.`,
    ],
  }),
  documents: (facts) => ({
    subject: 'Documents needed for your contribution',
    paragraphs: [
      `To examine your contribution${ofLetter(facts)} of ${given(facts)}, we need:`,
      `– ${facts.reason ?? 'a copy of the invoice or the record of its cost'}`,
      '– a copy of the delivery record or warehouse receipt, if it was delivered',
      'Please attach them in the portal or send them to this office.',
    ],
  }),
  'second-officer': (facts) => ({
    subject: 'A second officer is needed',
    paragraphs: [
      `The contribution of ${facts.to}, ${given(facts)}, waits for a second officer for this reason:`,
      `“${facts.reason ?? gap}”`,
      `Address of the record: ${facts.link ?? gap}`,
    ],
  }),
  'clause-overdue': (facts) => ({
    subject: 'Reminder of what the memorandum provides',
    paragraphs: [
      `Under the memorandum ${facts.letter ?? gap}, your commitment (${facts.gift ?? gap}) was due on ${facts.due ?? gap}; ${facts.left ?? gap} of it is left.`,
      'Please tell us when the rest will be fulfilled. If a part was given but not logged yet, please log it with its documents.',
    ],
  }),
  undelivered: (facts) => ({
    subject: 'Delivery of verified contributions',
    paragraphs: [
      `The contribution of ${facts.to}, ${given(facts)}, is verified; ${facts.left ?? gap} of it is not delivered yet.`,
      'Please see to the delivery and its record, and log it in the portal.',
    ],
  }),
  ceremony: (facts) => ({
    subject: 'Invitation: presentation of your certificate',
    paragraphs: [
      `In recognition of your contribution (${facts.gift ?? gap}), certificate ${facts.serial ?? gap} was issued.`,
      `You are invited to its presentation on ${gap} at ${gap} in ${gap}.`,
      'Anybody can check the certificate by scanning its QR code or by typing its number on the check page.',
    ],
  }),
};

export const lettersEn = {
  of,
  subjectWord: 'Subject',
  close: 'Yours sincerely',
  head: ({ to, today }: LetterFacts): readonly string[] => [
    `No.: ${gap}`,
    `Date: ${today}`,
    'Enclosures: none',
    '',
    `To: ${to}`,
    '',
  ],
};

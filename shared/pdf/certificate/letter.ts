import { isolate } from '../../reader/bidi.ts';
import { GOLD, GREEN, INK } from '../paper/palette.ts';
import { paragraph } from '../paragraph.ts';
import type { TextOptions } from '../textOptions.ts';
import type { CertificatePaper } from './certificate.ts';
import { drawHead, drawStatus } from './head.ts';
import { basisSentence, holderDetails } from './holder.ts';
import { contentArea, type Sheet } from './sheet.ts';
import { named } from './voice.ts';

const ADDRESS: TextOptions = { size: 11.5, weight: 'bold', color: INK, lineHeight: 1.7 };
const SUBJECT: TextOptions = {
  as: 'H1',
  size: 11.5,
  weight: 'bold',
  color: GREEN,
  lineHeight: 1.7,
};
const BODY: TextOptions = { size: 10.5, lineHeight: 1.9, align: 'justify', color: INK };

/**
 * «نامهٔ تأیید مشارکت» down to its table, in the order of the country's official letters: head, whom it is
 * for, subject, greeting, what is confirmed and on what basis.
 */
export function drawLetterHead(sheet: Sheet, paper: CertificatePaper): void {
  const { document, page, content, letterhead } = sheet;
  const [voice] = sheet.voices;
  const { texts } = voice;
  const area = contentArea(sheet);
  const below = drawHead(sheet, paper) + 6;
  if (letterhead === 'drawn') {
    const [from, to] = [
      { x: area.x, y: below },
      { x: area.x + area.width, y: below },
    ];
    document.draw.rule(from, to, { stroke: GOLD, lineWidth: 0.8 });
  }
  page.y = drawStatus(sheet, { ...area, y: below + 12 }, paper);
  document.bookmark(texts.letterTitle, page.y);
  page.text(texts.addressee(named(voice, content.holder.name)), ADDRESS);
  page.text(`${texts.subject}: ${texts.letterTitle}`, SUBJECT);
  page.space(4);
  page.text(texts.salutation, BODY);
  const { from, until } = content.given;
  const sentence = paragraph(document.direction, [
    `${texts.letterOpening} `,
    { text: named(voice, content.holder.name), weight: 'bold' },
    ` (${isolate(holderDetails(content.holder, voice))}) `,
    `${texts.statement(from, until)}${basisSentence(content, voice)} ${texts.seeTable}`,
  ]);
  page.text(sentence, BODY);
  page.space(6);
}

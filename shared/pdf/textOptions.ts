import type { Box } from './drawing.ts';
import type { Layout } from './layout.ts';
import { BODY, type Paragraph, type TextStyle } from './paragraph.ts';
import type { Align } from './textLines.ts';

export type TextRole =
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'Caption'
  | 'Note'
  | 'Lbl'
  | 'Reference'
  | 'TH'
  | 'TD';

export type TextOptions = Partial<TextStyle> & {
  readonly align?: Align;
  /** Multiple of the font size; 1.75 unless told. */
  readonly lineHeight?: number;
  readonly maxLines?: number;
  readonly as?: TextRole;
  readonly scope?: 'Column' | 'Row';
  /** Makes the whole text a link: https, http or mailto. */
  readonly link?: string;
  /** Makes the whole text a link to a destination of this document. */
  readonly goTo?: string;
  /** Called when the next line doesn't fit into the box; without it the text ends in an ellipsis. */
  readonly continueOn?: () => Box;
};

/** A string takes the document's direction. What was measured already is not laid out again. */
export type Content = string | Paragraph | Layout;

export type TextPart = {
  readonly content: Content;
  readonly box: Box;
  readonly options?: TextOptions;
};

export type Measured = { readonly layout: Layout; readonly height: number };

/** The style of a text, with what is not told filled in. */
export function styleOf({ weight, size, color }: TextOptions): TextStyle {
  return {
    weight: weight ?? BODY.weight,
    size: size ?? BODY.size,
    color: color ?? BODY.color,
  };
}

/** The command was called in a way that it doesn't understand, or lacks something; the message says what. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

import * as z from 'zod';
import { sha256 } from '../crypto/sha256.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { parseVerifierKey, SIGNATURE_TYPE } from '../log/verifierKey.ts';
import type { Witness, WitnessAnswer, Witnesses } from './cosign.ts';

/** Milliseconds that a witness has for one answer. */
const patience = 5_000;
/** Characters of an answer, at most: a few signature lines. */
const longestAnswer = 65_536;

const isCosigningKey = (vkey: string): boolean => {
  try {
    return parseVerifierKey(sha256, vkey).type === SIGNATURE_TYPE.cosignature;
  } catch (error) {
    if (error instanceof LogFormatError) return false;
    throw error;
  }
};

/** `url` is the witness's submission prefix. */
const Configuration = z
  .strictObject({
    threshold: z.int().min(1),
    witnesses: z
      .array(
        z.strictObject({
          url: z.url({ protocol: /^https?$/ }),
          vkey: z.string().refine(isCosigningKey, { error: 'not a verifier key for cosigning' }),
        }),
      )
      .min(1)
      .max(50),
  })
  .refine(({ threshold, witnesses }) => threshold <= witnesses.length, {
    error: 'the threshold is above the number of witnesses',
  })
  .refine(({ witnesses }) => new Set(witnesses.map(({ vkey }) => vkey)).size === witnesses.length, {
    error: 'a witness is listed twice',
  });

/**
 * Reads an office's list: `{"threshold": 2, "witnesses": [{"url": "https://…", "vkey": "name+id+key"}, …]}`.
 * Throws an Error that says what is wrong: an office that believes it has witnesses must have them.
 */
export function parseWitnesses(text: string): Witnesses {
  const { threshold, witnesses } = parse(text);
  return { threshold, all: witnesses.map(httpWitness) };
}

function parse(text: string): z.infer<typeof Configuration> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('the list of witnesses is not JSON');
  }
  const read = Configuration.safeParse(value);
  if (!read.success) throw new Error(`the list of witnesses: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** A witness behind HTTP; it is given five seconds, and no redirection is followed. */
export function httpWitness({
  url,
  vkey,
}: {
  readonly url: string;
  readonly vkey: string;
}): Witness {
  const target = `${url.replace(/\/+$/, '')}/add-checkpoint`;
  return {
    vkey,
    addCheckpoint: async (body): Promise<WitnessAnswer> => {
      const response = await fetch(target, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      return { status: response.status, body: await bodyOf(response) };
    },
  };
}

async function bodyOf({ body }: Response): Promise<string> {
  let text = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.length > longestAnswer) throw new Error('the answer is too long');
  }
  return text;
}

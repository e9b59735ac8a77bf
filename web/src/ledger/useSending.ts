import { useCallback, useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { encodeHex } from '../../../shared/log/bytes.ts';
import { useSession } from '../session/session.tsx';
import { forgetFile, type KeptFile, keepFile, keptFiles } from './keptFiles.ts';
import { photoOf } from './photoOf.ts';
import { FileRefused, sendFile } from './sendFile.ts';

export interface Sending {
  readonly file: KeptFile;
  readonly state: 'sending' | 'waiting' | 'refused';
  /** How much of it has left, from 0 to 1. */
  readonly share: number;
}

export type ChoiceTrouble = 'wrong-type' | 'too-large' | 'unreadable';

const types = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const largest_bytes = 4_000_000;
const again_ms = 15_000;

/**
 * Files of a draft on their way to the office: sent as soon as they are chosen, kept on this device until
 * they have arrived. After a lost line or a reload they go on by themselves; under the hash of their bytes
 * nothing is doubled by that.
 */
export const useSending = ({
  of,
  showsBeneficiaries,
  onSent,
}: {
  /** The draft that the files belong to. */
  readonly of: string;
  readonly showsBeneficiaries: boolean;
  readonly onSent: (evidence: Evidence) => void;
}) => {
  const { person, token } = useSession();
  const actor = person?.actor ?? '';
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [trouble, setTrouble] = useState<{ readonly name: string; readonly is: ChoiceTrouble }>();
  const left = useRef(new AbortController());
  const arrived = useRef(onSent);
  arrived.current = onSent;

  const note = useCallback((file: KeptFile, more: Partial<Sending> | 'gone') => {
    const isIt = (each: Sending) => each.file.evidence.sha256 === file.evidence.sha256;
    setSending((now) => {
      if (more === 'gone') return now.filter((each) => !isIt(each));
      const before = now.find(isIt) ?? { file, state: 'sending' as const, share: 0 };
      return [...now.filter((each) => !isIt(each)), { ...before, ...more }];
    });
  }, []);

  const send = useCallback(
    async (file: KeptFile) => {
      const { signal } = left.current;
      note(file, { state: 'sending', share: 0 });
      try {
        await sendFile(file, await token(), {
          signal,
          onProgress: (share) => note(file, { share }),
        });
        if (signal.aborted) return;
        await forgetFile(actor, of, file.evidence);
        note(file, 'gone');
        arrived.current(file.evidence);
      } catch (error) {
        if (!signal.aborted)
          note(file, { state: error instanceof FileRefused ? 'refused' : 'waiting' });
      }
    },
    [actor, of, token, note],
  );

  const choose = async (chosen: File) => {
    setTrouble(undefined);
    if (!types.some((type) => type === chosen.type))
      return setTrouble({ name: chosen.name, is: 'wrong-type' });
    try {
      const bytes = await photoOf(chosen);
      if (bytes.size > largest_bytes) return setTrouble({ name: chosen.name, is: 'too-large' });
      const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
      const mediaType = types.find((type) => type === bytes.type) ?? 'image/jpeg';
      const file: KeptFile = {
        bytes,
        evidence: {
          ...{ sha256: encodeHex(new Uint8Array(hash)), mediaType, showsBeneficiaries },
          name: chosen.name.slice(0, 120),
        },
      };
      await keepFile(actor, of, file);
      await send(file);
    } catch {
      setTrouble({ name: chosen.name, is: 'unreadable' });
    }
  };

  // What an earlier visit left unsent goes on; so does everything once the line is back.
  useEffect(() => {
    left.current = new AbortController();
    const { signal } = left.current;
    keptFiles(actor, of).then(
      (files) => {
        if (!signal.aborted) for (const file of files) void send(file);
      },
      () => undefined,
    );
    return () => left.current.abort();
  }, [actor, of, send]);

  const waiting = sending.filter(({ state }) => state === 'waiting');
  useEffect(() => {
    if (waiting.length === 0) return;
    const goOn = () => {
      for (const { file } of waiting) void send(file);
    };
    const timer = setTimeout(goOn, again_ms);
    addEventListener('online', goOn);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', goOn);
    };
  }, [waiting, send]);

  const drop = async (file: KeptFile) => {
    await forgetFile(actor, of, file.evidence);
    note(file, 'gone');
  };
  return { sending, trouble, choose, send, drop };
};

import * as z from 'zod';
import { EntryId } from '../entry.ts';
import { Trust } from '../papers.ts';
import type { Route } from '../route.ts';

export const log = {
  getTrust: {
    method: 'GET',
    path: '/trust',
    area: 'log',
    roles: 'public',
    summary: "The keys by which this office's papers are checked",
    reply: Trust,
    status: 200,
  },
  getCheckpoint: {
    method: 'GET',
    path: '/log/checkpoint',
    area: 'log',
    roles: 'public',
    summary: 'The signed head of the log (C2SP tlog-checkpoint)',
    reply: ['text/plain'],
    status: 200,
  },
  getTile: {
    method: 'GET',
    path: '/log/tile/{path+}',
    area: 'log',
    roles: 'public',
    summary: 'A hash tile of the log (C2SP tlog-tiles)',
    params: z.strictObject({ path: z.string().max(100) }),
    reply: ['application/octet-stream'],
    status: 200,
  },
  getEntryBundle: {
    method: 'GET',
    path: '/log/entries/{path+}',
    area: 'log',
    roles: { auditor: 'all' },
    summary: 'A bundle of entries of the log (C2SP tlog-tiles), for auditors',
    params: z.strictObject({ path: z.string().max(100) }),
    reply: ['application/octet-stream'],
    status: 200,
  },
  getProof: {
    method: 'GET',
    path: '/entries/{entry}/proof',
    area: 'log',
    roles: { partner: 'own', officer: 'all', auditor: 'all' },
    summary: 'An entry with its proof of inclusion, once it is sealed',
    params: z.strictObject({ entry: EntryId }),
    reply: z.object({ leaf: z.string(), proof: z.string() }),
    status: 200,
  },
} as const satisfies Record<string, Route>;

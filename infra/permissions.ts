import * as z from 'zod';
import type { Route, Scope } from '../shared/contract/route.ts';
import { type RouteName, routes } from '../shared/contract/routes.ts';
import type { IndexName } from '../shared/domain/ports.ts';

export type KeyName = 'log' | 'receipts' | 'documents' | 'mac';
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';
export type DirectoryUse = 'find' | 'assign';
export type KeyAction = 'Sign' | 'GetPublicKey' | 'GenerateMac';

/** What a function does at the home's ports: all that its role allows, and all that it is told the names of. */
export interface Needs {
  readonly table?: readonly TableAction[];
  readonly indexes?: readonly IndexName[];
  /** Of the table of personal data. */
  readonly personal?: readonly TableAction[];
  /** Files by pattern: `*` stands for anything, `?` for one character. */
  readonly reads?: readonly string[];
  readonly writes?: readonly string[];
  readonly removes?: readonly string[];
  readonly keys?: { readonly [K in KeyName]?: readonly KeyAction[] };
  readonly directory?: readonly DirectoryUse[];
  /** Is rung by the table's stream. */
  readonly stream?: true;
}

const checkpoint = 'log/checkpoint';
/**
 * Hash tiles lie under their level (C2SP tlog-tiles), one digit up to 2^80 leaves: the pattern reaches none
 * of the bundles of entries.
 */
const hashTiles = 'log/tile/?/*';
const bundles = 'log/tile/entries/*';
const chain = 'trust/documents-chain.pem';

const reading: Needs = { table: ['GetItem'] };
/** A caller's scope decides which worklist its list is read from. */
const listing = (scopes: readonly Scope[]): Needs => ({
  table: ['BatchGetItem'],
  indexes: [
    ...(scopes.every((scope) => scope === 'own') ? [] : (['byStatus'] as const)),
    ...(scopes.includes('own') ? (['byPartner'] as const) : []),
    ...(scopes.includes('region') ? (['byRegion'] as const) : []),
  ],
  keys: { mac: ['GenerateMac'] },
});
/** Lists of what belongs to one thing. */
const listsOfParent: readonly RouteName[] = ['listMessages'];
const listingOfParent: Needs = {
  table: ['GetItem', 'BatchGetItem'],
  indexes: ['byParent'],
  keys: { mac: ['GenerateMac'] },
};
/** An entry for a quarter that has ended is written only if that is still open. */
const writing: Needs = {
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'ConditionCheckItem'],
  keys: { receipts: ['Sign'] },
};
/** A code or a hash that follows from the home's key. */
const keyed: Needs = { keys: { mac: ['GenerateMac'] } };
/** Something claimed becomes free again. */
const freeing: Needs = { table: ['DeleteItem'] };
const signingDocuments: Needs = {
  reads: [chain],
  writes: [chain],
  keys: { documents: ['Sign', 'GetPublicKey'] },
};
/** Whoever reads personal data writes that it did. */
const onPerson: Needs = { personal: ['GetItem', 'PutItem'] };
const provingLeaves: Needs = { reads: [checkpoint, hashTiles] };

/** What goes beyond the row of the contract. */
const particular: { readonly [N in RouteName]?: Needs } = {
  appointPerson: { directory: ['find', 'assign'], personal: ['PutItem'] },
  endAppointment: { directory: ['assign'] },
  appointDeputy: { directory: ['assign'] },
  getPerson: { personal: ['BatchGetItem'] },
  listPeople: { personal: ['BatchGetItem'] },
  listOfficers: { personal: ['BatchGetItem'] },
  listColleagues: { personal: ['BatchGetItem'] },
  listSupport: { indexes: ['byPartner'] },
  getReadiness: { table: ['BatchGetItem'], indexes: ['byStatus'] },
  registerPartner: merged(onPerson, { keys: { mac: ['GenerateMac'] } }),
  getPartner: onPerson,
  getPersonalData: merged(onPerson, { personal: ['Query'], keys: { mac: ['GenerateMac'] } }),
  erasePersonalData: merged(onPerson, freeing, { keys: { mac: ['GenerateMac'] } }),
  amendPartner: freeing,
  setContacts: {
    personal: ['PutItem', 'Query', 'DeleteItem'],
    keys: { mac: ['GenerateMac'] },
  },
  getContacts: onPerson,
  uploadEvidence: { table: ['PutItem'], writes: ['evidence/*'] },
  getContribution: { table: ['BatchGetItem', 'Query'] },
  importTemplate: {},
  uploadImport: { writes: ['imports/*'], personal: ['PutItem'] },
  checkImport: {
    table: ['BatchGetItem'],
    reads: ['imports/*'],
    writes: ['imports/*'],
    personal: ['GetItem'],
    keys: { mac: ['GenerateMac'] },
  },
  runImport: merged(writing, onPerson, {
    reads: ['imports/*'],
    personal: ['DeleteItem'],
    keys: { mac: ['GenerateMac'] },
  }),
  importRefusals: { reads: ['imports/*'] },
  getEvidence: { reads: ['evidence/*'] },
  refuseContribution: freeing,
  returnContribution: freeing,
  withdrawContribution: freeing,
  approveCorrection: freeing,
  confirmDelivery: keyed,
  postNeed: merged(onPerson, keyed),
  cancelNeed: { personal: ['PutItem'] },
  getNeedCase: onPerson,
  matchingOffers: { table: ['BatchGetItem'], indexes: ['byParent'] },
  matchingNeeds: { table: ['BatchGetItem'], indexes: ['byStatus'] },
  listAllocations: { indexes: ['byParent'] },
  getAllocation: keyed,
  getSlips: keyed,
  getCampaignProgress: { table: ['BatchGetItem'] },
  listPromises: { indexes: ['byParent'] },
  handOutVouchers: keyed,
  importRoster: merged(onPerson, keyed),
  refuseSaving: freeing,
  getSignedScan: { reads: ['evidence/*'] },
  checkCertificate: { table: ['BatchGetItem'] },
  certificateDocument: merged(onPerson, signingDocuments, provingLeaves, {
    table: ['BatchGetItem'],
    reads: ['certificates/*'],
    writes: ['certificates/*'],
  }),
  issueReport: { reads: ['snapshots/*'], writes: ['reports/*'] },
  reportDocument: merged(signingDocuments, provingLeaves, {
    reads: ['reports/*'],
    writes: ['reports/*'],
  }),
  traceFigure: { table: ['Query'] },
  auditReport: merged(provingLeaves, { reads: ['reports/*'] }),
  getTrust: merged(signingDocuments, {
    keys: { log: ['GetPublicKey'], receipts: ['GetPublicKey'] },
  }),
  getCheckpoint: { reads: [checkpoint] },
  getTile: { reads: [hashTiles] },
  getEntryBundle: { reads: [bundles] },
  getProof: provingLeaves,
  getHistory: { table: ['Query'] },
};

/** Rows that answer from the token or from files alone, or whose one need of the table is particular. */
const withoutTable: readonly RouteName[] = [
  'getMe',
  'importTemplate',
  'importRefusals',
  'getTrust',
  'getCheckpoint',
  'getTile',
  'getEntryBundle',
  'getHistory',
];

export const needsOf = (name: RouteName): Needs => merged(byRow(name), particular[name] ?? {});

function byRow(name: RouteName): Needs {
  const route: Route = routes[name];
  if (route.writes !== undefined) return writing;
  if (route.bytes !== undefined || withoutTable.includes(name)) return {};
  if (listsOfParent.includes(name)) return listingOfParent;
  return isList(route) ? listing(scopesOf(route)) : reading;
}

const scopesOf = ({ roles }: Route): readonly Scope[] =>
  roles === 'public' ? ['all'] : Object.values(roles);

const isList = ({ query }: Route): boolean =>
  query instanceof z.ZodObject && Object.hasOwn(query.shape, 'after');

export const sealerNeeds: Needs = {
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  indexes: ['pending'],
  reads: ['log/*', 'staging/*'],
  writes: ['log/*', 'staging/*', 'snapshots/*'],
  // Of the log only partial tiles, once the full one stands.
  removes: ['staging/*', 'log/tile/*.p/*'],
  keys: { log: ['Sign', 'GetPublicKey'], receipts: ['GetPublicKey'] },
  stream: true,
};

/** All that any of them needs. */
export function merged(...needs: readonly Needs[]): Needs {
  const union = <T>(of: (need: Needs) => readonly T[] | undefined): readonly T[] => [
    ...new Set(needs.flatMap((need) => of(need) ?? [])),
  ];
  const names = union(({ keys = {} }) => Object.keys(keys) as KeyName[]);
  return {
    table: union(({ table }) => table),
    indexes: union(({ indexes }) => indexes),
    personal: union(({ personal }) => personal),
    reads: union(({ reads }) => reads),
    writes: union(({ writes }) => writes),
    removes: union(({ removes }) => removes),
    keys: Object.fromEntries(names.map((name) => [name, union(({ keys }) => keys?.[name])])),
    directory: union(({ directory }) => directory),
  };
}

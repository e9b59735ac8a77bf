import type { Change, Directory, Home, Table } from '../../shared/domain/ports.ts';

/** An action of AWS on a resource: `table`, `table/index/<name>`, `files`, `files/<path>`, `key/<name>`, `people`, `personal`. */
export interface Call {
  readonly action: string;
  readonly resource: string;
}

const changeAction = (change: Change): string => {
  if ('put' in change) return 'PutItem';
  if ('update' in change) return 'UpdateItem';
  return 'remove' in change ? 'DeleteItem' : 'ConditionCheckItem';
};

const chain = 'trust/documents-chain.pem';

/** What shared/aws/directory.ts sends to find a login, and to assign duties. */
export const directoryActions = {
  find: ['AdminGetUser'],
  assign: [
    'ListUsers',
    'AdminListGroupsForUser',
    'AdminRemoveUserFromGroup',
    'AdminDeleteUserAttributes',
    'AdminUpdateUserAttributes',
    'AdminAddUserToGroup',
  ],
};

const personalKeyActions = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
];

const recordingTable = (table: Table, note: (action: string, index?: string) => void): Table => ({
  get: (at) => {
    note('GetItem');
    return table.get(at);
  },
  getMany: (keys) => {
    if (keys.length > 0) note('BatchGetItem');
    return table.getMany(keys);
  },
  query: (query) => {
    note('Query');
    return table.query(query);
  },
  queryIndex: (query) => {
    note('Query', `/index/${query.index}`);
    return table.queryIndex(query);
  },
  commit: (changes) => {
    for (const change of changes) note(changeAction(change));
    // Whether an entry comes late, in this year's scenario or the next, is for its writer to say.
    if (changes.some((change) => 'put' in change && change.put.sk.startsWith('E#')))
      note('ConditionCheckItem');
    return table.commit(changes);
  },
});

/** The home, telling `note` what its ports would ask of AWS, as the adapters in shared/aws do. */
export function recordingHome(home: Home, note: (call: Call) => void): Home {
  const file = (action: string, path: string) =>
    note({ action: `s3:${action}`, resource: `files/${path}` });
  const key = (name: string, ...actions: string[]) => {
    for (const action of actions) note({ action: `kms:${action}`, resource: `key/${name}` });
  };
  /** What is read may be absent: S3 says so only to those who may list. */
  const reading = (path: string) => {
    file('GetObject', path);
    note({ action: 's3:ListBucket', resource: 'files' });
  };
  const people = (done: keyof Directory) => {
    for (const action of directoryActions[done])
      note({ action: `cognito-idp:${action}`, resource: 'people' });
  };
  return {
    ...home,
    table: recordingTable(home.table, (action, index = '') =>
      note({ action: `dynamodb:${action}`, resource: `table${index}` }),
    ),
    // Whatever is done with an item, DynamoDB uses the table's key as it needs.
    personal: recordingTable(home.personal, (action) => {
      note({ action: `dynamodb:${action}`, resource: 'personal' });
      key('personal', ...personalKeyActions);
    }),
    files: {
      ...home.files,
      read: (path) => {
        reading(path);
        return home.files.read(path);
      },
      write: (path, bytes, options) => {
        file('PutObject', path);
        // S3 compares with what stands there only for those who may read it.
        if (typeof options.when === 'object') file('GetObject', path);
        // Partial tiles are removed when the tile is full, which takes longer than a test.
        if (path.includes('.p/')) file('DeleteObject', path);
        return home.files.write(path, bytes, options);
      },
      list: (prefix, options) => {
        note({ action: 's3:ListBucket', resource: 'files' });
        return home.files.list(prefix, options);
      },
      remove: (path) => {
        file('DeleteObject', path);
        return home.files.remove(path);
      },
    },
    directory: {
      find: (login) => {
        people('find');
        return home.directory.find(login);
      },
      assign: (actor, duties) => {
        people('assign');
        return home.directory.assign(actor, duties);
      },
    },
    logSigner: {
      vkey: () => {
        key('log', 'GetPublicKey');
        return home.logSigner.vkey();
      },
      sign: (message) => {
        key('log', 'Sign');
        return home.logSigner.sign(message);
      },
    },
    receiptSigner: () => {
      key('receipts', 'Sign');
      return home.receiptSigner();
    },
    receiptsVkey: () => {
      key('receipts', 'GetPublicKey');
      return home.receiptsVkey();
    },
    // The first one ever to ask issues the certificate and keeps it.
    documentSigner: () => {
      key('documents', 'GetPublicKey', 'Sign');
      reading(chain);
      file('PutObject', chain);
      return home.documentSigner();
    },
    mac: (bytes) => {
      key('mac', 'GenerateMac');
      return home.mac(bytes);
    },
  };
}

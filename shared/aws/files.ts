import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { checkPage, checkPath, checkType } from '../domain/filePath.ts';
import { ConditionFailed, Contention, type Files, Unclear } from '../domain/ports.ts';
import { readError, serviceError, writeError } from './storeError.ts';
import { maxAttempts, waits } from './waits.ts';

/** Milliseconds; a document or a full bundle has a few megabytes. */
const longestRequest = 15_000;

/** What sends; a test may stand in for the service here. */
export interface FileClients {
  readonly repeating: Pick<S3Client, 'send'>;
  /** Sends once: a write-once that is sent again would be refused because of itself. */
  readonly single: Pick<S3Client, 'send'>;
}

export function s3Clients(config: S3ClientConfig = {}): { repeating: S3Client; single: S3Client } {
  const common = { requestHandler: waits(longestRequest), ...config };
  return {
    repeating: new S3Client({ ...common, maxAttempts }),
    single: new S3Client({ ...common, maxAttempts: 1 }),
  };
}

/**
 * Files in a bucket; a tag is S3's entity tag. The role needs s3:ListBucket, or S3 says "access denied"
 * of what isn't there.
 */
export function s3Files(bucket: string, clients: FileClients = s3Clients()): Files {
  const { repeating, single } = clients;
  const at = (path: string) => ({ Bucket: bucket, Key: path });

  return {
    read: async (path) => {
      checkPath(path);
      try {
        const {
          Body,
          ETag: tag,
          ContentType: type,
        } = await repeating.send(new GetObjectCommand(at(path)));
        if (Body === undefined || tag === undefined)
          throw new TypeError('S3 answered without a body');
        return { bytes: await Body.transformToByteArray(), tag, type: type ?? '' };
      } catch (error) {
        if (serviceError(error).name === 'NoSuchKey') return undefined;
        throw readError(error);
      }
    },

    write: async (path, bytes, { type, when }) => {
      checkPath(path);
      checkType(type);
      const condition = when === 'absent' ? { IfNoneMatch: '*' } : when && { IfMatch: when.tag };
      const input = { ...at(path), Body: bytes, ContentType: type, ...condition };
      await single.send(new PutObjectCommand(input)).catch((error) => {
        throw conditionalError(error);
      });
    },

    remove: async (path) => {
      checkPath(path);
      await repeating.send(new DeleteObjectCommand(at(path))).catch((error) => {
        const failed = writeError(error);
        // Removing can be repeated, whatever became of it.
        throw failed instanceof Contention ? new Unclear(failed.message, { cause: error }) : failed;
      });
    },

    list: async (prefix, { after, limit }) => {
      checkPage(limit);
      const place = {
        Bucket: bucket,
        Prefix: prefix,
        ...(after !== undefined && { StartAfter: after }),
      };
      const answer = await repeating
        .send(new ListObjectsV2Command({ ...place, MaxKeys: limit }))
        .catch((error) => {
          throw readError(error);
        });
      const items = (answer.Contents ?? []).flatMap(({ Key }) => Key ?? []);
      const next = answer.IsTruncated ? items.at(-1) : undefined;
      return next === undefined ? { items } : { items, next };
    },
  };
}

/** 412: the condition doesn't hold; 404: a tag of what isn't there; 409: another write came in between. */
function conditionalError(error: unknown): unknown {
  const { name, message } = serviceError(error);
  if (name === 'PreconditionFailed' || name === 'NoSuchKey')
    return new ConditionFailed([{ change: 0 }]);
  if (name === 'ConditionalRequestConflict') return new Contention(message, { cause: error });
  return writeError(error);
}

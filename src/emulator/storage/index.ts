import type { Accounts, Link, Links } from '../context.js'
import { loadingOf } from '../http/loading.js'
import type { Service } from '../http/service.js'
import { corsOf, preflight } from './cors.js'
import { createReader } from './get.js'
import { presign, region, storeCredentials } from './presign.js'
import { createWriter } from './put.js'
import { answerOf, injectedError } from './refusal.js'
import { operations } from './spec.gen.js'
import { parseTarget } from './target.js'

/** Buckets whose objects anybody may read: ModelsLab's picture links carry no signature. */
export const publicBuckets: ReadonlySet<string> = new Set(['generations'])

const buckets = ['faas-training-dataset', 'faas-output-image', 'generations'] as const

/** The object store that presigned URLs point to (D14): S3 path style, on our own origin. */
export function createStorage(): Service {
  const get = createReader(publicBuckets)
  const put = createWriter()
  return {
    name: 'storage',
    prefixes: buckets.map((bucket) => `/${bucket}`),
    operations,
    validators: loadingOf(async () => (await import('./validate.gen.js')).validators),
    opensAccounts: false,
    // A presigned URL carries no key: the row of the object, or of the slot it belongs to, knows its account (D3).
    authenticate: (incoming, _body, { store }) => {
      const target = parseTarget(incoming.target)
      if (target.kind === 'store-error') return { key: null }
      const { bucket, key } = target
      return { key: store.assets.ofObject(bucket, key)?.account ?? store.objects.find(bucket, key)?.account ?? null }
    },
    handlers: {
      putObject: async (call, context) => corsOf(call, context, await put(call, context)),
      getObject: async (call, context) => corsOf(call, context, await get(call, context)),
      headObject: async (call, context) => corsOf(call, context, await get(call, context)),
      preflightObject: preflight,
    },
    explain: (problem, { incoming }) => {
      if (problem.kind === 'injected')
        return { ...answerOf(injectedError(problem.status, incoming), incoming), status: problem.status }
      if (problem.kind === 'wrong-method' || problem.kind === 'no-route') {
        const allowed = ['GET', 'HEAD', 'PUT', 'OPTIONS']
        return answerOf(
          { kind: 'store-error', code: 'MethodNotAllowed', case: 'method', method: incoming.method, resource: 'OBJECT', allowed },
          incoming,
        )
      }
      return answerOf({ kind: 'store-error', code: 'InternalError', case: 'internal' }, incoming)
    },
  }
}

/** Mints the presigned links that providers hand out. */
export function createLinks(accounts: Pick<Accounts, 'now'>): Links {
  const link = (method: 'GET' | 'PUT', { account, origin, bucket, objectKey, seconds, ageMs = 0 }: Link) =>
    presign({
      method,
      origin,
      bucket,
      key: objectKey,
      expiresSeconds: seconds,
      now: accounts.now(account) - ageMs,
      credentials: storeCredentials,
      region,
      operation: method === 'PUT' ? 'PutObject' : 'GetObject',
    })
  return { upload: (wanted) => link('PUT', wanted), download: (wanted) => link('GET', wanted) }
}

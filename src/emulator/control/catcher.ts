import type { Context } from '../context.js'
import { cut } from '../domain/cut.js'
import { type HeaderRecord, maskHeaders, maskText } from '../domain/mask.js'
import type { Problem } from '../domain/problem.js'
import { readJsonBody } from '../http/body.js'
import type { Answer, Call, Handlers } from '../http/service.js'
import type { operations } from './api.gen.js'
import type { Essentials } from './spec.gen.js'
import { namedAccount } from './which.js'

/** Where webhook calls may be sent by people who have no receiver yet. */
export const catchPath = '/_/catch/'

const mostShown = 200
const bodyLimit = 20_000
const callLimitBytes = 1024 * 1024

/** A call that came to a catcher. */
export interface CaughtCall {
  /** Whose webhook call it is; `null`: it came from outside. */
  readonly account: string | null
  readonly headers: HeaderRecord
  readonly body: string
}

/** Keeps one call to a catcher and says what to answer. */
export function keepCall(
  name: string,
  { account, headers, body }: CaughtCall,
  context: Pick<Context, 'store' | 'accounts'>,
): number {
  const { store, accounts } = context
  const shown = maskText(body)
  store.catches.insert({
    name,
    account,
    caughtAt: accounts.now(account),
    headers: maskHeaders(headers),
    body: cut(shown, bodyLimit),
  })
  return store.catches.status(name) ?? 200
}

/** Receives a call from outside, of whatever type, and answers as the catcher was told. */
export async function catchCall({ incoming }: Call, context: Context): Promise<Answer | Problem> {
  const name = incoming.params['name'] ?? ''
  const { text, problem } = await readJsonBody(incoming, callLimitBytes)
  if (problem?.kind === 'too-large') return problem
  const status = keepCall(name, { account: null, headers: incoming.headerRecord(), body: text }, context)
  const bodiless = status === 204 || status === 205 || status === 304
  return bodiless ? { status, raw: { type: null, bytes: null } } : { status, body: { caught: name } }
}

/** The handlers about catchers. */
export const catcherHandlers: Handlers<operations, Essentials, 'listCatches' | 'setCatcher'> = {
  listCatches: (call, context) => {
    const name = call.incoming.params['name'] ?? ''
    const { catches } = context.store
    const calls = catches.list(name, mostShown, namedAccount(call, context)).map(({ caughtAt, account, headers, body }) => ({
      at: new Date(caughtAt).toISOString(),
      account,
      headers: { ...headers },
      body,
    }))
    return { status: 200, body: { name, status: catches.status(name) ?? 200, calls } }
  },
  setCatcher: ({ incoming, body: { status } }, { store }) => {
    store.catches.setStatus(incoming.params['name'] ?? '', status)
    return { status: 200, body: { status } }
  },
}

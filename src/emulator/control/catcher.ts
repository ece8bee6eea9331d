import type { Context } from '../context.js'
import { maskHeaders, maskText } from '../domain/mask.js'
import type { Handlers } from '../http/service.js'
import type { operations } from './api.gen.js'
import type { Essentials } from './spec.gen.js'

/** Where webhook calls may be sent by people who have no receiver yet. */
export const catchPath = '/_/catch/'

const mostShown = 200
const bodyLimit = 20_000

/** Keeps one call to a catcher and says what to answer. */
export function catchCall(
  name: string,
  call: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { store, accounts }: Pick<Context, 'store' | 'accounts'>,
): number {
  store.catches.insert({
    name,
    caughtAt: accounts.now(null),
    headers: maskHeaders(call.headers),
    body: maskText(call.body).slice(0, bodyLimit),
  })
  return store.catches.status(name) ?? 200
}

/** The handlers about catchers. */
export const catcherHandlers: Handlers<operations, Essentials, 'listCatches' | 'setCatcher'> = {
  listCatches: ({ incoming }, { store }) => {
    const name = incoming.params['name'] ?? ''
    const calls = store.catches
      .list(name, mostShown)
      .map(({ caughtAt, headers, body }) => ({ at: new Date(caughtAt).toISOString(), headers: { ...headers }, body }))
    return { status: 200, body: { name, status: store.catches.status(name) ?? 200, calls } }
  },
  setCatcher: ({ incoming, body: { status } }, { store }) => {
    store.catches.setStatus(incoming.params['name'] ?? '', status)
    return { status: 200, body: { status } }
  },
}

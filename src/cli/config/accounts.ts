import type { Emulator } from '../../emulator/index.js'
import type { Client } from '../client.js'
import { type Failure, failure, isFailure } from '../errors.js'
import type { Entry, Piece } from './yaml.js'

/** What the file says of one API key; any other key still works. */
export interface ConfiguredAccount {
  readonly key: string
  readonly at: string
  readonly texts: Readonly<Partial<Record<'scenario' | 'clock' | 'pace', string>>>
  readonly quirks: Readonly<Record<string, string>>
}

export const accountKeys: readonly string[] = ['key', 'scenario', 'clock', 'pace', 'quirks']

/** Reads the list of accounts; entries that nobody reads are handed back to be warned of. */
export function readAccounts(
  piece: Piece | undefined,
): { readonly accounts: readonly ConfiguredAccount[]; readonly unread: readonly Entry[] } | Failure {
  if (piece === undefined || piece.kind === 'nothing') return { accounts: [], unread: [] }
  if (piece.kind !== 'list') return wrong(piece.at, 'accounts takes a list.', ['accounts:', '  - key: ci', '    clock: manual'])
  const accounts: ConfiguredAccount[] = []
  const unread: Entry[] = []
  for (const item of piece.items) {
    const entries = item.kind === 'map' ? item.entries : []
    const textOf = (name: string) => {
      const value = entries.find(({ key }) => key === name)?.value
      return value?.kind === 'text' ? value.text : undefined
    }
    const key = textOf('key')
    if (key === undefined) return wrong(item.at, 'An account needs its key.', ['- key: ci'])
    const odd = entries.find(({ key: name, value }) => accountKeys.includes(name) && !fits(name, value))
    if (odd !== undefined) {
      return wrong(odd.value.at, `${odd.key} takes ${odd.key === 'quirks' ? '"name: value" pairs' : 'one value'}.`, [])
    }
    const quirks = entries.find(({ key: name }) => name === 'quirks')?.value
    const texts = Object.fromEntries(
      (['scenario', 'clock', 'pace'] as const).flatMap((name) => (textOf(name) === undefined ? [] : [[name, textOf(name)]])),
    )
    accounts.push({ key, at: item.at, texts, quirks: quirks?.kind === 'map' ? pairsIn(quirks.entries) : {} })
    unread.push(...entries.filter(({ key: name }) => !accountKeys.includes(name)))
  }
  return { accounts, unread }
}

function fits(name: string, value: Piece): boolean {
  if (name !== 'quirks') return value.kind === 'text'
  return value.kind === 'map' && value.entries.every(({ value: held }) => held.kind === 'text')
}

function pairsIn(entries: readonly Entry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, value.kind === 'text' ? value.text : '']))
}

/** Sets up the accounts that the file names, over the control API; what one of them cannot be is a failure with its place. */
export async function setUpAccounts(
  emulator: Emulator,
  client: Client,
  accounts: readonly ConfiguredAccount[],
): Promise<Failure | undefined> {
  for (const { key, at, texts, quirks } of accounts) {
    emulator.account(key)
    const { clock: mode, pace, scenario } = texts
    const changes = [
      ...(mode === undefined && pace === undefined
        ? []
        : [
            [
              'clock',
              { ...(mode === undefined ? {} : { mode }), ...(pace === undefined ? {} : { pace: Number(pace) }) },
            ] as const,
          ]),
      ...(scenario === undefined ? [] : [['scenario', { scenario }] as const]),
      ...(Object.keys(quirks).length === 0 ? [] : [['quirks', { quirks }] as const]),
    ]
    for (const [what, body] of changes) {
      const told = await client.put(`${what}?account=${encodeURIComponent(key)}`, body)
      if (isFailure(told)) {
        return wrong(at, `Account "${key}": ${[told.message, ...told.fix].join(' ')}`, ['loradock config --explain'])
      }
    }
  }
  return undefined
}

function wrong(where: string, message: string, fix: readonly string[]): Failure {
  return failure('E_CONFIG', message, { where, fix })
}

import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { quirks } from '../../../../src/emulator/providers/novita/quirks.js'
import { newServer } from '../../../support/emulator.js'
import { newClient } from './client.js'
import { quirkCases } from './quirk-cases.js'

const alternatives = Object.values(quirks).flatMap(({ name, alternatives }) => alternatives.map((one) => [name, one] as const))

async function see(name: string, settings: { server: object; account: object }): Promise<unknown> {
  const server = await newServer({ keys: ['test', '{{API Key}}'], quirks: { ...settings.server } })
  for (const key of ['test', '{{API Key}}']) server.context.accounts.change(key, { quirks: { ...settings.account } })
  const client = newClient(server.url)
  const clock = accountClock(server, 'test')
  return quirkCases[name]?.see({ server, client, settle: () => clock.settle() })
}

test('every alternative of every quirk has a case', () => {
  const cases = Object.entries(quirkCases).flatMap(([name, { shows }]) => Object.keys(shows).map((one) => `${name}=${one}`))
  expect(cases.toSorted()).toEqual(alternatives.map(([name, one]) => `${name}=${one}`).toSorted())
})

test.each(alternatives)('%s set to %s at the start shows it', async (name, alternative) => {
  expect(await see(name, { server: { [name]: alternative }, account: {} })).toEqual(quirkCases[name]?.shows[alternative])
})

// Who calls without a key has no account, so that this one can only be set for all.
const ofAccounts = alternatives.filter(([name]) => name !== 'novita.auth-failure')

test.each(ofAccounts)('%s set to %s for one account shows it there', async (name, alternative) => {
  expect(await see(name, { server: {}, account: { [name]: alternative } })).toEqual(quirkCases[name]?.shows[alternative])
})

test.each(Object.values(quirks))('$name stands at $default unless it is set', async ({ name, default: standing }) => {
  expect(await see(name, { server: {}, account: {} })).toEqual(quirkCases[name]?.shows[standing])
})

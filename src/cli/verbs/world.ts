import { told } from '../client.js'
import { isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { findingsOf } from '../findings.js'
import type { Verb } from '../steering.js'

export const status: Verb = {
  name: 'status',
  about: 'Says what runs, and how much it keeps.',
  examples: [
    'loradock status',
    'loradock status --check      ends with 1 unless every account is clean',
    'loradock status --check --key ci',
  ],
  flags: [['--check', 'says what is not clean about the requests made, and ends with 1 where something is']],
  show:
    ({ showStatus, showChecked }) =>
    (body, terminal) =>
      ('clean' in body ? showChecked : showStatus)(body, terminal),
  judge: ({ clean }) => (clean === false ? exit.failed : exit.done),
  ask: async (client, _given, { check, key }) => {
    if (check !== true) return (await import('../in-force.js')).statusOf(client)
    const accounts = await findingsOf(client, typeof key === 'string' ? key : undefined)
    return isFailure(accounts) ? accounts : told({ clean: accounts.every(({ clean }) => clean), accounts })
  },
}

export const caught: Verb = {
  name: 'catch <name>',
  about: 'Shows what the built-in receiver /_/catch/NAME caught.',
  list: 'calls',
  show: ({ showCatches }) => showCatches,
  ask: (client, [name = '']) => client.get(`catch/${encodeURIComponent(name)}`),
}

export const reset: Verb = {
  name: 'reset',
  about: 'Forgets one account: jobs, uploads, clock.',
  flags: [['--all', 'every account']],
  show: ({ showDone }) => showDone,
  ask: (client, _given, { all }) => client.post('reset', all === true ? { all: true } : {}),
}

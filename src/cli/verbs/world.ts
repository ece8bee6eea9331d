import { resolve } from 'node:path'
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
  examples: ['loradock catch mine', 'loradock catch mine --answer 503      what it answers from now on'],
  flags: [['--answer <status>', 'what it answers from now on; 200 until it is said']],
  list: 'calls',
  show: ({ showCatches }) => showCatches,
  ask: async (client, [name = ''], { answer }) => {
    const path = `catch/${encodeURIComponent(name)}`
    const set = answer === undefined ? undefined : await client.put(path, { status: Number(answer) })
    return isFailure(set) ? set : client.get(path)
  },
}

export const reset: Verb = {
  name: 'reset',
  about: 'Forgets one account: jobs, uploads, clock.',
  flags: [['--all', 'every account']],
  show: ({ showDone }) => showDone,
  ask: (client, _given, { all }) => client.post('reset', all === true ? { all: true } : {}),
}

/** Everything there is, in a folder: for a start from a known state. */
export const snapshot: readonly Verb[] = [
  {
    name: 'save <folder>',
    about: "Writes everything into a new folder of the server's machine, which --data can open.",
    examples: ['loradock snapshot save ./before', 'loradock --data ./before'],
    show: ({ showDone }) => showDone,
    ask: (client, [folder = '']) => client.post('snapshot', { dir: resolve(folder) }),
  },
  {
    name: 'load <folder>',
    about: 'Replaces everything by a snapshot, or by the data folder of an emulator that has stopped.',
    examples: ['loradock snapshot load ./before'],
    show: ({ showDone }) => showDone,
    ask: (client, [folder = '']) => client.post('restore', { dir: resolve(folder) }),
  },
]

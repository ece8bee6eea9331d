import { isRecord } from '../client.js'
import { isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import type { Verb } from '../steering.js'

/** What can be asked and done about trainings and generations. */
export const jobs: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists jobs, newest first.',
    list: 'jobs',
    show: ({ showJobs }) => showJobs,
    ask: (client) => client.get('jobs'),
  },
  {
    name: 'show <id>',
    about: 'Shows one job with its whole timeline, the future included.',
    examples: ['loradock jobs show ID', 'loradock jobs show ID --wait --within 2m      ends with 1 where it failed'],
    flags: [
      ['--wait', 'until it has ended; ends with 1 unless it is ready then, with 3 where time ran out'],
      ['--within <time>', 'how long to wait in real time (default: 30s)'],
    ],
    show: ({ showJob }) => showJob,
    judge: ({ job }, { wait }) => (wait === true && isRecord(job) && job['state'] !== 'ready' ? exit.failed : exit.done),
    ask: async (client, [id = ''], { wait, within }) => {
      const span = within === undefined ? {} : { within }
      const waited = wait === true ? await client.post('wait', { job: { id, state: 'ended' }, ...span }) : undefined
      return isFailure(waited) ? waited : client.get(`jobs/${encodeURIComponent(id)}`)
    },
  },
  {
    name: 'create <provider> <kind>',
    about: 'Starts a sample training or generation, as a client would.',
    examples: ['loradock jobs create novita training', 'loradock jobs create modelslab training --webhook http://127.0.0.1:3000'],
    flags: [['--webhook <url>', 'whom the provider is to tell']],
    show: ({ showOneJob }) => showOneJob,
    ask: (client, [provider = '', kind = ''], { webhook }) =>
      client.post('jobs', { provider, kind, ...(webhook === undefined ? {} : { webhook }) }),
  },
  {
    name: 'finish <id>',
    about: 'Moves the clock of its account to the instant the job ends as planned.',
    show: ({ showMoved }) => showMoved,
    ask: (client, [id = '']) => client.post(`jobs/${encodeURIComponent(id)}/finish`, {}),
  },
  {
    name: 'fail <id>',
    about: 'Lets a job fail now, whatever its plan was.',
    examples: ['loradock jobs fail ID', 'loradock jobs fail ID --reason "out of memory"'],
    flags: [['--reason <text>', 'what its provider says of it']],
    show: ({ showOneJob }) => showOneJob,
    ask: (client, [id = ''], { reason }) =>
      client.post(`jobs/${encodeURIComponent(id)}/fail`, reason === undefined ? {} : { reason }),
  },
  {
    name: 'cancel <id>',
    about: 'Cancels a job now, as if its provider had.',
    show: ({ showOneJob }) => showOneJob,
    ask: (client, [id = '']) => client.post(`jobs/${encodeURIComponent(id)}/cancel`, {}),
  },
]

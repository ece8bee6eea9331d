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
    show: ({ showJob }) => showJob,
    ask: (client, [id = '']) => client.get(`jobs/${encodeURIComponent(id)}`),
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

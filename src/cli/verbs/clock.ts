import type { Verb } from '../steering.js'

const changing: Pick<Verb, 'flags' | 'show'> = {
  flags: [['--all', 'the clock of every account']],
  show:
    ({ showClock, showClocks }) =>
    (body, terminal) =>
      ('accounts' in body ? showClocks : showClock)(body, terminal),
}

/** What can be asked and done about the clock of an account. */
export const clock: readonly Verb[] = [
  {
    name: 'show',
    about: 'Shows instant, mode, pace and what is due next.',
    show: ({ showClock }) => showClock,
    ask: (client) => client.get('clock'),
  },
  {
    name: 'live',
    about: 'Lets the clock run.',
    ...changing,
    ask: (client, _given, { all }) => client.put(all === true ? 'clocks' : 'clock', { mode: 'live' }),
  },
  {
    name: 'manual',
    about: 'Makes the clock stand still.',
    ...changing,
    ask: (client, _given, { all }) => client.put(all === true ? 'clocks' : 'clock', { mode: 'manual' }),
  },
  {
    name: 'pace <number>',
    about: 'Divides the durations of jobs accepted from now on.',
    ...changing,
    ask: (client, [pace = ''], { all }) => client.put(all === true ? 'clocks' : 'clock', { pace: Number(pace) }),
  },
  {
    name: 'advance <time>',
    about: 'Lets time pass, such as 10m, and performs what falls due.',
    show: ({ showMoved }) => showMoved,
    ask: (client, [by = '']) => client.post('clock/advance', { by }),
  },
  {
    name: 'next',
    about: 'Goes to the next thing that is due.',
    show: ({ showMoved }) => showMoved,
    ask: (client) => client.post('clock/next', {}),
  },
  {
    name: 'until <job> <state>',
    about: "Goes to the instant a job reaches a state, ended, or a provider's word.",
    show: ({ showMoved }) => showMoved,
    ask: (client, [job = '', state = '']) => client.post('clock/run-until', { job, state }),
  },
  {
    name: 'settle',
    about: 'Goes on until nothing is due.',
    show: ({ showMoved }) => showMoved,
    ask: (client) => client.post('clock/settle', {}),
  },
]

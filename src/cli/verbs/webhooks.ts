import { isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import type { Verb } from '../steering.js'

/** What can be asked and done about webhook calls. */
export const webhooks: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists webhook calls made and to be made.',
    list: 'notices',
    show: ({ showNotices }) => showNotices,
    ask: (client) => client.get('notices'),
  },
  {
    name: 'show <id>',
    about: 'Shows one webhook call with its attempts.',
    show: ({ showNotice }) => showNotice,
    ask: (client, [id = '']) => client.get(`notices/${encodeURIComponent(id)}`),
  },
  {
    name: 'wait',
    about: 'Waits for a webhook call; one refused ends with 1.',
    examples: ['loradock webhooks wait --status model_ready', 'loradock webhooks wait --job ID --within 2m --json'],
    flags: [
      ['--job <id>', 'of this job only'],
      ['--status <word>', 'that tells this word only, such as model_ready'],
      ['--within <time>', 'how long to wait in real time (default: 30s)'],
    ],
    show: ({ showNotice }) => showNotice,
    judge: ({ state }) => (state === 'delivered' ? exit.done : exit.failed),
    ask: async (client, _given, options) => (await import('../waiting.js')).waitForCall(client, options),
  },
  changing('hold', 'Holds a webhook call back that waits.'),
  changing('release', 'Lets a held webhook call go.'),
  changing('drop', 'Never sends a webhook call that waits or is held.'),
  changing('duplicate', 'Makes another webhook call of the same content.'),
  {
    name: 'swap <id> <other>',
    about: 'Lets two webhook calls that wait change places.',
    list: 'notices',
    show: ({ showNotices }) => showNotices,
    ask: (client, [id = '', other = '']) => client.post(`notices/${encodeURIComponent(id)}/swap`, { with: other }),
  },
  {
    name: 'replay <id>',
    about: 'Sends a webhook call once more.',
    examples: [
      'loradock webhooks replay ntc_3',
      'loradock webhooks replay ntc_3 --body edited.json --to http://localhost:4000/hooks',
    ],
    flags: [
      ['--to <url>', 'another receiver'],
      ['--body <file>', 'another body, this once; - is stdin'],
    ],
    show: ({ showAttempt }) => showAttempt,
    ask: async (client, [id = ''], { to, body: file }) => {
      const body = typeof file === 'string' ? await (await import('../input.js')).readInput(file, 'E_INPUT') : undefined
      if (isFailure(body)) return body
      const change = { ...(to === undefined ? {} : { to }), ...(body === undefined ? {} : { body }) }
      return client.post(`notices/${encodeURIComponent(id)}/replay`, change)
    },
  },
  {
    name: 'send <word>',
    about: "Sends one sample call in the provider's shape, without a job.",
    flags: [
      ['--to <url>', 'the receiver to try'],
      ['--provider <name>', 'whose shape; guessed from the word when left out'],
    ],
    show: ({ showSample }) => showSample,
    ask: (client, [word = ''], { to, provider }) => {
      const guessed = word.startsWith('TASK_STATUS_') ? 'novita' : 'modelslab'
      return client.post('notices/send', { word, to: to ?? '', provider: provider ?? guessed })
    },
  },
]

function changing(verb: string, about: string): Verb {
  return {
    name: `${verb} <id>`,
    about,
    show: ({ showNotice }) => showNotice,
    ask: (client, [id = '']) => client.post(`notices/${encodeURIComponent(id)}/${verb}`, {}),
  }
}

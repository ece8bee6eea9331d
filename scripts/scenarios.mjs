// Writes docs/scenarios.md from the scenarios in the source: which there are, who can tell them, and what can be set.
// `--check` compares only.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './documents.mjs'

/** The text of docs/scenarios.md. */
export function scenariosText(outlooks) {
  return `${head}${table(['name', 'told by', 'story', 'what can be set'], outlooks.map(rowOf))}${foot}`
}

const head = `# Scenarios

A scenario is a named story: what happens to the jobs of an account, to their webhook calls, and to what a poll answers. Written by
\`node scripts/scenarios.mjs\` from the scenarios in the source; a test compares it with them.

Four ways choose one, and the first that speaks wins: a rule that matches the job, the choice of the account, the suffix of its key, the
default of the server.

\`\`\`sh no-run: two of them do not end
NOVITA_API_KEY=test+train-fails npm start                   # an unmodified client
loradock scenario use train-fails --set at=0.73 --key test  # while it runs
loradock --scenario deploy-slow                             # for everybody
\`\`\`

In process it is \`await account.use('train-fails', { at: 0.73 })\`. A choice holds for the jobs accepted from then on.
\`loradock scenario show NAME\` prints the timeline that a story makes. Times are the provider's: \`pace\` divides what a job takes, and
nothing else. With a provider that cannot tell a story, all is well.

`

const foot = `
A story is what may happen to a client, not what a provider was seen to do: nothing here was checked against the real APIs, and the words of
\`new-status\` are made up by loradock.
`

function rowOf({ name, story, for: told, parameters }) {
  const set = parameters.map(
    ({ name: own, default: usual, least, most, about }) => `\`${own}=${usual}\` ${about} (${least} to ${most})`,
  )
  return [`\`${name}\``, told.join(', '), story, set.join('; ')]
}

function table(titles, rows) {
  const lineOf = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [lineOf(titles), lineOf(titles.map(() => '---')), ...rows.map(lineOf)].map((line) => `${line}\n`).join('')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { outlooks } = await import('../dist/index.js')
  const path = join(root, 'docs/scenarios.md')
  const text = scenariosText(outlooks())
  if (process.argv.includes('--check')) {
    if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
      console.error('docs/scenarios.md differs from the scenarios: run `node scripts/scenarios.mjs` and commit the result.')
      process.exitCode = 1
    }
  } else await writeFile(path, text)
}

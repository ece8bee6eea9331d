// Writes docs/fidelity.md from the OpenAPI documents and the quirks: what is emulated, on what evidence, and what is not known.
// `--check` compares only.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operationsOf, readDocument, root } from './documents.mjs'

const marks = {
  D: 'documented by the provider',
  S: "implied by an official SDK's source",
  P: 'probed: the real SDK or curl was run against a stub',
  O: 'observed by a third party who published it',
  W: "read from the provider's public training worker",
  C: 'implied by working client code',
  V: 'shown by running the real client against a stub',
  G: 'a guess or an inference',
  U: 'unknown',
  M: 'measured on loopback',
  R: 'recorded from real AWS by others',
  F: 'a field report with a real body',
  I: "another implementation's source",
  '?': 'open, or sources disagree',
}

const services = [
  ['novita', 'Novita AI'],
  ['modelslab', 'ModelsLab'],
  ['storage', 'Object store'],
]

/** The text of docs/fidelity.md. */
export async function fidelityText(quirks) {
  const sections = await Promise.all(services.map(([name, title]) => sectionOf(name, title, quirks)))
  return [head, ...sections, quirkSection(quirks)].join('\n')
}

const head = `# Fidelity

What loradock emulates, on what evidence, and what nobody here knows. Written by \`node scripts/fidelity.mjs\` from \`openapi/*.yaml\` and the
quirks in the source; a test compares it with both.

**Nothing here was checked against the real APIs.** loradock promises fidelity to the providers' published documents and their official SDKs.
Where those contradict each other the choice is a *quirk*, a switch with a default. Where they are silent, this page says so, and whatever
loradock does there is loradock's choice, not the provider's.

Marks: ${Object.entries(marks)
  .map(([mark, meaning]) => `**${mark}** ${meaning}`)
  .join(' · ')}.

Limits that hold everywhere: no credit is charged, nothing is trained, pictures are patterns made from seed and prompt, a model file is a
valid but empty LoRA. Rate limits and balances are off. Links are signed with a key that is printed in this repository.
`

async function sectionOf(name, title, quirks) {
  const document = await readDocument(name)
  const operations = operationsOf(document)
  const primary = operations.filter(({ operation }) => operation['x-alias-of'] === undefined)
  const rows = primary.map(({ method, path, operation }) => {
    const aliases = operations.filter((one) => one.operation['x-alias-of'] === operation.operationId)
    return operationText(method, path, operation, aliases)
  })
  const everywhere = [...(document['x-unknown'] ?? []), ...(document.info?.['x-unknown'] ?? [])]
  const unknown = everywhere.length === 0 ? '' : `\nNot known of any call: ${everywhere.map(sentence).join(' ')}\n`
  const count = quirks.filter((quirk) => quirk.name.startsWith(`${name}.`)).length
  for (const [call, item] of Object.entries(document.webhooks ?? {}))
    rows.push(operationText('Webhook call', call, item.post, []))
  return `## ${title}\n\n${primary.length} operations${count === 0 ? '' : `, ${count} quirks`}. Document: \`openapi/${name}.yaml\`.\n${unknown}\n${rows.join('\n')}`
}

function operationText(method, path, operation, aliases) {
  const lines = [`### ${method} ${path}`, '', `\`${operation.operationId}\` · evidence: ${operation['x-source'] ?? 'none'}`, '']
  if (aliases.length > 0) lines.push(`Also at ${aliases.map((one) => `\`${one.path}\`${gate(one.operation)}`).join(', ')}.`, '')
  if (operation['x-emulated']) lines.push(`**Emulated.** ${oneLine(operation['x-emulated'])}`, '')
  if (operation['x-unknown']?.length) lines.push(`**Not known.** ${operation['x-unknown'].map(sentence).join(' ')}`, '')
  if (operation['x-quirks']?.length)
    lines.push(`**Quirks.** ${operation['x-quirks'].map((name) => `[\`${name}\`](#quirks)`).join(', ')}`, '')
  return lines.join('\n')
}

const gate = (operation) => (operation['x-only-with-quirk'] ? ` (only with \`${operation['x-only-with-quirk']}\`)` : '')

function quirkSection(quirks) {
  const rows = quirks.map(({ name, alternatives, default: chosen, because, sources }) => {
    const shown = alternatives.map((one) => (one === chosen ? `**\`${one}\`**` : `\`${one}\``)).join(' · ')
    return `| \`${name}\` | ${shown} | ${because} | ${sources} |`
  })
  return `## Quirks

A quirk is a contradiction in the documents, made a switch. Set one at start (\`--quirk novita.submit-shape=flat\`), in
\`LORADOCK_QUIRKS\`, or per account. The default is in bold; \`document\` always means what the document prints.

| quirk | alternatives | why | sources |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()
const sentence = (text) => {
  const line = oneLine(text)
  return /[.!?]$/.test(line) ? line : `${line}.`
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { quirks } = await import('../dist/index.js')
  const path = join(root, 'docs/fidelity.md')
  const text = await fidelityText(quirks)
  if (process.argv.includes('--check')) {
    const found = await readFile(path, 'utf8').catch(() => '')
    if (found !== text) {
      console.error(
        'docs/fidelity.md differs from the documents and quirks: run `node scripts/fidelity.mjs` and commit the result.',
      )
      process.exitCode = 1
    }
  } else await writeFile(path, text)
}

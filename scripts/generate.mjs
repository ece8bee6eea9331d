// Writes, for each OpenAPI document, the three files that are made from it and never edited:
//   api.gen.ts        the types (openapi-typescript)
//   spec.gen.ts       the operations as data, and the type of each body's essentials
//   validate.gen.js   the validators, compiled ahead of time and bundled (D23); not committed, made by every build
// `--check` writes nothing and fails when a committed file differs from what its document gives.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { documents, operationsOf, readDocument, root } from './documents.mjs'
import { kitFiles } from './kit.mjs'
import { compileValidators } from './validators.mjs'

const note = (name) => `// Generated from openapi/${name}.yaml by \`npm run generate\`. Do not edit.\n`

/** The files of one document, as `[path, text]`; the validators are left out unless asked for. */
export async function filesOf({ name, folder }, { validators = true } = {}) {
  const document = await readDocument(name)
  const types = astToString(await openapiTypescript(new URL(`../openapi/${name}.yaml`, import.meta.url)))
  const files = [
    [join(folder, 'api.gen.ts'), note(name) + types],
    [join(folder, 'spec.gen.ts'), note(name) + specOf(document)],
  ]
  // The control API serves its own document.
  if (name === 'control')
    files.push([join(folder, 'document.gen.ts'), `${note(name)}export const document = ${JSON.stringify(document, null, 2)}\n`])
  if (validators) {
    files.push([join(folder, 'validate.gen.js'), note(name) + (await compileValidators(name, document))])
    files.push([
      join(folder, 'validate.gen.d.ts'),
      `${note(name)}import type { Validators } from '${depth(folder)}http/validate.js'\nexport declare const validators: Validators\n`,
    ])
  }
  return files
}

function specOf(document) {
  const operations = operationsOf(document).map(({ path, method, operation, parameters }) => ({
    id: operation.operationId,
    method,
    path,
    catchAll: parameters.some((one) => one['x-catch-all'] === true),
    query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
    body: bodyKind(operation),
    summary: operation.summary ?? operation.operationId,
    source: operation['x-source'] ?? '',
    aliasOf: operation['x-alias-of'] ?? null,
    onlyWithQuirk: operation['x-only-with-quirk'] ?? null,
  }))
  const essentials = operationsOf(document)
    .filter(({ operation }) => operation['x-essentials'] !== undefined && operation['x-alias-of'] === undefined)
    .map(({ operation }) => `  ${operation.operationId}: components['schemas']['${operation['x-essentials']}']`)
  const imported = essentials.length > 0 ? "import type { components } from './api.gen.js'\n" : ''
  return `${imported}
export const operations = ${JSON.stringify(operations, null, 2)} as const

/** The operations that have a handler of their own; the others are further paths to one of these. */
export type Handled =
${operations
  .filter((one) => one.aliasOf === null)
  .map((one) => `  | '${one.id}'`)
  .join('\n')}

/** What holds of each JSON body in every validation mode. */
export interface Essentials {
${essentials.join('\n')}
}
`
}

function bodyKind(operation) {
  if (operation.requestBody === undefined) return 'none'
  const content = operation.requestBody.content ?? { 'application/json': {} }
  return Object.keys(content).some((type) => type.includes('json')) ? 'json' : 'raw'
}

function depth(folder) {
  return `${relative(folder, 'src/emulator')}/`
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const check = process.argv.includes('--check')
  let stale = 0
  const write = async (path, text, from) => {
    if (check) {
      const found = await readFile(join(root, path), 'utf8').catch(() => '')
      if (found === text) return
      stale += 1
      console.error(`${path} differs from what ${from} gives: run \`npm run generate\` and commit the result.`)
    } else {
      await mkdir(join(root, path, '..'), { recursive: true })
      await writeFile(join(root, path), text)
    }
  }
  for (const one of documents) {
    const present = await readFile(join(root, 'openapi', `${one.name}.yaml`)).then(
      () => true,
      () => false,
    )
    if (!present) continue
    for (const [path, text] of await filesOf(one, { validators: !check })) await write(path, text, `openapi/${one.name}.yaml`)
  }
  for (const [path, text] of await kitFiles({ validators: !check })) await write(path, text, 'openapi/')
  await rm(join(root, 'node_modules/.cache/loradock'), { recursive: true, force: true })
  process.exitCode = stale > 0 ? 1 : 0
}

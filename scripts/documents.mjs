// The OpenAPI documents and the folder of the service that each one drives.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export const documents = [
  { name: 'novita', folder: 'src/emulator/providers/novita' },
  { name: 'modelslab', folder: 'src/emulator/providers/modelslab' },
  { name: 'storage', folder: 'src/emulator/storage' },
  { name: 'control', folder: 'src/emulator/control' },
]

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

export async function readDocument(name) {
  return parse(await readFile(join(root, 'openapi', `${name}.yaml`), 'utf8'))
}

/** Every operation of a document, with its path, method and the parameters of path and operation joined. */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method] !== undefined)
      .map((method) => {
        const operation = item[method]
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(document, one))
        return { path, method: method.toUpperCase(), operation, parameters, pointer: `#/paths/${escapePointer(path)}/${method}` }
      }),
  )
}

/** Every webhook call of a document: the operation that describes it, and where. */
export function webhooksOf(document) {
  return Object.entries(document.webhooks ?? {}).map(([name, { post }]) => ({
    operation: post,
    pointer: `#/webhooks/${escapePointer(name)}/post`,
  }))
}

export function resolve(document, value) {
  if (value?.$ref === undefined) return value
  return value.$ref
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((at, part) => at[part], document)
}

export function escapePointer(text) {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}

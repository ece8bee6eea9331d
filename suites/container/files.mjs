// The files that are judged, read once: Dockerfiles, compose files, manifests, actions, and the YAML blocks of the documentation.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const read = (path) => readFileSync(join(root, path), 'utf8')

/** Every file of the repository, committed or about to be, in the order of git. */
export const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')

export const dockerfiles = tracked.filter((path) => /(^|\/)Dockerfile$/.test(path))

// Merge keys (`<<`) are what compose understands; every other reader gets plain YAML.
const documentsIn = (text, where) =>
  parseAllDocuments(text, { merge: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${where}: ${document.errors[0].message}`)
    return { where, value: document.toJS() }
  })

const yamlFiles = tracked
  .filter((path) => /^(docker-compose\.yml|deploy\/.+\.ya?ml|\.github\/.+\.ya?ml)$/.test(path))
  .flatMap((path) => documentsIn(read(path), path))

const yamlBlocks = tracked
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) =>
    [...read(path).matchAll(/^```ya?ml[^\n]*\n([\s\S]*?)^```$/gm)].flatMap((found) => {
      const line = read(path).slice(0, found.index).split('\n').length
      return documentsIn(found[1], `${path}:${line}`)
    }),
  )

const all = [...yamlFiles, ...yamlBlocks]
export const actions = all.filter(({ value }) => value?.runs !== undefined)
export const workflows = all.filter(({ value }) => value?.jobs !== undefined)
export const composeFiles = all.filter(({ value }) => value?.services !== undefined)
export const manifests = all.filter(({ value }) => value?.kind !== undefined && value.apiVersion !== undefined)

/** What is of none of these kinds: it would be judged by nobody. */
export const strangers = all.filter((one) => ![actions, workflows, composeFiles, manifests].some((kind) => kind.includes(one)))

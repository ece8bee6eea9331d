import { isList, isObject, type JsonObject, parseJson } from '../json.js'
import type { Redactor } from '../redact.js'
import type { ContractRun } from '../run-file.js'
import type { Json } from '../take.js'

const lists = ['targets', 'pairs', 'legs', 'findings', 'waivers', 'quirks', 'proposals'] as const
const objects = ['header', 'counts', 'evidence', 'takes', 'verdict'] as const

/**
 * Reads the file of a run, with every secret that the redactor knows hidden again: it may have been written by somebody else's.
 *
 * @returns The run, or what is wrong with the file, in a sentence.
 */
export function readRun(text: string, redactor: Redactor): ContractRun | string {
  const value = parseJson(text)
  if (!isObject(value)) return 'it is not a JSON object'
  if (value['contract'] !== 1) return '"contract" must be 1, the only version of the form'
  const wrong = [
    ...lists.filter((name) => !isList(value[name])).map((name) => `"${name}" must be a list`),
    ...objects.filter((name) => !isObject(value[name])).map((name) => `"${name}" must be an object`),
    ...listOf(value, 'legs').flatMap((leg, index) => (hasTake(leg) ? [] : [`legs[${index}] has no take`])),
    ...listOf(value, 'findings').flatMap((one, index) => (isFinding(one) ? [] : [`findings[${index}] is no finding`])),
  ]
  return wrong[0] ?? redactedRun(value, redactor)
}

/** The same run with every secret hidden. */
export function redactedRun(run: JsonObject, redactor: Redactor): ContractRun {
  const clean: ContractRun = JSON.parse(JSON.stringify(redactor.json(run)))
  return clean
}

function listOf(value: JsonObject, name: string): readonly Json[] {
  const found = value[name]
  return isList(found) ? found : []
}

function hasTake(leg: Json): boolean {
  const take = isObject(leg) ? leg['take'] : undefined
  return isObject(take) && isList(take['lines'])
}

function isFinding(value: Json): boolean {
  if (!isObject(value) || !isList(value['pair']) || value['pair'].length !== 2) return false
  return ['class', 'level', 'path', 'step', 'message', 'fingerprint', 'rerun', 'source'].every(
    (name) => typeof value[name] === 'string',
  )
}

import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { type ContractRun, type DocumentFile, diffDocuments } from '../../contracts/kit.js'
import { type Failure, failure, isFailure } from '../errors.js'

/** `diff --documents`: two OpenAPI files, the older first. */
export function documentsDiff(
  [one, other]: readonly [string, string],
  order: Parameters<typeof diffDocuments>[1],
): ContractRun | Failure {
  const [before, after] = [documentIn(one), documentIn(other)]
  if (isFailure(before)) return before
  return isFailure(after) ? after : diffDocuments([before, after], order)
}

function documentIn(file: string): DocumentFile | Failure {
  const fix = ['git show main:openapi/novita.yaml > old.yaml', 'loradock contract diff --documents old.yaml openapi/novita.yaml']
  try {
    const read = parseDocument(readFileSync(file, 'utf8'))
    const [fault] = read.errors
    if (fault === undefined && read.has('openapi')) return { name: file, document: read.toJSON() }
    const why = fault?.message ?? 'it has no "openapi"'
    return failure('E_DOCUMENT', `This is no OpenAPI document: ${why.split('\n')[0]}`, { where: file, fix })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return failure('E_DOCUMENT', `The document cannot be read: ${code}.`, { where: file, fix })
  }
}

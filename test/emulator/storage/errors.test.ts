import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { renderStoreError } from '../../../src/emulator/storage/errors.js'
import type { StoreError } from '../../../src/emulator/storage/store-error.js'
import { storeErrors } from './store-errors.js'

/** The parts of the document that say how each case is answered: under which status, and with which bytes. */
interface Document {
  readonly components: {
    readonly examples: Readonly<Record<string, { readonly value: string }>>
    readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly examples?: object }>> }>>
  }
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses?: Readonly<Record<string, { $ref?: string }>> }>>>
  >
}

const document: Document = parse(readFileSync(new URL('../../../openapi/storage.yaml', import.meta.url), 'utf8'))
const ids = { requestId: 'F845E27F7D43486B', hostId: '+EXif31DSGsV7QA12f3Fx/r/r4IEkpFvl8bzBO7MoZ0=' }

const headersOf = (error: StoreError) => ({
  'content-type': 'application/xml',
  'x-amz-request-id': ids.requestId,
  'x-amz-id-2': ids.hostId,
  server: 'AmazonS3',
  ...(error.case === 'method' ? { allow: 'GET, HEAD, PUT, OPTIONS' } : {}),
})

/** The statuses under which the document shows a case. */
function statusesOf(name: string): readonly number[] {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item))
  const shown = operations.flatMap(({ responses = {} }) =>
    Object.entries(responses).flatMap(([status, { $ref = '' }]) => {
      const content = document.components.responses[$ref.replace('#/components/responses/', '')]?.content ?? {}
      const examples = Object.values(content).flatMap((media) => Object.keys(media.examples ?? {}))
      return examples.includes(name) ? [Number(status)] : []
    }),
  )
  return [...new Set(shown)]
}

test('every case with a body is an example in the document, and every example is a case', () => {
  const cases = Object.keys(storeErrors).filter((name) => name !== 'length-malformed')
  expect(Object.keys(document.components.examples).toSorted()).toEqual(cases.toSorted())
})

test.each(Object.entries(document.components.examples))(
  '%s is answered byte for byte as the document shows it',
  (name, { value }) => {
    const error = Object.values(storeErrors).find((one) => one.case === name) ?? storeErrors.internal
    const answer = renderStoreError(error, { ...ids, method: 'PUT' })
    expect({ ...answer, statuses: [answer.status] }).toEqual({
      status: answer.status,
      headers: headersOf(error),
      body: value,
      statuses: statusesOf(name),
    })
  },
)

test.each(Object.values(storeErrors))('$case has the same status and headers for a HEAD, and no body', (error) => {
  const { status } = renderStoreError(error, { ...ids, method: 'GET' })
  expect(renderStoreError(error, { ...ids, method: 'HEAD' })).toEqual({ status, headers: headersOf(error), body: '' })
})

test('a malformed length has a status and no body, because nobody has seen one', () => {
  const error = storeErrors['length-malformed']
  expect(renderStoreError(error, { ...ids, method: 'PUT' })).toEqual({ status: 400, headers: headersOf(error), body: '' })
})

test('what a request repeats in an answer is escaped, control characters as S3 does it', () => {
  const error = { ...storeErrors['object-missing'], key: '<a href="x">\'&amp;\r\n\t\u000b\u0085\uffff猫</a>' }
  expect(renderStoreError(error, { ...ids, method: 'GET' }).body).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>' +
      '<Key>&lt;a href="x"&gt;\'&amp;amp;&#13;\n\t&#11;&#133;&#65535;猫&lt;/a&gt;</Key>' +
      `<RequestId>${ids.requestId}</RequestId><HostId>${ids.hostId}</HostId></Error>`,
  )
})

test('a header that is not implemented may come with a detail', () => {
  const error = { ...storeErrors['header-unsupported'], header: 'If-None-Match', detail: 'Not that value' }
  expect(renderStoreError(error, { ...ids, method: 'PUT' }).body).toContain(
    '</Message><Header>If-None-Match</Header><additionalMessage>Not that value</additionalMessage><RequestId>',
  )
})

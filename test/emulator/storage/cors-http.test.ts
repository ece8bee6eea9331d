import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { answer } from './answers.js'
import { errorOf, linkTo } from './raw-http.js'

const origin = 'http://localhost:5173'
const asking = { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' }

async function preflight(link: string, headers: Record<string, string>) {
  const response = await fetch(link, { method: 'OPTIONS', headers })
  return { response, error: errorOf(response.status, await response.text()) }
}

function cors(response: Response): object {
  const names = ['allow-origin', 'allow-methods', 'allow-headers', 'expose-headers', 'max-age'].map(
    (name) => `access-control-${name}`,
  )
  return Object.fromEntries([...names, 'vary'].map((name) => [name, response.headers.get(name)]))
}

const allowed = {
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'GET, HEAD, PUT',
  'access-control-allow-headers': null,
  'access-control-expose-headers': 'ETag, x-amz-request-id, x-amz-id-2, Content-Range, Accept-Ranges',
  'access-control-max-age': null,
  vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
}

test('with CORS on a preflight is allowed, whatever its signature, and so are the calls after it', async () => {
  const { url } = await newServer({ cors: true })
  const link = linkTo(url)
  const before = await preflight(link.replace(/.{64}$/, '0'.repeat(64)), asking)
  const put = await fetch(link, { method: 'PUT', headers: { origin, 'content-type': 'image/png' }, body: 'x' })
  const get = await fetch(linkTo(url, { method: 'GET' }), { headers: { origin } })
  const refused = await fetch(link, { headers: { origin } })
  const shown = [before.response, put, get, refused].map((response) => [response.status, cors(response)])
  expect([before.error.children, shown]).toEqual([
    [],
    [
      [200, { ...allowed, 'access-control-allow-headers': 'content-type', 'access-control-max-age': '3000' }],
      [200, allowed],
      [200, allowed],
      [403, allowed],
    ],
  ])
})

test('with CORS on a call without an Origin is answered as ever', async () => {
  const { url } = await newServer({ cors: true })
  const { headers } = await fetch(linkTo(url), { method: 'PUT', body: 'x' })
  expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([null, null])
})

test.each([
  [
    'from no origin',
    true,
    { 'access-control-request-method': 'PUT' },
    answer(400, 'BadRequest', 'Insufficient information. Origin request header needed.'),
  ],
  [
    'of a bucket without CORS',
    false,
    asking,
    answer(
      403,
      'AccessForbidden',
      'CORSResponse: CORS is not enabled for this bucket.',
      ['Method', 'PUT'],
      ['ResourceType', 'BUCKET'],
    ),
  ],
  [
    'for another method',
    true,
    { ...asking, 'access-control-request-method': 'DELETE' },
    answer(
      403,
      'AccessForbidden',
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
      ['Method', 'DELETE'],
      ['ResourceType', 'OBJECT'],
    ),
  ],
])('a preflight %s is refused', async (_why, on, headers, expected) => {
  const { url } = await newServer({ cors: on })
  expect((await preflight(linkTo(url), headers)).error).toEqual(expected)
})

test('with CORS off a browser’s upload is stored, but its page may not read the answer', async () => {
  const { url } = await newServer()
  const put = await fetch(linkTo(url), { method: 'PUT', headers: { origin }, body: 'x' })
  expect([put.status, put.headers.get('access-control-allow-origin')]).toEqual([200, null])
})

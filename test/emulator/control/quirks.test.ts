import { expect, test } from 'vitest'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

interface Shown {
  readonly name: string
  readonly value: string
  readonly chosenBy: string
}

const of = (body: { quirks: readonly Shown[] }, wanted: string) => {
  const found = body.quirks.find(({ name }) => name === wanted)
  return [found?.value, found?.chosenBy]
}

test('quirks are changed for one account, and taken back to the choice of the server', async () => {
  const { url, get, put } = await newSteered({ quirks: { 'novita.model-type': 'lora' } })
  await newClient(url, 'one').slot()
  await newClient(url, 'two').slot()
  const changed = await put('/quirks?account=one', {
    quirks: { 'novita.submit-shape': 'flat', 'novita.model-type': 'empty' },
  })
  expect([changed.status, of(changed.body, 'novita.submit-shape'), of(changed.body, 'novita.model-type')]).toEqual([
    200,
    ['flat', 'account'],
    ['empty', 'account'],
  ])
  const other = (await get('/quirks?account=two')).body
  expect([of(other, 'novita.submit-shape'), of(other, 'novita.model-type')]).toEqual([
    ['union', 'default'],
    ['lora', 'server'],
  ])
  const back = await put('/quirks?account=one', { quirks: { 'novita.model-type': null } })
  expect([of(back.body, 'novita.submit-shape'), of(back.body, 'novita.model-type')]).toEqual([
    ['flat', 'account'],
    ['lora', 'server'],
  ])
})

test.each([
  ['an unknown name', { 'novita.submit-shap': 'flat' }, 'Unknown quirk "novita.submit-shap". Did you mean novita.submit-shape?'],
  ['an unknown name taken back', { 'novita.nothing-like-it': null }, 'Unknown quirk "novita.nothing-like-it".'],
  [
    'an unknown alternative',
    { 'novita.submit-shape': 'round' },
    'Quirk novita.submit-shape has no alternative "round"; it has union, document, flat.',
  ],
])('%s changes nothing, also of the others in the same call', async (_what, quirks, message) => {
  const { url, get, put } = await newSteered()
  await newClient(url).slot()
  const refused = await put('/quirks', { quirks: { 'novita.model-type': 'lora', ...quirks } })
  expect([mistake(refused), refused.body.error.message]).toEqual([[400, 'E_QUIRK'], message])
  expect(of((await get('/quirks')).body, 'novita.model-type')).toEqual(['empty', 'default'])
})

test('an alternative that is no text is refused', async () => {
  const { url, put } = await newSteered()
  await newClient(url).slot()
  expect(mistake(await put('/quirks', { quirks: { 'novita.upload-url-ttl': 600 } }))).toEqual([400, 'E_BODY'])
})

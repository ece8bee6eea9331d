import { parseJson } from '../../json.js'
import { newStyleTraining } from '../../parts/novita.js'
import { bytewise } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/status-transport', {
  provider: 'novita',
  behaviour:
    'the id of a training in the query, as all examples have it, or in a JSON body of the GET, as the table says, is one',
  basis: ['doc'],
  sources: ['document, Get style training result and 3.1; novita-3'],
  targets: bytewise,
  async run(steps) {
    const { call, raw, check } = steps
    const task_id = await newStyleTraining(steps)
    const asked = await call('getStyleTraining', { query: { task_id } })
    const { statuses, text } = await raw({
      operation: 'getStyleTraining',
      method: 'GET',
      path: '/v3/training/style',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ task_id }),
    })
    check.same(statuses, [200], 'the statuses of a GET with a body')
    check.same(parseJson(text), asked, 'the answer to the body and to the query')
  },
})

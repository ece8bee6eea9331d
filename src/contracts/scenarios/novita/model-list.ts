import { newModel } from '../../parts/novita-trainings.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/model-list', {
  provider: 'novita',
  behaviour:
    'trained models are listed under filter.source=training, in pages, with a link to the file that says how long it lives',
  cost: 'none',
  basis: ['doc', 'sdk'],
  sources: ['D-model (D)', 'JS, brackets in names (P)'],
  quirks: ['novita.download-url-ttl', 'novita.cursor-form', 'novita.next-cursor'],
  targets: { ...recorded, prism: 'full' },
  async arrange(steps) {
    await newModel(steps)
    await newModel(steps)
  },
  async run({ call, download, check }) {
    const query = { 'filter.source': 'training', 'pagination.limit': 1 } as const
    const first = await call('listModels', { query })
    const deviates = 'the JavaScript SDK writes brackets'
    const bracketed = await call('listModels', { deviates, query: { 'filter[source]': 'training', 'pagination[limit]': 1 } })
    const names = (page: { readonly models: readonly { readonly sd_name: string }[] }) => page.models.map((row) => row.sd_name)
    check.same(names(bracketed), names(first), 'the models behind names with brackets and with dots')

    const cursor = first.pagination.next_cursor
    if (cursor === '') return
    const second = await call('listModels', { query: { ...query, 'pagination.cursor': cursor } })
    const twice = names(second).filter((name) => names(first).includes(name))
    check.that('paging', twice.length === 0, 'a model is on both pages', { left: twice })
    for (const row of [...first.models, ...second.models]) {
      check.same(row.source, 'training', 'the source of a trained model')
      const { type } = await download(check.given(row.download_url, 'download_url'))
      check.that('headers', !type.startsWith('text/'), `the file of a model comes as ${type}`, { left: type })
    }
  },
})

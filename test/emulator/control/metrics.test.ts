import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newClient as newLab } from '../providers/modelslab/client.js'
import { newClient } from '../providers/novita/client.js'
import { newSteered } from './steering.js'

async function metricsOf(url: string) {
  const answer = await fetch(`${url}/_/api/v1/metrics`)
  const text = await answer.text()
  const values = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return { type: answer.headers.get('content-type'), text, values: values.filter((line) => !/uptime|info/.test(line)) }
}

test('metrics count what happened in the text format of Prometheus', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver({ script: [500] })
  const client = newClient(url)
  await client.train({ name: 5 })
  await newLab(url).train({ webhook: receiver.url })
  await post('/clock/advance', { by: '1m' })
  const { type, text, values } = await metricsOf(url)
  expect(type).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(
    text.split('\n').filter((line) => !/^(# (HELP|TYPE) loradock_\w+ .+|loradock_\w+(\{.+\})? [\d.]+|)$/.test(line)),
  ).toEqual([])
  expect(values).toEqual([
    'loradock_accounts 1',
    'loradock_jobs 2',
    'loradock_notices{state="delivered"} 1',
    'loradock_notices{state="refused"} 1',
    'loradock_notices{state="waiting"} 6',
    'loradock_journal_rows 5',
    'loradock_journal_dropped_total 0',
    'loradock_exchanges_total{service="novita",status="200"} 2',
    'loradock_exchanges_total{service="storage",status="200"} 1',
    'loradock_exchanges_total{service="modelslab",status="200"} 1',
    'loradock_exchanges_total{service="control",status="200"} 1',
    'loradock_violations_total{service="novita"} 1',
    'loradock_attempts_total{provider="modelslab",result="non-2xx"} 1',
    'loradock_attempts_total{provider="modelslab",result="delivered"} 1',
    'loradock_bugs_total 0',
  ])
})

test('counters survive a reset, gauges tell what is left', async () => {
  const { url, post } = await newSteered()
  await newClient(url).slot()
  await post('/reset', { all: true })
  const { values } = await metricsOf(url)
  expect(values).toContain('loradock_accounts 0')
  expect(values).toContain('loradock_exchanges_total{service="novita",status="200"} 1')
})

test('whoever asks for metrics leaves no exchange', async () => {
  const { url, server } = await newSteered()
  await metricsOf(url)
  expect(server.context.store.exchanges.list({ limit: 10 })).toEqual([])
})

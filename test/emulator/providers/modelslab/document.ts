import { readFileSync } from 'node:fs'

const page = new URL('../../../../fixtures/modelslab/documented/lora-finetune.txt', import.meta.url)

/** A request body as one of the page's samples sends it. */
export interface Documented {
  readonly sample: string
  /** The bytes that leave the sample's program. */
  readonly body: string
}

// The crawler ended some lines of the code blocks with a backslash that is not on the page.
const blocks = [...readFileSync(page, 'utf8').matchAll(/^```[^\n]*\n(.*?)^```$/gms)].map(([, text = '']) =>
  text.replace(/\\$/gm, ''),
)

const blockWith = (mark: string) => {
  const found = blocks.find((block) => block.includes(mark))
  if (found === undefined) throw new Error(`the page has no code block with ${mark}`)
  return found
}

/** Every request body of the page: the one under "Body" and those of its five samples. */
export function documentedBodies(): readonly Documented[] {
  return [
    { sample: 'Body', body: blockWith('{\n    "key":""').trim() },
    { sample: 'JS', body: JSON.stringify(JSON.parse(argumentOf('JSON.stringify', blockWith('new Headers()')))) },
    { sample: 'PHP', body: JSON.stringify(phpPayload(blockWith('<?php'))) },
    { sample: 'NODE', body: JSON.stringify(JSON.parse(argumentOf('JSON.stringify', blockWith("require('request')")))) },
    // Python allows a comma after the last entry, JSON does not.
    { sample: 'PYTHON', body: argumentOf('json.dumps', blockWith('import requests')).replace(/,(\s*})$/, '$1') },
    {
      sample: 'JAVA',
      body: JSON.parse(/RequestBody\.create\(mediaType, ("(?:[^"\\]|\\.)*")\)/.exec(blockWith('OkHttpClient'))?.[1] ?? ''),
    },
  ]
}

/** The page's one answer, as printed. */
export function documentedAnswer(): Readonly<Record<string, unknown>> {
  return JSON.parse(blockWith('"messege"'))
}

/** The page's one webhook call; it prints a comma after the last field, which is not JSON. */
export function documentedCall(): Readonly<Record<string, unknown>> {
  return JSON.parse(blockWith('"training_status"').replace(/,(\s*})/, '$1'))
}

/** The statuses of the page's table, in its order. */
export function documentedStatuses(): readonly string[] {
  const table = readFileSync(page, 'utf8').split('#### Training Status Values')[1] ?? ''
  return [...table.matchAll(/^\| ([a-z]+(?:\\_[a-z]+)+) \|/gm)].map(([, word = '']) => word.replaceAll('\\_', '_'))
}

function argumentOf(call: string, code: string): string {
  const start = code.indexOf(`${call}(`) + call.length + 1
  const end = code.indexOf('})', start)
  return code.slice(start, end + 1)
}

export const phpSlip = '"lora_type":"lora"'

/** The array that the PHP sample encodes, with its one syntax error mended: `:` stands there for `=>`. */
function phpPayload(code: string): unknown {
  const array = /\$payload = \[\n(.*?)\n\];/s.exec(code)?.[1] ?? ''
  if (!array.includes(phpSlip)) throw new Error('the PHP sample has lost its syntax error: this test can stop mending it')
  const mended = array.replace(phpSlip, '"lora_type" => "lora"')
  return JSON.parse(`{${mended.replaceAll(' =>', ':')}}`)
}

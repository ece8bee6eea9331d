import fc from 'fast-check'
import type { Json, Take, TakeHeader, TakeLine } from '../../src/contracts/take.js'

export const header: TakeHeader = {
  take: 1,
  scenario: 'novita/style-happy',
  provider: 'novita',
  provenance: 'doc',
  partial: true,
  source: 'document LoRA for Style Training, section 2',
  recordedAt: '2026-11-21',
  reviewAfter: '2027-11-20',
  kitVersion: '0.1.0',
  commit: null,
  client: 'hand-written',
  digest: null,
}

export function exchange(
  step: string,
  status: number,
  body: Json,
  more: Partial<{ at: number; request: Json; query: Record<string, string> }> = {},
): TakeLine {
  return {
    at: more.at ?? null,
    step,
    kind: 'exchange',
    request: {
      method: more.request === undefined ? 'GET' : 'POST',
      path: `/${step}`,
      ...(more.query === undefined ? {} : { query: more.query }),
      ...(more.request === undefined ? {} : { body: more.request }),
    },
    response: { status, body },
  }
}

export function take(lines: readonly TakeLine[], changed: Partial<TakeHeader> = {}): Take {
  return { header: { ...header, ...changed }, lines }
}

export const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 4 }).map((made): Json => ({ ...made })),
  ),
})).value

export const lines: fc.Arbitrary<TakeLine> = fc.oneof(
  fc
    .record({ step: fc.constantFrom('createStyleTraining', 'getStyleTraining#2'), status: fc.constantFrom(200, 404), body: json })
    .map(({ step, status, body }) => exchange(step, status, body)),
  fc
    .record({ at: fc.nat(), text: fc.string() })
    .map(({ at, text }): TakeLine => ({ at, step: 'receiveTrainingStatus', kind: 'arrival', request: { method: 'POST', text } })),
)

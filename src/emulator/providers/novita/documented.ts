import { createHash } from 'node:crypto'
import type { Job } from '../../domain/job.js'
import type { Plan } from '../../domain/plan.js'

// The ids that the document's own examples print resolve for any account, so that its commands can be pasted (D10). The three rows of
// its list are shown to one account only: the one whose key is the literal placeholder of the examples.

export const documentedKey = '{{API Key}}'

const assets: ReadonlySet<string> = new Set(['34558688e2f42a0137ca2d5274a8cf43', '1231231243f42a0137ca2d5274a8cf43'])

export const documentedTrainingId = 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0'
export const documentedGenerationId = 'bec2bcfe-47c6-4536-af34-f26cfe6fd457'
export const documentedModel = 'model_1698904832_F2BB461625.safetensors'
const pictureName = 'replace_object_a910c8f7-76ce-40bd-b805-f00f3ddd7dc1_0.png'

export function isDocumentedAsset(id: string): boolean {
  return assets.has(id)
}

/** The key of the result example's picture; every account but the page's own has a copy of its own, which lives on its own clock. */
export function documentedPictureKey(account: string): string {
  if (account === documentedKey) return `dev/${pictureName}`
  return `dev/${createHash('sha256').update(account).digest('hex').slice(0, 32)}/${pictureName}`
}

export function isDocumentedPicture(key: string): boolean {
  return key.endsWith(pictureName)
}

/** The training of the status example: `SUCCESS`, its model still `DEPLOYING`, as printed. */
export function documentedTraining(account: string): Job {
  return jobOf(account, documentedTrainingId, 'test_style_01', 1_698_904_308, standing('deploying', 'DEPLOYING'), documentedModel)
}

/** The finished generation of the result example. */
export function documentedGeneration(account: string): Job {
  const job = jobOf(account, documentedGenerationId, '', 1_697_705_137, standing('ready', 'TASK_STATUS_SUCCEED'), null)
  return { ...job, kind: 'generation', type: 'txt2img', baseModel: null }
}

/** The three rows of the list example, in its order. */
export function documentedList(account: string): readonly Job[] {
  const serving = standing('ready', 'SERVING')
  return [
    jobOf(
      account,
      'a0c4cc90-0296-4972-a1d8-e6e227daf094',
      'test_01',
      1_699_325_415,
      serving,
      'model_1699325939_E83A88DAC5.safetensors',
    ),
    jobOf(
      account,
      '51e9bf41-8f7a-464d-b5ad-2fa217a1ec93',
      'test_02',
      1_699_267_268,
      serving,
      'model_1699267603_27F0D9C81C.safetensors',
    ),
    jobOf(account, '7bd205ab-63e9-452b-9a66-39c597000eaa', 'test_03', 1_699_264_338, standing('failed', 'FAILED'), null),
  ]
}

function standing(state: 'deploying' | 'ready' | 'failed', word: string): Plan {
  return { transitions: [{ afterMs: 0, state, word }], progress: [{ afterMs: 0, percent: 100 }] }
}

function jobOf(account: string, id: string, name: string, createdAt: number, plan: Plan, modelName: string | null): Job {
  return {
    account,
    provider: 'novita',
    id,
    kind: 'training',
    type: 'style',
    name,
    acceptedAt: createdAt * 1000,
    plan,
    modelName,
    baseModel: 'v1-5-pruned-emaonly',
    webhook: null,
    deletedAt: null,
  }
}

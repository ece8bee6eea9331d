import type { Handlers } from '../http/service.js'
import { ledgerOf } from '../views.js'
import type { operations } from './api.gen.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'

/** The handlers about upload slots and what became of them (D16). */
export const uploadHandlers: Handlers<operations, Essentials, 'getLedger' | 'listUploads'> = {
  getLedger: (call, context) => {
    const slots = ledgerOf(accountOf(call, context), context).map((slot) => ({ ...slot, usedBy: [...slot.usedBy] }))
    return { status: 200, body: { slots } }
  },
  listUploads: (call, context) => {
    const account = accountOf(call, context)
    const { assets, objects } = context.store
    const ledger = new Map(ledgerOf(account, context).map((slot) => [slot.assetId, slot]))
    const uploads = assets.list(account).map(({ id, bucket, objectKey, issuedAt }) => {
      const object = objects.find(bucket, objectKey)
      const slot = ledger.get(id)
      return {
        assetId: id,
        path: `/${bucket}/${objectKey}`,
        issuedAt: new Date(issuedAt).toISOString(),
        storedAt: object === undefined ? null : new Date(object.storedAt).toISOString(),
        bytes: object?.sizeBytes ?? null,
        format: object?.format ?? null,
        width: object?.width ?? null,
        height: object?.height ?? null,
        contentType: object?.contentType ?? null,
        sha256: object?.sha256 ?? null,
        usedBy: [...(slot?.usedBy ?? [])],
        usedBeforeUpload: slot?.usedBeforeUpload ?? false,
      }
    })
    return { status: 200, body: { uploads } }
  },
}

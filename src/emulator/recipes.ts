import type { Recipe, StoredObject } from './store/objects.js'

/** Where an object made from a recipe lies, whose it is, and from which instant on it is there. */
export interface RecipePlace {
  readonly account: string
  readonly bucket: string
  readonly objectKey: string
  readonly madeAt: number
}

/** An object whose bytes follow from a recipe: nothing is stored of them, so size and digests stand empty. */
export function recipeObject({ account, bucket, objectKey, madeAt }: RecipePlace, recipe: Recipe): StoredObject {
  const picture = recipe.kind === 'picture' ? recipe : undefined
  return {
    bucket,
    objectKey,
    account,
    blob: null,
    recipe,
    sizeBytes: 0,
    md5: '',
    sha256: '',
    contentType: picture === undefined ? null : `image/${picture.format}`,
    checksum: null,
    format: picture?.format ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    storedAt: madeAt,
  }
}

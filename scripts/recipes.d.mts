export interface Recipe {
  readonly name: string
  readonly files: readonly { readonly language: string; readonly name: string; readonly code: string }[]
  readonly commands: readonly string[]
}

export function recipesOf(page: string): readonly Recipe[]

export function writeRecipe(recipe: Pick<Recipe, 'files'>, folder: string): void

export function installInto(folder: string, packages: readonly string[]): void

export function linkInto(folder: string, packages: readonly string[], from: string): void

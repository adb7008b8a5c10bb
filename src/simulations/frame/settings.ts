/**
 * Settings of a simulation, and their form in the address.
 *
 * Whatever stands in an address was typed, truncated by a chat or forged, so each
 * value is checked against its field and falls back, silently, to the default.
 */
export interface IntegerField {
  kind: 'integer';
  min: number;
  max: number;
  fallback: number;
}

export interface ChoiceField<Option extends string = string> {
  kind: 'choice';
  options: readonly Option[];
  fallback: NoInfer<Option>;
}

/** A sequence of one-letter actions, such as the order in which two transactions move. */
export interface WordField {
  kind: 'word';
  /** The letters allowed. */
  alphabet: string;
  maxLength: number;
  fallback: string;
}

export type Field = IntegerField | ChoiceField | WordField;
export type Fields = Record<string, Field>;

/** The values that belong to a set of fields. */
export type SettingsOf<F extends Fields> = {
  [Name in keyof F]: F[Name] extends IntegerField ? number
    : F[Name] extends ChoiceField<infer Option> ? Option
    : string;
};

export const integer = (min: number, max: number, fallback: number): IntegerField =>
  ({ kind: 'integer', min, max, fallback });

export const choice = <const Option extends string>(
  options: readonly Option[],
  fallback: NoInfer<Option>,
): ChoiceField<Option> => ({ kind: 'choice', options, fallback });

export const word = (alphabet: string, maxLength: number, fallback: string): WordField =>
  ({ kind: 'word', alphabet, maxLength, fallback });

/** The settings of someone who changed nothing. */
export function defaults<F extends Fields>(fields: F): SettingsOf<F> {
  return mapFields(fields, (field) => field.fallback);
}

/**
 * Reads settings from an address.
 *
 * @param fields The fields, by name.
 * @param prefix What stands before the dot: `cap` for `?cap.mode=ap`.
 * @param search The query, with or without its question mark.
 * @returns A value for every field; the fallback where the address has none or nonsense.
 */
export function readSettings<F extends Fields>(fields: F, prefix: string, search: string): SettingsOf<F> {
  const params = new URLSearchParams(search);
  return mapFields(fields, (field, name) => readValue(field, params.get(`${prefix}.${name}`)));
}

/**
 * Writes settings into a query, leaving alone what belongs to others.
 *
 * @returns The query with its question mark, or an empty string. Defaults are left
 *          out, so that a link stays short.
 */
export function writeSettings<F extends Fields>(
  fields: F,
  prefix: string,
  settings: SettingsOf<F>,
  search: string,
): string {
  const params = new URLSearchParams(search);
  for (const name of Object.keys(fields)) {
    const value = settings[name];
    if (value === fields[name]!.fallback) params.delete(`${prefix}.${name}`);
    else params.set(`${prefix}.${name}`, String(value));
  }
  const query = params.toString();
  return query ? `?${query}` : '';
}

/** One value as text, checked. See {@link readSettings}. */
export function readValue(field: Field, raw: string | null): number | string {
  if (raw === null) return field.fallback;
  if (field.kind === 'choice') return field.options.includes(raw) ? raw : field.fallback;
  if (field.kind === 'word') {
    const fits = raw.length <= field.maxLength && [...raw].every((letter) => field.alphabet.includes(letter));
    return fits ? raw : field.fallback;
  }
  const value = /^-?\d{1,9}$/.test(raw) ? Number(raw) : NaN;
  return value >= field.min && value <= field.max ? value : field.fallback;
}

function mapFields<F extends Fields>(fields: F, valueOf: (field: Field, name: string) => number | string): SettingsOf<F> {
  const entries = Object.entries(fields).map(([name, field]) => [name, valueOf(field, name)]);
  return Object.fromEntries(entries) as SettingsOf<F>;
}

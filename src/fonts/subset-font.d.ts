/** The package ships no types; these are the parts used here, after its README. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    /** Pins an axis to a value, or limits it to a range. */
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
    /** OpenType features to keep; all of them when absent. */
    keepFeatures?: string[];
    noHinting?: boolean;
    /** Keeps every glyph; the text must then be empty. */
    keepAllGlyphs?: boolean;
  }
  /** Cuts a font down to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}

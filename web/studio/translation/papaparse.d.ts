/** The part of papaparse that is used here; the package brings no types. */
declare module 'papaparse' {
  interface Parsed<Line> {
    readonly data: Line[];
    readonly meta: { readonly fields?: readonly string[] };
  }
  const Papa: {
    parse<Line>(
      csv: string,
      how: { header: true; skipEmptyLines: boolean; transformHeader: (name: string) => string },
    ): Parsed<Line>;
    unparse(
      table: { fields: readonly string[]; data: readonly (readonly string[])[] },
      how: { newline: string; escapeFormulae: RegExp },
    ): string;
  };
  export default Papa;
}

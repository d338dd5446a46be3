/** Tells whether a name in folded text is that of a town, street or square: "the town of Venezuela", "Venezuela, Cuba", "calle Venezuela". */
export function isNamesake(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_KIND), start);
  const after = text.slice(end, end + LONGEST_KIND);
  return (
    BEARERS.some((bearer) => before.endsWith(bearer)) || FOLLOWERS.some((word) => after.startsWith(word))
  );
}

const BEARERS =
  "town of |village of |municipality of |municipio |pueblo de |calle |avenida |av. |plaza |rua |praca |hotel |barrio ".split(
    "|",
  );
const FOLLOWERS = [" street", " avenue", " square", ", cuba", " (cuba", " (municip"];

/** Characters of the longest of them. */
const LONGEST_KIND = 16;

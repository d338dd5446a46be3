/** What a publisher can mend: a folder that is not what it should be, a key that is missing or open to others. Says where and how. */
export class WrongPublishing extends Error {
  override readonly name = "WrongPublishing";
  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
  }
}

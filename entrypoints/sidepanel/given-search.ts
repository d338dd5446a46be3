/** The words to search for that the page was opened with, null where it was opened for something else. */
export function givenSearch(address: string = location.search): string | null {
  return new URLSearchParams(address).get("search");
}

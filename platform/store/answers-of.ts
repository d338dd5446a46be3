/**
 * What requests of one transaction answer, each by itself: one that fails is undefined, keeps its `error`, and costs the others nothing. Without the
 * wrapper that writing uses: the reads of a worker that has just woken are few, and the wrapper's first steps take longer than they do.
 */
export function answersOf(requests: readonly IDBRequest<unknown>[]): Promise<unknown[]> {
  return new Promise((done) => {
    const answers: unknown[] = new Array(requests.length).fill(undefined);
    let waiting = requests.length;
    const settled = (): void => {
      if (--waiting === 0) done(answers);
    };
    if (waiting === 0) done(answers);
    for (const [at, request] of requests.entries()) {
      request.onsuccess = () => {
        answers[at] = request.result;
        settled();
      };
      request.onerror = (event) => {
        event.preventDefault();
        event.stopPropagation();
        settled();
      };
    }
  });
}

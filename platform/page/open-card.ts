import type { CorpusAge, ReadClaim } from "../../core/reading/reading";
import type { Host } from "./host";
import { type CardInput, instance } from "./instance";
import { boxesOf, type Mark } from "./mark";
import { ask } from "./runtime";

/** How long the background may take to bring the card's script, in milliseconds. */
const PATIENCE_MS = 5_000;

/** What a card is opened with. `mark` is where the claim stands, null when it is no longer on the page. */
export interface Opening {
  readonly read: ReadClaim;
  readonly corpus: CorpusAge;
  readonly notes: CardInput["notes"];
  readonly mark: Mark | null;
  readonly onCorrect: CardInput["onCorrect"];
}

/**
 * Opens the card of a claim in the host, lifted above the page until it is closed. Its script is brought at the first
 * time. `onMoved` is called when the host's content has changed.
 */
export async function openCard(
  { read, corpus, notes, mark, onCorrect }: Opening,
  host: Host,
  onMoved: () => void,
): Promise<void> {
  if (instance().card === undefined) await ask("card", {}, PATIENCE_MS);
  const { card } = instance();
  if (card === undefined) return;
  const root = host.root();
  host.lift(true);
  card.open({
    read,
    corpus,
    notes,
    anchor: () => (mark ? boxesOf(mark) : []),
    root,
    onCorrect,
    onPin: () => void ask("pin", { claim: read.claim.id }, PATIENCE_MS),
    onClose: () => {
      host.lift(false);
      onMoved();
    },
  });
  onMoved();
}

/** Closes the card, if one is open. */
export function closeCard(host: Host): void {
  instance().card?.close();
  host.lift(false);
}

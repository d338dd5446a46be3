import type { ReadingNote } from "../core/reading/reading-notes";
import { useStrings } from "./strings";

/** Says plainly what made the reading of this page poorer than it could be. */
export function ReadingNotes({ notes }: { readonly notes: readonly ReadingNote[] }) {
  const t = useStrings();
  if (notes.length === 0) return null;
  return (
    <ul class="reading-notes small">
      {notes.map((note) => (
        <li key={note}>{t(`note_${note}`)}</li>
      ))}
    </ul>
  );
}

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** A titled part of a page: what it is about in the margin, the controls beside it. */
export function Section({ title, lead, children }: Props) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        <p class="small">{lead}</p>
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}
